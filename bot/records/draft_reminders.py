"""Reminders 督促 of drafts that wait for somebody."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.base import Record, words_of
from bot.records.reminders import ReminderState
from bot.records.reviews import Review


class WaitingFor(StrEnum):
    """What a draft waits for: a decision, a decision before its planned time, its author after a return."""

    DECISION = "decision"
    PLANNED_TIME = "planned_time"
    AUTHOR = "author"


class DraftReminder(Record):
    """One reminder about one review; `ordinal` counts those of a kind from 1."""

    __tablename__ = "draft_reminder"
    __table_args__ = (
        UniqueConstraint("review_id", "waiting_for", "ordinal"),
        Index("ix_draft_reminder_due", "state", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"))
    waiting_for: Mapped[WaitingFor] = mapped_column(words_of(WaitingFor))
    ordinal: Mapped[int]
    due_at: Mapped[datetime]
    state: Mapped[ReminderState] = mapped_column(words_of(ReminderState))

    review: Mapped[Review] = relationship()
