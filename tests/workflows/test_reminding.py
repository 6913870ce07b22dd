"""Reminding owners of policy reviews."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from itertools import pairwise
from threading import Barrier

import pytest

from bot.records.accounts import Account
from bot.records.audit import AuditEntry
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.operation_policies import OperationPolicy, PolicyOutcome, PolicyReview, PolicyState
from bot.records.outbox import OutboxJob
from bot.records.reminders import Reminder, ReminderNotice, ReminderState
from bot.workflows import draft_reminding, duties, policy_reviewing, reminding, stages
from bot.workflows.duty_sheets import duties_kept_by, reminder_sheet
from bot.workflows.forms import PolicyReviewForm
from bot.workflows.refusals import (
    DutyAlreadyRecorded,
    DutyUnknown,
    NextReviewNotLater,
    NotPolicyOwner,
    ReminderAlreadyPutOff,
    ReminderOvertaken,
    SnoozeUsedUp,
)
from handlers.views.duty_reminder import duty_reminder
from tests.wards import ADMINISTRATOR, TOKYO, make_ward
from tests.workflows.stories import (
    DAY,
    DEPUTY,
    OWNER,
    SATO,
    actions,
    notices,
    register_account,
    register_policy,
    rows,
    send_all,
    tokyo,
)

DUE = date(2027, 3, 31)
FIRST_STAGE = tokyo(2027, 3, 1, 9)
DUE_MORNING = tokyo(2027, 3, 31, 9)


@pytest.fixture
def policy(ward):
    return register_policy(ward, register_account(ward, policy=False), due_on=DUE)


def travel(ward, moment):
    """Let time pass as for a bot that never sleeps; the local moments at which reminders were told."""
    told = []
    while (due_at := reminding.next_due_at(ward)) and due_at <= moment:
        ward.clock.advance_to(max(due_at, ward.clock.now()))
        draft_reminding.sweep(ward)
        if reminding.sweep(ward):
            told.append(ward.clock.now().astimezone(TOKYO))
    ward.clock.advance_to(moment)
    return told


def told_stages(ward):
    told = [re.fullmatch(r"reminder:\d+:[\d-]+:(?P<stage>-?\d+)", key) for key in notices(ward)]
    return [int(each["stage"]) for each in told if each]


def of_stage(ward, stage):
    return next(reminder.id for reminder in rows(ward, Reminder) if reminder.stage == stage)


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


def test_every_stage_is_told_once_to_the_owner(ward, policy):
    moments = travel(ward, tokyo(2027, 4, 15, 12))

    assert [f"{moment:%m-%d %H:%M}" for moment in moments] == [
        "03-01 09:00",
        "03-24 09:00",
        "03-31 09:00",
        "04-07 09:00",
        "04-14 09:00",
    ]
    keys = [f"reminder:{policy}:2027-03-31:{stage}" for stage in (-30, -7, 0, 7, 14)]
    copies = [f"{keys[-1]}:{lane}" for lane in (DEPUTY, ADMINISTRATOR)]
    assert notices(ward) == keys + copies
    assert [job.lane for job in rows(ward, OutboxJob)] == [OWNER] * 5 + [DEPUTY, ADMINISTRATOR]
    assert actions(ward) == ["reminder_sent"] * 5


def test_a_bot_that_restarts_tells_nothing_twice(ward, policy):
    ward.clock.advance_to(FIRST_STAGE)
    assert [reminding.sweep(ward) for _ in range(3)] == [1, 0, 0]
    assert reminding.sweep(make_ward(ward.database, ward.clock)) == 0
    assert told_stages(ward) == [-30]


@pytest.mark.parametrize(
    ("due_on", "stage", "morning"),
    [
        (date(2027, 3, 31), 0, "2027-03-31"),
        (date(2027, 3, 28), 0, "2027-03-26"),  # a Sunday: the Friday before
        (date(2027, 3, 28), 7, "2027-04-05"),  # overdue and a Sunday: the Monday after
        (date(2027, 5, 5), 0, "2027-04-30"),  # in the middle of Golden Week
        (date(2027, 9, 23), 0, "2027-09-22"),  # the autumnal equinox
        (date(2027, 1, 1), 0, "2026-12-28"),  # the turn of the year
        (date(2026, 12, 28), 7, "2027-01-04"),
        (date(2027, 1, 10), 0, "2027-01-08"),
        (date(2027, 1, 4), -7, "2026-12-28"),
    ],
)
def test_a_stage_is_told_in_the_morning_of_an_opening_day(sqlite_ward, due_on, stage, morning):
    moment = stages.moment_of(sqlite_ward, due_on, stage).astimezone(TOKYO)

    assert f"{moment:%Y-%m-%d %H:%M}" == f"{morning} 09:00"
    assert sqlite_ward.calendar.is_open(moment.date())


def test_stages_of_any_due_day_follow_each_other(sqlite_ward):
    for day in range(366):
        due_on = date(2027, 1, 1) + day * DAY
        moments = [stages.moment_of(sqlite_ward, due_on, stage) for stage in (-30, -7, 0, 7, 14, 21)]
        assert all(before <= after for before, after in pairwise(moments)), due_on


def test_a_week_asleep_collapses_into_one_reminder_that_says_so(ward, policy):
    travel(ward, tokyo(2027, 3, 23))
    ward.clock.advance_to(tokyo(2027, 4, 1, 9, 30))
    assert reminding.sweep(ward) == 1
    assert reminding.sweep(ward) == 0

    assert told_stages(ward) == [-30, 0]
    states = {reminder.stage: (reminder.state, reminder.missed_stages) for reminder in rows(ward, Reminder)}
    assert states[-7] == (ReminderState.SKIPPED, 0)
    assert states[0] == (ReminderState.SENT, 1)
    assert states[7] == (ReminderState.SCHEDULED, 0)


def test_a_month_asleep_counts_every_stage_that_was_missed(ward, policy):
    ward.clock.advance_to(tokyo(2027, 4, 15, 10))
    assert reminding.sweep(ward) == 1

    assert told_stages(ward) == [14]
    [told] = [reminder for reminder in rows(ward, Reminder) if reminder.state is ReminderState.SENT]
    assert told.missed_stages == 4


@pytest.mark.parametrize(
    "awake_at",
    [
        tokyo(2027, 4, 3, 10),  # a Saturday
        tokyo(2027, 3, 31, 8, 59),
        tokyo(2027, 3, 31, 18),
        tokyo(2027, 4, 29, 10),  # a holiday
        tokyo(2027, 12, 30, 10),
    ],
)
def test_a_bot_that_wakes_up_on_a_closed_day_or_at_night_waits_for_the_morning(ward, policy, awake_at):
    ward.clock.advance_to(awake_at)

    assert reminding.sweep(ward) == 0
    morning = reminding.next_due_at(ward)
    assert morning > awake_at
    ward.clock.advance_to(morning)
    assert reminding.sweep(ward) == 1
    assert ward.calendar.is_open(ward.today())


def test_two_sweepers_at_once_tell_every_reminder_once(ward):
    policies = [
        register_policy(ward, register_account(ward, policy=False, handle=f"minamo_{number}"), due_on=DUE)
        for number in range(5)
    ]
    ward.clock.advance_to(FIRST_STAGE)
    start = Barrier(3)

    def sweep(_):
        start.wait()
        return reminding.sweep(ward)

    with ThreadPoolExecutor(3) as threads:
        sent = sum(threads.map(sweep, range(3)))

    assert sent == 5
    assert sorted(notices(ward)) == [f"reminder:{policy}:2027-03-31:-30" for policy in policies]
    assert actions(ward) == ["reminder_sent"] * 5


def test_an_overdue_policy_is_told_the_next_morning_on_which_the_office_is_open(ward):
    account = register_account(ward, policy=False)
    ward.clock.advance_to(tokyo(2026, 12, 28, 17))
    register_policy(ward, account, due_on=date(2026, 6, 1))
    [moment] = travel(ward, tokyo(2027, 1, 4, 12))

    assert f"{moment:%Y-%m-%d %H:%M}" == "2027-01-04 09:00"
    [told] = [reminder for reminder in rows(ward, Reminder) if reminder.state is ReminderState.SENT]
    assert told.missed_stages == 0


@pytest.mark.parametrize(
    ("due_on", "told"),
    [
        (date(2026, 12, 25), [-30, -7, 0]),  # thirty days and one lie ahead
        (date(2026, 12, 9), [-14, -7, 0]),
        (date(2026, 12, 2), [-7, 0]),
        (date(2026, 11, 30), [-5, 0]),
        (date(2026, 11, 29), [-4, 0]),  # a Sunday: its morning is the Friday's
        (date(2026, 11, 24), [0]),
        (date(2026, 11, 20), [0]),
        (date(2026, 11, 10), [14]),
    ],
)
def test_a_due_day_that_is_near_already_is_told_with_the_days_that_are_left(ward, due_on, told):
    register_policy(ward, register_account(ward, policy=False), due_on=due_on)
    travel(ward, max(tokyo(2026, 11, 25, 12), tokyo(due_on.year, due_on.month, due_on.day, 12)))

    assert told_stages(ward) == told
    noted = [entry.detail["stage"] for entry in rows(ward, AuditEntry) if entry.action == "reminder_sent"]
    assert noted == told


def test_a_snoozed_reminder_comes_again_on_an_opening_morning_three_times_at_most(ward, policy):
    travel(ward, FIRST_STAGE)
    [first, _] = rows(ward, Reminder)
    moments = []
    for _ in range(3):
        again_at = reminding.snooze(ward, first.id, OWNER, days=5)
        moments.append(f"{again_at.astimezone(TOKYO):%m-%d %H:%M}")
        travel(ward, again_at)
    with pytest.raises(SnoozeUsedUp):
        reminding.snooze(ward, first.id, OWNER, days=5)

    assert moments == ["03-08 09:00", "03-15 09:00", "03-23 09:00"]  # the 20th to 22nd: weekend and holiday
    assert [key for key in notices(ward) if key.startswith("reminder:")] == [
        f"reminder:{policy}:2027-03-31:-30{again}" for again in ("", ":snooze1", ":snooze2", ":snooze3")
    ]


def test_a_reminder_snoozed_onto_the_morning_of_the_next_stage_gives_way_to_it(ward, policy):
    travel(ward, DUE_MORNING)
    [due_day] = [reminder for reminder in rows(ward, Reminder) if reminder.stage == 0]
    reminding.snooze(ward, due_day.id, OWNER, days=7)
    travel(ward, tokyo(2027, 4, 8))

    assert told_stages(ward) == [-30, -7, 0, 7]
    assert actions(ward).count("reminder_sent") == 4
    assert {reminder.missed_stages for reminder in rows(ward, Reminder)} == {0}


def test_a_stage_that_was_put_off_stays_put_off_when_an_earlier_one_comes_back(ward, policy):
    travel(ward, tokyo(2027, 3, 24, 10))
    reminding.snooze(ward, of_stage(ward, -7), OWNER, days=10)  # comes again on Monday, 5 April
    travel(ward, tokyo(2027, 3, 31, 10))
    reminding.snooze(ward, of_stage(ward, 0), OWNER, days=6)

    told = [f"{moment:%m-%d}" for moment in travel(ward, tokyo(2027, 4, 8))]
    assert told == ["04-06", "04-07"]


def test_only_the_newest_reminder_of_a_matter_is_put_off(ward, policy):
    travel(ward, tokyo(2027, 3, 24, 10))
    with pytest.raises(ReminderOvertaken):
        reminding.snooze(ward, of_stage(ward, -30), OWNER, days=3)
    reminding.snooze(ward, of_stage(ward, -7), OWNER, days=3)

    assert [f"{moment:%m-%d}" for moment in travel(ward, tokyo(2027, 3, 30))] == ["03-29"]


def test_snoozing_is_for_those_who_keep_the_account(ward, policy):
    travel(ward, FIRST_STAGE)
    with pytest.raises(NotPolicyOwner, match="みなも区公式"):
        reminding.snooze(ward, 1, SATO, days=1)

    assert reminding.snooze(ward, 1, DEPUTY, days=1) == tokyo(2027, 3, 2, 9)


def test_a_reminder_cannot_be_snoozed_twice_by_one_click_each_of_two_keepers(ward, policy):
    travel(ward, FIRST_STAGE)
    reminding.snooze(ward, 1, OWNER, days=1)
    with pytest.raises(ReminderAlreadyPutOff):
        reminding.snooze(ward, 1, DEPUTY, days=3)


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


def test_whoever_is_told_instead_of_the_owner_reads_who_that_is(ward, policy):
    travel(ward, tokyo(2027, 3, 31, 10))
    assert reminder_sheet(ward, 3, OWNER).owner == ""
    assert reminder_sheet(ward, 3, DEPUTY).owner == OWNER

    def told(lane: str) -> str:
        sheet = reminder_sheet(ward, 3, lane)
        return str([each.to_dict() for each in duty_reminder(sheet, ward.today(), ward.zone, "ja")])

    assert "責任者" in told(DEPUTY)
    assert "責任者" not in told(OWNER)


def test_where_a_reminder_stands_in_slack_is_written_down(ward, policy):
    travel(ward, FIRST_STAGE)
    send_all(ward)

    [told] = rows(ward, ReminderNotice)
    assert (told.lane, told.slack_channel_id) == (OWNER, OWNER)
    assert told.message_ts


def test_reminders_are_kept_in_utc_and_told_in_the_zone_of_the_ward(ward, policy):
    [planned] = rows(ward, Reminder)

    assert planned.due_at == FIRST_STAGE
    assert planned.due_at.utcoffset() == timedelta(0)
    assert isinstance(planned.due_at, datetime)


def test_a_near_due_day_that_is_taken_back_and_set_again_is_told_once(ward):
    account_id = register_account(ward, policy=False)
    register_policy(ward, account_id, due_on=date(2026, 12, 9))
    travel(ward, tokyo(2026, 11, 26, 12))
    for due_on in (date(2027, 12, 9), date(2026, 12, 9)):
        with ward.database.transaction() as session:
            account = session.get_one(Account, account_id)
            account.operation_policy.next_review_on = due_on
            duties.arrange(session, ward, account)
    travel(ward, tokyo(2026, 11, 30, 12))

    assert told_stages(ward) == [-14]
    assert {(told.stage, told.state) for told in rows(ward, Reminder) if told.duty_id == 1} == {
        (-14, ReminderState.SENT),
        (-7, ReminderState.SCHEDULED),
    }
