"""What is wrong with a file of operation settings, by line and key, as a clerk who edits it understands it."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from checks.guideline_lines import line_of
from checks.wording import Locale, Wording

OURS = "ours"
_PLACE = re.compile(r" \(at line (?P<line>\d+), column \d+\)| \(at end of document\)")
_INTEGER = Wording("引用符や小数点のない整数で書いてください", "must be an integer, without quotes")
_TABLE = Wording("[{table}] の表として書いてください", "must be a table [{table}]")
_WHY = {
    "greater_than_equal": Wording("{ge}以上にしてください", "must be {ge} or more"),
    "less_than_equal": Wording("{le}以下にしてください", "must be {le} or less"),
    "literal_error": Wording("{choices} のいずれかで書いてください", "must be {expected}"),
    "model_type": _TABLE,
    "model_attributes_type": _TABLE,
    "tuple_type": Wording("[30, 7] のような一覧で書いてください", "must be a list such as [30, 7]"),
}


class OperationRefused(Exception):  # noqa: N818
    """The operation settings cannot be used; `wording` says where and why."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        super().__init__(f"{wording.ja} / {wording.en}")

    def say(self, locale: Locale) -> str:
        """The reason in one language."""
        return self.wording.say(locale)


def objection(ja: str, en: str, key: str = "") -> PydanticCustomError:
    """An objection of our own to a value; `key` where it stands in the table rather than at the value."""
    return PydanticCustomError(OURS, "{en}", {"ja": ja, "en": en, "key": key})


def unreadable(path: str | Path, error: OSError) -> OperationRefused:
    """The file is not there, or may not be read."""
    reason = error.strerror or str(error)
    return OperationRefused(
        Wording(
            f"運用設定のファイル {path} を読めません（{reason}）。KOETSU_OPERATION を確かめてください。",
            f"Cannot read the operation settings {path} ({reason}). See KOETSU_OPERATION.",
        )
    )


def not_utf8(path: str | Path, content: bytes, error: UnicodeDecodeError) -> OperationRefused:
    """The file has another encoding."""
    line = content[: error.start].count(b"\n") + 1
    return _refusal(path, line, "", Wording("UTF-8で保存してください", "please save it as UTF-8"))


def not_toml(path: str | Path, source: str, error: Exception) -> OperationRefused:
    """The file is no TOML."""
    found = _PLACE.search(str(error))
    line = int(found["line"]) if found and found["line"] else len(source.splitlines()) or 1
    told = _PLACE.sub("", str(error))
    why = Wording(
        f"TOMLの書き方が違います。引用符や括弧の閉じ忘れ、同じ項目の重なりがないか確かめてください（{told}）",
        f"this is not TOML: {told}",
    )
    return _refusal(path, line, "", why)


def unfit(
    path: str | Path, source: str, wrong: ValidationError, known: Mapping[str, Any]
) -> OperationRefused:
    """A value, a key or a table cannot be used; the one that stands first in the file."""
    lines = source.splitlines()
    found = [_told(error, known) for error in wrong.errors()]
    line, key, why = min(((line_of(lines, key), key, why) for key, why in found), key=lambda each: each[0])
    return _refusal(path, line, key, why)


def _told(error: Any, known: Mapping[str, Any]) -> tuple[str, Wording]:
    context = error.get("ctx", {})
    names = [
        part for part in error["loc"] if isinstance(part, str) and part not in {"date", "tuple[int,int]"}
    ]
    key = ".".join(names[:2])
    if error["type"] == OURS:
        shown = f"{key}.{context['key']}" if context["key"] else key
        return shown, Wording(context["ja"], context["en"])
    return key, _why(error["type"], context, names, known)


def _why(kind: str, context: Mapping[str, Any], names: Sequence[str], known: Mapping[str, Any]) -> Wording:
    if kind == "extra_forbidden":
        return _unknown(known if len(names) == 1 else known[names[0]])
    expected = str(context.get("expected", ""))
    choices = {"choices": expected.replace(" or ", "、").replace(", ", "、"), "expected": expected}
    facts = {"table": names[0], **context, **choices}
    template = _WHY.get(kind, _INTEGER)
    return Wording(template.ja.format_map(facts), template.en.format_map(facts))


def _unknown(known: Mapping[str, Any]) -> Wording:
    ja, en = "・".join(known), ", ".join(known)
    return Wording(f"知らない項目です（使えるのは {ja}）", f"unknown key (known: {en})")


def _refusal(path: str | Path, line: int, key: str, why: Wording) -> OperationRefused:
    at = Wording(f"「{key}」" if key else "", f', "{key}"' if key else "")
    return OperationRefused(
        Wording(
            f"運用設定 {path} の{line}行目{at.ja}: {why.ja}。",
            f"Operation settings {path}, line {line}{at.en}: {why.en}.",
        )
    )
