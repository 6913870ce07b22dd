"""Reads a guideline from its TOML file, and refuses a wrong one by file, line and key."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from checks.findings import Severity
from checks.guideline import (
    AllowedWord,
    Election,
    ForbiddenWord,
    Guideline,
    Municipality,
    MunicipalityKind,
    PlatformChange,
    RuleSetting,
    StyleChoice,
)
from checks.guideline_judge import GuidelineRefused, judge, refusal
from checks.post import Platform
from checks.wording import Wording

__all__ = ["GuidelineRefused", "default_guideline", "load_guideline"]


@cache
def default_guideline() -> Guideline:
    """The ward's own guideline, which comes with the package."""
    return _read(Path(__file__).with_name("guideline.toml").read_bytes(), "guideline.toml")


def load_guideline(path: str | Path) -> Guideline:
    """The guideline in the file at `path`; GuidelineRefused where it cannot be read or says something unknown."""
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise GuidelineRefused(
            Wording(
                f"ガイドラインのファイル {path} を読めません（{reason}）。",
                f"Cannot read the guideline file {path} ({reason}).",
            ),
        ) from error
    return _read(content, str(path))


def _read(content: bytes, name: str) -> Guideline:
    try:
        source = content.decode("utf-8-sig")
        table = tomllib.loads(source)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise refusal(
            name, line, "-", Wording("UTF-8で保存してください", "please save it as UTF-8")
        ) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = _line_of_syntax_error(str(error), source)
        raise refusal(
            name, line, "-", Wording(f"TOMLの書き方ではありません（{error}）", f"not TOML ({error})")
        ) from error
    judge(name, source, table)
    return _guideline(table, sha256(content).hexdigest())


def _guideline(table: dict[str, Any], digest: str) -> Guideline:
    return Guideline(
        name=table["name"],
        version=table["version"],
        digest=digest,
        municipality=_municipality(table),
        info_limit=table.get("info_limit", 3),
        disaster_mode=table.get("disaster_mode", False),
        official_domains=_domains(table, "official_domains"),
        trusted_domains=_domains(table, "trusted_domains"),
        trusted_accounts=_words(table, "trusted_accounts"),
        places=_words(table, "places"),
        organisations=_words(table, "organisations"),
        limits={Platform(name): PlatformChange(**raw) for name, raw in table.get("limits", {}).items()},
        house_style=tuple(_styles(table)),
        forbidden_words=tuple(_forbidden(table)),
        allowed_words=tuple(_allowed(table)),
        elections=tuple(_elections(table)),
        rules={rule_id: _setting(raw) for rule_id, raw in table.get("rules", {}).items()},
    )


def _municipality(table: dict[str, Any]) -> Municipality | None:
    raw = table.get("municipality")
    return Municipality(MunicipalityKind(raw["kind"]), raw["name"]) if raw else None


def _styles(table: dict[str, Any]) -> Iterator[StyleChoice]:
    for raw in table.get("house_style", ()):
        yield StyleChoice(raw["write"], _words(raw, "instead_of"), _words(raw, "except"))


def _forbidden(table: dict[str, Any]) -> Iterator[ForbiddenWord]:
    for raw in table.get("forbidden_words", ()):
        yield ForbiddenWord(
            raw["word"], raw["reason"], raw["suggestion"], _severity(raw), _words(raw, "except")
        )


def _allowed(table: dict[str, Any]) -> Iterator[AllowedWord]:
    for raw in table.get("allowed_words", ()):
        yield AllowedWord(raw["word"], raw["reason"], _words(raw, "rules"))


def _elections(table: dict[str, Any]) -> Iterator[Election]:
    for raw in table.get("elections", ()):
        yield Election(raw["name"], raw["announced_on"], raw["voting_on"], _words(raw, "people"))


def _setting(raw: dict[str, Any]) -> RuleSetting:
    return RuleSetting(raw.get("enabled", True), _severity(raw), raw.get("waivable"), _words(raw, "allow"))


def _severity(raw: dict[str, Any]) -> Severity | None:
    return Severity(raw["severity"]) if "severity" in raw else None


def _words(table: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(table.get(key, ()))


def _domains(table: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(domain.lower().strip(".") for domain in _words(table, key))


def _line_of_syntax_error(message: str, source: str) -> int:
    told = re.search(r"at line (\d+)", message)
    return int(told[1]) if told else source.count("\n") + 1
