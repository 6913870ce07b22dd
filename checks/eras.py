"""Which years of which eras there have been."""

from datetime import date
from typing import NamedTuple

from checks.calendar_words import ERAS


class Era(NamedTuple):
    """An era: its name, its letter, its first day and its last; None while it lasts."""

    name: str
    letter: str
    first: date
    last: date | None


_ERAS = (
    Era("明治", "M", date(1868, 1, 25), date(1912, 7, 29)),
    Era("大正", "T", date(1912, 7, 30), date(1926, 12, 24)),
    Era("昭和", "S", date(1926, 12, 25), date(1989, 1, 7)),
    Era("平成", "H", date(1989, 1, 8), date(2019, 4, 30)),
    Era("令和", "R", date(2019, 5, 1), None),
)
"""By 元号法 and the ordinances before it; a day of change belongs to the new era."""


def era_names_of(year: int) -> tuple[str, ...]:
    """A common year as the eras count it, the later first: 令和元年, 平成31年 for 2019."""
    return tuple(
        f"{era.name}{'元' if year == era.first.year else year - ERAS[era.name]}年"
        for era in reversed(_ERAS)
        if era.first.year <= year and (era.last is None or year <= era.last.year)
    )


def was_in_era(name: str, year: int, month: int | None = None, day: int | None = None) -> bool:
    """Whether the common `year`, or the month or the day in it, lay in the era of that name or letter."""
    era = next(each for each in _ERAS if name in {each.name, each.letter})
    first = (year, month or 12, day or 31)
    last = (year, month or 1, day or 1)
    begun = first >= (era.first.year, era.first.month, era.first.day)
    return begun and (era.last is None or last <= (era.last.year, era.last.month, era.last.day))
