"""Accounts of the ward on social media, and who may write for them."""

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.base import Record, words_of
from bot.records.operation_policies import OperationPolicy
from checks.post import Platform, Replies


class Account(Record):
    """A social-media account アカウント; the section that opened it owns it (principle 1)."""

    __tablename__ = "account"
    __table_args__ = (Index("uq_account_platform_handle", "platform", text("lower(handle)"), unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    platform: Mapped[Platform] = mapped_column(words_of(Platform))
    handle: Mapped[str]
    name: Mapped[str]
    section: Mapped[str]
    owner_slack_user_id: Mapped[str]
    deputy_slack_user_id: Mapped[str | None]
    review_slack_channel_id: Mapped[str | None]
    replies: Mapped[Replies] = mapped_column(words_of(Replies))
    official_list_url: Mapped[str | None]

    authors: Mapped[list["AccountAuthor"]] = relationship(
        cascade="all, delete-orphan", order_by="AccountAuthor.slack_id"
    )
    operation_policy: Mapped[OperationPolicy | None] = relationship(back_populates="account")


class AccountAuthor(Record):
    """A person (U…) or a user group (S…) that may write for an account; an account without any is open to all."""

    __tablename__ = "account_author"
    __table_args__ = (UniqueConstraint("account_id", "slack_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    slack_id: Mapped[str] = mapped_column(index=True)


class UsergroupMember(Record):
    """Who belongs to a Slack user group, as last asked; kept here so that /draft never waits for Slack."""

    __tablename__ = "usergroup_member"

    slack_usergroup_id: Mapped[str] = mapped_column(primary_key=True)
    slack_user_id: Mapped[str] = mapped_column(primary_key=True)
