"""Operation policies 運用ポリシー and the record of their policy reviews 見直し."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.base import Record, words_of

if TYPE_CHECKING:
    from bot.records.accounts import Account


class PolicyState(StrEnum):
    """Whether an operation policy holds."""

    IN_FORCE = "in_force"
    ABOLISHED = "abolished"


class PolicyOutcome(StrEnum):
    """What a policy review came to: 変更なし, 改定した, 廃止."""

    UNCHANGED = "unchanged"
    REVISED = "revised"
    ABOLISHED = "abolished"


class OperationPolicy(Record):
    """The document that every account must have (principle 2), with the day of its next policy review."""

    __tablename__ = "operation_policy"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), unique=True)
    document_url: Mapped[str]
    review_interval_months: Mapped[int]
    next_review_on: Mapped[date]
    state: Mapped[PolicyState] = mapped_column(words_of(PolicyState))

    account: Mapped["Account"] = relationship(back_populates="operation_policy")

    @property
    def is_in_force(self) -> bool:
        """Whether drafts of the account may rest on it."""
        return self.state is PolicyState.IN_FORCE


class PolicyReview(Record):
    """One recorded policy review: who looked, when, with what outcome."""

    __tablename__ = "policy_review"

    id: Mapped[int] = mapped_column(primary_key=True)
    operation_policy_id: Mapped[int] = mapped_column(ForeignKey("operation_policy.id"), index=True)
    due_on: Mapped[date]
    outcome: Mapped[PolicyOutcome] = mapped_column(words_of(PolicyOutcome))
    note: Mapped[str]
    next_review_on: Mapped[date | None]
    slack_user_id: Mapped[str]
    recorded_at: Mapped[datetime]
    delivery_key: Mapped[str] = mapped_column(unique=True)
