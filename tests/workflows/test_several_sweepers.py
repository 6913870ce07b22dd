"""Several processes over one database, clocks that jump, and a bot that dies between telling and sending."""

import signal
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.records.outbox import JobState, OutboxJob
from bot.records.reminders import Reminder, ReminderNotice, ReminderState
from bot.workflows import delivering, reminding
from tests.wards import StoppedClock, make_ward
from tests.workflows.stories import actions, notices, register_account, register_policy, rows, send_all, tokyo

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[2]
DUE = date(2027, 3, 31)
FIRST_STAGE = tokyo(2027, 3, 1, 9)


@pytest.fixture
def policies(ward):
    """Thirty policies that are due on the same day, kept by ten owners."""
    return [
        register_policy(
            ward,
            register_account(
                ward, policy=False, handle=f"minamo_{number}", owner_slack_user_id=f"U0OWNER{number % 10}"
            ),
            due_on=DUE,
        )
        for number in range(30)
    ]


def sweeper(url, moment, *last_words):
    command = [sys.executable, "-m", "tests.workflows.sweeper", url, moment.isoformat(), *last_words]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "ready\n", process.stderr.read()
    return process


def told_by(processes):
    """Let them all begin at once; how many reminders each has told."""
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.communicate(timeout=60) for process in processes]
    return [int(out) if out else err for out, err in said]


def test_three_processes_that_sweep_at_once_tell_every_reminder_once(ward, policies, database_url):
    sent = told_by([sweeper(database_url, FIRST_STAGE) for _ in range(3)])

    assert sum(sent) == 30, sent
    assert sorted(notices(ward)) == sorted(f"reminder:{policy}:2027-03-31:-30" for policy in policies)
    assert actions(ward) == ["reminder_sent"] * 30
    assert Counter((told.stage, told.state) for told in rows(ward, Reminder)) == {
        (-30, ReminderState.SENT): 30,
        (-7, ReminderState.SCHEDULED): 30,
    }


def test_three_processes_that_wake_up_after_a_week_collapse_what_they_missed_once(
    ward, policies, database_url
):
    ward.clock.advance_to(FIRST_STAGE)
    reminding.sweep(ward)
    sent = told_by([sweeper(database_url, tokyo(2027, 4, 1, 9, 30)) for _ in range(3)])

    assert sum(sent) == 30, sent
    of_due_day = [told for told in rows(ward, Reminder) if told.stage == 0]
    assert {(told.state, told.missed_stages) for told in of_due_day} == {(ReminderState.SENT, 1)}
    assert len(notices(ward)) == 60


@pytest.mark.parametrize(
    ("jump_to", "stage", "missed"),
    [
        (tokyo(2027, 4, 8, 10), 7, 3),
        (tokyo(2028, 3, 8, 10), 343, 51),
    ],
)
def test_a_clock_that_jumps_ahead_tells_each_keeper_once_how_much_was_missed(
    ward, policies, jump_to, stage, missed
):
    ward.clock.advance_to(jump_to)

    assert reminding.sweep(ward) == 30
    assert reminding.sweep(ward) == 0
    told = [reminder for reminder in rows(ward, Reminder) if reminder.state is ReminderState.SENT]
    assert {(reminder.stage, reminder.missed_stages) for reminder in told} == {(stage, missed)}
    assert reminding.next_due_at(ward) - ward.clock.now() <= timedelta(days=7)


def test_a_clock_that_is_put_back_tells_nothing_twice(ward, policies):
    ward.clock.advance_to(tokyo(2027, 3, 24, 9))
    assert reminding.sweep(ward) == 30
    put_back = make_ward(ward.database, StoppedClock(FIRST_STAGE))

    assert reminding.sweep(put_back) == 0
    put_back.clock.advance_to(tokyo(2027, 3, 31, 9))
    assert reminding.sweep(put_back) == 30
    assert len(set(notices(ward))) == len(notices(ward)) == 60


def test_what_a_killed_bot_had_told_and_not_sent_is_sent_by_another(ward, policies, database_url):
    [died] = [sweeper(database_url, FIRST_STAGE, "die")]
    assert told_by([died]) == [30]
    assert died.returncode == -signal.SIGKILL
    [held] = [job for job in rows(ward, OutboxJob) if job.state is JobState.SENDING]

    ward.clock.advance_to(FIRST_STAGE)
    sent = send_all(ward)
    assert held.id not in {claim.job_id for claim in sent}
    ward.clock.advance(delivering.LEASE)
    late = send_all(ward)
    assert late[0].job_id == held.id
    assert late[0].was_tried
    assert Counter(claim.key for claim in sent + late) == dict.fromkeys(notices(ward), 1)
    assert len(sent + late) == 30
    assert all(place.message_ts for place in rows(ward, ReminderNotice))
