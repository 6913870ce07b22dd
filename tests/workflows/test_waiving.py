"""Waiving findings with a reason."""

from bot.records.drafts import DraftState, Revision
from tests.workflows.stories import MY_NUMBER, WRONG_WEEKDAY, notices, submit_draft, waived


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
