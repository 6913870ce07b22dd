"""Days that stand without their month but with their weekday: 25日（火）, 火曜の25日, 翌日（火）."""

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from checks.calendar_words import WEEKDAYS
from checks.dates import WrittenDate
from checks.document import Document
from checks.patterns import regex

_BEHIND = regex(
    r"[0-9](?<![\d月/.\-].)[0-9]?日\s?[(〔]\s?(?P<mark>[月火水木金土日])(?:曜日?)?(?:・祝日?)?\s?[)〕]"
)
_SAME_MONTH = regex(
    r"(?:同月|同じ月の|翌)(?P<day>[0-9]{1,2})日\s?[(〔](?P<mark>[月火水木金土日])(?:曜日?)?(?:・祝日?)?[)〕]"
)
_BEFORE = regex(
    r"(?P<mark>[月火水木金土日])曜日?(?:の|、)?(?P<open>\()?(?P<day>[0-9]{1,2})日(?![間目前後割数ご頃])(?(open)[^()\n]{0,6}\))"
)
_NEXT_DAY = regex(r"翌日[(〔](?P<mark>[月火水木金土日])(?:曜日?)?(?:・祝)?[)〕]")
_EVERY_WEEK = regex(r"毎|第|隔週|[・、と月火水木金土日][月火水木金土日]曜|除|定休")
_MONTH = regex(r"(?<!\d)(?P<month>1[0-2]|[1-9])(?:月|/)")
_HALF_A_YEAR = 6
_JUST_PAST = 7  # days


class LoneDay(NamedTuple):
    """A day without its month: half-open offsets, the day that is likeliest meant and the weekday written."""

    start: int
    end: int
    on: date
    weekday: int


def find_lone_days(document: Document) -> Iterator[LoneDay]:
    """The lone days; `on` has the weekday written where it does in any month that may be meant."""
    text = document.text
    places = [(match, int(match.group().partition("日")[0])) for match in _BEHIND.finditer(text)]
    if "同" in text or "翌" in text:
        places += [(match, int(match["day"])) for match in _SAME_MONTH.finditer(text)]
    if "曜" in text:
        places += [(match, int(match["day"])) for match in _BEFORE.finditer(text) if not _recurs(match)]
    if places:
        dated = {offset for each in document.dates for offset in range(each.start, each.end)}
        for match, day in places:
            days = () if match.start() in dated else tuple(_days(document, match.start(), day))
            if days:
                yield _lone_day(match, days)
    if "翌" in text:
        yield from _next_days(document)


def _next_days(document: Document) -> Iterator[LoneDay]:
    """翌日（月）, the day after the date before it in the sentence."""
    for match in _NEXT_DAY.finditer(document.text):
        before = document.remembered(_calendar).before(match.start())
        if before and before.on and before.start >= document.sentence_at(match.start()).start:
            yield _lone_day(match, (before.on + timedelta(days=1),))


def _lone_day(match: re.Match[str], days: tuple[date, ...]) -> LoneDay:
    weekday = WEEKDAYS.index(match["mark"])
    on = next((each for each in days if each.weekday() == weekday), days[0])
    return LoneDay(match.start(), match.end(), on, weekday)


def _recurs(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 8) : match.end()]
    return bool(_EVERY_WEEK.search(before)) and not match.string.startswith("第", match.start() - 2)


class _Calendar(NamedTuple):
    """What a text tells of months, read once: its dates, where months are named, and which."""

    dates: tuple[WrittenDate, ...]
    date_ends: tuple[int, ...]
    month_starts: tuple[int, ...]
    named: tuple[tuple[int, int], ...]
    dated: tuple[tuple[int, int], ...]

    def before(self, place: int) -> WrittenDate | None:
        """The last date that ends before a place."""
        count = bisect_right(self.date_ends, place)
        return self.dates[count - 1] if count else None

    def names_a_month(self, start: int, end: int) -> bool:
        """Whether a month is named between two places."""
        return bisect_left(self.month_starts, start) < bisect_left(self.month_starts, end)


def _calendar(document: Document) -> _Calendar:
    named = [(match.start(), int(match["month"])) for match in _MONTH.finditer(document.text)]
    dates = tuple(each for each in document.dates if each.on)
    return _Calendar(
        dates,
        tuple(each.end for each in dates),
        tuple(start for start, _ in named),
        tuple(
            (_nearest_year(document.day, month), month) for month in dict.fromkeys(each for _, each in named)
        ),
        tuple(dict.fromkeys((each.year, each.month) for each in dates)),
    )


def _days(document: Document, place: int, day: int) -> Iterator[date]:
    """The days that may be meant, the likeliest first."""
    for year, month in _months(document, place, day):
        if 0 < day <= monthrange(year, month)[1]:
            yield date(year, month, day)


def _months(document: Document, place: int, day: int) -> list[tuple[int, int]]:
    """The years and months that may be meant: after a date its own, or the next for an earlier day of the month.

    Where none stands before, those named in the text, this one and its neighbours.
    """
    here = document.day
    calendar = document.remembered(_calendar)
    last = calendar.before(place)
    if last and last.on and not calendar.names_a_month(last.end, place):
        following = [_shifted(last.on, 1)] if day <= last.day else []
        return [(last.on.year, last.on.month), *following, *_still_to_come(here, day), *calendar.dated]
    return [*calendar.named, *(_shifted(here, away) for away in (0, 1, -1)), *calendar.dated]


def _still_to_come(here: date, day: int) -> list[tuple[int, int]]:
    """This month, where its day is not long past: 申込みは25日（水）から, after the date of an event."""
    ahead = day >= here.day - _JUST_PAST
    return [(here.year, here.month)] if ahead else []


def _nearest_year(here: date, month: int) -> int:
    return here.year + ((month - here.month) < -_HALF_A_YEAR) - ((month - here.month) > _HALF_A_YEAR)


def _shifted(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1
