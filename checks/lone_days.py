"""Days that stand without their month but with their weekday: 25日（火）, 火曜の25日, 翌日（火）."""

import re
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
        here = document.sentence_at(match.start()).start
        before = [each.on for each in _dates_before(document, match.start()) if each.start >= here]
        if before and before[-1]:
            yield _lone_day(match, (before[-1] + timedelta(days=1),))


def _lone_day(match: re.Match[str], days: tuple[date, ...]) -> LoneDay:
    weekday = WEEKDAYS.index(match["mark"])
    on = next((each for each in days if each.weekday() == weekday), days[0])
    return LoneDay(match.start(), match.end(), on, weekday)


def _recurs(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 8) : match.end()]
    return bool(_EVERY_WEEK.search(before)) and not match.string.startswith("第", match.start() - 2)


def _dates_before(document: Document, place: int) -> list[WrittenDate]:
    return [each for each in document.dates if each.on and each.end <= place]


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
    before = _dates_before(document, place)
    named = [(match.start(), int(match["month"])) for match in _MONTH.finditer(document.text)]
    last = before[-1] if before else None
    if last and last.on and not any(last.end <= start < place for start, _ in named):
        following = [_shifted(last.on, 1)] if day <= last.day else []
        others = [*_still_to_come(here, day), *_dated_months(document)]
        return [(last.on.year, last.on.month), *following, *others]
    nearest = [(_nearest_year(here, month), month) for _, month in named]
    return [*nearest, *(_shifted(here, away) for away in (0, 1, -1)), *_dated_months(document)]


def _still_to_come(here: date, day: int) -> list[tuple[int, int]]:
    """This month, where its day is not long past: 申込みは25日（水）から, after the date of an event."""
    ahead = day >= here.day - _JUST_PAST
    return [(here.year, here.month)] if ahead else []


def _dated_months(document: Document) -> list[tuple[int, int]]:
    return [(each.year, each.month) for each in document.dates if each.on]


def _nearest_year(here: date, month: int) -> int:
    return here.year + ((month - here.month) < -_HALF_A_YEAR) - ((month - here.month) > _HALF_A_YEAR)


def _shifted(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1
