"""The outbox 送信箱: notices that must reach Slack, written in the same transaction as what they tell."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from bot.records.base import Record, words_of


class JobState(StrEnum):
    """Where a job stands; `dead` ones wait for an administrator."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    DEAD = "dead"


class JobKind(StrEnum):
    """What a job tells, and to whom; the handlers know how each is drawn."""

    REVIEW_CARD = "review_card"
    REVIEW_CARD_UPDATE = "review_card_update"
    APPROVED = "approved"
    RETURNED = "returned"
    REMINDER = "reminder"
    REMINDER_UPDATE = "reminder_update"
    DRAFT_REMINDER = "draft_reminder"
    DIGEST = "digest"
    UNDELIVERABLE = "undeliverable"


class OutboxJob(Record):
    """One notice. `key` makes it one; `lane` (a channel C… or a person U…) keeps its order."""

    __tablename__ = "outbox_job"
    __table_args__ = (Index("ix_outbox_job_lane", "state", "lane", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    lane: Mapped[str]
    kind: Mapped[JobKind] = mapped_column(words_of(JobKind))
    payload: Mapped[dict[str, Any]]
    state: Mapped[JobState] = mapped_column(words_of(JobState))
    run_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None]
    token: Mapped[str | None]
    result: Mapped[dict[str, Any] | None]
    error: Mapped[str | None]
    created_at: Mapped[datetime]


class OutboxLane(Record):
    """A channel or DM as a queue: nobody may send into it before `free_at`."""

    __tablename__ = "outbox_lane"

    name: Mapped[str] = mapped_column(primary_key=True)
    free_at: Mapped[datetime]
