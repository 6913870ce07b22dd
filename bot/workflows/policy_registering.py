"""Registering an operation policy, or its next version, with its checklist (principle 2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from bot.calendar import months_later
from bot.records import audit
from bot.records.accounts import Account, AccountState
from bot.records.operation_policies import OperationPolicy, PolicyItem, PolicyState
from bot.ward import Ward
from bot.workflows import duties
from bot.workflows.account_cell_days import LONGEST_INTERVAL
from bot.workflows.account_cell_words import refuse_gaps
from bot.workflows.account_columns import BY_FACT
from bot.workflows.account_locks import locked_account
from bot.workflows.account_problems import CellRefused, FactsRefused
from bot.workflows.account_sheets import PolicySheet
from bot.workflows.keepers import refuse_stranger
from bot.workflows.policy_documents import refuse_foreign
from bot.workflows.policy_versions import NewVersion, add_version
from bot.workflows.refusals import AccountIsClosed
from bot.workflows.repeats import was_recorded
from checks.wording import Wording

WRITTEN = ("policy_document", "policy_effective_on", "next_review_on", "review_interval_months")


@dataclass(frozen=True, slots=True)
class VersionForm:
    """A version as somebody hands it in; `written` holds the facts of WRITTEN as they were typed."""

    account_id: int
    written: Mapping[str, str]
    items: frozenset[PolicyItem]
    slack_user_id: str
    delivery_key: str


def proposed_review(ward: Ward, policy: PolicySheet | None) -> tuple[int, date]:
    """The months between policy reviews and the day of the next one, for the form to begin with."""
    months = policy.review_interval_months if policy else ward.operation.duties.policy_review_months
    return months, months_later(ward.today(), months)


def register_version(ward: Ward, form: VersionForm) -> None:
    """Record a version of an account's operation policy; FactsRefused names each field that is unfit.

    It holds from its effective day, until then the version before does. An abolished policy comes into force again.
    """
    facts = _read(ward, form)
    with ward.database.transaction() as session:
        account = locked_account(session, form.account_id)
        refuse_stranger(ward, account, form.slack_user_id)
        if was_recorded(session, account, "policy_version_recorded", form.delivery_key):
            return
        if account.state is AccountState.CLOSED:
            raise AccountIsClosed
        policy = _policy_of(account, facts)
        version = NewVersion(
            facts["policy_document"], facts["policy_effective_on"], _in_order(form), form.slack_user_id
        )
        number = add_version(session, ward, policy, version).number
        duties.arrange(session, ward, account)
        _note(session, ward, form, facts, number)


def _read(ward: Ward, form: VersionForm) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    refused: dict[str, Wording] = {}
    for fact in WRITTEN:
        try:
            facts[fact] = BY_FACT[fact].value(form.written.get(fact, ""))
        except CellRefused as cell:
            refused[fact] = cell.wording
    refused |= {fact: _EMPTY for fact, value in facts.items() if value is None}
    if "policy_document" not in refused:
        try:
            refuse_foreign(ward, facts["policy_document"])
        except CellRefused as cell:
            refused["policy_document"] = cell.wording
    try:
        refuse_gaps(set(form.items))
    except CellRefused as cell:
        refused["policy_items"] = cell.wording
    refused |= _unfit_days(ward, {fact: day for fact, day in facts.items() if fact not in refused})
    if refused:
        raise FactsRefused(refused)
    return facts


def _unfit_days(ward: Ward, facts: Mapping[str, Any]) -> dict[str, Wording]:
    latest = months_later(ward.today(), LONGEST_INTERVAL)
    effective_on: date | None = facts.get("policy_effective_on")
    next_review_on: date | None = facts.get("next_review_on")
    refused = {}
    if effective_on and effective_on > latest:
        refused["policy_effective_on"], effective_on = _TOO_FAR, None
    after = max(ward.today(), effective_on or ward.today())
    if next_review_on and not after < next_review_on <= latest:
        refused["next_review_on"] = _REVIEW_AFTERWARDS
    return refused


def _policy_of(account: Account, facts: Mapping[str, Any]) -> OperationPolicy:
    policy = account.operation_policy
    if policy is None:
        policy = account.operation_policy = OperationPolicy(versions=[])
    policy.state = PolicyState.IN_FORCE
    policy.review_interval_months = facts["review_interval_months"]
    policy.next_review_on = facts["next_review_on"]
    return policy


def _in_order(form: VersionForm) -> tuple[PolicyItem, ...]:
    return tuple(item for item in PolicyItem if item in form.items)


def _note(session: Session, ward: Ward, form: VersionForm, facts: Mapping[str, Any], number: int) -> None:
    audit.note(
        session,
        at=ward.clock.now(),
        actor=form.slack_user_id,
        action="policy_version_recorded",
        subject=f"account:{form.account_id}",
        version=number,
        document=facts["policy_document"],
        effective_on=facts["policy_effective_on"].isoformat(),
        next_review_on=facts["next_review_on"].isoformat(),
        items=list(_in_order(form)),
        delivery=form.delivery_key,
    )


_EMPTY = Wording("空欄です。必ず書いてください。", "This must be filled.")
_TOO_FAR = Wording("今日から5年以内の日を選んでください。", "Choose a day within five years.")
_REVIEW_AFTERWARDS = Wording(
    "次回の見直し日は、今日と施行日より後で、今日から5年以内の日を選んでください。",
    "The next policy review must be later than today and the effective day, and within five years.",
)
