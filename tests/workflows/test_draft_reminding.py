"""Reminding of drafts that wait for a decision, for their planned time, for their author."""

import pytest

from bot.records.outbox import OutboxJob
from bot.workflows import draft_reminding, reminding
from tests.wards import REVIEW_CHANNEL
from tests.workflows.draft_reminders import EMERGENCY, return_, sent_entries, states, told_keys, travel
from tests.workflows.stories import SATO, approve, open_review, rows, submit_draft, tokyo


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
