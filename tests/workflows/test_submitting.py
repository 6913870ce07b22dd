"""Submitting a draft."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from bot.records.accounts import UsergroupMember
from bot.records.drafts import Draft, DraftState, Revision
from bot.records.outbox import JobKind, OutboxJob
from bot.records.reviews import Review, ReviewState
from bot.workflows import deciding, submitting, withdrawing
from bot.workflows.accounts import keep_usergroup_members
from bot.workflows.draft_sheets import drafts_of, form_to_go_on
from bot.workflows.forms import key_of
from bot.workflows.refusals import (
    AccountUnknown,
    AuthorNotPermitted,
    DraftClosed,
    DraftMovedOn,
    DraftUnknown,
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
    MY_NUMBER,
    SATO,
    SUZUKI,
    WRONG_WEEKDAY,
    actions,
    approve,
    click,
    draft,
    notices,
    open_review,
    register_account,
    review_of,
    rows,
    submit_draft,
)


@pytest.fixture
def account(ward):
    return register_account(ward)


def waived(ward, account, text, reason="主催者に確かめました"):
    findings = submit_draft(ward, account, text=text).findings
    return {key_of(finding): reason for finding in findings if finding.severity == "block"}


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


def test_a_waiver_with_a_reason_lets_a_blocked_draft_pass_and_is_recorded(ward, account):
    waivers = waived(ward, account, WRONG_WEEKDAY)
    submission = submit_draft(
        ward, account, text=WRONG_WEEKDAY, waivers=waivers, draft_id=1, delivery_key="delivery-2"
    )

    assert submission.state is DraftState.IN_REVIEW
    with ward.database.reading() as session:
        [finding] = [told for told in session.get_one(Revision, 1).findings if told.waiver]
        assert (finding.rule, finding.waiver) == ("weekday_mismatch", "主催者に確かめました")


def test_a_waiver_without_a_reason_changes_nothing(ward, account):
    waivers = waived(ward, account, WRONG_WEEKDAY, reason=" 　\n")
    again = submit_draft(
        ward, account, text=WRONG_WEEKDAY, waivers=waivers, draft_id=1, delivery_key="delivery-2"
    )

    assert again.is_stopped


def test_a_waiver_holds_only_for_the_words_that_were_found(ward, account):
    waivers = waived(ward, account, WRONG_WEEKDAY)
    other = WRONG_WEEKDAY.replace("12月6日（月）", "12月7日（水）")

    assert submit_draft(
        ward, account, text=other, waivers=waivers, draft_id=1, delivery_key="delivery-2"
    ).is_stopped


def test_what_can_never_be_waived_stays_blocked_whatever_the_reason(ward, account):
    waivers = waived(ward, account, MY_NUMBER)
    again = submit_draft(
        ward, account, text=MY_NUMBER, waivers=waivers, draft_id=1, delivery_key="delivery-2"
    )

    assert again.is_stopped
    assert notices(ward) == []


def test_an_account_without_operation_policy_stops_every_draft(ward):
    account = register_account(ward, policy=False)

    submission = submit_draft(ward, account)

    assert submission.is_stopped
    assert "no_operation_policy" in {finding.rule for finding in submission.findings}


@pytest.mark.parametrize("text", [CLEAN, WRONG_WEEKDAY])
def test_the_same_delivery_again_gives_one_draft_and_the_same_answer(ward, account, text):
    first = submit_draft(ward, account, text=text)
    again = submit_draft(ward, account, text=text)

    assert again == first
    assert len(rows(ward, Draft)) == 1
    assert len(actions(ward)) == 1


def test_the_same_delivery_of_a_later_revision_gives_one_revision(ward, account):
    first = submit_draft(ward, account)
    second = {
        "draft_id": first.draft_id,
        "base_revision": 1,
        "delivery_key": "delivery-2",
        "text": "直しました。",
    }
    submit_draft(ward, account, **second)
    submit_draft(ward, account, **second)

    assert [revision.number for revision in rows(ward, Revision)] == [1, 2]


@pytest.mark.parametrize("text", [CLEAN, WRONG_WEEKDAY])
def test_the_same_delivery_to_two_processes_at_once_gives_one_draft(ward, account, text):
    start = Barrier(3)

    def submit(_):
        start.wait()
        return submit_draft(ward, account, text=text)

    with ThreadPoolExecutor(3) as threads:
        answers = list(threads.map(submit, range(3)))

    assert answers[0] == answers[1] == answers[2]
    assert len(rows(ward, Draft)) == len(actions(ward)) == 1


def test_the_same_next_revision_delivered_to_two_processes_at_once_is_one_revision(ward, account):
    submit_draft(ward, account)
    start = Barrier(2)

    def submit(_):
        start.wait()
        return submit_draft(
            ward, account, draft_id=1, base_revision=1, delivery_key="delivery-2", text="二版"
        )

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(submit, range(2)))

    assert answers[0] == answers[1]
    assert len(rows(ward, Revision)) == 2


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


def test_only_authors_of_an_account_write_for_it(ward):
    account = register_account(ward, authors=("U0YAMADA", "S0KOHO"))
    with pytest.raises(AuthorNotPermitted, match="広報課"):
        submit_draft(ward, account)
    keep_usergroup_members(ward, "S0KOHO", [SATO])

    assert submit_draft(ward, account).state is DraftState.IN_REVIEW


def test_a_person_who_left_the_user_group_writes_no_longer(ward):
    account = register_account(ward, authors=("S0KOHO",))
    keep_usergroup_members(ward, "S0KOHO", [SATO, SUZUKI])
    keep_usergroup_members(ward, "S0KOHO", [SUZUKI])
    with pytest.raises(AuthorNotPermitted):
        submit_draft(ward, account)


def test_processes_that_hear_of_a_user_group_at_once_do_not_trip_over_each_other(ward):
    account = register_account(ward, authors=("S0KOHO",))
    members = [f"U0MEMBER{number}" for number in range(30)] + [SATO]
    start = Barrier(4)

    def keep(heard):
        start.wait()
        keep_usergroup_members(ward, "S0KOHO", heard)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(keep, [members, members[::-1], members, members[::-1]]))

    assert submit_draft(ward, account).state is DraftState.IN_REVIEW
    assert len(rows(ward, UsergroupMember)) == len(members)


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


def test_a_person_sees_the_own_drafts_alone_the_last_touched_first(ward, account):
    submit_draft(ward, account)
    ward.clock.advance(DAY)
    submit_draft(ward, account, text="二つ目です。", delivery_key="delivery-2")

    assert [sheet.opening for sheet in drafts_of(ward, SATO)] == ["二つ目です。", CLEAN[:59] + "…"]
    assert drafts_of(ward, SUZUKI) == []
