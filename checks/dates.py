"""Dates and times of day as people write them, with the weekday that is written beside a date."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from checks.calendar_words import ENGLISH_WEEKDAYS, ERAS, WEEKDAYS, YEARS_AWAY, number

_KANJI = "〇一二三四五六七八九十"
_ERA = r"(?P<era>令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHSTM])"
_YEAR = (
    rf"(?:{_ERA}\s?(?P<era_year>\d{{1,2}}|元|[{_KANJI}]{{1,3}})\s?年(?:\s?\(\d{{4}}年?\))?"
    rf"|(?<!\d)(?P<year>\d{{4}}|[{_KANJI}]{{4}})\s?年(?:\s?\([^()\n]{{2,6}}年?\))?"
    rf"|(?P<away>{'|'.join(sorted(YEARS_AWAY, key=len, reverse=True))})の?)\s?"
)
_DAY = r"[月火水木金土日](?:曜日?)?"
_HOLIDAY = r"(?:国民の|振替)?(?:祝日?|休日?|祭日?)|振休|[^\s()・,、]{2,8}の日"
_ENGLISH = "Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?"
_WEEKDAY = (
    rf"(?P<mark>\s?[(\[〔【〈<]\s?(?P<inside>{_DAY}(?:[・,、/~〜\-–と ]{{0,2}}(?:{_HOLIDAY}|{_DAY}))*)\s?[)\]〕】〉>]"
    rf"|\s?(?P<plain>[月火水木金土日])曜(?:日|(?!日))"
    rf"|\s?[(\[]?(?P<english>(?i:{_ENGLISH}))\.?(?![A-Za-z])[)\]]?)?"
)
_NOT_A_WEEKDAY = re.compile(rf"{_HOLIDAY}|曜日?")
_WRITTEN = re.compile(
    rf"(?:{_YEAR})?(?<![\d〇一二三四五六七八九十第])(?P<month>\d{{1,2}}|[{_KANJI}]{{1,3}})\s?月\s?(?P<day>\d{{1,2}}|[{_KANJI}]{{1,3}})\s?日(?![間目前後割数])"
    + _WEEKDAY
)
_NUMERIC = re.compile(
    r"(?<![A-Za-z0-9./\-:])(?:(?:(?P<year>\d{4})|(?P<era>令和|平成|昭和|[RHS])\s?(?P<era_year>\d{1,2}|元))(?P<sep>[./\-]))?"
    r"(?P<month>\d{1,2})(?(sep)(?P=sep)|/)(?P<day>\d{1,2})(?![\d/.\-]*\d|[A-Za-z%])" + _WEEKDAY
)
_FURTHER = re.compile(
    r"[・,、/~〜\-–及びおよとから\s]{1,4}(?<!\d)(?P<day>\d{1,2})日(?![間目前後割数])" + _WEEKDAY
)
_TIME = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?!\d|:\d)|時(?!間|代|短|限|点)(?:(?P<minute2>\d{1,2})分(?!間|の))?)"
)


class WrittenDate(NamedTuple):
    """A date in a text: half-open offsets (the weekday mark included), its text and what it says.

    `on` is None where no such day exists. `year` is told where it is written, else the nearest to the day of the
    post. `weekday` is that of `date.weekday()`, None where none, or more than one, is written; `mark` are the
    offsets of the weekday mark. `certain` is False for a bare 11/22, which may be a fraction.
    """

    start: int
    end: int
    text: str
    year: int
    month: int
    day: int
    on: date | None
    year_written: bool
    weekday: int | None
    mark: tuple[int, int] | None
    certain: bool


class WrittenTime(NamedTuple):
    """A time of day: half-open offsets, its text, hour and minute as written, which may not exist."""

    start: int
    end: int
    text: str
    hour: int
    minute: int


def find_dates(text: str, near: date) -> tuple[WrittenDate, ...]:
    """The dates in a folded text, in reading order; a date without year takes the one nearest to `near`."""
    found: list[WrittenDate] = []
    if "月" in text and "日" in text:
        for match in _WRITTEN.finditer(text):
            found.append(_dated(match, near))
            found.extend(_further(text, found[-1]))
    if re.search(r"\d[/.\-]\d", text):
        found.extend(_dated(match, near) for match in _NUMERIC.finditer(text) if _plausible(match))
    return tuple(sorted(found))


def find_times(text: str) -> tuple[WrittenTime, ...]:
    """The times of day in a folded text, in reading order: 14時, 14時30分, 14:30."""
    return tuple(
        WrittenTime(m.start(), m.end(), m.group(), int(m["hour"]), int(m["minute"] or m["minute2"] or 0))
        for m in _TIME.finditer(text)
    )


def _plausible(match: re.Match[str]) -> bool:
    return bool(match["sep"]) or 1 <= int(match["month"]) <= 12  # noqa: PLR2004


def _dated(match: re.Match[str], near: date) -> WrittenDate:
    month, day = number(match["month"]), number(match["day"])
    groups = match.groupdict()
    written_year = _written_year(groups, near)
    year = written_year if written_year is not None else _nearest_year(month, day, near)
    certain = bool(groups.get("sep") or groups["mark"]) or "月" in match.group()
    return _build(match, (year, month, day), year_written=written_year is not None, certain=certain)


def _further(text: str, first: WrittenDate) -> list[WrittenDate]:
    """The days that follow a date without naming their month again: 11月22日(日)・23日(月)."""
    further: list[WrittenDate] = []
    last = first
    while match := _FURTHER.match(text, last.end):
        day = int(match["day"])
        if day <= last.day:
            break
        last = _build(match, (first.year, first.month, day), year_written=first.year_written, certain=True)
        further.append(last)
    return further


def _build(
    match: re.Match[str], ymd: tuple[int, int, int], *, year_written: bool, certain: bool
) -> WrittenDate:
    start = match.start("day") if match.re is _FURTHER else match.start()
    mark = match.span("mark") if match["mark"] else None
    return WrittenDate(
        start,
        match.end(),
        match.string[start : match.end()],
        *ymd,
        _existing(*ymd),
        year_written,
        _weekday(match),
        mark,
        certain,
    )


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _written_year(groups: dict[str, str | None], near: date) -> int | None:
    if groups["year"]:
        return number(groups["year"])
    if groups["era"] and groups["era_year"]:
        return ERAS[groups["era"]] + number(groups["era_year"])
    away = groups.get("away")
    return near.year + YEARS_AWAY[away] if away else None


def _nearest_year(month: int, day: int, near: date) -> int:
    """The year that brings month and day nearest to `near`; days that do not exist count as the month's last."""

    def distance(year: int) -> int:
        last = monthrange(year, month)[1]
        return abs((date(year, month, max(1, min(day, last))) - near).days)

    if not 1 <= month <= 12:  # noqa: PLR2004
        return near.year
    return min((near.year, near.year + 1, near.year - 1), key=distance)


def _weekday(match: re.Match[str]) -> int | None:
    if match["inside"]:
        named = [char for char in _NOT_A_WEEKDAY.sub("", match["inside"]) if char in WEEKDAYS]
        return WEEKDAYS.index(named[0]) if len(named) == 1 else None
    if match["plain"]:
        return WEEKDAYS.index(match["plain"])
    if match["english"]:
        return ENGLISH_WEEKDAYS.index(match["english"][:3].lower())
    return None
