"""Due days that are near or past already when they are set."""

from datetime import date

import pytest

from bot.records.accounts import Account
from bot.records.audit import AuditEntry
from bot.records.reminders import Reminder, ReminderState
from bot.workflows import duties
from tests.workflows.passing_time import told_stages, travel
from tests.workflows.stories import register_account, register_policy, rows, tokyo


def test_an_overdue_policy_is_told_the_next_morning_on_which_the_office_is_open(ward):
    account = register_account(ward, policy=False)
    ward.clock.advance_to(tokyo(2026, 12, 28, 17))
    register_policy(ward, account, due_on=date(2026, 6, 1))
    [moment] = travel(ward, tokyo(2027, 1, 4, 12))

    assert f"{moment:%Y-%m-%d %H:%M}" == "2027-01-04 09:00"
    [told] = [reminder for reminder in rows(ward, Reminder) if reminder.state is ReminderState.SENT]
    assert told.missed_stages == 0


@pytest.mark.parametrize(
    ("due_on", "told"),
    [
        (date(2026, 12, 25), [-30, -7, 0]),  # thirty days and one lie ahead
        (date(2026, 12, 9), [-14, -7, 0]),
        (date(2026, 12, 2), [-7, 0]),
        (date(2026, 11, 30), [-5, 0]),
        (date(2026, 11, 29), [-4, 0]),  # a Sunday: its morning is the Friday's
        (date(2026, 11, 24), [0]),
        (date(2026, 11, 20), [0]),
        (date(2026, 11, 10), [14]),
    ],
)
def test_a_due_day_that_is_near_already_is_told_with_the_days_that_are_left(ward, due_on, told):
    register_policy(ward, register_account(ward, policy=False), due_on=due_on)
    travel(ward, max(tokyo(2026, 11, 25, 12), tokyo(due_on.year, due_on.month, due_on.day, 12)))

    assert told_stages(ward) == told
    noted = [entry.detail["stage"] for entry in rows(ward, AuditEntry) if entry.action == "reminder_sent"]
    assert noted == told


def test_a_near_due_day_that_is_taken_back_and_set_again_is_told_once(ward):
    account_id = register_account(ward, policy=False)
    register_policy(ward, account_id, due_on=date(2026, 12, 9))
    travel(ward, tokyo(2026, 11, 26, 12))
    for due_on in (date(2027, 12, 9), date(2026, 12, 9)):
        with ward.database.transaction() as session:
            account = session.get_one(Account, account_id)
            account.operation_policy.next_review_on = due_on
            duties.arrange(session, ward, account)
    travel(ward, tokyo(2026, 11, 30, 12))

    assert told_stages(ward) == [-14]
    assert {(told.stage, told.state) for told in rows(ward, Reminder) if told.duty_id == 1} == {
        (-14, ReminderState.SENT),
        (-7, ReminderState.SCHEDULED),
    }
