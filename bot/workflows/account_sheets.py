"""An account with everything that is registered of it, as those who keep it look at it."""

from dataclasses import dataclass
from datetime import date

from bot.records.accounts import Account
from bot.records.operation_policies import OperationPolicy, PolicyItem
from bot.ward import Ward
from bot.workflows.account_conflicts import drafts_in_review
from bot.workflows.account_facts import Facts, digest_of, facts_of
from bot.workflows.account_gaps import gaps_in, policy_lack
from bot.workflows.account_states import ClosingStep, closing_days
from bot.workflows.accounts import AccountSheet
from bot.workflows.duties import open_duties
from bot.workflows.duty_sheets import DutySheet, by_due_day, duty_sheet
from bot.workflows.keepers import keeps, refuse_stranger
from bot.workflows.refusals import AccountUnknown
from checks.wording import Wording


@dataclass(frozen=True, slots=True)
class PolicySheet:
    """The version of an operation policy that was recorded last; `items` None where nobody has looked yet."""

    number: int
    document_url: str
    effective_on: date
    items: frozenset[PolicyItem] | None
    review_interval_months: int
    next_review_on: date


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """An account, its facts by name, and what is missing; `lack` says why no draft can rest on its policy.

    `seen` is a digest of the facts, and comes back with what somebody changes in them.
    """

    account: AccountSheet
    facts: Facts
    policy: PolicySheet | None
    lack: Wording | None
    gaps: tuple[str, ...]
    duties: tuple[DutySheet, ...]
    shown_on: date
    closing: dict[ClosingStep, date | None]
    drafts_in_review: int
    seen: str
    for_administrator: bool


def register_sheet(ward: Ward, account_id: int, slack_user_id: str) -> RegisterSheet:
    """The sheet of an account, for whoever keeps it."""
    with ward.database.reading() as session:
        account = session.get(Account, account_id)
        if account is None:
            raise AccountUnknown
        refuse_stranger(ward, account, slack_user_id)
        facts = facts_of(account)
        return RegisterSheet(
            account=AccountSheet.of(account, ward),
            facts=facts,
            policy=_policy_sheet(account.operation_policy) if account.operation_policy else None,
            lack=policy_lack(ward, account.operation_policy),
            gaps=gaps_in(facts),
            duties=tuple(duty_sheet(ward, duty) for duty in by_due_day(open_duties(session, account.id))),
            shown_on=ward.today(),
            closing=closing_days(account),
            drafts_in_review=drafts_in_review(session, account.id),
            seen=digest_of(facts),
            for_administrator=slack_user_id in ward.admins,
        )


def is_kept_by(ward: Ward, account_id: int, slack_user_id: str) -> bool:
    """Whether a person keeps an account, as owner, deputy or administrator."""
    with ward.database.reading() as session:
        account = session.get(Account, account_id)
        return account is not None and keeps(ward, account, slack_user_id)


def _policy_sheet(policy: OperationPolicy) -> PolicySheet:
    newest = policy.newest
    return PolicySheet(
        number=newest.number,
        document_url=newest.document_url,
        effective_on=newest.effective_on,
        items=None if newest.items is None else frozenset(PolicyItem(item) for item in newest.items),
        review_interval_months=policy.review_interval_months,
        next_review_on=policy.next_review_on,
    )
