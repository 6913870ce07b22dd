"""Opening days and month arithmetic, against an independent list of holidays."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar import BusinessCalendar, months_later

OFFICE = BusinessCalendar(ZoneInfo("Asia/Tokyo"))
YEARS = range(1990, 2051)
days = st.dates(date(1990, 1, 1), date(2050, 12, 31))
months = st.integers(0, 120)


@pytest.mark.parametrize("year", YEARS)
def test_opening_days_agree_with_an_independent_calendar(year):
    national = holidays.country_holidays("JP", years=year)
    year_end = {(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}
    day = date(year, 1, 1)
    while day.year == year:
        closed = day.weekday() >= 5 or day in national or (day.month, day.day) in year_end
        assert OFFICE.is_open(day) is not closed, day
        day += timedelta(days=1)


@given(days)
def test_the_opening_day_before_is_open_and_nothing_open_lies_between(day):
    before = OFFICE.on_or_before(day)

    assert OFFICE.is_open(before)
    assert before <= day
    assert not any(OFFICE.is_open(before + timedelta(days=n)) for n in range(1, (day - before).days + 1))


@given(days)
def test_the_opening_day_after_is_open_and_nothing_open_lies_between(day):
    after = OFFICE.on_or_after(day)

    assert OFFICE.is_open(after)
    assert after >= day
    assert not any(OFFICE.is_open(day + timedelta(days=n)) for n in range((after - day).days))


@given(days, months)
def test_months_later_is_that_many_months_on_and_the_same_day_or_the_last(day, count):
    later = months_later(day, count)

    assert (later.year - day.year) * 12 + later.month - day.month == count
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).month != later.month)


@given(days, days, months)
def test_months_later_keeps_the_order_of_days(one, other, count):
    if one <= other:
        assert months_later(one, count) <= months_later(other, count)


def test_the_end_of_january_and_a_month_is_the_end_of_february():
    assert months_later(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months_later(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert months_later(date(2026, 12, 31), 2) == date(2027, 2, 28)


def test_morning_is_told_in_the_zone_of_the_ward():
    assert OFFICE.morning_of(date(2027, 3, 31)).isoformat() == "2027-03-31T00:00:00+00:00"
