"""Recording looks: status checks, handovers, quiet accounts, new services."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest

from bot.records.accounts import Account, AccountState
from bot.records.audit import AuditEntry
from bot.records.duties import Duty, DutyKind, DutyState, Inspection, InspectionOutcome
from bot.workflows import announcing, duties, inspecting
from bot.workflows.announcing import Announcement
from bot.workflows.checklists import CHECKLISTS
from bot.workflows.duty_sheets import duties_kept_by
from bot.workflows.inspecting import InspectionForm
from bot.workflows.refusals import (
    AnnouncementDateUnfit,
    AnnouncementNameless,
    DutyAlreadyRecorded,
    DutyUnknown,
    NotAdministrator,
    NoteMissing,
    NotPolicyOwner,
    OutcomeUnfit,
    PointsLeftOut,
    SecretBeside,
)
from checks import Platform
from tests.wards import ADMINISTRATOR
from tests.workflows.passing_time import travel
from tests.workflows.stories import (
    DAY,
    DEPUTY,
    MY_NUMBER,
    OWNER,
    SATO,
    actions,
    approve,
    duty_of,
    open_review,
    register_account,
    review_of,
    rows,
    submit_draft,
    tokyo,
)


@pytest.fixture
def account(ward):
    """An account in use, with all the duties that it must have."""
    return arranged(ward, register_account(ward))


def arranged(ward, account_id):
    with ward.database.transaction() as session:
        duties.arrange(session, ward, session.get_one(Account, account_id))
    return account_id


def form(ward, account_id, kind, **overrides):
    facts = {
        "duty_id": duty_of(ward, account_id, kind),
        "outcome": InspectionOutcome.FINE,
        "points": CHECKLISTS[kind],
        "note": "",
        "slack_user_id": OWNER,
        "delivery_key": "look-1",
    }
    return InspectionForm(**facts | overrides)


def of_kind(ward, kind):
    return [(duty.due_on, duty.state) for duty in rows(ward, Duty) if duty.kind is kind]


def test_an_account_in_use_has_a_duty_of_every_periodic_kind(ward, account):
    assert {(duty.kind, duty.due_on) for duty in rows(ward, Duty)} == {
        (DutyKind.POLICY_REVIEW, date(2028, 3, 31)),
        (DutyKind.STATUS_CHECK, date(2027, 2, 24)),
        (DutyKind.HANDOVER, date(2027, 4, 1)),
        (DutyKind.DORMANCY, date(2027, 2, 22)),
    }


def test_a_status_check_is_recorded_and_the_next_one_planned(ward, account):
    ward.clock.advance_to(tokyo(2027, 2, 20, 10))
    inspecting.record(ward, form(ward, account, DutyKind.STATUS_CHECK))

    assert of_kind(ward, DutyKind.STATUS_CHECK) == [
        (date(2027, 2, 24), DutyState.DONE),
        (date(2027, 5, 20), DutyState.OPEN),
    ]
    [look] = rows(ward, Inspection)
    assert (look.outcome, look.slack_user_id, len(look.points)) == (InspectionOutcome.FINE, OWNER, 6)
    entry = rows(ward, AuditEntry)[-1]
    assert (entry.action, entry.subject, entry.detail["outcome"]) == ("duty_recorded", "account:1", "fine")


def test_nothing_amiss_is_said_only_when_every_point_was_looked_at(ward, account):
    some = CHECKLISTS[DutyKind.STATUS_CHECK][1:]
    with pytest.raises(PointsLeftOut) as refused:
        inspecting.record(ward, form(ward, account, DutyKind.STATUS_CHECK, points=some))
    assert "なりすまし" in refused.value.sentence("ja")

    put_right = InspectionOutcome.PUT_RIGHT
    with pytest.raises(NoteMissing):
        inspecting.record(ward, form(ward, account, DutyKind.STATUS_CHECK, outcome=put_right, points=some))
    inspecting.record(
        ward, form(ward, account, DutyKind.STATUS_CHECK, outcome=put_right, points=some, note="通報した。")
    )
    assert [look.note for look in rows(ward, Inspection)] == ["通報した。"]


def test_who_does_not_keep_the_account_records_nothing(ward, account):
    with pytest.raises(NotPolicyOwner):
        inspecting.record(ward, form(ward, account, DutyKind.HANDOVER, slack_user_id=SATO))
    with pytest.raises(DutyUnknown):
        inspecting.record(ward, form(ward, account, DutyKind.HANDOVER, duty_id=99))
    with pytest.raises(SecretBeside):
        inspecting.record(ward, form(ward, account, DutyKind.HANDOVER, note=MY_NUMBER))
    go_on = InspectionOutcome.GO_ON
    with pytest.raises(OutcomeUnfit):
        inspecting.record(ward, form(ward, account, DutyKind.HANDOVER, outcome=go_on, note="続ける"))
    assert rows(ward, Inspection) == []


def test_a_look_delivered_twice_counts_once_and_a_second_keeper_is_told(ward, account):
    handed_in = form(ward, account, DutyKind.HANDOVER)
    inspecting.record(ward, handed_in)
    inspecting.record(ward, handed_in)
    other = replace(handed_in, slack_user_id=DEPUTY, delivery_key="look-2")
    with pytest.raises(DutyAlreadyRecorded):
        inspecting.record(ward, other)

    assert len(rows(ward, Inspection)) == 1
    assert of_kind(ward, DutyKind.HANDOVER) == [
        (date(2027, 4, 1), DutyState.DONE),
        (date(2028, 4, 1), DutyState.OPEN),
    ]


def test_of_two_keepers_who_record_at_once_one_is_told(ward, account):
    forms = [
        form(ward, account, DutyKind.STATUS_CHECK, slack_user_id=who, delivery_key=who)
        for who in (OWNER, DEPUTY)
    ]
    start = Barrier(2)

    def record(handed_in):
        start.wait()
        try:
            inspecting.record(ward, handed_in)
        except DutyAlreadyRecorded:
            return "told"
        return "recorded"

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(record, forms)) == ["recorded", "told"]


def test_an_account_without_an_approved_post_falls_dormant_and_an_approval_wakes_it(ward):
    review = open_review(ward)
    arranged(ward, 1)
    travel(ward, tokyo(2027, 5, 24, 12))

    assert rows(ward, Account)[0].state is AccountState.DORMANT
    assert "account_fell_dormant" in actions(ward)
    approve(ward, review)
    assert rows(ward, Account)[0].state is AccountState.ACTIVE
    assert of_kind(ward, DutyKind.DORMANCY) == [
        (date(2027, 2, 22), DutyState.VOID),
        (date(2027, 8, 22), DutyState.OPEN),
    ]


def test_a_look_recorded_while_a_post_is_approved_stays_recorded(ward):
    account_id = arranged(ward, register_account(ward))
    travel(ward, tokyo(2027, 2, 23, 10))
    review = review_of(ward, submit_draft(ward, account_id).draft_id)
    look = form(
        ward, account_id, DutyKind.DORMANCY, outcome=InspectionOutcome.GO_ON, points=(), note="続ける"
    )
    together = Barrier(2)

    def at_once(deed):
        together.wait()
        with suppress(DutyAlreadyRecorded):
            deed()

    with ThreadPoolExecutor(2) as keepers:
        list(keepers.map(at_once, (lambda: inspecting.record(ward, look), lambda: approve(ward, review))))

    looks = len(rows(ward, Inspection))
    quiet = [duty.state for duty in rows(ward, Duty) if duty.kind is DutyKind.DORMANCY]
    assert quiet.count(DutyState.DONE) == looks
    assert quiet.count(DutyState.OPEN) == 1


def test_an_approval_counts_the_days_of_quiet_anew(ward):
    review = open_review(ward)
    arranged(ward, 1)
    ward.clock.advance(30 * DAY)
    approve(ward, review)

    assert of_kind(ward, DutyKind.DORMANCY) == [(date(2027, 3, 24), DutyState.OPEN)]


@pytest.mark.parametrize(
    ("outcome", "state", "following"),
    [
        (InspectionOutcome.GO_ON, AccountState.ACTIVE, [(date(2027, 5, 24), DutyState.OPEN)]),
        (InspectionOutcome.SUSPEND, AccountState.SUSPENDED, []),
        (InspectionOutcome.CLOSE, AccountState.SUSPENDED, []),
    ],
)
def test_the_keeper_of_a_quiet_account_decides_what_becomes_of_it(ward, account, outcome, state, following):
    ward.clock.advance_to(tokyo(2027, 2, 23, 10))
    with pytest.raises(NoteMissing):
        inspecting.record(ward, form(ward, account, DutyKind.DORMANCY, outcome=outcome))
    inspecting.record(ward, form(ward, account, DutyKind.DORMANCY, outcome=outcome, note="夏の催しで使う。"))

    assert rows(ward, Account)[0].state is state
    assert of_kind(ward, DutyKind.DORMANCY) == [(date(2027, 2, 22), DutyState.DONE), *following]


def announcement(**overrides):
    facts = {
        "platform": Platform.X,
        "name": "投稿の自動要約",
        "due_on": date(2026, 12, 24),
        "slack_user_id": ADMINISTRATOR,
        "delivery_key": "announced-1",
    }
    return Announcement(**facts | overrides)


def test_a_new_feature_asks_every_account_in_use_on_its_platform_once(ward):
    used = arranged(ward, register_account(ward))
    register_account(ward, handle="minamo_line", platform=Platform.LINE)
    register_account(ward, handle="minamo_old", state=AccountState.CLOSED)

    assert announcing.announce(ward, announcement()) == 1
    assert announcing.announce(ward, announcement()) == 1  # the same delivery, made again
    assert announcing.announce(ward, announcement(delivery_key="announced-2")) == 0
    [asked] = [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.NEW_FEATURE]
    assert (asked.account_id, asked.cause, asked.due_on) == (used, "投稿の自動要約", date(2026, 12, 24))
    assert actions(ward) == ["feature_announced"]
    assert DutyKind.NEW_FEATURE in {duty.kind for duty in duties_kept_by(ward, OWNER)}


def test_a_feature_announced_to_two_processes_at_once_is_asked_about_once(ward):
    for number in range(5):
        register_account(ward, handle=f"minamo_{number}")
    together = Barrier(2)

    def announces(_):
        together.wait()
        return announcing.announce(ward, announcement())

    with ThreadPoolExecutor(2) as bots:
        assert list(bots.map(announces, range(2))) == [5, 5]
    assert actions(ward) == ["feature_announced"] * 5
    assert len([duty for duty in rows(ward, Duty) if duty.kind is DutyKind.NEW_FEATURE]) == 5


def test_only_administrators_announce_with_a_name_and_a_day_to_come(ward):
    register_account(ward)
    with pytest.raises(NotAdministrator):
        announcing.announce(ward, announcement(slack_user_id=OWNER))
    with pytest.raises(AnnouncementNameless):
        announcing.announce(ward, announcement(name="　"))
    for day in (date(2026, 11, 23), date(2027, 11, 25)):
        with pytest.raises(AnnouncementDateUnfit):
            announcing.announce(ward, announcement(due_on=day))
    with pytest.raises(SecretBeside):
        announcing.announce(ward, announcement(name=MY_NUMBER))
    assert actions(ward) == []


def test_a_handover_to_a_new_owner_does_not_stand_in_for_the_yearly_one(ward, account):
    with ward.database.transaction() as session:
        duties.open_(
            session,
            ward,
            session.get_one(Account, account),
            DutyKind.HANDOVER,
            date(2027, 4, 14),
            cause="交代",
        )
    ward.clock.advance_to(tokyo(2027, 4, 2, 10))
    yearly = form(ward, account, DutyKind.HANDOVER)
    inspecting.record(ward, yearly)

    assert of_kind(ward, DutyKind.HANDOVER) == [
        (date(2027, 4, 1), DutyState.DONE),
        (date(2027, 4, 14), DutyState.OPEN),
        (date(2028, 4, 1), DutyState.OPEN),
    ]
