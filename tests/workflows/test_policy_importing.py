"""Operation policies and their review days in a file of accounts."""

from datetime import date

import pytest

from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.operation_policies import (
    REQUIRED_ITEMS,
    OperationPolicy,
    PolicyOutcome,
    PolicyState,
    PolicyVersion,
)
from bot.records.reminders import Reminder, ReminderState
from bot.workflows import policy_reviewing
from bot.workflows.account_keeping import Imported
from bot.workflows.account_problems import ImportRefused
from bot.workflows.forms import PolicyReviewForm
from bot.workflows.names import POLICY_ITEM_NAMES
from tests.workflows.account_tables import import_, problems, row, table
from tests.workflows.passing_time import travel
from tests.workflows.stories import duty_of, notices, register_account, rows, send_all


def test_a_changed_review_day_plans_the_reminders_anew(ward):
    import_(ward, table({}))
    import_(ward, table({"次回見直し日": "2027-09-30"}))

    reviews = [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.POLICY_REVIEW]
    assert [(duty.due_on, duty.state) for duty in reviews] == [
        (date(2027, 3, 31), DutyState.VOID),
        (date(2027, 9, 30), DutyState.OPEN),
    ]
    states = {reminder.duty_id: reminder.state for reminder in rows(ward, Reminder)}
    assert [states[duty.id] for duty in reviews] == [ReminderState.SETTLED, ReminderState.SCHEDULED]


def test_a_reminder_that_was_told_loses_its_buttons_when_the_day_is_changed(ward):
    import_(ward, table({"次回見直し日": "2026-11-30"}))
    travel(ward, ward.clock.now().replace(month=11, day=26))
    send_all(ward)
    import_(ward, table({"次回見直し日": "2027-11-30"}))

    assert [key for key in notices(ward) if "settled" in key] == ["reminder-update:1:settled:U0OWNER"]


def test_an_empty_review_day_of_a_known_account_stays_as_it_is_planned(ward):
    import_(ward, table({}))

    assert import_(ward, table({"次回見直し日": ""})) == Imported(unchanged=1)
    assert rows(ward, OperationPolicy)[0].next_review_on == date(2027, 3, 31)


def test_an_empty_review_day_of_a_new_account_is_one_interval_from_today(ward):
    import_(ward, table({"次回見直し日": "", "見直し間隔（月）": ""}, {"次回見直し日": "", "媒体": "LINE"}))

    assert [
        (policy.review_interval_months, policy.next_review_on) for policy in rows(ward, OperationPolicy)
    ] == [
        (12, date(2027, 11, 24)),
        (6, date(2027, 5, 24)),
    ]


def test_an_account_may_have_no_operation_policy_yet(ward):
    import_(ward, table({"運用ポリシーURL": "", "次回見直し日": ""}))

    assert rows(ward, OperationPolicy) == []
    assert import_(ward, table({})) == Imported(updated=1)
    assert len(rows(ward, OperationPolicy)) == 1
    assert {duty.kind for duty in rows(ward, Duty)} == set(DutyKind) - {DutyKind.NEW_FEATURE}


def test_an_operation_policy_is_not_abolished_by_an_empty_cell(ward):
    register_account(ward)
    with pytest.raises(ImportRefused, match="record a policy review"):
        import_(ward, table({"運用ポリシーURL": "", "次回見直し日": ""}))


def test_an_abolished_policy_comes_into_force_again_with_a_new_address_alone(ward):
    account = register_account(ward)
    policy_reviewing.record(
        ward,
        PolicyReviewForm(duty_of(ward, account), PolicyOutcome.ABOLISHED, "", None, "U0OWNER", "record"),
    )
    import_(ward, table({"次回見直し日": ""}))
    assert rows(ward, OperationPolicy)[0].state is PolicyState.ABOLISHED
    new = "https://www.city.minamo.lg.jp/sns/policy-2.html"
    import_(ward, table({"運用ポリシーURL": new, "次回見直し日": ""}))

    [policy] = rows(ward, OperationPolicy)
    assert (policy.state, policy.next_review_on) == (PolicyState.IN_FORCE, date(2027, 5, 24))


def test_a_policy_elsewhere_than_on_the_official_site_is_refused(sqlite_ward):
    [problem] = problems(sqlite_ward, table({"運用ポリシーURL": "https://note.com/minamo"}))
    assert problem.startswith("2行目「運用ポリシーURL」: 区の公式サイト（city.minamo.lg.jp）のページ")


def test_a_new_effective_day_or_checklist_is_a_new_version_and_the_same_ones_are_none(ward):
    items = "、".join(POLICY_ITEM_NAMES[item].ja for item in REQUIRED_ITEMS)
    import_(ward, table({}))
    assert import_(ward, row(運用ポリシー施行日="2026-11-24")) == Imported(unchanged=1)
    assert import_(ward, row(運用ポリシーの項目=items)) == Imported(updated=1)
    assert import_(ward, row(運用ポリシー施行日="2027-04-01", 運用ポリシーの項目="")) == Imported(updated=1)

    versions = [(each.number, each.effective_on, each.items) for each in rows(ward, PolicyVersion)]
    assert versions == [
        (1, date(2026, 11, 24), None),
        (2, date(2026, 11, 24), [*REQUIRED_ITEMS]),
        (3, date(2027, 4, 1), [*REQUIRED_ITEMS]),
    ]
