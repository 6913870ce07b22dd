"""Opening days of a Japanese local government office, its hours, and month arithmetic."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

import jpholiday

YEAR_END = frozenset({(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)})
SATURDAY = 5
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class BusinessCalendar:
    """When the ward's offices are open; `closed_every_year` holds (month, day) of further closed days.

    A weekend, a national holiday and 29 December to 3 January are closed everywhere.
    Source: 国民の祝日に関する法律 (by jpholiday); 地方自治法第4条の2 for weekends and the turn of the year.
    """

    zone: ZoneInfo
    morning_hour: int = 9
    opens: time = time(8, 30)
    closes: time = time(17, 15)
    closed_days: frozenset[date] = frozenset()
    closed_every_year: frozenset[tuple[int, int]] = frozenset()

    def is_open(self, day: date) -> bool:
        """Whether offices are open on a day."""
        is_closed = (
            day.weekday() >= SATURDAY
            or (day.month, day.day) in self._closed_every_year
            or day in self.closed_days
            or jpholiday.is_holiday(day)
        )
        return not is_closed

    def on_or_before(self, day: date) -> date:
        """`day` itself where offices are open, else the last opening day before."""
        while not self.is_open(day):
            day -= ONE_DAY
        return day

    def on_or_after(self, day: date) -> date:
        """`day` itself where offices are open, else the next opening day."""
        while not self.is_open(day):
            day += ONE_DAY
        return day

    def opening_days_later(self, day: date, days: int) -> date:
        """The opening day that follows `day` by so many opening days."""
        for _ in range(days):
            day = self.on_or_after(day + ONE_DAY)
        return day

    def morning_of(self, day: date) -> datetime:
        """The hour of `day` at which messages go out, as a moment in UTC."""
        return self._moment(day, time(self.morning_hour))

    def next_morning(self, now: datetime) -> datetime:
        """The first morning of an opening day that is not yet past."""
        today = now.astimezone(self.zone).date()
        this_morning = self.on_or_after(today)
        if self.morning_of(this_morning) < now:
            this_morning = self.on_or_after(this_morning + ONE_DAY)
        return self.morning_of(this_morning)

    def office_time_later(self, start: datetime, length: timedelta) -> datetime:
        """The moment at which offices have been open for `length` since `start`."""
        day = start.astimezone(self.zone).date()
        start = start.astimezone(
            UTC
        )  # a sum in local time would count an hour that a clock change leaves out
        while True:
            if self.is_open(day):
                begins = max(self._moment(day, self.opens), start)
                open_for = max(self._moment(day, self.closes) - begins, timedelta())
                if length <= open_for:
                    return begins + length
                length -= open_for
            day += ONE_DAY

    @cached_property
    def _closed_every_year(self) -> frozenset[tuple[int, int]]:
        return YEAR_END | self.closed_every_year

    def _moment(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, tzinfo=self.zone).astimezone(UTC)


def months_later(day: date, months: int) -> date:
    """The same day `months` on, or the last of that month where it is shorter (31 Jan + 1 = 28 or 29 Feb)."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))
