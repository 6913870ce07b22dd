"""Dates as people write them, with the weekday that is written beside them."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from string import whitespace
from typing import NamedTuple

from checks.calendar_words import ERAS, KANJI_DIGITS, YEARS_AWAY, number
from checks.english_dates import EnglishDate, find_english_dates
from checks.patterns import regex
from checks.weekday_marks import WEEKDAY_MARK, marked_weekday, shared_weekdays

_NUMERAL = f"0-9{KANJI_DIGITS}十"
_AWAY = "|".join(sorted(YEARS_AWAY, key=len, reverse=True))
_YEAR_BEFORE = regex(
    rf"(?:(?P<era>令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHSTM])\s?(?P<era_year>元|[{_NUMERAL}]{{1,3}})\s?年(?:\s?\(\d{{4}}年?\))?"
    rf"|(?<!\d)(?P<year>[0-9]{{4}}|[{KANJI_DIGITS}]{{4}})\s?年(?:\s?\([^()\n]{{2,6}}年?\))?"
    rf"|(?P<away>{_AWAY})の?)\s?$"
)
# Characters with which a year ends, and with which further days begin: elsewhere neither need be looked for.
_ENDS_A_YEAR = frozenset("年)の" + whitespace).union(away[-1] for away in YEARS_AWAY)
_AFTER_A_DAY = frozenset("・,、/~〜-–及びおよとから" + whitespace)
_LONGEST_YEAR = 24  # characters, as in 令和八年（２０２６年）
# The first character stands alone so that the search can skip to it; what must not precede it is looked at then.
_WRITTEN = regex(
    rf"(?P<month>[{_NUMERAL}](?<![{_NUMERAL}第].)[{_NUMERAL}]{{0,2}})\s?月\s?(?P<day>[{_NUMERAL}]{{1,3}})\s?日(?![間目前後割数])"
    + WEEKDAY_MARK
)
_MAYBE_NUMERIC = regex(r"[0-9](?:/|[.\-][0-9]{1,2}[.\-]|\.(?=[0-9]{1,2}\s?\([月火水木金土日]))[0-9]")
_NUMERIC = regex(
    r"(?<![A-Za-z0-9./\-])(?<!\d:)"
    r"(?:(?:(?P<year>[0-9]{4})|(?P<era>令和|平成|昭和|[RHS])\s?(?P<era_year>[0-9]{1,2}|元))(?P<sep>[./\-]))?"
    r"(?P<month>[0-9]{1,2})(?(sep)(?P=sep)|(?:/|\.(?=[0-9]{1,2}\s?\([月火水木金土日])))(?P<day>[0-9]{1,2})(?![\d/.\-]*\d|[A-Za-z%])"
    + WEEKDAY_MARK
)
_FURTHER = regex(
    r"[・,、/~〜\-–及びおよとから\s]{1,4}(?<!\d)(?P<day>[0-9]{1,2})日(?![間目前後割数])" + WEEKDAY_MARK
)
_BETWEEN_DAYS = regex(r"\s?(?:[・,、/~〜\-–]|と|から|及び|および)\s?")
_MARK_ENDS = ")]〕】〉>曜"
_MONTHS = range(1, 13)


class WrittenDate(NamedTuple):
    """A date in a text: half-open offsets (the weekday mark included), its text and what it says.

    `on` is None where no such day exists. `year` is told where it is written, else the nearest to the day of the
    post. `weekday` is that of `date.weekday()`, None where none, or more than one, is written. `certain` is False
    for a bare 11/22, which may be a fraction.
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
    certain: bool


def find_dates(text: str, near: date) -> tuple[WrittenDate, ...]:
    """The dates in a folded text, in reading order; a date without year takes the one nearest to `near`."""
    found: list[WrittenDate] = []
    if "月" in text and "日" in text:
        for match in _WRITTEN.finditer(text):
            found.append(_written(match, near))
            found.extend(_further(text, found[-1]))
    if _MAYBE_NUMERIC.search(text):
        found.extend(_numeric(match, near) for match in _NUMERIC.finditer(text) if _plausible(match))
    found.extend(_english(text, each, near) for each in find_english_dates(text))
    return _with_shared_weekdays(text, sorted(found))


