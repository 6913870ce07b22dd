"""Days of a month that stand without their month but with their weekday: 25日（火）."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checks.calendar_words import WEEKDAYS
from checks.document import Document
from checks.patterns import regex

_LONE = regex(
    r"[0-9](?<![\d月/.\-].)[0-9]?日\s?[(〔]\s?(?P<mark>[月火水木金土日])(?:曜日?)?(?:・祝日?)?\s?[)〕]"
)
_MONTH = regex(r"(?<!\d)(?P<month>1[0-2]|[1-9])(?:月|/)")
_HALF_A_YEAR = 6


class LoneDay(NamedTuple):
    """A day without its month: half-open offsets, the day that is likeliest meant and the weekday written."""

    start: int
    end: int
    on: date
    weekday: int


def find_lone_days(document: Document) -> Iterator[LoneDay]:
    """The lone days in reading order; `on` has the weekday written where it does in any month near or named."""
    places = list(_LONE.finditer(document.text))
    if not places:
        return
    dated = {offset for each in document.dates for offset in range(each.start, each.end)}
    months = _months(document)
    for match in places:
        weekday = WEEKDAYS.index(match["mark"])
        days = list(_days(months, int(match.group().partition("日")[0])))
        if days and match.start() not in dated:
            on = next((each for each in days if each.weekday() == weekday), days[0])
            yield LoneDay(match.start(), match.end(), on, weekday)


def _months(document: Document) -> list[tuple[int, int]]:
    """The years and months that may be meant: those named in the text, this one and its neighbours."""
    here = document.day
    named = sorted({int(each["month"]) for each in _MONTH.finditer(document.text)})
    nearest = [(_nearest_year(here, month), month) for month in named]
    near = [_shifted(here, away) for away in (0, 1, -1)]
    return [*nearest, *near, *((here.year + 1, month) for month in named)]


def _nearest_year(here: date, month: int) -> int:
    return here.year + ((month - here.month) < -_HALF_A_YEAR) - ((month - here.month) > _HALF_A_YEAR)


def _days(months: list[tuple[int, int]], day: int) -> Iterator[date]:
    for year, month in months:
        if 0 < day <= monthrange(year, month)[1]:
            yield date(year, month, day)


def _shifted(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1
