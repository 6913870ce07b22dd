"""Reminders 督促 of duties, and where in Slack they stand."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.base import Record, words_of
from bot.records.duties import Duty


class ReminderState(StrEnum):
    """Where a reminder stands: waiting for its moment, told, or no longer needed."""

    SCHEDULED = "scheduled"
    SENT = "sent"
    SKIPPED = "skipped"
    SETTLED = "settled"


class Reminder(Record):
    """One reminder of one duty; `stage` is its distance from the due day in days (-30, 0, 7 …)."""

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("duty_id", "stage"),
        Index("ix_reminder_due", "state", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    duty_id: Mapped[int] = mapped_column(ForeignKey("duty.id"))
    stage: Mapped[int]
    due_at: Mapped[datetime]
    state: Mapped[ReminderState] = mapped_column(words_of(ReminderState))
    snooze_count: Mapped[int] = mapped_column(default=0)
    missed_stages: Mapped[int] = mapped_column(default=0)

    duty: Mapped[Duty] = relationship()
    notices: Mapped[list["ReminderNotice"]] = relationship(order_by="ReminderNotice.lane")


class ReminderNotice(Record):
    """Where a reminder was told: a person's direct messages or a channel, and the message that stands there."""

    __tablename__ = "reminder_notice"

    reminder_id: Mapped[int] = mapped_column(ForeignKey("reminder.id"), primary_key=True)
    lane: Mapped[str] = mapped_column(primary_key=True)
    slack_channel_id: Mapped[str | None]
    message_ts: Mapped[str | None]
