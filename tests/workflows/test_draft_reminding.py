"""Reminding of drafts that wait for a decision, for their planned time, for their author."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest

from bot.records.audit import AuditEntry
from bot.records.draft_reminders import DraftReminder, WaitingFor
from bot.records.outbox import OutboxJob
from bot.records.reminders import ReminderState
from bot.workflows import deciding, draft_reminding, reminding, withdrawing
from bot.workflows.draft_reminder_sheets import draft_reminder_sheet
from checks import Kind
from tests.wards import REVIEW_CHANNEL, TOKYO, make_ward
from tests.workflows.stories import (
    CLEAN,
    MINUTE,
    SATO,
    approve,
    click,
    notices,
    open_review,
    review_of,
    rows,
    submit_draft,
    tokyo,
)

ALARM = "区内で停電しています。復旧は14時の見込みです（10時現在、区防災課）。詳しくは https://www.city.minamo.lg.jp/ をご覧ください。"
EMERGENCY = {"kind": Kind.EMERGENCY, "text": ALARM}


def travel(ward, *moment: int) -> list[str]:
    """Let time pass as for a bot that never sleeps; when reminders of drafts were told, and of what."""
    told: list[str] = []
    until = tokyo(*moment)
    while (due_at := draft_reminding.next_due_at(ward)) and due_at <= until:
        ward.clock.advance_to(max(due_at, ward.clock.now()))
        before = set(told_keys(ward))
        assert draft_reminding.sweep(ward)
        local = ward.clock.now().astimezone(TOKYO)
        told += [f"{local:%m-%d %H:%M} {key}" for key in told_keys(ward) if key not in before]
    ward.clock.advance_to(until)
    return told


def told_keys(ward) -> list[str]:
    return [key.removeprefix("draft-reminder:") for key in notices(ward) if key.startswith("draft-reminder:")]


def return_(ward, review: int) -> None:
    deciding.return_(ward, click(review, reason="場所を書いてください。"))


def submit_again(ward) -> None:
    """The author's second revision."""
    submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="again", text=CLEAN + "！")


def states(ward) -> dict[str, ReminderState]:
    return {f"{each.waiting_for} {each.ordinal}": each.state for each in rows(ward, DraftReminder)}


def test_a_review_that_waits_is_told_after_two_office_hours_and_then_each_opening_morning(ward):
    open_review(ward)  # Tuesday, 24 November, 10:00

    assert travel(ward, 2026, 12, 1, 8) == [
        f"11-24 12:00 1:decision:1:{REVIEW_CHANNEL}",
        f"11-25 09:00 1:decision:2:{REVIEW_CHANNEL}",
        f"11-26 09:00 1:decision:3:{REVIEW_CHANNEL}",
        f"11-27 09:00 1:decision:4:{REVIEW_CHANNEL}",
        f"11-30 09:00 1:decision:5:{REVIEW_CHANNEL}",
    ]
    assert [job.lane for job in rows(ward, OutboxJob)[1:]] == [REVIEW_CHANNEL] * 5


@pytest.mark.parametrize(
    ("opened", "told"),
    [
        ((2026, 11, 24, 16, 15), "11-25 09:30"),  # an hour is left of the day
        ((2026, 11, 24, 15, 20), "11-25 08:35"),  # before the hour at which the morning's messages go out
        ((2026, 11, 27, 17, 14), "11-30 10:29"),  # a Friday
        ((2026, 11, 28, 12, 0), "11-30 10:30"),  # a Saturday
        ((2026, 12, 28, 17, 0), "01-04 10:15"),  # the turn of the year
        ((2026, 11, 25, 3, 0), "11-25 10:30"),
    ],
)
def test_the_two_hours_are_counted_while_offices_are_open(ward, opened, told):
    ward.clock.advance_to(tokyo(*opened))
    open_review(ward)

    [first, *_] = travel(ward, 2027, 1, 5, 12)
    assert first == f"{told} 1:decision:1:{REVIEW_CHANNEL}"


def test_an_emergency_is_told_after_a_quarter_of_an_hour_and_every_hour_at_night_too(ward):
    ward.clock.advance_to(tokyo(2026, 11, 28, 23, 50))  # a Saturday night
    open_review(ward, **EMERGENCY)

    assert travel(ward, 2026, 11, 29, 2, 30) == [
        f"11-29 00:05 1:decision:1:{REVIEW_CHANNEL}",
        f"11-29 01:05 1:decision:2:{REVIEW_CHANNEL}",
        f"11-29 02:05 1:decision:3:{REVIEW_CHANNEL}",
    ]
    assert [entry.detail["emergency"] for entry in sent_entries(ward)] == [True] * 3


def test_a_planned_time_without_a_decision_is_told_to_the_channel_and_to_the_author(ward):
    open_review(ward, planned_at=tokyo(2026, 11, 24, 21, 0))

    assert travel(ward, 2026, 11, 24, 23) == [
        f"11-24 12:00 1:decision:1:{REVIEW_CHANNEL}",
        f"11-24 20:30 1:planned_time:1:{REVIEW_CHANNEL}",
        f"11-24 20:30 1:planned_time:1:{SATO}",
    ]


