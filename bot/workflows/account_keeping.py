"""Keeping the register of accounts and their operation policies: importing it from a file, all or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy.orm import Session

from bot.records import audit
from bot.records.accounts import Account, AccountState
from bot.ward import Ward
from bot.workflows import duties
from bot.workflows.account_conflicts import conflicts
from bot.workflows.account_facts import OF_NOTHING, Facts, changes, facts_of, set_facts
from bot.workflows.account_locks import all_locked
from bot.workflows.account_policies import set_policy
from bot.workflows.account_problems import ImportRefused
from bot.workflows.account_rows import AccountKey, read_rows
from bot.workflows.account_table import read_table
from bot.workflows.handing_over import open_handover


@dataclass(frozen=True, slots=True)
class Imported:
    """How many accounts an import created, changed, and found as they were."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class _Kept:
    account_id: int
    outcome: Literal["created", "updated", "unchanged"]
    changes: Mapping[str, Any]


def import_accounts(ward: Ward, csv_bytes: bytes, *, actor: str) -> Imported:
    """Register the accounts of a CSV file and change those that are registered; `actor` goes into the audit log.

    ImportRefused, with all problems at once, where any row cannot be used; then nothing has changed. An empty
    next review day, effective day, list of items or state leaves what is registered; an abolished operation
    policy comes into force again only with a new address.
    """
    rows, misshapen = read_table(csv_bytes)
    lines, unread = read_rows(ward, rows)
    with ward.database.transaction() as session:
        known = _known(session)
        against = [each for line in lines for each in conflicts(session, ward, known.get(line.key), line)]
        if problems := [*misshapen, *unread, *against]:
            raise ImportRefused(problems)
        kept = [_keep(session, ward, known.get(line.key), line.facts, actor) for line in lines]
        # All writers queue for the audit log last: noted one by one, two of them could wait for each other.
        for each in kept:
            _note(session, ward, each, actor)
    outcomes = [each.outcome for each in kept]
    return Imported(*(outcomes.count(outcome) for outcome in ("created", "updated", "unchanged")))


def _known(session: Session) -> dict[AccountKey, Account]:
    return {(account.platform, account.handle.lower()): account for account in all_locked(session)}


def _keep(session: Session, ward: Ward, account: Account | None, facts: Facts, actor: str) -> _Kept:
    before = facts_of(account) if account else {}
    kept = account or Account(authors=[], operation_policy=None)
    set_facts(kept, _filled(facts, before))
    session.add(kept)
    session.flush()
    set_policy(session, ward, kept, facts, actor)
    changed = changes(before, facts_of(kept))
    if not changed:
        return _Kept(kept.id, "unchanged", changed)
    if account and "state" in changed and kept.state is AccountState.ACTIVE:
        duties.count_quiet_anew(session, ward, kept)
    duties.arrange(session, ward, kept)
    if account and "owner" in changed:
        open_handover(session, ward, kept)
    return _Kept(kept.id, "updated" if account else "created", changed)


def _filled(facts: Facts, before: Facts) -> Facts:
    """The facts with words for those of which a row says nothing, and which are never without one."""
    unsaid = {fact: before.get(fact, word) for fact, word in OF_NOTHING.items() if facts.get(fact) is None}
    return {**facts, **unsaid}


def _note(session: Session, ward: Ward, kept: _Kept, actor: str) -> None:
    noted: dict[str, dict[str, Any]] = {}
    if kept.outcome == "created":
        noted["account_created"] = {"changes": kept.changes}
    elif kept.outcome == "updated":
        noted["account_changed"] = {"changes": kept.changes}
        for fact, action in (("state", "account_state_changed"), ("owner", "owner_changed")):
            if fact in kept.changes:
                noted[action] = {"changes": {fact: kept.changes[fact]}}
    for action, detail in noted.items():
        audit.note(
            session,
            at=ward.clock.now(),
            actor=actor,
            action=action,
            subject=f"account:{kept.account_id}",
            **detail,
        )
