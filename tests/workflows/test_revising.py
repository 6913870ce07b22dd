"""Going on with a draft: its next revision."""

import pytest

from bot.records.drafts import Draft, DraftState, Revision
from bot.records.reviews import Review, ReviewState
from bot.workflows import deciding, withdrawing
from bot.workflows.draft_sheets import form_to_go_on
from bot.workflows.refusals import DraftMovedOn, DraftUnknown
from tests.workflows.stories import (
    SATO,
    SUZUKI,
    WRONG_WEEKDAY,
    approve,
    click,
    notices,
    open_review,
    register_account,
    review_of,
    rows,
    submit_draft,
)


def test_a_newer_revision_closes_the_open_review_and_updates_its_card(ward, account):
    first = submit_draft(ward, account)
    submit_draft(
        ward,
        account,
        draft_id=first.draft_id,
        base_revision=1,
        delivery_key="delivery-2",
        text="直しました。",
    )

    assert [review.state for review in rows(ward, Review)] == [ReviewState.SUPERSEDED, ReviewState.OPEN]
    assert notices(ward) == ["card:1:1", "card-update:1:superseded", "card:1:2"]


def test_a_form_opened_before_the_last_revision_is_refused_and_changes_nothing(ward, account):
    first = submit_draft(ward, account)
    form = {"draft_id": first.draft_id, "base_revision": 1}
    submit_draft(ward, account, **form, delivery_key="delivery-2", text="直しました。")
    for text in ("別の窓で直しました。", WRONG_WEEKDAY):
        with pytest.raises(DraftMovedOn, match="in review"):
            submit_draft(ward, account, **form, delivery_key="delivery-3", text=text)

    assert len(rows(ward, Revision)) == 2
    assert rows(ward, Draft)[0].working_copy is None


def test_an_approved_draft_cannot_be_changed(ward):
    approve(ward, open_review(ward))
    with pytest.raises(DraftMovedOn) as refusal:
        submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="delivery-2")

    assert "承認済み" in refusal.value.sentence("ja")
    assert rows(ward, Draft)[0].state is DraftState.APPROVED


def test_a_returned_draft_comes_back_as_a_new_revision_that_needs_a_new_decision(ward):
    review = open_review(ward)
    deciding.return_(ward, click(review, reason="時間を書いてください"))
    again = submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="delivery-2", text="直しました。")

    assert (again.state, again.revision_number) == (DraftState.IN_REVIEW, 2)
    assert review_of(ward, 1) != review


def test_a_returned_draft_stays_returned_while_findings_stop_its_next_revision(ward):
    deciding.return_(ward, click(open_review(ward), reason="時間を書いてください"))
    again = submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="delivery-2", text=WRONG_WEEKDAY)

    assert again.state is DraftState.RETURNED
    assert form_to_go_on(ward, 1, SATO).text == WRONG_WEEKDAY


def test_nobody_goes_on_with_the_draft_of_somebody_else(ward, account):
    submit_draft(ward, account)
    with pytest.raises(DraftUnknown):
        submit_draft(ward, account, author=SUZUKI, draft_id=1, base_revision=1, delivery_key="delivery-2")
    with pytest.raises(DraftUnknown):
        withdrawing.withdraw(ward, 1, SUZUKI)


def test_a_revision_stays_with_the_account_of_its_draft(ward, account):
    other = register_account(ward, handle="minamo_bosai")
    submit_draft(ward, account)
    again = submit_draft(
        ward, other, draft_id=1, base_revision=1, delivery_key="delivery-2", text="直しました。"
    )

    assert again.account.id == account
    assert rows(ward, Draft)[0].account_id == account
