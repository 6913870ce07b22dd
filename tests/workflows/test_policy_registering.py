"""Registering operation policies and their versions."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.records.accounts import AccountState
from bot.records.audit import AuditEntry
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.operation_policies import (
    REQUIRED_ITEMS,
    OperationPolicy,
    PolicyItem,
    PolicyOutcome,
    PolicyState,
    PolicyVersion,
)
from bot.workflows import account_states, policy_reviewing
from bot.workflows.account_problems import FactsRefused
from bot.workflows.account_sheets import register_sheet
from bot.workflows.account_states import StateForm
from bot.workflows.accounts import all_accounts
from bot.workflows.forms import PolicyReviewForm
from bot.workflows.names import POLICY_ITEM_NAMES
from bot.workflows.policy_registering import VersionForm, proposed_review, register_version
from bot.workflows.refusals import AccountIsClosed, AccountNotReady, NotPolicyOwner
from checks import default_guideline
from tests.wards import ADMINISTRATOR, make_ward
from tests.workflows.stories import (
    DAY,
    OWNER,
    SATO,
    actions,
    duty_of,
    register_account,
    rows,
    submit_draft,
)

DOCUMENT = "https://www.city.minamo.lg.jp/sns/policy-2.html"
WRITTEN = {
    "policy_document": DOCUMENT,
    "policy_effective_on": "2026-11-24",
    "review_interval_months": "12",
    "next_review_on": "2027-11-24",
}


def form(account_id, **changes):
    items = frozenset({*REQUIRED_ITEMS, PolicyItem.HOURS})
    facts = {"items": items, "slack_user_id": OWNER, "delivery_key": "delivery-1"}
    taken = {key: changes.pop(key) for key in facts if key in changes}
    return VersionForm(account_id=account_id, written=WRITTEN | changes, **facts | taken)


@pytest.fixture
def bare(ward):
    """An account without an operation policy."""
    return register_account(ward, policy=False)


def refused(ward, account_id, **changes):
    """What is said at which field, in Japanese."""
    with pytest.raises(FactsRefused) as refusal:
        register_version(ward, form(account_id, **changes))
    assert rows(ward, PolicyVersion) == []
    return {fact: each.ja for fact, each in refusal.value.fields.items()}


def blocks(ward, account_id, **overrides):
    """What stops a draft."""
    findings = submit_draft(ward, account_id, **overrides).findings
    return [finding.message for finding in findings if finding.severity == "block"]


def test_the_first_version_makes_a_policy_with_its_policy_review(ward, bare):
    register_version(ward, form(bare))

    [policy] = rows(ward, OperationPolicy)
    [version] = rows(ward, PolicyVersion)
    assert (policy.state, policy.next_review_on) == (PolicyState.IN_FORCE, date(2027, 11, 24))
    assert (version.number, version.document_url, version.recorded_by) == (1, DOCUMENT, OWNER)
    assert version.items == [*REQUIRED_ITEMS, PolicyItem.HOURS]
    assert [duty.due_on for duty in rows(ward, Duty) if duty.kind is DutyKind.POLICY_REVIEW] == [
        date(2027, 11, 24)
    ]
    entry = rows(ward, AuditEntry)[-1]
    assert (entry.actor, entry.action) == (OWNER, "policy_version_recorded")
    assert (entry.detail["version"], entry.detail["document"]) == (1, DOCUMENT)
    assert not submit_draft(ward, bare).is_stopped


def test_the_next_version_leaves_the_ones_before_as_they_were(ward):
    account_id = register_account(ward)
    register_version(ward, form(account_id))

    old, new = rows(ward, PolicyVersion)
    assert (old.number, old.items) == (1, None)
    assert (new.number, new.document_url) == (2, DOCUMENT)
    reviews = [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.POLICY_REVIEW]
    assert [duty.state for duty in reviews] == [DutyState.VOID, DutyState.OPEN]


def test_the_same_delivery_records_one_version(ward, bare):
    register_version(ward, form(bare))
    register_version(ward, form(bare))
    assert len(rows(ward, PolicyVersion)) == 1
    register_version(ward, form(bare, delivery_key="delivery-2"))
    assert len(rows(ward, PolicyVersion)) == 2


@pytest.mark.parametrize("item", REQUIRED_ITEMS)
def test_a_missing_required_item_is_named(ward, bare, item):
    told = refused(ward, bare, items=frozenset(PolicyItem) - {item})
    assert POLICY_ITEM_NAMES[item].ja in told["policy_items"]
    assert sum(name.ja in told["policy_items"] for name in POLICY_ITEM_NAMES.values()) == 1


@pytest.mark.parametrize(
    ("fact", "written", "said"),
    [
        ("policy_document", "http://www.city.minamo.lg.jp/", "https:// で始まるURL"),
        ("policy_document", "https://note.com/minamo/policy", "公式サイト（city.minamo.lg.jp）"),
        ("policy_document", "https://city.minamo.lg.jp.example/policy", "公式サイト"),
        ("policy_document", "https://evil-city.minamo.lg.jp/policy", "公式サイト"),
        ("policy_document", "", "空欄です"),
        ("policy_effective_on", "", "空欄です"),
        ("policy_effective_on", "2031-11-25", "5年以内"),
        ("review_interval_months", "0", "1から60まで"),
        ("review_interval_months", "半年", "1から60まで"),
        ("next_review_on", "2026-11-24", "今日と施行日より後"),
        ("next_review_on", "2031-11-25", "5年以内"),
        ("next_review_on", "", "空欄です"),
    ],
)
def test_what_is_unfit_is_refused_at_its_field(sqlite_ward, fact, written, said):
    account_id = register_account(sqlite_ward, policy=False)
    told = refused(sqlite_ward, account_id, **{fact: written})
    assert list(told) == [fact]
    assert said in told[fact]


def test_a_review_before_the_effective_day_is_refused(ward, bare):
    told = refused(ward, bare, policy_effective_on="2027-04-01", next_review_on="2027-03-31")
    assert list(told) == ["next_review_on"]


def test_all_that_is_unfit_is_told_at_once(ward, bare):
    told = refused(ward, bare, policy_document="x", next_review_on="", items=frozenset())
    assert set(told) == {"policy_document", "next_review_on", "policy_items"}


def test_every_official_domain_and_what_lies_below_it_is_official(database):
    guideline = replace(default_guideline(), official_domains=("city.minamo.lg.jp", "minamo-kanko.jp"))
    ward = make_ward(database, guideline=guideline)
    account_id = register_account(ward, policy=False)
    register_version(ward, form(account_id, policy_document="https://minamo-kanko.jp/sns/"))
    assert len(rows(ward, PolicyVersion)) == 1


def test_a_ward_that_names_no_domain_takes_any(database):
    ward = make_ward(database, guideline=replace(default_guideline(), official_domains=()))
    account_id = register_account(ward, policy=False)
    register_version(ward, form(account_id, policy_document="https://www.example.jp/policy"))
    assert len(rows(ward, PolicyVersion)) == 1


def test_who_does_not_keep_the_account_registers_nothing(ward, bare):
    with pytest.raises(NotPolicyOwner):
        register_version(ward, form(bare, slack_user_id=SATO))
    register_version(ward, form(bare, slack_user_id=ADMINISTRATOR))


def test_a_version_of_a_later_day_holds_from_that_day(ward):
    account_id = register_account(ward, policy=False, state=AccountState.PREPARING)
    register_version(ward, form(account_id, policy_effective_on="2026-12-01"))
    activate = StateForm(account_id, AccountState.PREPARING, AccountState.ACTIVE, "", OWNER, "move")
    with pytest.raises(AccountNotReady) as refusal:
        account_states.change_state(ward, activate)
    assert "2026年12月1日に施行されます" in refusal.value.sentence("ja")
    ward.clock.advance(7 * DAY)
    account_states.change_state(ward, activate)
    assert not submit_draft(ward, account_id).is_stopped


def test_until_that_day_a_draft_is_stopped_with_the_day(ward, bare):
    register_version(ward, form(bare, policy_effective_on="2026-12-01"))
    [told] = blocks(ward, bare)
    assert "2026年12月1日の施行日から提出できます" in told
    ward.clock.advance(timedelta(days=6, hours=13, minutes=59))
    assert blocks(ward, bare, delivery_key="2") != []
    ward.clock.advance(timedelta(minutes=1))  # midnight in Tokyo
    assert blocks(ward, bare, delivery_key="3") == []


def test_the_version_before_holds_until_the_next_one_takes_effect(ward):
    account_id = register_account(ward)
    register_version(ward, form(account_id, policy_effective_on="2027-04-01"))
    assert blocks(ward, account_id) == []


def test_without_any_policy_and_after_its_end_the_finding_says_which(ward, bare):
    [told] = blocks(ward, bare)
    assert "（未登録）" in told
    register_version(ward, form(bare))
    end = PolicyReviewForm(duty_of(ward, bare), PolicyOutcome.ABOLISHED, "", None, OWNER, "record")
    policy_reviewing.record(ward, end)
    [told] = blocks(ward, bare, delivery_key="2")
    assert "前のものは廃止されました" in told
    register_version(ward, form(bare, delivery_key="delivery-2", next_review_on="2027-11-25"))
    assert blocks(ward, bare, delivery_key="3") == []


def test_a_closed_account_gets_no_policy(ward):
    account_id = register_account(ward, policy=False, state=AccountState.CLOSED)
    with pytest.raises(AccountIsClosed):
        register_version(ward, form(account_id))
    assert actions(ward) == []


def test_imported_versions_are_valid_though_nobody_has_gone_through_their_items(ward):
    account_id = register_account(ward)
    sheet = register_sheet(ward, account_id, OWNER)
    assert sheet.policy is not None
    assert sheet.policy.items is None
    assert sheet.lack is None
    assert all_accounts(ward)[0].facts.has_operation_policy


def test_the_form_proposes_one_interval_from_today(ward, bare):
    assert proposed_review(ward, None) == (12, date(2027, 11, 24))
    register_version(ward, form(bare, review_interval_months="6"))
    policy = register_sheet(ward, bare, OWNER).policy
    assert proposed_review(ward, policy) == (6, date(2027, 5, 24))
