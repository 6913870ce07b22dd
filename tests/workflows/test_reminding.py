"""Reminding owners of policy reviews."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from itertools import pairwise
from threading import Barrier

import pytest

from bot.records.outbox import OutboxJob
from bot.records.reminders import Reminder, ReminderNotice, ReminderState
from bot.workflows import reminding, stages
from bot.workflows.duty_sheets import reminder_sheet
from handlers.views.duty_reminder import duty_reminder
from tests.wards import ADMINISTRATOR, TOKYO, make_ward
from tests.workflows.passing_time import DUE, FIRST_STAGE, told_stages, travel
from tests.workflows.stories import (
    DAY,
    DEPUTY,
    OWNER,
    actions,
    notices,
    register_account,
    register_policy,
    rows,
    send_all,
    tokyo,
)


def test_every_stage_is_told_once_to_the_owner(ward, policy):
    moments = travel(ward, tokyo(2027, 4, 15, 12))

    assert [f"{moment:%m-%d %H:%M}" for moment in moments] == [
        "03-01 09:00",
        "03-24 09:00",
        "03-31 09:00",
        "04-07 09:00",
        "04-14 09:00",
    ]
    keys = [f"reminder:{policy}:2027-03-31:{stage}" for stage in (-30, -7, 0, 7, 14)]
    copies = [f"{keys[-1]}:{lane}" for lane in (DEPUTY, ADMINISTRATOR)]
    assert notices(ward) == keys + copies
    assert [job.lane for job in rows(ward, OutboxJob)] == [OWNER] * 5 + [DEPUTY, ADMINISTRATOR]
    assert actions(ward) == ["reminder_sent"] * 5


def test_a_bot_that_restarts_tells_nothing_twice(ward, policy):
    ward.clock.advance_to(FIRST_STAGE)
    assert [reminding.sweep(ward) for _ in range(3)] == [1, 0, 0]
    assert reminding.sweep(make_ward(ward.database, ward.clock)) == 0
    assert told_stages(ward) == [-30]


@pytest.mark.parametrize(
    ("due_on", "stage", "morning"),
    [
        (date(2027, 3, 31), 0, "2027-03-31"),
        (date(2027, 3, 28), 0, "2027-03-26"),  # a Sunday: the Friday before
        (date(2027, 3, 28), 7, "2027-04-05"),  # overdue and a Sunday: the Monday after
        (date(2027, 5, 5), 0, "2027-04-30"),  # in the middle of Golden Week
        (date(2027, 9, 23), 0, "2027-09-22"),  # the autumnal equinox
        (date(2027, 1, 1), 0, "2026-12-28"),  # the turn of the year
        (date(2026, 12, 28), 7, "2027-01-04"),
        (date(2027, 1, 10), 0, "2027-01-08"),
        (date(2027, 1, 4), -7, "2026-12-28"),
    ],
)
def test_a_stage_is_told_in_the_morning_of_an_opening_day(sqlite_ward, due_on, stage, morning):
    moment = stages.moment_of(sqlite_ward, due_on, stage).astimezone(TOKYO)

    assert f"{moment:%Y-%m-%d %H:%M}" == f"{morning} 09:00"
    assert sqlite_ward.calendar.is_open(moment.date())


def test_stages_of_any_due_day_follow_each_other(sqlite_ward):
    for day in range(366):
        due_on = date(2027, 1, 1) + day * DAY
        moments = [stages.moment_of(sqlite_ward, due_on, stage) for stage in (-30, -7, 0, 7, 14, 21)]
        assert all(before <= after for before, after in pairwise(moments)), due_on


def test_a_week_asleep_collapses_into_one_reminder_that_says_so(ward, policy):
    travel(ward, tokyo(2027, 3, 23))
    ward.clock.advance_to(tokyo(2027, 4, 1, 9, 30))
    assert reminding.sweep(ward) == 1
    assert reminding.sweep(ward) == 0

    assert told_stages(ward) == [-30, 0]
    states = {reminder.stage: (reminder.state, reminder.missed_stages) for reminder in rows(ward, Reminder)}
    assert states[-7] == (ReminderState.SKIPPED, 0)
    assert states[0] == (ReminderState.SENT, 1)
    assert states[7] == (ReminderState.SCHEDULED, 0)


def test_a_month_asleep_counts_every_stage_that_was_missed(ward, policy):
    ward.clock.advance_to(tokyo(2027, 4, 15, 10))
    assert reminding.sweep(ward) == 1

    assert told_stages(ward) == [14]
    [told] = [reminder for reminder in rows(ward, Reminder) if reminder.state is ReminderState.SENT]
    assert told.missed_stages == 4


@pytest.mark.parametrize(
    "awake_at",
    [
        tokyo(2027, 4, 3, 10),  # a Saturday
        tokyo(2027, 3, 31, 8, 59),
        tokyo(2027, 3, 31, 18),
        tokyo(2027, 4, 29, 10),  # a holiday
        tokyo(2027, 12, 30, 10),
    ],
)
def test_a_bot_that_wakes_up_on_a_closed_day_or_at_night_waits_for_the_morning(ward, policy, awake_at):
    ward.clock.advance_to(awake_at)

    assert reminding.sweep(ward) == 0
    morning = reminding.next_due_at(ward)
    assert morning > awake_at
    ward.clock.advance_to(morning)
    assert reminding.sweep(ward) == 1
    assert ward.calendar.is_open(ward.today())


def test_two_sweepers_at_once_tell_every_reminder_once(ward):
    policies = [
        register_policy(ward, register_account(ward, policy=False, handle=f"minamo_{number}"), due_on=DUE)
        for number in range(5)
    ]
    ward.clock.advance_to(FIRST_STAGE)
    start = Barrier(3)

    def sweep(_):
        start.wait()
        return reminding.sweep(ward)

    with ThreadPoolExecutor(3) as threads:
        sent = sum(threads.map(sweep, range(3)))

    assert sent == 5
    assert sorted(notices(ward)) == [f"reminder:{policy}:2027-03-31:-30" for policy in policies]
    assert actions(ward) == ["reminder_sent"] * 5


def test_whoever_is_told_instead_of_the_owner_reads_who_that_is(ward, policy):
    travel(ward, tokyo(2027, 3, 31, 10))
    assert reminder_sheet(ward, 3, OWNER).owner == ""
    assert reminder_sheet(ward, 3, DEPUTY).owner == OWNER

    def told(lane: str) -> str:
        sheet = reminder_sheet(ward, 3, lane)
        return str([each.to_dict() for each in duty_reminder(sheet, ward.today(), ward.zone, "ja")])

    assert "責任者" in told(DEPUTY)
    assert "責任者" not in told(OWNER)


def test_where_a_reminder_stands_in_slack_is_written_down(ward, policy):
    travel(ward, FIRST_STAGE)
    send_all(ward)

    [told] = rows(ward, ReminderNotice)
    assert (told.lane, told.slack_channel_id) == (OWNER, OWNER)
    assert told.message_ts


def test_reminders_are_kept_in_utc_and_told_in_the_zone_of_the_ward(ward, policy):
    [planned] = rows(ward, Reminder)

    assert planned.due_at == FIRST_STAGE
    assert planned.due_at.utcoffset() == timedelta(0)
    assert isinstance(planned.due_at, datetime)