def test_a_planned_time_that_is_near_already_is_on_the_card_alone(ward):
    open_review(ward, planned_at=tokyo(2026, 11, 24, 10, 30))

    assert [key.partition(" ")[0] for key in states(ward)] == ["decision"]


def test_a_returned_draft_that_is_left_is_told_its_author_once_after_three_opening_days(ward):
    review = open_review(ward)
    ward.clock.advance_to(tokyo(2026, 12, 28, 16))
    return_(ward, review)

    assert travel(ward, 2027, 2, 1) == [f"01-06 09:00 1:author:1:{SATO}"]
    assert draft_reminding.next_due_at(ward) is None


def test_a_new_revision_settles_what_was_planned_and_waits_anew(ward):
    return_(ward, open_review(ward))
    assert travel(ward, 2026, 11, 26, 10) == []
    submit_again(ward)

    assert states(ward)["author 1"] is ReminderState.SETTLED
    assert travel(ward, 2026, 11, 27, 10) == [
        f"11-26 12:00 2:decision:1:{REVIEW_CHANNEL}",
        f"11-27 09:00 2:decision:2:{REVIEW_CHANNEL}",
    ]


@pytest.mark.parametrize(
    "end",
    [
        approve,
        lambda ward, _: withdrawing.withdraw(ward, 1, SATO),
        lambda ward, _: submit_again(ward),
    ],
    ids=["decision", "withdrawal", "new revision"],
)
def test_what_ends_a_review_settles_its_reminders_and_silences_those_on_their_way(ward, end):
    review = open_review(ward, planned_at=tokyo(2026, 11, 25, 10, 0))
    travel(ward, 2026, 11, 24, 12, 1)
    [on_its_way] = [each for each in rows(ward, DraftReminder) if each.state is ReminderState.SENT]
    assert draft_reminder_sheet(ward, on_its_way.id).still_holds
    end(ward, review)

    assert not draft_reminder_sheet(ward, on_its_way.id).still_holds
    left = [each for each in rows(ward, DraftReminder) if each.review_id == review]
    assert ReminderState.SCHEDULED not in {each.state for each in left}


def test_of_several_held_up_on_their_way_only_the_last_is_told(ward):
    open_review(ward)
    travel(ward, 2026, 11, 26, 10)
    told = [each.id for each in rows(ward, DraftReminder) if each.state is ReminderState.SENT]

    assert [draft_reminder_sheet(ward, each).still_holds for each in told] == [False, False, True]


def test_a_returned_draft_taken_back_is_not_told_its_author(ward):
    return_(ward, open_review(ward))
    withdrawing.withdraw(ward, 1, SATO)

    assert travel(ward, 2026, 12, 24) == []


def test_the_author_who_came_back_meanwhile_is_told_nothing(ward):
    return_(ward, open_review(ward))
    travel(ward, 2026, 11, 27, 10)
    [told] = [each for each in rows(ward, DraftReminder) if each.waiting_for is WaitingFor.AUTHOR]
    assert (told.state, draft_reminder_sheet(ward, told.id).still_holds) == (ReminderState.SENT, True)
    submit_again(ward)

    assert not draft_reminder_sheet(ward, told.id).still_holds


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


def test_a_night_with_emergencies_does_not_wake_anybody_for_the_others(ward):
    open_review(ward)
    submit_draft(ward, 1, delivery_key="alarm", **EMERGENCY)
    ward.clock.advance_to(tokyo(2026, 11, 24, 23, 0))

    assert draft_reminding.sweep(ward) == 1
    assert told_keys(ward) == [f"2:decision:1:{REVIEW_CHANNEL}"]


def test_the_next_reminder_of_all_is_the_earliest_of_both_kinds(ward):
    open_review(ward)
    assert reminding.next_due_at(ward) == tokyo(2026, 11, 24, 12)
    approve(ward, 1)
    assert reminding.next_due_at(ward) > tokyo(2027, 1, 1)


def test_each_reminder_is_in_the_audit_log_without_the_text(ward):
    open_review(ward)
    travel(ward, 2026, 11, 24, 13)

    [entry] = sent_entries(ward)
    assert (entry.actor, entry.subject) == ("koetsu", "draft:1")
    assert entry.detail == {
        "revision": 1, "waiting_for": "decision", "ordinal": 1, "emergency": False, "to": [REVIEW_CHANNEL],
    }  # fmt: skip


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


def test_an_emergency_slept_through_is_told_at_once_and_an_hour_later(ward):
    open_review(ward, **EMERGENCY)
    ward.clock.advance(timedelta(hours=5))
    assert draft_reminding.sweep(ward) == 1
    assert draft_reminding.next_due_at(ward) == ward.clock.now() + 60 * MINUTE


def sent_entries(ward) -> list[Any]:
    return [entry for entry in rows(ward, AuditEntry) if entry.action == "draft_reminder_sent"]
