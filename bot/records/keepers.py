"""Keepers: the people who answer for accounts, as Slack last told of them."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from bot.records.base import Record


class Keeper(Record):
    """An owner or deputy; `left_at` is when we learnt that Slack has deactivated the person."""

    __tablename__ = "keeper"

    slack_user_id: Mapped[str] = mapped_column(primary_key=True)
    asked_at: Mapped[datetime]
    left_at: Mapped[datetime | None]
