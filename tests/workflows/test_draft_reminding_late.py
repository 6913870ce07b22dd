"""Reminders of drafts after a bot slept, died, or met others of its kind."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest

from bot.records.draft_reminders import DraftReminder
from bot.records.reminders import ReminderState
from bot.workflows import deciding, draft_reminding, reminding
from tests.wards import REVIEW_CHANNEL, make_ward
from tests.workflows.draft_reminders import EMERGENCY, sent_entries, states, told_keys, travel
from tests.workflows.stories import MINUTE, SATO, click, open_review, review_of, rows, submit_draft, tokyo


def test_a_bot_that_slept_for_a_week_tells_one_reminder_and_goes_on(ward):
    open_review(ward)
    ward.clock.advance_to(tokyo(2026, 12, 1, 14))

    assert (draft_reminding.sweep(ward), draft_reminding.sweep(ward)) == (1, 0)
    assert travel(ward, 2026, 12, 2, 10) == [f"12-02 09:00 1:decision:2:{REVIEW_CHANNEL}"]


def test_a_bot_that_wakes_after_the_planned_time_says_that_alone(ward):
    open_review(ward, planned_at=tokyo(2026, 11, 25, 10, 0))
    ward.clock.advance_to(tokyo(2026, 11, 27, 14))

    assert draft_reminding.sweep(ward) == 1
    assert told_keys(ward) == [f"1:planned_time:1:{lane}" for lane in (REVIEW_CHANNEL, SATO)]
    assert states(ward) == {
        "decision 1": ReminderState.SKIPPED,
        "planned_time 1": ReminderState.SENT,
        "decision 2": ReminderState.SCHEDULED,
    }


@pytest.mark.parametrize(
    ("awake_at", "told_at"),
    [
        ((2026, 11, 24, 23, 0), (2026, 11, 25, 9)),
        ((2026, 11, 28, 11, 0), (2026, 11, 30, 9)),
        ((2026, 12, 31, 11, 0), (2027, 1, 4, 9)),
    ],
)
def test_a_bot_that_wakes_when_nobody_is_there_waits_for_the_morning(ward, awake_at, told_at):
    open_review(ward)
    ward.clock.advance_to(tokyo(*awake_at))

    assert draft_reminding.sweep(ward) == 0
    assert draft_reminding.next_due_at(ward) == reminding.next_due_at(ward) == tokyo(*told_at)
    ward.clock.advance_to(tokyo(*told_at))
    assert draft_reminding.sweep(ward) == 1


def test_an_emergency_slept_through_is_told_at_once_and_an_hour_later(ward):
    open_review(ward, **EMERGENCY)
    ward.clock.advance(timedelta(hours=5))
    assert draft_reminding.sweep(ward) == 1
    assert draft_reminding.next_due_at(ward) == ward.clock.now() + 60 * MINUTE


def test_several_sweepers_at_once_tell_every_reminder_once(ward):
    open_review(ward)
    for number in range(4):
        submit_draft(ward, 1, delivery_key=f"another-{number}")
    ward.clock.advance_to(tokyo(2026, 11, 24, 12))
    wards = [make_ward(ward.database, ward.clock) for _ in range(3)]
    start = Barrier(3)

    def sweep(each) -> int:
        start.wait()
        return draft_reminding.sweep(each)

    with ThreadPoolExecutor(3) as threads:
        told = sum(threads.map(sweep, wards))

    assert told + draft_reminding.sweep(ward) == 5
    assert len(told_keys(ward)) == len(sent_entries(ward)) == 5


def test_a_decision_at_the_very_moment_leaves_no_reminder_open(ward):
    reviews = [open_review(ward)]
    reviews += [review_of(ward, submit_draft(ward, 1, delivery_key=f"{n}").draft_id) for n in range(5)]
    ward.clock.advance_to(tokyo(2026, 11, 24, 12))
    start = Barrier(2)

    def sweep() -> None:
        start.wait()
        draft_reminding.sweep(ward)

    def decide() -> None:
        start.wait()
        for review in reversed(reviews):
            deciding.approve(ward, click(review, delivery_key=f"click-{review}"))

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(sweep), threads.submit(decide)]:
            done.result()

    left = rows(ward, DraftReminder)
    assert {each.state for each in left} <= {ReminderState.SENT, ReminderState.SETTLED}
    assert len(told_keys(ward)) == len([each for each in left if each.state is ReminderState.SENT])


def test_a_process_that_dies_while_telling_leaves_the_reminder_to_the_next(ward, monkeypatch):
    open_review(ward)
    ward.clock.advance_to(tokyo(2026, 11, 24, 12))

    def die(*_: Any, **__: Any) -> None:
        raise InterruptedError

    with monkeypatch.context() as patch, suppress(InterruptedError):
        patch.setattr(draft_reminding.audit, "note", die)
        draft_reminding.sweep(ward)
    assert told_keys(ward) == []
    assert draft_reminding.sweep(ward) == 1
    assert told_keys(ward) == [f"1:decision:1:{REVIEW_CHANNEL}"]
