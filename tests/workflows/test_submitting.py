"""Submitting a draft."""

import hashlib
from datetime import timedelta

import pytest

from bot.records.drafts import Draft, DraftState, Revision
from bot.records.outbox import JobKind, OutboxJob
from bot.workflows import submitting
from bot.workflows.draft_sheets import drafts_of, form_to_go_on
from bot.workflows.refusals import (
    AccountUnknown,
    NoReviewChannel,
    PlannedInThePast,
    TextEmpty,
    TextTooLong,
    TextUnreadable,
)
from tests.wards import REVIEW_CHANNEL, make_ward
from tests.workflows.stories import (
    CLEAN,
    DAY,
    SATO,
    SUZUKI,
    WRONG_WEEKDAY,
    actions,
    draft,
    notices,
    register_account,
    rows,
    submit_draft,
    waived,
)


def test_a_clean_draft_goes_before_the_reviewers(ward, account):
    submission = submit_draft(ward, account)

    assert submission.state is DraftState.IN_REVIEW
    assert not submission.is_stopped
    [job] = rows(ward, OutboxJob)
    assert (job.key, job.lane, job.kind) == ("card:1:1", REVIEW_CHANNEL, JobKind.REVIEW_CARD)
    assert actions(ward) == ["review_opened"]


def test_the_revision_keeps_the_text_to_the_byte_with_its_digest(ward, account):
    text = "<!channel> *太字* `符号` \u202e右から\u202c 👨\u200d👩\u200d👧 &amp;\r\n改行\tタブ\n"
    waivers = waived(ward, account, text)
    submit_draft(ward, account, text=text, waivers=waivers, draft_id=1, delivery_key="delivery-2")

    [revision] = rows(ward, Revision)
    assert revision.text == text
    assert revision.digest == hashlib.sha256(text.encode()).hexdigest()


def test_a_blocked_draft_reaches_no_channel(ward, account):
    submission = submit_draft(ward, account, text=WRONG_WEEKDAY)

    assert submission.is_stopped
    assert submission.state is DraftState.NEEDS_FIX
    assert notices(ward) == []
    assert rows(ward, Revision) == []
    assert actions(ward) == ["draft_stopped"]
    assert form_to_go_on(ward, submission.draft_id, SATO).text == WRONG_WEEKDAY


def test_a_blocked_draft_that_is_fixed_goes_before_the_reviewers_and_its_copy_is_forgotten(ward, account):
    stopped = submit_draft(ward, account, text=WRONG_WEEKDAY)
    fixed = submit_draft(ward, account, draft_id=stopped.draft_id, delivery_key="delivery-2")

    assert (fixed.draft_id, fixed.state, fixed.revision_number) == (stopped.draft_id, DraftState.IN_REVIEW, 1)
    [kept] = rows(ward, Draft)
    assert kept.working_copy is None


def test_an_account_without_operation_policy_stops_every_draft(ward):
    account = register_account(ward, policy=False)

    submission = submit_draft(ward, account)

    assert submission.is_stopped
    assert "no_operation_policy" in {finding.rule for finding in submission.findings}


@pytest.mark.parametrize(
    ("overrides", "refusal"),
    [
        ({"text": " \n　"}, TextEmpty),
        ({"text": "あ" * 3001}, TextTooLong),
        ({"text": "あ\ud800い"}, TextUnreadable),
        ({"text": "あ\0い"}, TextUnreadable),
        ({"account_id": 99}, AccountUnknown),
    ],
)
def test_what_cannot_be_recorded_is_refused_and_leaves_nothing(ward, account, overrides, refusal):
    with pytest.raises(refusal):
        submitting.submit(ward, draft(**{"account_id": account} | overrides))

    assert rows(ward, Draft) == []


def test_a_planned_time_that_has_passed_is_refused(ward, account):
    with pytest.raises(PlannedInThePast):
        submit_draft(ward, account, planned_at=ward.clock.now())

    assert (
        submit_draft(ward, account, planned_at=ward.clock.now() + timedelta(minutes=1)).revision_number == 1
    )


def test_without_any_review_channel_a_draft_is_refused(database):
    ward = make_ward(database, review_channel="")
    with pytest.raises(NoReviewChannel, match="KOETSU_REVIEW_CHANNEL"):
        submit_draft(ward, register_account(ward))


def test_an_account_with_a_review_channel_of_its_own_is_reviewed_there(ward):
    submit_draft(ward, register_account(ward, review_slack_channel_id="C0BOSAI"))

    assert rows(ward, OutboxJob)[0].lane == "C0BOSAI"


def test_a_person_sees_the_own_drafts_alone_the_last_touched_first(ward, account):
    submit_draft(ward, account)
    ward.clock.advance(DAY)
    submit_draft(ward, account, text="二つ目です。", delivery_key="delivery-2")

    assert [sheet.opening for sheet in drafts_of(ward, SATO)] == ["二つ目です。", CLEAN[:59] + "…"]
    assert drafts_of(ward, SUZUKI) == []
