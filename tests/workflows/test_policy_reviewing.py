"""Recording a policy review."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest

from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.operation_policies import OperationPolicy, PolicyOutcome, PolicyReview, PolicyState
from bot.records.reminders import Reminder, ReminderState
from bot.workflows import policy_reviewing
from bot.workflows.duty_sheets import duties_kept_by, reminder_sheet
from bot.workflows.forms import PolicyReviewForm
from bot.workflows.refusals import DutyAlreadyRecorded, DutyUnknown, NextReviewNotLater, NotPolicyOwner
from tests.wards import ADMINISTRATOR
from tests.workflows.passing_time import DUE, FIRST_STAGE, told_stages, travel
from tests.workflows.stories import DEPUTY, OWNER, SATO, actions, notices, rows, send_all, tokyo


def form(duty=1, **overrides):
    facts = {
        "duty_id": duty,
        "outcome": PolicyOutcome.UNCHANGED,
        "note": "",
        "next_review_on": date(2028, 3, 31),
        "slack_user_id": OWNER,
        "delivery_key": "record-1",
    }
    return PolicyReviewForm(**facts | overrides)


def test_recording_a_policy_review_settles_its_reminders_and_plans_the_next(ward, policy):
    travel(ward, tokyo(2027, 3, 31, 10))
    send_all(ward)
    policy_reviewing.record(ward, form(note="担当課を直しました", outcome=PolicyOutcome.REVISED))

    first = [reminder for reminder in rows(ward, Reminder) if reminder.duty_id == 1]
    assert {reminder.stage for reminder in first} == {-30, -7, 0, 7}
    assert {reminder.state for reminder in first} == {ReminderState.SETTLED}
    assert [key for key in notices(ward) if "settled" in key] == [
        f"reminder-update:{reminder}:settled:{OWNER}" for reminder in (1, 2, 3)
    ]
    following = [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.POLICY_REVIEW]
    assert [(duty.due_on, duty.state) for duty in following] == [
        (DUE, DutyState.DONE),
        (date(2028, 3, 31), DutyState.OPEN),
    ]
    [recorded] = rows(ward, PolicyReview)
    assert (recorded.outcome, recorded.slack_user_id) == (PolicyOutcome.REVISED, OWNER)
    assert reminder_sheet(ward, 3, OWNER).recorded.note == "担当課を直しました"
    assert date(2028, 3, 31) in {duty.due_on for duty in duties_kept_by(ward, OWNER)}
    assert actions(ward)[-1] == "policy_review_recorded"
    travel(ward, tokyo(2028, 2, 29))
    assert told_stages(ward) == [-30, -7, 0]


def test_a_policy_review_recorded_twice_is_refused_the_second_time(ward, policy):
    policy_reviewing.record(ward, form())
    with pytest.raises(DutyAlreadyRecorded):
        policy_reviewing.record(ward, form(slack_user_id=DEPUTY, delivery_key="record-2"))

    assert len(rows(ward, PolicyReview)) == 1


def test_the_same_recording_delivered_to_two_processes_at_once_counts_once(ward, policy):
    start = Barrier(2)

    def record(_):
        start.wait()
        policy_reviewing.record(ward, form())

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(record, range(2)))

    assert len(rows(ward, PolicyReview)) == 1


def test_of_two_keepers_who_record_at_once_one_is_told_that_it_is_done(ward, policy):
    start = Barrier(2)

    def record(who):
        start.wait()
        try:
            policy_reviewing.record(ward, form(slack_user_id=who, delivery_key=who))
        except DutyAlreadyRecorded:
            return "told"
        return "recorded"

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(record, [OWNER, DEPUTY])) == ["recorded", "told"]
    assert len(rows(ward, PolicyReview)) == 1


def test_an_abolished_policy_reminds_nobody_and_lets_no_draft_pass(ward, policy):
    travel(ward, FIRST_STAGE)
    abolished = form(outcome=PolicyOutcome.ABOLISHED, next_review_on=None, slack_user_id=ADMINISTRATOR)
    policy_reviewing.record(ward, abolished)

    assert rows(ward, OperationPolicy)[0].state is PolicyState.ABOLISHED
    travel(ward, tokyo(2027, 12, 31))
    assert told_stages(ward) == [-30]
    assert DutyKind.POLICY_REVIEW not in {duty.kind for duty in duties_kept_by(ward, OWNER)}


@pytest.mark.parametrize("next_review_on", [None, DUE, date(2026, 12, 1), date(2031, 11, 25)])
def test_the_next_review_day_must_be_later_than_the_due_day_and_within_five_years(
    ward, policy, next_review_on
):
    with pytest.raises(NextReviewNotLater):
        policy_reviewing.record(ward, form(next_review_on=next_review_on))

    assert rows(ward, OperationPolicy)[0].next_review_on == DUE


def test_only_those_who_keep_an_account_record_its_policy_reviews(ward, policy):
    with pytest.raises(NotPolicyOwner):
        policy_reviewing.record(ward, form(slack_user_id=SATO))
    with pytest.raises(DutyUnknown):
        policy_reviewing.record(ward, form(99))
