"""Accounts of the ward on social media, and who may write for them."""

from datetime import date, time
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.base import Record, words_of
from bot.records.operation_policies import OperationPolicy
from checks.post import Platform, Replies


class AccountState(StrEnum):
    """準備中, 運用中, 休眠, 停止中, 廃止."""

    PREPARING = "preparing"
    ACTIVE = "active"
    DORMANT = "dormant"
    SUSPENDED = "suspended"
    CLOSED = "closed"


MOVES: dict[AccountState, frozenset[AccountState]] = {
    AccountState.PREPARING: frozenset({AccountState.ACTIVE, AccountState.CLOSED}),
    AccountState.ACTIVE: frozenset({AccountState.DORMANT, AccountState.SUSPENDED, AccountState.CLOSED}),
    AccountState.DORMANT: frozenset({AccountState.ACTIVE, AccountState.SUSPENDED, AccountState.CLOSED}),
    AccountState.SUSPENDED: frozenset({AccountState.ACTIVE, AccountState.CLOSED}),
    AccountState.CLOSED: frozenset(),
}
"""From each state to those that may follow it."""


class Badge(StrEnum):
    """Whether the platform has verified the account 認証バッジ."""

    NONE = "none"
    APPLIED = "applied"
    GRANTED = "granted"


class Account(Record):
    """A social-media account アカウント; the section that opened it owns it (principle 1).

    `credentials_place` and `mfa_place` say where something is kept, never what it is. The three `profile_`
    facts are what readers must find in the account's profile; the three `closing_` days are the steps of 廃止.
    """

    __tablename__ = "account"
    __table_args__ = (
        Index("uq_account_platform_handle", "platform", text("lower(handle)"), unique=True),
        Index("ix_account_owner", "owner_slack_user_id"),
        Index("ix_account_deputy", "deputy_slack_user_id"),
    )

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
    state: Mapped[AccountState] = mapped_column(
        words_of(AccountState), default=AccountState.ACTIVE, server_default=AccountState.ACTIVE
    )
    url: Mapped[str | None]
    section_slack_channel_id: Mapped[str | None]
    purpose: Mapped[str | None]
    posting_from: Mapped[time | None]
    posting_until: Mapped[time | None]
    reply_contact: Mapped[str | None]
    follow_policy: Mapped[str | None]
    repost_policy: Mapped[str | None]
    badge: Mapped[Badge] = mapped_column(words_of(Badge), default=Badge.NONE, server_default=Badge.NONE)
    profile_says_official: Mapped[bool] = mapped_column(default=False, server_default=false())
    profile_links_site: Mapped[bool] = mapped_column(default=False, server_default=false())
    profile_links_policy: Mapped[bool] = mapped_column(default=False, server_default=false())
    credentials_place: Mapped[str | None]
    mfa_place: Mapped[str | None]
    closing_announced_on: Mapped[date | None]
    closing_unlinked_on: Mapped[date | None]
    closing_archived_on: Mapped[date | None]

    authors: Mapped[list["AccountAuthor"]] = relationship(
        cascade="all, delete-orphan", order_by="AccountAuthor.slack_id"
    )
    operation_policy: Mapped[OperationPolicy | None] = relationship(back_populates="account", lazy="selectin")


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
