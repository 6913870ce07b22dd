"""Deciding a review."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from bot.errors import Refusal
from bot.records.accounts import AccountState
from bot.records.drafts import Draft, DraftState
from bot.records.operation_policies import PolicyOutcome
from bot.records.reviews import Decision, Outcome, Review, ReviewState
from bot.workflows import account_states, deciding, policy_reviewing, withdrawing
from bot.workflows.account_states import StateForm
from bot.workflows.policy_reviewing import PolicyReviewForm
from bot.workflows.refusals import (
    AccountNotInUse,
    AuthorCannotDecide,
    PolicyNotInForce,
    ReasonMissing,
    ReviewAlreadyDecided,
    ReviewSuperseded,
    ReviewUnknown,
    ReviewWithdrawn,
)
from bot.workflows.review_sheets import reason_for_return, review_sheet
from bot.workflows.submitting import digest_of
from checks.guideline import RuleSetting
from tests.workflows.stories import (
    CLEAN,
    OWNER,
    SATO,
    SUZUKI,
    TANAKA,
    actions,
    approve,
    click,
    duty_of,
    notices,
    open_review,
    review_of,
    rows,
    submit_draft,
)


def test_an_approval_binds_to_the_digest_and_tells_the_card_and_the_author(ward):
    review = open_review(ward)
    approve(ward, review)

    [decision] = rows(ward, Decision)
    assert (decision.outcome, decision.slack_user_id) == (Outcome.APPROVED, SUZUKI)
    assert decision.digest == digest_of(CLEAN)
    assert rows(ward, Draft)[0].state is DraftState.APPROVED
    assert rows(ward, Review)[0].state is ReviewState.APPROVED
    assert notices(ward) == ["card:1:1", "card-update:1:approved", "approved:1"]
    assert actions(ward) == ["review_opened", "review_approved"]


def test_a_return_needs_a_reason_and_gives_it_to_the_author(ward):
    review = open_review(ward)
    for reason in ("", " \n　"):
        with pytest.raises(ReasonMissing):
            deciding.return_(ward, click(review, reason=reason))
    deciding.return_(ward, click(review, reason="開始時刻を書いてください。"))

    assert reason_for_return(ward, 1) == "開始時刻を書いてください。"
    assert rows(ward, Draft)[0].state is DraftState.RETURNED
    assert notices(ward)[1:] == ["card-update:1:returned", "returned:1"]


def test_nobody_decides_the_own_draft(ward):
    review = open_review(ward)
    for decide in (deciding.approve, deciding.return_):
        with pytest.raises(AuthorCannotDecide):
            decide(ward, click(review, SATO, reason="理由"))
    with pytest.raises(AuthorCannotDecide):
        deciding.refuse_undecidable(ward, review, SATO)

    assert rows(ward, Decision) == []


def test_a_decided_review_refuses_a_second_decision_and_names_who_was_faster(ward):
    review = open_review(ward)
    approve(ward, review)
    with pytest.raises(ReviewAlreadyDecided) as refusal:
        deciding.return_(ward, click(review, TANAKA, reason="待ってください"))

    assert refusal.value.sentence("ja").startswith(f"先に <@{SUZUKI}> さんが承認しました（11/24 10:00）。")
    assert len(rows(ward, Decision)) == 1
    with pytest.raises(ReviewAlreadyDecided):
        deciding.refuse_undecidable(ward, review, TANAKA)


def test_the_same_click_delivered_twice_is_one_decision_without_complaint(ward):
    review = open_review(ward)
    approve(ward, review)
    approve(ward, review)

    assert len(rows(ward, Decision)) == 1
    assert len(notices(ward)) == 3


@pytest.mark.parametrize("round_", range(3))
def test_of_two_reviewers_who_click_at_once_one_decides_and_the_other_learns_who(ward, round_):
    review = open_review(ward)
    start = Barrier(2)

    def decide(verdict):
        start.wait()
        try:
            (deciding.return_ if verdict.reason else deciding.approve)(ward, verdict)
        except Refusal as refusal:
            return refusal.sentence("ja")
        return None

    clicks = [click(review, SUZUKI), click(review, TANAKA, reason="日付が違います")]
    with ThreadPoolExecutor(2) as threads:
        told = list(threads.map(decide, clicks))

    [decision] = rows(ward, Decision)
    assert told.count(None) == 1
    [slower] = [sentence for sentence in told if sentence]
    assert f"先に <@{decision.slack_user_id}> さんが" in slower
    assert rows(ward, Draft)[0].state == decision.outcome
    assert len(notices(ward)) == 3


def test_the_same_click_delivered_to_two_processes_at_once_is_one_decision(ward):
    review = open_review(ward)
    start = Barrier(2)

    def decide(verdict):
        start.wait()
        deciding.approve(ward, verdict)

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(decide, [click(review), click(review)]))

    assert len(rows(ward, Decision)) == 1


def test_a_resubmission_and_an_approval_at_once_never_approve_a_text_nobody_saw(ward):
    review = open_review(ward)
    start = Barrier(2)

    def resubmit():
        start.wait()
        submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="delivery-2", text="直しました。")

    def decide():
        start.wait()
        approve(ward, review)

    with ThreadPoolExecutor(2) as threads:
        outcomes = [threads.submit(act) for act in (resubmit, decide)]
    refused = [type(outcome.exception()).__name__ for outcome in outcomes if outcome.exception()]

    assert refused in (["DraftMovedOn"], ["ReviewSuperseded"])
    decided = {decision.digest for decision in rows(ward, Decision)}
    assert decided <= {digest_of(CLEAN)}
    assert (rows(ward, Draft)[0].state is DraftState.APPROVED) == bool(decided)


def test_a_superseded_review_points_to_the_newest_card(ward):
    review = open_review(ward)
    submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="delivery-2", text="直しました。")
    with pytest.raises(ReviewSuperseded, match="newest card"):
        approve(ward, review)
    approve(ward, review_of(ward, 1))

    assert [decision.digest for decision in rows(ward, Decision)] == [digest_of("直しました。")]


def test_a_withdrawn_draft_has_nothing_to_decide(ward):
    review = open_review(ward)
    withdrawing.withdraw(ward, 1, SATO)
    with pytest.raises(ReviewWithdrawn) as refusal:
        approve(ward, review)

    assert "取り下げました" in refusal.value.sentence("ja")


def test_nothing_is_approved_for_an_account_that_was_suspended_meanwhile(ward):
    review = open_review(ward)
    suspend = StateForm(1, AccountState.ACTIVE, AccountState.SUSPENDED, "乗っ取りの疑い", OWNER, "suspend")
    account_states.change_state(ward, suspend)
    with pytest.raises(AccountNotInUse) as refusal:
        approve(ward, review)
    assert "停止中のため、承認できません" in refusal.value.sentence("ja")
    assert rows(ward, Review)[0].state is ReviewState.OPEN
    assert rows(ward, Draft)[0].state is DraftState.IN_REVIEW

    resume = StateForm(1, AccountState.SUSPENDED, AccountState.ACTIVE, "", OWNER, "resume")
    account_states.change_state(ward, resume)
    approve(ward, review)
    assert rows(ward, Draft)[0].state is DraftState.APPROVED


def test_a_draft_of_a_suspended_account_can_be_returned(ward):
    review = open_review(ward)
    suspend = StateForm(1, AccountState.ACTIVE, AccountState.SUSPENDED, "", OWNER, "suspend")
    account_states.change_state(ward, suspend)
    deciding.return_(ward, click(review, reason="再開してから出してください。"))
    assert rows(ward, Draft)[0].state is DraftState.RETURNED


def test_nothing_is_approved_for_an_account_whose_operation_policy_was_abolished_meanwhile(ward):
    review = open_review(ward)
    end = PolicyReviewForm(duty_of(ward, 1), PolicyOutcome.ABOLISHED, "", None, OWNER, "end")
    policy_reviewing.record(ward, end)
    with pytest.raises(PolicyNotInForce) as refusal:
        approve(ward, review)
    assert "責任者が新しい運用ポリシーを登録してから" in refusal.value.sentence("ja")
    assert rows(ward, Review)[0].state is ReviewState.OPEN

    deciding.return_(ward, click(review, reason="運用ポリシーを登録してから出してください。"))
    assert rows(ward, Draft)[0].state is DraftState.RETURNED


def test_a_ward_that_asks_for_no_operation_policy_approves_without_one(ward):
    off = {"no_operation_policy": RuleSetting(enabled=False)}
    trusting = replace(ward, guideline=replace(ward.guideline, rules=off))
    review = open_review(trusting)
    end = PolicyReviewForm(duty_of(ward, 1), PolicyOutcome.ABOLISHED, "", None, OWNER, "end")
    policy_reviewing.record(ward, end)
    approve(trusting, review)
    assert rows(ward, Draft)[0].state is DraftState.APPROVED


def test_an_unknown_review_is_refused(ward):
    with pytest.raises(ReviewUnknown):
        approve(ward, 99)
    with pytest.raises(ReviewUnknown):
        review_sheet(ward, 99)


def test_the_card_shows_what_changed_and_who_decided(ward):
    open_review(ward)
    submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="delivery-2", text="直しました。")
    second = review_of(ward, 1)
    deciding.return_(ward, replace(click(second), reason="もう一度"))
    sheet = review_sheet(ward, second)

    assert (sheet.revision_number, sheet.text, sheet.text_before) == (2, "直しました。", CLEAN)
    assert (sheet.decision.slack_user_id, sheet.decision.reason) == (SUZUKI, "もう一度")
    assert not sheet.is_open
