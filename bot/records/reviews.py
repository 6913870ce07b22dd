"""Reviews 審査 and their decisions 判断."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.base import Record, words_of
from bot.records.drafts import Revision


class ReviewState(StrEnum):
    """Where a review stands."""

    OPEN = "open"
    APPROVED = "approved"
    RETURNED = "returned"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What a reviewer decided."""

    APPROVED = "approved"
    RETURNED = "returned"


class Review(Record):
    """One revision in front of the reviewers; a draft has at most one open review."""

    __tablename__ = "review"
    __table_args__ = (
        Index(
            "uq_review_open_draft_id",
            "draft_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[int] = mapped_column(ForeignKey("draft.id"), index=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"), unique=True)
    state: Mapped[ReviewState] = mapped_column(words_of(ReviewState))
    slack_channel_id: Mapped[str]
    card_ts: Mapped[str | None]
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]

    revision: Mapped[Revision] = relationship()
    decision: Mapped["Decision | None"] = relationship(back_populates="review")


class Decision(Record):
    """Who decided what, when, why, on which revision. Rows are never changed or removed."""

    __tablename__ = "decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), unique=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    digest: Mapped[str]
    outcome: Mapped[Outcome] = mapped_column(words_of(Outcome))
    slack_user_id: Mapped[str]
    reason: Mapped[str]
    decided_at: Mapped[datetime]
    delivery_key: Mapped[str] = mapped_column(unique=True)

    review: Mapped[Review] = relationship(back_populates="decision")
