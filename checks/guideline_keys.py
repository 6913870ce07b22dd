"""The keys that a guideline file may have, and what each has to be."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from checks.findings import Severity
from checks.guideline import MunicipalityKind
from checks.patterns import regex
from checks.post import Platform
from checks.wording import Wording

_DOMAIN = regex(r"[^\s/:@*?#]+")
_ACCOUNT = regex(r"@?\*?[A-Za-z0-9_.]+\*?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What the value of a key has to be: its type as TOML reads it, in words, and what more it must fulfil.

    A table has `inside`; a list of tables is a table that is `repeated`; a table whose keys are names has `named`.
    """

    expected: type
    described: Wording
    required: bool = False
    fulfils: Callable[[Any], bool] = bool
    inside: Mapping[str, "Key"] = field(default_factory=dict)
    repeated: bool = False
    named: "Key | None" = None


def _text(*, required: bool = False) -> Key:
    return Key(
        expected=str,
        described=Wording("空でない文字列", "a string with something in it"),
        required=required,
        fulfils=lambda text: bool(text.strip()),
    )


def _words(*, required: bool = False) -> Key:
    return _list(
        Wording("空でない文字列の一覧", "a list of strings"), regex(r"\s*\S[\s\S]*"), required=required
    )


def _list(described: Wording, shape: re.Pattern[str], *, required: bool = False) -> Key:
    def fulfils(values: list[object]) -> bool:
        return bool(values or not required) and all(
            isinstance(each, str) and bool(shape.fullmatch(each)) for each in values
        )

    return Key(expected=list, described=described, required=required, fulfils=fulfils)


def _number(least: int) -> Key:
    return Key(
        expected=int,
        described=Wording(f"{least}以上の整数", f"an integer of {least} or more"),
        fulfils=lambda number: bool(number >= least),
    )


def _one_of(choices: type[StrEnum], *, required: bool = False) -> Key:
    words = [str(each) for each in choices]
    described = Wording(f"{'・'.join(words)}のいずれか", f"one of {', '.join(words)}")
    return Key(expected=str, described=described, required=required, fulfils=lambda word: word in words)


def _table(name: str, inside: Mapping[str, Key]) -> Key:
    return Key(
        expected=dict,
        described=Wording(f"[{name}] の表", f"a table [{name}]"),
        fulfils=lambda _: True,
        inside=inside,
    )


def _tables(name: str, inside: Mapping[str, Key]) -> Key:
    return Key(
        expected=list,
        described=Wording(f"[[{name}]] の表", f"tables [[{name}]]"),
        fulfils=lambda values: all(isinstance(each, dict) for each in values),
        inside=inside,
        repeated=True,
    )


def _named(name: str, each: Mapping[str, Key]) -> Key:
    inner = _table(f"{name}.…", each)
    return Key(
        expected=dict,
        described=Wording(f"[{name}.…] の表", f"tables [{name}.…]"),
        fulfils=lambda _: True,
        named=inner,
    )


_FLAG = Key(expected=bool, described=Wording("true か false", "true or false"), fulfils=lambda _: True)
_DAY = Key(
    expected=date,
    described=Wording("2027-04-18 のような日付（引用符なし）", "a date such as 2027-04-18 (without quotes)"),
    required=True,
)
_DOMAINS = _list(
    Wording(
        "文字列の一覧（https:// や / を付けない、city.minamo.lg.jp のような形）",
        "a list of strings such as city.minamo.lg.jp (without https:// or /)",
    ),
    _DOMAIN,
)
_ACCOUNTS = _list(
    Wording("アカウント名の一覧（前後に * を使えます）", "a list of account names (* may stand at an end)"),
    _ACCOUNT,
)

KEYS: Mapping[str, Key] = {
    "name": _text(required=True),
    "version": _text(required=True),
    "municipality": _table(
        "municipality", {"kind": _one_of(MunicipalityKind, required=True), "name": _text(required=True)}
    ),
    "info_limit": _number(0),
    "disaster_mode": _FLAG,
    "official_domains": _DOMAINS,
    "trusted_domains": _DOMAINS,
    "trusted_accounts": _ACCOUNTS,
    "places": _words(),
    "organisations": _words(),
    "limits": _named("limits", {"length": _number(1), "hashtags": _number(0), "links": _number(0)}),
    "house_style": _tables(
        "house_style",
        {"write": _text(required=True), "instead_of": _words(required=True), "except": _words()},
    ),
    "forbidden_words": _tables(
        "forbidden_words",
        {
            "word": _text(required=True),
            "reason": _text(required=True),
            "suggestion": _text(required=True),
            "severity": _one_of(Severity),
            "except": _words(),
        },
    ),
    "allowed_words": _tables(
        "allowed_words", {"word": _text(required=True), "reason": _text(required=True), "rules": _words()}
    ),
    "elections": _tables(
        "elections",
        {"name": _text(required=True), "announced_on": _DAY, "voting_on": _DAY, "people": _words()},
    ),
    "rules": _named(
        "rules", {"enabled": _FLAG, "severity": _one_of(Severity), "waivable": _FLAG, "allow": _words()}
    ),
}
"""Every key of a guideline file, as `koetsu` reads it; docs/guideline.ja.md explains each."""

PLATFORMS = frozenset(str(each) for each in Platform)
"""The names below `limits`."""
