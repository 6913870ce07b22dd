"""Opening days of a Japanese local government office, and month arithmetic."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import jpholiday

YEAR_END = frozenset({(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)})
SATURDAY = 5
ONE_DAY = timedelta(days=1)


def is_open(day: date) -> bool:
    """Whether offices are open: no weekend, no national holiday, not 29 December to 3 January.

    Source: 国民の祝日に関する法律 (by jpholiday); 地方自治法第4条の2 for weekends and the turn of the year.
    """
    return day.weekday() < SATURDAY and (day.month, day.day) not in YEAR_END and not jpholiday.is_holiday(day)


def open_day_on_or_before(day: date) -> date:
    """`day` itself where offices are open, else the last opening day before."""
    while not is_open(day):
        day -= ONE_DAY
    return day


def open_day_on_or_after(day: date) -> date:
    """`day` itself where offices are open, else the next opening day."""
    while not is_open(day):
        day += ONE_DAY
    return day


def months_later(day: date, months: int) -> date:
    """The same day `months` on, or the last of that month where it is shorter (31 Jan + 1 = 28 or 29 Feb)."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


def morning_of(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """`hour` o'clock of `day` in the ward's zone, as a moment in UTC."""
    return datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)
