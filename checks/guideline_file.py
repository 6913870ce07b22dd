"""Reads a guideline from its TOML file, and refuses a wrong one by file, line and key."""

import re
import tomllib
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from checks.catalogue import catalogue
from checks.findings import Severity
from checks.guideline import Guideline, Municipality, MunicipalityKind, RuleSetting
from checks.wording import Locale, Wording

_TYPES: dict[str, tuple[type, Wording]] = {
    "name": (str, Wording("文字列", "a string")),
    "version": (str, Wording("文字列", "a string")),
    "municipality": (dict, Wording("[municipality] の表", "a table [municipality]")),
    "info_limit": (int, Wording("整数", "an integer")),
    "official_domains": (list, Wording("文字列の一覧", "a list of strings")),
    "trusted_domains": (list, Wording("文字列の一覧", "a list of strings")),
    "rules": (dict, Wording("表", "a table")),
}
_MUNICIPALITY_TYPES: dict[str, tuple[type, Wording]] = {
    "kind": (str, Wording("区・市・町・村・都道府県のいずれか", "one of 区, 市, 町, 村, 都道府県")),
    "name": (str, Wording("文字列", "a string")),
}
_RULE_TYPES: dict[str, tuple[type, Wording]] = {
    "enabled": (bool, Wording("true か false", "true or false")),
    "severity": (str, Wording("block・warn・info のいずれか", "one of block, warn, info")),
    "waivable": (bool, Wording("true か false", "true or false")),
    "allow": (list, Wording("文字列の一覧", "a list of strings")),
}


class GuidelineRefused(ValueError):  # noqa: N818
    """A guideline file that cannot be used; `wording` says where and why in both languages."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(f"{wording.ja} / {wording.en}")
        self.wording = wording

    def say(self, locale: Locale) -> str:
        """The reason in one language."""
        return self.wording.say(locale)


@cache
def default_guideline() -> Guideline:
    """The ward's own guideline, which comes with the package."""
    return _read(files("checks").joinpath("guideline.toml").read_bytes(), "guideline.toml")


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
        raise _refusal(
            name, line, "-", Wording("UTF-8で保存してください", "please save it as UTF-8")
        ) from error
    except tomllib.TOMLDecodeError as error:
        line = _line_of_syntax_error(str(error), source)
        raise _refusal(
            name, line, "-", Wording(f"TOMLの書き方ではありません（{error}）", f"not TOML ({error})")
        ) from error
    _Judge(name, source).judge(table)
    return _guideline(table, sha256(content).hexdigest())


def _municipality(table: dict[str, Any]) -> Municipality | None:
    raw = table.get("municipality")
    return Municipality(MunicipalityKind(raw["kind"]), raw["name"]) if raw else None


def _guideline(table: dict[str, Any], digest: str) -> Guideline:
    return Guideline(
        name=table["name"],
        version=table["version"],
        digest=digest,
        municipality=_municipality(table),
        info_limit=table.get("info_limit", 3),
        official_domains=_domains(table, "official_domains"),
        trusted_domains=_domains(table, "trusted_domains"),
        rules={rule_id: _setting(raw) for rule_id, raw in table.get("rules", {}).items()},
    )


