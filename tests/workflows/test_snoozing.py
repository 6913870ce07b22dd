"""Putting a reminder off."""

import pytest

from bot.records.reminders import Reminder
from bot.workflows import reminding
from bot.workflows.refusals import NotPolicyOwner, ReminderAlreadyPutOff, ReminderOvertaken, SnoozeUsedUp
from tests.wards import TOKYO
from tests.workflows.passing_time import DUE_MORNING, FIRST_STAGE, told_stages, travel
from tests.workflows.stories import DEPUTY, OWNER, SATO, actions, notices, rows, tokyo


def of_stage(ward, stage):
    return next(reminder.id for reminder in rows(ward, Reminder) if reminder.stage == stage)


def test_a_snoozed_reminder_comes_again_on_an_opening_morning_three_times_at_most(ward, policy):
    travel(ward, FIRST_STAGE)
    [first, _] = rows(ward, Reminder)
    moments = []
    for _ in range(3):
        again_at = reminding.snooze(ward, first.id, OWNER, days=5)
        moments.append(f"{again_at.astimezone(TOKYO):%m-%d %H:%M}")
        travel(ward, again_at)
    with pytest.raises(SnoozeUsedUp):
        reminding.snooze(ward, first.id, OWNER, days=5)

    assert moments == ["03-08 09:00", "03-15 09:00", "03-23 09:00"]  # the 20th to 22nd: weekend and holiday
    assert [key for key in notices(ward) if key.startswith("reminder:")] == [
        f"reminder:{policy}:2027-03-31:-30{again}" for again in ("", ":snooze1", ":snooze2", ":snooze3")
    ]


def test_a_reminder_snoozed_onto_the_morning_of_the_next_stage_gives_way_to_it(ward, policy):
    travel(ward, DUE_MORNING)
    [due_day] = [reminder for reminder in rows(ward, Reminder) if reminder.stage == 0]
    reminding.snooze(ward, due_day.id, OWNER, days=7)
    travel(ward, tokyo(2027, 4, 8))

    assert told_stages(ward) == [-30, -7, 0, 7]
    assert actions(ward).count("reminder_sent") == 4
    assert {reminder.missed_stages for reminder in rows(ward, Reminder)} == {0}


def test_a_stage_that_was_put_off_stays_put_off_when_an_earlier_one_comes_back(ward, policy):
    travel(ward, tokyo(2027, 3, 24, 10))
    reminding.snooze(ward, of_stage(ward, -7), OWNER, days=10)  # comes again on Monday, 5 April
    travel(ward, tokyo(2027, 3, 31, 10))
    reminding.snooze(ward, of_stage(ward, 0), OWNER, days=6)

    told = [f"{moment:%m-%d}" for moment in travel(ward, tokyo(2027, 4, 8))]
    assert told == ["04-06", "04-07"]


def test_only_the_newest_reminder_of_a_matter_is_put_off(ward, policy):
    travel(ward, tokyo(2027, 3, 24, 10))
    with pytest.raises(ReminderOvertaken):
        reminding.snooze(ward, of_stage(ward, -30), OWNER, days=3)
    reminding.snooze(ward, of_stage(ward, -7), OWNER, days=3)

    assert [f"{moment:%m-%d}" for moment in travel(ward, tokyo(2027, 3, 30))] == ["03-29"]


def test_snoozing_is_for_those_who_keep_the_account(ward, policy):
    travel(ward, FIRST_STAGE)
    with pytest.raises(NotPolicyOwner, match="みなも区公式"):
        reminding.snooze(ward, 1, SATO, days=1)

    assert reminding.snooze(ward, 1, DEPUTY, days=1) == tokyo(2027, 3, 2, 9)


def test_a_reminder_cannot_be_snoozed_twice_by_one_click_each_of_two_keepers(ward, policy):
    travel(ward, FIRST_STAGE)
    reminding.snooze(ward, 1, OWNER, days=1)
    with pytest.raises(ReminderAlreadyPutOff):
        reminding.snooze(ward, 1, DEPUTY, days=3)
