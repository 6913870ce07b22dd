"""Dates as they are written in English: Sunday, December 12, 2026 and 12 Dec (Sun)."""

from collections.abc import Iterator
from typing import NamedTuple

from checks.patterns import regex

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = tuple(name[:3] for name in _MONTHS)
_HEADS = (*_SHORT, *(name.upper() for name in _SHORT))
_WEEKDAY_HEADS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH_NAMES = "|".join(f"{name}|{name.upper()}|{name[:3]}|{name[:3].upper()}|Sept" for name in _MONTHS)
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)(?:[a-z]{0,4}(?:day)?|[A-Z]{0,4}DAY)"
_BEFORE = rf"(?:(?<![A-Za-z])(?P<before>{_WEEKDAY})\.?,?\s)?"
_MONTH = rf"(?<![A-Za-z])(?P<month>{_MONTH_NAMES})(?![A-Za-z])\.?"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:A-Za-z])"
_YEAR = r"(?:,?\s(?P<year>20\d\d)(?!\d))?"
_AFTER = rf"(?:,?\s?\(?(?P<after>{_WEEKDAY})(?![A-Za-z])\.?\)?)?"
_MONTH_FIRST = regex(rf"{_BEFORE}{_MONTH}\s{_DAY}{_YEAR}{_AFTER}")
_DAY_FIRST = regex(rf"{_BEFORE}{_DAY}\s(?:of\s)?{_MONTH}{_YEAR}{_AFTER}")


class EnglishDate(NamedTuple):
    """A date in English: half-open offsets, its parts, and the weekday as in `date.weekday()` where one is written."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None


def find_english_dates(text: str) -> Iterator[EnglishDate]:
    """The English dates in a text, those that name the month first before the others."""
    if not any(head in text for head in _HEADS):
        return
    for pattern in (_MONTH_FIRST, _DAY_FIRST):
        for match in pattern.finditer(text):
            weekday = match["before"] or match["after"]
            yield EnglishDate(
                match.start(),
                match.end(),
                int(match["year"]) if match["year"] else None,
                _SHORT.index(match["month"][:3].title()) + 1,
                int(match["day"]),
                _WEEKDAY_HEADS.index(weekday[:3].lower()) if weekday else None,
            )
