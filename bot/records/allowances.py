"""What reviewers have taught: words allowed 許可した語, and what became of each rule's findings."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.accounts import Account
from bot.records.base import Record, words_of


class Allowance(Record):
    """Words that a rule no longer objects to, for one account or (without one) for the whole ward."""

    __tablename__ = "allowance"
    __table_args__ = (Index("ix_allowance_words", "rule", "words"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    rule: Mapped[str]
    words: Mapped[str]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    reason: Mapped[str]
    slack_user_id: Mapped[str]
    allowed_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    revoked_by_slack_user_id: Mapped[str | None]
    delivery_key: Mapped[str] = mapped_column(unique=True)

    account: Mapped[Account | None] = relationship()


class Fate(StrEnum):
    """What became of a finding: it came up, its author fixed or waived it, a reviewer dismissed it."""

    FIRED = "fired"
    FIXED = "fixed"
    WAIVED = "waived"
    DISMISSED = "dismissed"


class FindingFate(Record):
    """One step in the life of one finding; counted, so that rules that cry wolf are seen."""

    __tablename__ = "finding_fate"

    id: Mapped[int] = mapped_column(primary_key=True)
    rule: Mapped[str] = mapped_column(index=True)
    fate: Mapped[Fate] = mapped_column(words_of(Fate))
    draft_id: Mapped[int] = mapped_column(ForeignKey("draft.id"))
    at: Mapped[datetime]
