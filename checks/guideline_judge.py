"""Judges whether a guideline file says only what can be understood and may be decided."""

from collections.abc import Iterator, Mapping
from typing import Any

from checks.catalogue import catalogue
from checks.guideline_keys import KEYS, PLATFORMS, Key
from checks.guideline_lines import line_of
from checks.wording import Locale, Wording

_MISSING = Wording("必要です", "missing")
_FIRM = Wording(
    "番号や認証情報を守る規則なので、弱められません", "the rule keeps secrets and cannot be softened"
)


class GuidelineRefused(ValueError):  # noqa: N818
    """A guideline file that cannot be used; `wording` says where and why in both languages."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(f"{wording.ja} / {wording.en}")
        self.wording = wording

    def say(self, locale: Locale) -> str:
        """The reason in one language."""
        return self.wording.say(locale)


def refusal(name: str, line: int, key: str, why: Wording) -> GuidelineRefused:
    """The refusal of the file `name` because of what stands on a line."""
    return GuidelineRefused(
        Wording(
            f"ガイドライン {name} の{line}行目「{key}」: {why.ja}。",
            f'Guideline {name}, line {line}, "{key}": {why.en}.',
        )
    )


def judge(name: str, source: str, table: Mapping[str, Any]) -> None:
    """GuidelineRefused by the first thing in `table`, read from `source`, that cannot be used."""
    for path, why in _objections(table):
        shown = ".".join(part.partition("[")[0] for part in path.split("."))
        raise refusal(name, line_of(source.splitlines(), path), shown, why)


def _objections(table: Mapping[str, Any]) -> Iterator[tuple[str, Wording]]:
    yield from _in_table("", table, KEYS)
    yield from _in_rules(table.get("rules", {}))
    for platform in table.get("limits", {}).keys() - PLATFORMS:
        words = Wording("・".join(sorted(PLATFORMS)), ", ".join(sorted(PLATFORMS)))
        yield f"limits.{platform}", Wording(f"媒体は {words.ja} です", f"platforms are {words.en}")
    yield from _in_words(table)
    for at, election in enumerate(table.get("elections", ())):
        if election["voting_on"] < election["announced_on"]:
            why = Wording("告示日より後の日にしてください", "must not be before the announcement")
            yield f"elections[{at}].voting_on", why


def _in_table(path: str, table: Mapping[str, Any], keys: Mapping[str, Key]) -> Iterator[tuple[str, Wording]]:
    for key, value in table.items():
        if key in keys:
            yield from _in_value(_joined(path, key), value, keys[key])
        else:
            known = Wording("・".join(keys), ", ".join(keys))
            why = Wording(f"知らない項目です（使えるのは {known.ja}）", f"unknown key (known: {known.en})")
            yield _joined(path, key), why
    for key in keys:
        if keys[key].required and key not in table:
            yield _joined(path, key), _MISSING


def _in_value(path: str, value: Any, key: Key) -> Iterator[tuple[str, Wording]]:
    if not _has_form(value, key):
        yield path, Wording(f"{key.described.ja}で書いてください", f"must be {key.described.en}")
    elif key.named:
        for name, each in value.items():
            yield from _in_value(_joined(path, name), each, key.named)
    elif key.repeated:
        for at, each in enumerate(value):
            yield from _in_table(f"{path}[{at}]", each, key.inside)
    elif key.inside:
        yield from _in_table(path, value, key.inside)


def _has_form(value: object, key: Key) -> bool:
    return type(value) is key.expected and key.fulfils(value)


def _in_rules(rules: Mapping[str, Any]) -> Iterator[tuple[str, Wording]]:
    for rule_id, setting in rules.items():
        if rule_id not in catalogue():
            yield f"rules.{rule_id}", _no_rule(rule_id)
        elif catalogue()[rule_id].rule.firm:
            firm = {"enabled": True, "severity": "block", "waivable": False, "allow": []}
            for key in setting.keys() & firm.keys():
                if setting[key] != firm[key]:
                    yield f"rules.{rule_id}.{key}", _FIRM


def _in_words(table: Mapping[str, Any]) -> Iterator[tuple[str, Wording]]:
    for at, allowed in enumerate(table.get("allowed_words", ())):
        for rule_id in allowed.get("rules", ()):
            if rule_id not in catalogue():
                yield f"allowed_words[{at}].rules", _no_rule(rule_id)
            elif catalogue()[rule_id].rule.firm:
                yield f"allowed_words[{at}].rules", _FIRM
    for at, style in enumerate(table.get("house_style", ())):
        if style["write"] in style["instead_of"]:
            why = Wording("write と同じ語は書けません", "must not hold what is to be written")
            yield f"house_style[{at}].instead_of", why


def _no_rule(rule_id: str) -> Wording:
    return Wording(
        f"「{rule_id}」という名前の規則はありません（一覧は koetsu rules）",
        f'there is no rule "{rule_id}" (see koetsu rules)',
    )


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