def _domains(table: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(domain.lower().strip(".") for domain in table.get(key, ()))


def _setting(raw: dict[str, Any]) -> RuleSetting:
    return RuleSetting(
        enabled=raw.get("enabled", True),
        severity=Severity(raw["severity"]) if "severity" in raw else None,
        waivable=raw.get("waivable"),
        allow=tuple(raw.get("allow", ())),
    )


def _line_of_syntax_error(message: str, source: str) -> int:
    told = re.search(r"at line (\d+)", message)
    return int(told[1]) if told else source.count("\n") + 1


def _refusal(name: str, line: int, key: str, why: Wording) -> GuidelineRefused:
    return GuidelineRefused(
        Wording(
            f"ガイドライン {name} の{line}行目「{key}」: {why.ja}。",
            f'Guideline {name}, line {line}, "{key}": {why.en}.',
        ),
    )


class _Judge:
    """Looks for the first thing in a guideline file that is not as it should be."""

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self.lines = source.splitlines()

    def judge(self, table: dict[str, Any]) -> None:
        for key in ("name", "version"):
            if key not in table:
                raise _refusal(self.name, 1, key, Wording("必要な項目がありません", "missing"))
        for key, value in table.items():
            self._judge_entry("", key, value, _TYPES)
        if table.get("info_limit", 0) < 0:
            raise self._refuse("", "info_limit", Wording("0以上にしてください", "must not be negative"))
        if "municipality" in table:
            self._judge_municipality(table["municipality"])
        for rule_id, raw in table.get("rules", {}).items():
            self._judge_rule(rule_id, raw)

    def _judge_municipality(self, raw: dict[str, Any]) -> None:
        for key, value in raw.items():
            self._judge_entry("municipality", key, value, _MUNICIPALITY_TYPES)
        for key in _MUNICIPALITY_TYPES:
            if not raw.get(key):
                raise self._refuse("municipality", key, Wording("必要です", "missing"))
        if raw["kind"] not in set(MunicipalityKind):
            raise self._refuse("municipality", "kind", _must_be(_MUNICIPALITY_TYPES["kind"][1]))

    def _judge_rule(self, rule_id: str, raw: object) -> None:
        section = f"rules.{rule_id}"
        if rule_id not in catalogue():
            raise self._refuse(section, "", Wording("この名前の規則はありません", "there is no such rule"))
        if not isinstance(raw, dict):
            raise self._refuse(
                section, "", Wording("[rules.…] の表で書いてください", "must be a table [rules.…]")
            )
        for key, value in raw.items():
            self._judge_entry(section, key, value, _RULE_TYPES)
        if raw.get("severity", "info") not in set(Severity):
            raise self._refuse(section, "severity", _must_be(_RULE_TYPES["severity"][1]))
        if catalogue()[rule_id].rule.firm:
            self._judge_firmness(section, raw)

    def _judge_firmness(self, section: str, raw: dict[str, Any]) -> None:
        for key, firm_value in (("enabled", True), ("severity", "block"), ("waivable", False), ("allow", [])):
            if raw.get(key, firm_value) != firm_value:
                why = Wording(
                    "番号や認証情報を守る規則なので、弱められません",
                    "the rule keeps secrets and cannot be softened",
                )
                raise self._refuse(section, key, why)

    def _judge_entry(
        self, section: str, key: str, value: object, types: dict[str, tuple[type, Wording]]
    ) -> None:
        if key not in types:
            known = "・".join(types)
            why = Wording(
                f"知らない項目です（使えるのは {known}）", f"unknown key (known: {', '.join(types)})"
            )
            raise self._refuse(section, key, why)
        expected, description = types[key]
        wrong = type(value) is not expected
        if isinstance(value, list):
            wrong = wrong or not all(isinstance(each, str) and each for each in value)
        if wrong:
            raise self._refuse(section, key, _must_be(description))

    def _refuse(self, section: str, key: str, why: Wording) -> GuidelineRefused:
        dotted = ".".join(part for part in (section, key) if part)
        return _refusal(self.name, self._line_of(dotted), dotted, why)

    def _line_of(self, dotted: str) -> int:
        """The line on which `dotted`, or the first thing below it, is written; the first line where none is."""
        section = ""
        for number, line in enumerate(self.lines, start=1):
            bare = line.split("#", 1)[0].strip().replace('"', "")
            if bare.startswith("["):
                section = written = bare.strip("[] ")
            else:
                written = ".".join(part for part in (section, bare.partition("=")[0].strip()) if part)
            if written == dotted or written.startswith(dotted + "."):
                return number
        return 1


def _must_be(description: Wording) -> Wording:
    return Wording(f"{description.ja}で書いてください", f"must be {description.en}")
