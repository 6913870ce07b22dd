"""Drafts 投稿案 and their revisions 版."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.accounts import Account
from bot.records.base import Record, words_of
from checks.findings import Severity
from checks.post import Kind


class DraftState(StrEnum):
    """Where a draft stands."""

    NEEDS_FIX = "needs_fix"
    IN_REVIEW = "in_review"
    RETURNED = "returned"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


MOVES: dict[DraftState, frozenset[DraftState]] = {
    DraftState.NEEDS_FIX: frozenset(
        {DraftState.NEEDS_FIX, DraftState.IN_REVIEW, DraftState.WITHDRAWN, DraftState.EXPIRED}
    ),
    DraftState.IN_REVIEW: frozenset(
        {DraftState.IN_REVIEW, DraftState.APPROVED, DraftState.RETURNED, DraftState.WITHDRAWN}
    ),
    DraftState.RETURNED: frozenset({DraftState.RETURNED, DraftState.IN_REVIEW, DraftState.WITHDRAWN}),
    DraftState.APPROVED: frozenset(),
    DraftState.WITHDRAWN: frozenset(),
    DraftState.EXPIRED: frozenset(),
}

OPEN_TO_AUTHOR = frozenset({DraftState.NEEDS_FIX, DraftState.IN_REVIEW, DraftState.RETURNED})


class Draft(Record):
    """What somebody wants to publish.

    `working_copy` holds what the author typed while findings still stop it: it is not a revision, reaches no
    channel, and is emptied when the draft enters review or ends, and when nobody touches it for two weeks.
    """

    __tablename__ = "draft"
    __table_args__ = (
        Index("ix_draft_author", "author_slack_user_id", "changed_at"),
        Index(
            "ix_draft_working_copy",
            "changed_at",
            sqlite_where=text("working_copy IS NOT NULL"),
            postgresql_where=text("working_copy IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    author_slack_user_id: Mapped[str]
    state: Mapped[DraftState] = mapped_column(words_of(DraftState))
    revision_number: Mapped[int] = mapped_column(default=0)
    working_copy: Mapped[dict[str, Any] | None]
    delivery_key: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]

    account: Mapped[Account] = relationship()
    revisions: Mapped[list["Revision"]] = relationship(order_by="Revision.number", back_populates="draft")


class Revision(Record):
    """One fixed text of a draft, numbered from 1, immutable, identified by the SHA-256 digest of its UTF-8 bytes."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("draft_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[int] = mapped_column(ForeignKey("draft.id"))
    number: Mapped[int]
    text: Mapped[str]
    digest: Mapped[str]
    kind: Mapped[Kind] = mapped_column(words_of(Kind))
    planned_at: Mapped[datetime | None]
    note: Mapped[str]
    images: Mapped[list[Any]]
    guideline_version: Mapped[str]
    checked_on: Mapped[date]
    submitted_at: Mapped[datetime]
    delivery_key: Mapped[str] = mapped_column(unique=True)

    draft: Mapped[Draft] = relationship(back_populates="revisions")
    findings: Mapped[list["RevisionFinding"]] = relationship(order_by="RevisionFinding.ordinal")


class RevisionFinding(Record):
    """A finding 指摘 as it was told to the author, with the author's waiver 理由付き解除 if there is one."""

    __tablename__ = "revision_finding"
    __table_args__ = (UniqueConstraint("revision_id", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revision.id"))
    ordinal: Mapped[int]
    rule: Mapped[str] = mapped_column(index=True)
    severity: Mapped[Severity] = mapped_column(words_of(Severity))
    principle: Mapped[int]
    start: Mapped[int | None]
    end: Mapped[int | None]
    text: Mapped[str]
    message: Mapped[str]
    suggestion: Mapped[str]
    waiver: Mapped[str | None]
