"""Duties 確認事項: what the keepers of an account must look at by a day, and what they found."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.accounts import Account
from bot.records.base import Record, words_of


class DutyKind(StrEnum):
    """見直し, 運用状況の確認, 休眠の確認, 引継ぎの確認, 新しいサービス・機能の確認 (principles 1 to 4)."""

    POLICY_REVIEW = "policy_review"
    STATUS_CHECK = "status_check"
    DORMANCY = "dormancy"
    HANDOVER = "handover"
    NEW_FEATURE = "new_feature"


class DutyState(StrEnum):
    """Whether somebody still has to look; `void` ones fell away without anybody having looked."""

    OPEN = "open"
    DONE = "done"
    VOID = "void"


class Duty(Record):
    """One look that is due; `cause` tells what brought it about where it is not the calendar."""

    __tablename__ = "duty"
    __table_args__ = (
        UniqueConstraint("account_id", "kind", "due_on", "cause"),
        Index("ix_duty_due", "state", "due_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    kind: Mapped[DutyKind] = mapped_column(words_of(DutyKind))
    due_on: Mapped[date]
    cause: Mapped[str]
    state: Mapped[DutyState] = mapped_column(words_of(DutyState))

    account: Mapped[Account] = relationship()


class InspectionOutcome(StrEnum):
    """What a look came to: 問題なし, 直した, 広報課と協議; for a quiet account 続ける, 停止する, 廃止する."""

    FINE = "fine"
    PUT_RIGHT = "put_right"
    TO_CONSULT = "to_consult"
    GO_ON = "go_on"
    SUSPEND = "suspend"
    CLOSE = "close"


class Inspection(Record):
    """One recorded look 確認記録: which points were ticked, with what outcome. Never changed or removed."""

    __tablename__ = "inspection"

    id: Mapped[int] = mapped_column(primary_key=True)
    duty_id: Mapped[int] = mapped_column(ForeignKey("duty.id"), index=True)
    outcome: Mapped[InspectionOutcome] = mapped_column(words_of(InspectionOutcome))
    points: Mapped[list[Any]]
    note: Mapped[str]
    slack_user_id: Mapped[str]
    recorded_at: Mapped[datetime]
    delivery_key: Mapped[str] = mapped_column(unique=True)
