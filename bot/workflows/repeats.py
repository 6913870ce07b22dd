"""Deliveries that Slack makes again: what was recorded with one is not recorded a second time."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.records.accounts import Account
from bot.records.audit import AuditEntry

RECENT = 20


def was_recorded(session: Session, account: Account, action: str, delivery_key: str) -> bool:
    """Whether this delivery has done this to the account lately."""
    lately = (
        select(AuditEntry.detail)
        .where(AuditEntry.subject == f"account:{account.id}", AuditEntry.action == action)
        .order_by(AuditEntry.number.desc())
        .limit(RECENT)
    )
    return any(detail.get("delivery") == delivery_key for detail in session.scalars(lately))
