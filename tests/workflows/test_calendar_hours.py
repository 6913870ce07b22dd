"""Mornings, office time and stages, against calendars that count day by day and minute by minute."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar import BusinessCalendar, months_later
from bot.operation import default_operation
from bot.records.duties import DutyKind
from bot.workflows.stages import first_stage, moment_of, stage_after
from tests.wards import TOKYO, make_ward

NATIONAL = holidays.country_holidays("JP", years=range(2025, 2042))
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
ZONES = ("Asia/Tokyo", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe")
days = st.dates(date(2026, 1, 1), date(2040, 12, 31))
some_days = st.frozensets(st.dates(date(2027, 1, 1), date(2027, 3, 31)), max_size=40)
days_of_the_year = st.frozensets(st.sampled_from([(2, 29), (10, 1), (4, 30), (1, 4), (12, 28)]))
zones = st.sampled_from(ZONES).map(ZoneInfo)
moments = st.datetimes(datetime(2026, 12, 20), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(second=0, microsecond=0, tzinfo=UTC)
)
clock_changes = st.sampled_from(
    [
        date(2027, 3, 14), date(2027, 11, 7),  # New York
        date(2027, 3, 28), date(2027, 10, 31),  # Berlin
        date(2027, 4, 4), date(2027, 10, 3),  # Lord Howe, by half an hour
    ]
)  # fmt: skip


def is_open(
    day: date, closed: frozenset[date] = frozenset(), yearly: frozenset[tuple[int, int]] = frozenset()
):
    turn = (day.month, day.day) in {(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}
    is_closed = turn or day.weekday() >= 5 or day in NATIONAL or day in closed
    return not (is_closed or (day.month, day.day) in yearly)


@given(days, st.integers(0, 30), some_days, days_of_the_year)
def test_so_many_opening_days_later_lie_exactly_so_many_opening_days_between(day, count, closed, yearly):
    calendar = BusinessCalendar(TOKYO, closed_days=closed, closed_every_year=yearly)
    later = calendar.opening_days_later(day, count)

    between = [day + n * DAY for n in range(1, (later - day).days + 1)]
    assert sum(is_open(each, closed, yearly) for each in between) == count
    assert later == day if count == 0 else is_open(later, closed, yearly)


@given(days, some_days, days_of_the_year)
def test_closed_days_of_the_ward_are_closed_and_no_others(day, closed, yearly):
    calendar = BusinessCalendar(TOKYO, closed_days=closed, closed_every_year=yearly)

    assert calendar.is_open(day) == is_open(day, closed, yearly)


@given(moments, st.integers(1, 60 * 20), zones, some_days)
def test_office_time_is_counted_minute_by_minute(start, minutes, zone, closed):
    calendar = BusinessCalendar(zone, closed_days=closed)

    assert calendar.office_time_later(start, minutes * MINUTE) == counted(calendar, start, minutes, closed)


@given(clock_changes, st.integers(-600, 1800), st.integers(1, 900), zones)
def test_office_time_is_right_where_the_clock_changes_while_an_office_is_open(day, offset, minutes, zone):
    """An office that never closes, so that the change falls into its hours; the start is given in local time."""
    calendar = Always(zone, opens=time(0), closes=time(23, 59))
    start = datetime.combine(day, time(0), tzinfo=zone).astimezone(UTC) + offset * MINUTE

    told = calendar.office_time_later(start.astimezone(zone), minutes * MINUTE)
    assert told == counted(calendar, start, minutes, frozenset(), is_always_open=True)


class Always(BusinessCalendar):
    """Open on every day."""

    def is_open(self, day):  # noqa: ARG002
        return True


def counted(calendar, start, minutes, closed, *, is_always_open=False):
    """Looks at the clock on the wall once a minute."""
    now, known = start, {}
    while minutes:
        local = now.astimezone(calendar.zone)
        day = local.date()
        if day not in known:
            known[day] = is_always_open or is_open(day, closed)
        minutes -= known[day] and calendar.opens <= local.time() < calendar.closes
        now += MINUTE
    return now


@given(moments, zones, st.integers(0, 23), some_days)
def test_the_next_morning_is_the_first_that_is_not_past(now, zone, hour, closed):
    calendar = BusinessCalendar(zone, morning_hour=hour, closed_days=closed)
    today = now.astimezone(zone).date()

    coming = [today + n * DAY for n in range(-1, 60) if is_open(today + n * DAY, closed)]
    assert calendar.next_morning(now) == next(
        calendar.morning_of(day) for day in coming if calendar.morning_of(day) >= now
    )


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("hour", range(24))
def test_a_morning_exists_every_day_at_its_hour_where_that_hour_exists(zone, hour):
    calendar = BusinessCalendar(ZoneInfo(zone), morning_hour=hour)
    before = None
    for n in range(2 * 365):
        day = date(2027, 1, 1) + n * DAY
        morning = calendar.morning_of(day)
        local = morning.astimezone(calendar.zone)
        assert local.date() == day
        if local.time() != time(hour):  # the hour that a clock change leaves out: told right after it
            assert exists_not(day, hour, calendar.zone)
            assert time(hour) < local.time() <= time(hour + 1)
        assert before is None or timedelta(hours=22) < morning - before < timedelta(hours=26)
        before = morning


def exists_not(day, hour, zone):
    """No moment of that day shows this hour."""
    midnight = datetime.combine(day, time(0), tzinfo=zone).astimezone(UTC)
    shown = [(midnight + n * MINUTE).astimezone(zone) for n in range(26 * 60)]
    return datetime.combine(day, time(hour)) not in {moment.replace(tzinfo=None) for moment in shown}


@given(days, some_days, st.sampled_from(DutyKind), zones)
def test_stages_of_any_due_day_follow_each_other_on_mornings_of_opening_days(due_on, closed, kind, zone):
    ward = a_ward(zone, closed)
    stages = [first_stage(ward, kind)]
    while stages[-1] < 28:
        stages.append(stage_after(ward, kind, stages[-1]))
    told = [moment_of(ward, due_on, stage) for stage in stages]

    assert 0 in stages
    assert all(before <= after for before, after in pairwise(told))
    for stage, moment in zip(stages, told, strict=True):
        day = moment.astimezone(zone).date()
        assert is_open(day, closed)
        assert moment == ward.calendar.morning_of(day)
        assert day <= due_on + stage * DAY if stage <= 0 else day >= due_on + stage * DAY
        skipped = sorted((day, due_on + stage * DAY))
        passed = [skipped[0] + n * DAY for n in range((skipped[1] - skipped[0]).days + 1)]
        assert [each for each in passed if is_open(each, closed)] == [day]


@given(
    st.sampled_from([date(2027, 1, 31), date(2028, 2, 29), date(2027, 12, 31), date(2027, 2, 28)]),
    st.integers(1, 60),
)
def test_month_ends_leap_days_and_year_ends_stay_in_their_month(day, months):
    later = months_later(day, months)

    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + DAY).month != later.month


def a_ward(zone, closed):
    operation = default_operation()
    calendar = operation.calendar.model_copy(update={"closed_days": tuple(sorted(closed))})
    return make_ward(None, zone=zone, operation=operation.model_copy(update={"calendar": calendar}))
