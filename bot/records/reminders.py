"""Reminders 督促 of policy reviews."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.base import Record, words_of
from bot.records.operation_policies import OperationPolicy


class ReminderState(StrEnum):
    """Where a reminder stands: waiting for its moment, told to the owner, or no longer needed."""

    SCHEDULED = "scheduled"
    SENT = "sent"
    SKIPPED = "skipped"
    SETTLED = "settled"


class Reminder(Record):
    """One reminder of one policy review; `stage` is its distance from the due day in days (-30, 0, 7 …)."""

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("operation_policy_id", "due_on", "stage"),
        Index("ix_reminder_due", "state", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    operation_policy_id: Mapped[int] = mapped_column(ForeignKey("operation_policy.id"))
    due_on: Mapped[date]
    stage: Mapped[int]
    due_at: Mapped[datetime]
    state: Mapped[ReminderState] = mapped_column(words_of(ReminderState))
    snooze_count: Mapped[int] = mapped_column(default=0)
    missed_stages: Mapped[int] = mapped_column(default=0)
    slack_channel_id: Mapped[str | None]
    message_ts: Mapped[str | None]

    operation_policy: Mapped[OperationPolicy] = relationship()