def _with_shared_weekdays(text: str, found: list[WrittenDate]) -> tuple[WrittenDate, ...]:
    """The dates, where one mark for several days (22日・23日（日・祝）) tells the weekday of each."""
    first = 0
    for last in range(1, len(found)):
        if found[last - 1].text[-1] in _MARK_ENDS or not _BETWEEN_DAYS.fullmatch(
            text, found[last - 1].end, found[last].start
        ):
            first = last
            continue
        weekdays = shared_weekdays(text, found[last].start, found[last].end, last - first + 1)
        if weekdays and not _own_mark(found[first : last + 1], weekdays):
            for index, weekday in enumerate(weekdays, start=first):
                found[index] = found[index]._replace(weekday=weekday)
    return tuple(found)


def _own_mark(days: list[WrittenDate], weekdays: list[int | None]) -> bool:
    """Whether a mark with a holiday (22日・23日（月・祝）) is of the last day alone, as it fits or as no reading does."""
    if None not in weekdays:
        return False
    last = days[-1]
    fits_alone = last.on is not None and last.on.weekday() == last.weekday
    return fits_alone or any(
        day.on and weekday is not None and day.on.weekday() != weekday
        for day, weekday in zip(days, weekdays, strict=True)
    )


def _written(match: re.Match[str], near: date) -> WrittenDate:
    text, start = match.string, match.start()
    before = max(0, start - _LONGEST_YEAR)
    year = _YEAR_BEFORE.search(text[before:start]) if text[start - 1 : start] in _ENDS_A_YEAR else None
    if year is None:
        return _dated(match, start, {}, near)
    return _dated(match, before + year.start(), year.groupdict(), near)


def _numeric(match: re.Match[str], near: date) -> WrittenDate:
    return _dated(match, match.start(), match.groupdict(), near)


def _english(text: str, each: EnglishDate, near: date) -> WrittenDate:
    year = each.year or _nearest_year(each.month, each.day, near)
    return WrittenDate(
        each.start,
        each.end,
        text[each.start : each.end],
        year,
        each.month,
        each.day,
        _existing(year, each.month, each.day),
        year_written=each.year is not None,
        weekday=each.weekday,
        certain=True,
    )


def _plausible(match: re.Match[str]) -> bool:
    return bool(match["sep"]) or int(match["month"]) in _MONTHS


def _dated(match: re.Match[str], start: int, written: dict[str, str | None], near: date) -> WrittenDate:
    month, day = number(match["month"]), number(match["day"])
    told = _told_year(written, near)
    year = _nearest_year(month, day, near) if told is None else told
    in_kanji = "sep" not in match.re.groupindex
    certain = in_kanji or bool(match["sep"] or match["mark"])
    return _build(match, start, (year, month, day), year_written=told is not None, certain=certain)


def _further(text: str, first: WrittenDate) -> list[WrittenDate]:
    """The days that follow a date without naming their month again: 11月22日(日)・23日(月)."""
    further: list[WrittenDate] = []
    last = first
    while text[last.end : last.end + 1] in _AFTER_A_DAY and (match := _FURTHER.match(text, last.end)):
        day = int(match["day"])
        if day <= last.day:
            break
        year_month_day = (first.year, first.month, day)
        last = _build(
            match, match.start("day"), year_month_day, year_written=first.year_written, certain=True
        )
        further.append(last)
    return further


def _build(
    match: re.Match[str], start: int, ymd: tuple[int, int, int], *, year_written: bool, certain: bool
) -> WrittenDate:
    end = match.end()
    text = match.string[start:end]
    return WrittenDate(start, end, text, *ymd, _existing(*ymd), year_written, marked_weekday(match), certain)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _told_year(written: dict[str, str | None], near: date) -> int | None:
    year, era, era_year, away = (written.get(key) for key in ("year", "era", "era_year", "away"))
    if year:
        return number(year)
    if era and era_year:
        return ERAS[era] + number(era_year)
    return near.year + YEARS_AWAY[away] if away else None


@lru_cache(maxsize=1024)  # a post is checked many times, and its dates stand close together
def _nearest_year(month: int, day: int, near: date) -> int:
    """The year that brings month and day nearest to `near`; days that do not exist count as the month's last."""

    def distance(year: int) -> int:
        last = monthrange(year, month)[1]
        return abs((date(year, month, max(1, min(day, last))) - near).days)

    if month not in _MONTHS:
        return near.year
    return min((near.year, near.year + 1, near.year - 1), key=distance)
