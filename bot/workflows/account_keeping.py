"""Keeping the register of accounts and their operation policies: importing it from a file, all or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from bot.calendar import months_later
from bot.records import audit
from bot.records.accounts import Account, AccountAuthor
from bot.records.operation_policies import OperationPolicy, PolicyState
from bot.ward import Ward
from bot.workflows import duties
from bot.workflows.account_cells import LONGEST_INTERVAL
from bot.workflows.account_columns import BY_FACT
from bot.workflows.account_problems import CellRefused, ImportRefused, Problem
from bot.workflows.account_table import Row, read_table
from bot.workflows.policy_versions import NewVersion, add_version
from checks.post import Platform
from checks.wording import Wording

FIELDS = {
    "platform": "platform",
    "handle": "handle",
    "name": "name",
    "section": "section",
    "owner": "owner_slack_user_id",
    "deputy": "deputy_slack_user_id",
    "review_channel": "review_slack_channel_id",
    "replies": "replies",
    "official_list_url": "official_list_url",
}
"""Facts that stand on the account's own record, and the fields that hold them."""

AccountKey = tuple[Platform, str]


@dataclass(frozen=True, slots=True)
class Imported:
    """How many accounts an import created, changed, and found as they were."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    facts: Mapping[str, Any]

    @property
    def key(self) -> AccountKey:
        return self.facts["platform"], self.facts["handle"].lower()


@dataclass(frozen=True, slots=True)
class _Kept:
    account_id: int
    outcome: Literal["created", "updated", "unchanged"]
    changes: Mapping[str, Any]


def import_accounts(ward: Ward, csv_bytes: bytes, *, actor: str) -> Imported:
    """Register the accounts of a CSV file and change those that are registered; `actor` goes into the audit log.

    ImportRefused, with all problems at once, where any row cannot be used; then nothing has changed. An empty
    next review day leaves the day that is planned; an abolished operation policy comes into force again only
    with a new address.
    """
    rows, problems = read_table(csv_bytes)
    lines = [line for row in rows if (line := _read(ward, row, problems))]
    problems += _repeated(lines)
    with ward.database.transaction() as session:
        known = _known(session)
        problems += [problem for line in lines for problem in _against(known.get(line.key), line)]
        if problems:
            raise ImportRefused(problems)
        kept = [_keep(session, ward, known.get(line.key), line.facts, actor) for line in lines]
        # All writers queue for the audit log last: noted one by one, two of them could wait for each other.
        for each in kept:
            _note(session, ward, each, actor)
    outcomes = [each.outcome for each in kept]
    return Imported(*(outcomes.count(outcome) for outcome in ("created", "updated", "unchanged")))


def _read(ward: Ward, row: Row, problems: list[Problem]) -> _Line | None:
    facts, refused = {}, []
    for column, raw in row.cells.items():
        try:
            facts[column.name.en] = column.value(raw)
        except CellRefused as cell:
            refused.append(Problem(row.line, column.name, cell.wording))
    next_review_on = facts.get("next_review_on")
    if next_review_on and next_review_on > months_later(ward.today(), LONGEST_INTERVAL):
        refused.append(_problem(row.line, "next_review_on", _TOO_FAR))
    problems += refused
    return None if refused else _Line(row.line, facts)


def _repeated(lines: Sequence[_Line]) -> list[Problem]:
    first: dict[AccountKey, int] = {}
    problems = []
    for line in lines:
        if line.key in first:
            again = Wording(
                f"{first[line.key]}行目と同じアカウントです。どちらかを消してください。",
                f"This is the same account as in row {first[line.key]}. Delete one of them.",
            )
            problems.append(_problem(line.number, "handle", again))
        first.setdefault(line.key, line.number)
    return problems


def _known(session: Session) -> dict[AccountKey, Account]:
    # Policies are locked as when a policy review is recorded, so that neither writes over the other's day.
    session.scalars(select(OperationPolicy).with_for_update()).all()
    query = select(Account).options(selectinload(Account.authors), selectinload(Account.operation_policy))
    return {(account.platform, account.handle.lower()): account for account in session.scalars(query)}


def _against(account: Account | None, line: _Line) -> list[Problem]:
    policy = account.operation_policy if account else None
    if policy and policy.is_in_force and line.facts["policy_document"] is None:
        return [_problem(line.number, "policy_document", _POLICY_STANDS)]
    if line.facts["policy_document"] is None and line.facts.get("next_review_on"):
        return [_problem(line.number, "policy_document", _NOTHING_TO_REVIEW)]
    return []


def _keep(
    session: Session, ward: Ward, account: Account | None, facts: Mapping[str, Any], actor: str
) -> _Kept:
    is_new = account is None
    if account is None:
        account = Account(authors=[], operation_policy=None)
        before = {}
    else:
        before = _facts_of(account)
    _set_account(account, facts)
    session.add(account)
    session.flush()
    _set_policy(session, ward, account, facts, actor)
    duties.arrange(session, ward, account)
    changes = _changes(before, _facts_of(account))
    return _Kept(account.id, "created" if is_new else "updated" if changes else "unchanged", changes)


def _note(session: Session, ward: Ward, kept: _Kept, actor: str) -> None:
    if kept.changes:
        audit.note(
            session,
            at=ward.clock.now(),
            actor=actor,
            action="account_created" if kept.outcome == "created" else "account_changed",
            subject=f"account:{kept.account_id}",
            changes=kept.changes,
        )


def _set_account(account: Account, facts: Mapping[str, Any]) -> None:
    for fact, field in FIELDS.items():
        if fact in facts and getattr(account, field) != facts[fact]:
            setattr(account, field, facts[fact])
    if "authors" in facts:
        staying = [author for author in account.authors if author.slack_id in facts["authors"]]
        new = set(facts["authors"]) - {author.slack_id for author in staying}
        account.authors = staying + [AccountAuthor(slack_id=slack_id) for slack_id in sorted(new)]


def _set_policy(session: Session, ward: Ward, account: Account, facts: Mapping[str, Any], actor: str) -> None:
    document, policy = facts["policy_document"], account.operation_policy
    if document is None or (policy and not policy.is_in_force and policy.newest.document_url == document):
        return
    if policy is None:
        policy = account.operation_policy = OperationPolicy(
            review_interval_months=ward.operation.duties.policy_review_months, versions=[]
        )
    policy.review_interval_months = facts.get("review_interval_months") or policy.review_interval_months
    was_in_force, planned = policy.state is PolicyState.IN_FORCE, policy.next_review_on
    policy.state = PolicyState.IN_FORCE
    policy.next_review_on = facts.get("next_review_on") or (
        planned if was_in_force else months_later(ward.today(), policy.review_interval_months)
    )
    if not policy.versions or policy.newest.document_url != document:
        add_version(session, ward, policy, NewVersion(document, ward.today(), None, actor))
    session.flush()


def _facts_of(account: Account) -> dict[str, Any]:
    policy = account.operation_policy
    facts: dict[str, Any] = {fact: getattr(account, field) for fact, field in FIELDS.items()}
    facts["authors"] = sorted(author.slack_id for author in account.authors)
    if policy:
        facts |= {
            "policy_document": policy.newest.document_url,
            "review_interval_months": policy.review_interval_months,
            "next_review_on": policy.next_review_on.isoformat(),
            "policy_state": policy.state,
        }
    return facts


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[Any]]:
    return {fact: [before.get(fact), value] for fact, value in after.items() if before.get(fact) != value}


def _problem(line: int, fact: str, sentence: Wording) -> Problem:
    return Problem(line, BY_FACT[fact].name, sentence)


_TOO_FAR = Wording("今日から5年以内の日を書いてください。", "Write a day within five years.")
_POLICY_STANDS = Wording(
    "運用ポリシーが登録されているので、空欄にはできません。廃止はSlackの「見直しを記録」から行ってください。",
    "An operation policy is in force. To abolish it, record a policy review in Slack.",
)
_NOTHING_TO_REVIEW = Wording(
    "次回見直し日があるのに空欄です。運用ポリシーのURLを書いてください。",
    "There is a next review day but no operation policy. Write its address.",
)
