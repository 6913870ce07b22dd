"""Operation policies 運用ポリシー and the record of their policy reviews 見直し."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, UniqueConstraint
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


class PolicyItem(StrEnum):
    """What the document should say; `REQUIRED_ITEMS` stand in nearly every published operation policy."""

    PURPOSE = "purpose"
    ACCOUNTS = "accounts"
    KEEPERS = "keepers"
    CONTENT = "content"
    REPLIES = "replies"
    PROHIBITED = "prohibited"
    HOURS = "hours"
    FOLLOWING = "following"
    REPOSTS = "reposts"
    REMOVAL = "removal"
    RIGHTS = "rights"
    DISCLAIMER = "disclaimer"
    IMPERSONATION = "impersonation"
    ENDING = "ending"
    PERSONAL_DATA = "personal_data"
    EMERGENCY_CALLS = "emergency_calls"
    PROFILE = "profile"
    BADGE = "badge"
    DEVICES = "devices"
    PROCEDURE = "procedure"
    CONTRACTORS = "contractors"
    REVISIONS = "revisions"


REQUIRED_ITEMS = tuple(PolicyItem)[:6]
USUAL_ITEMS = tuple(PolicyItem)[6:14]
FURTHER_ITEMS = tuple(PolicyItem)[14:]


class OperationPolicy(Record):
    """The document that every account must have (principle 2), with the day of its next policy review."""

    __tablename__ = "operation_policy"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), unique=True)
    review_interval_months: Mapped[int]
    next_review_on: Mapped[date]
    state: Mapped[PolicyState] = mapped_column(words_of(PolicyState))

    account: Mapped["Account"] = relationship(back_populates="operation_policy")
    versions: Mapped[list["PolicyVersion"]] = relationship(
        order_by="PolicyVersion.number", lazy="selectin", cascade="save-update, merge"
    )

    @property
    def is_in_force(self) -> bool:
        """Whether it has not been abolished; whether drafts may rest on it also asks for `version_on` the day."""
        return self.state is PolicyState.IN_FORCE

    @property
    def newest(self) -> "PolicyVersion":
        """The version recorded last, also where its effective day is still to come."""
        return self.versions[-1]

    def version_on(self, day: date) -> "PolicyVersion | None":
        """The version that holds on a day, or None before the first one takes effect."""
        holding = [version for version in self.versions if version.effective_on <= day]
        return holding[-1] if holding else None


class PolicyVersion(Record):
    """One version of an operation policy. Never changed or removed.

    `items` are the points of the checklist that the document covers, None where nobody has looked yet.
    """

    __tablename__ = "operation_policy_version"
    __table_args__ = (UniqueConstraint("operation_policy_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    operation_policy_id: Mapped[int] = mapped_column(ForeignKey("operation_policy.id"))
    number: Mapped[int]
    document_url: Mapped[str]
    items: Mapped[list[Any] | None]
    effective_on: Mapped[date]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


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
