"""What a draft waited for came about: nobody is reminded of it any more."""

import pytest

from bot.records.draft_reminders import DraftReminder, WaitingFor
from bot.records.reminders import ReminderState
from bot.workflows import withdrawing
from bot.workflows.draft_reminder_sheets import draft_reminder_sheet
from tests.wards import REVIEW_CHANNEL
from tests.workflows.draft_reminders import return_, states, submit_again, travel
from tests.workflows.stories import SATO, approve, open_review, rows, tokyo


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
