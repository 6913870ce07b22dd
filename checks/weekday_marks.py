"""The weekday that people write beside a date: （日）, (日・祝), 日曜日, Sunday."""

import re

from checks.calendar_words import WEEKDAYS
from checks.patterns import regex

_ENGLISH_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = r"[月火水木金土日](?:曜日?)?"
_KANA = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")
_CHINESE = "一二三四五六日"
_HOLIDAY = r"元日|元旦|憲法記念日|天皇誕生日|(?:国民の|振替)?(?:祝日?|休日?|祭日?)|振休|[^\s()・,、]{2,8}の日"
_ENGLISH = "Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?"
_SHARED = regex(
    rf"[(\[〔【〈<]\s?(?P<parts>{_DAY}(?:\s?[・,、/~〜\-–と]?\s?(?:{_HOLIDAY}|{_DAY}))+)\s?[)\]〕】〉>]\Z"
)
_IN_TURN = regex(r"(?:\([月火水木金土日](?:曜日?)?(?:・祝日?)?\)){2,}")
_EACH = regex(rf"{_HOLIDAY}|{_DAY}")
_FURTHER_MARKS = 16  # characters, as in (日)(月・祝)
_NOT_A_WEEKDAY = regex(rf"{_HOLIDAY}|曜日?")

_OTHER = r"[・,、]\s?[^\s()・,、~〜\-–月火水木金土日祝休振]{1,8}"
_OPEN, _CLOSE = r"[(\[〔【〈<]", r"[)\]〕】〉>]"
_IN_BRACKETS = rf"{_OPEN}\s?(?P<inside>(?:祝日?・)?{_DAY}(?:[・,、/~〜\-–と ]{{0,2}}(?:{_HOLIDAY}|{_DAY})|{_OTHER}){{0,4}})\s?{_CLOSE}"
_IN_KANA = rf"\((?P<kana>{'|'.join(_KANA)})(?:ようび?)?\)"
_IN_CHINESE = rf"\((?:星期|周|週|礼拜)(?P<chinese>[{_CHINESE}])\)"
_SAID = r"は、?(?=[月火水木金土日]曜日?(?:です|で[、す]|なので|のため|に当|にあた))"
_PLAIN = rf"(?:\s|の|、(?=[月火水木金土日]曜日?に)|{_SAID})?(?P<plain>[月火水木金土日])曜(?:日|(?!日))"
_IN_A_TABLE = r"[\s|,/]\s?(?P<bare>[月火水木金土日])(?=[\s|,/]|\Z)"
_IN_ENGLISH = rf"\s?[(\[]?(?P<english>(?i:{_ENGLISH}))\.?(?![A-Za-z])[)\]]?"

WEEKDAY_MARK = (
    rf"(?P<mark>\s?(?:\n[ ]{{0,20}})?(?:{_IN_BRACKETS}|{_IN_KANA}|{_IN_CHINESE})"
    rf"|{_PLAIN}|{_IN_A_TABLE}|{_IN_ENGLISH})?"
)
"""A pattern, with groups of its own, for the mark that may follow a date."""


def shared_weekdays(text: str, start: int, end: int, days: int) -> list[int | None] | None:
    """The weekdays that a mark at the end of a date tells, one by one, of as many `days`; None where it does not.

    The mark may go on behind the date: 6日(土)(日). A day told by its holiday alone (日・祝) has none.
    """
    mark = _SHARED.search(text, start, end)
    behind = _IN_TURN.search(text, start, end + _FURTHER_MARKS) if text.startswith("(", end) else None
    told = behind if behind and behind.start() < end else mark
    parts = _EACH.findall(told.group()) if told else []
    if len(parts) != days:
        return None
    return [WEEKDAYS.index(part[0]) if re.fullmatch(_DAY, part) else None for part in parts]


def marked_weekday(match: re.Match[str]) -> int | None:
    """The weekday in a match of WEEKDAY_MARK, as in `date.weekday()`; None where none or more than one is written."""
    inside = match["inside"]
    if inside:
        if len(inside) == 1:
            return WEEKDAYS.index(inside)
        named = [char for char in _NOT_A_WEEKDAY.sub("", inside) if char in WEEKDAYS]
        return WEEKDAYS.index(named[0]) if len(named) == 1 else None
    alone = match["plain"] or match["bare"]
    if alone:
        return WEEKDAYS.index(alone)
    foreign = ("kana", _KANA), ("chinese", tuple(_CHINESE))
    for group, names in foreign:
        if match[group]:
            return names.index(match[group])
    english = match["english"]
    return _ENGLISH_WEEKDAYS.index(english[:3].lower()) if english else None
