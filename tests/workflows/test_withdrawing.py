"""Drafts that are taken back, and fixes that were never handed in."""

from datetime import timedelta

import pytest

from bot.records.drafts import Draft, DraftState
from bot.records.reviews import Review, ReviewState
from bot.workflows import withdrawing
from bot.workflows.draft_sheets import drafts_of, form_to_go_on
from bot.workflows.refusals import DraftClosed
from tests.workflows.stories import (
    CLEAN,
    DAY,
    MY_NUMBER,
    SATO,
    actions,
    approve,
    notices,
    open_review,
    rows,
    submit_draft,
)


def test_withdrawing_ends_the_open_review_and_the_draft(ward):
    open_review(ward)
    withdrawing.withdraw(ward, 1, SATO)

    assert rows(ward, Draft)[0].state is DraftState.WITHDRAWN
    assert rows(ward, Review)[0].state is ReviewState.WITHDRAWN
    assert notices(ward)[-1] == "card-update:1:withdrawn"


def test_withdrawing_a_second_time_changes_nothing_and_says_nothing_else(ward):
    open_review(ward)
    withdrawing.withdraw(ward, 1, SATO)
    withdrawing.withdraw(ward, 1, SATO)

    assert actions(ward) == ["review_opened", "draft_withdrawn"]


def test_an_approved_draft_can_be_neither_withdrawn_nor_opened_again(ward):
    approve(ward, open_review(ward))
    for closed in (lambda: withdrawing.withdraw(ward, 1, SATO), lambda: form_to_go_on(ward, 1, SATO)):
        with pytest.raises(DraftClosed) as refusal:
            closed()
        assert "承認済み" in refusal.value.sentence("ja")

    assert rows(ward, Draft)[0].state is DraftState.APPROVED


def test_a_fix_that_was_never_handed_in_is_forgotten_when_the_draft_is_approved(ward):
    review = open_review(ward)
    submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="delivery-2", text=MY_NUMBER)
    approve(ward, review)

    assert rows(ward, Draft)[0].working_copy is None
    assert [sheet.opening for sheet in drafts_of(ward, SATO)] == [CLEAN[:59] + "…"]


def test_a_fix_that_was_never_handed_in_is_forgotten_after_two_weeks(ward):
    open_review(ward)
    submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="delivery-2", text=MY_NUMBER)
    ward.clock.advance(14 * DAY + timedelta(seconds=1))

    assert withdrawing.expire_abandoned(ward) == 0
    [kept] = rows(ward, Draft)
    assert (kept.state, kept.working_copy) == (DraftState.IN_REVIEW, None)


def test_a_stopped_draft_nobody_touches_for_two_weeks_ends_and_its_text_is_forgotten(ward, account):
    submit_draft(ward, account, text=MY_NUMBER)
    ward.clock.advance(14 * DAY)
    assert withdrawing.expire_abandoned(ward) == 0
    ward.clock.advance(timedelta(seconds=1))
    assert withdrawing.expire_abandoned(ward) == 1
    assert withdrawing.expire_abandoned(ward) == 0

    [ended] = rows(ward, Draft)
    assert (ended.state, ended.working_copy) == (DraftState.EXPIRED, None)
