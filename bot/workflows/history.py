"""The history of an account: what the audit log says of it, the newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import String, cast, literal, or_, select

from bot.records.accounts import Account
from bot.records.audit import AuditEntry
from bot.records.drafts import Draft
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet
from bot.workflows.keepers import refuse_stranger
from bot.workflows.refusals import AccountUnknown

MOST = 30
DRAFT_ACTIONS = ("review_opened", "review_approved", "review_returned", "draft_withdrawn")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an account or to one of its drafts: when, by whom, what, with which particulars."""

    at: datetime
    actor: str
    action: str
    subject: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class History:
    """An account and what happened to it; `older_than` continues the list where there is more."""

    account: AccountSheet
    events: tuple[Event, ...]
    older_than: int | None


def history_of(ward: Ward, account_id: int, slack_user_id: str, *, older_than: int | None = None) -> History:
    """The latest events of an account and of its drafts, for those who keep it.

    `older_than` is the number of an audit row: only those before it are given.
    """
    with ward.database.reading() as session:
        account = session.get(Account, account_id)
        if account is None:
            raise AccountUnknown
        refuse_stranger(ward, account, slack_user_id)
        subjects = [f"account:{account_id}"]
        if account.operation_policy:
            subjects.append(f"operation_policy:{account.operation_policy.id}")
        of_drafts = select(literal("draft:") + cast(Draft.id, String)).where(Draft.account_id == account_id)
        is_its_own = or_(
            AuditEntry.subject.in_(subjects),
            AuditEntry.subject.in_(of_drafts) & AuditEntry.action.in_(DRAFT_ACTIONS),
        )
        query = select(AuditEntry).where(is_its_own).order_by(AuditEntry.number.desc()).limit(MOST + 1)
        if older_than is not None:
            query = query.where(AuditEntry.number < older_than)
        entries = session.scalars(query).all()
        return History(
            account=AccountSheet.of(account, ward),
            events=tuple(
                Event(entry.at, entry.actor, entry.action, entry.subject, entry.detail)
                for entry in entries[:MOST]
            ),
            older_than=entries[MOST - 1].number if len(entries) > MOST else None,
        )
