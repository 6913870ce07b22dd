"""Which accounts there are, and who may write for them."""

from dataclasses import dataclass
from typing import Self

from sqlalchemy import ColumnElement, ScalarSelect, delete, func, select
from sqlalchemy.orm import Session, selectinload

from bot.errors import Refusal
from bot.records.accounts import Account, AccountAuthor, AccountState, UsergroupMember
from bot.records.base import insert_once
from bot.ward import Ward
from bot.workflows.names import PLATFORM_NAMES
from bot.workflows.policy_versions import Standing, first_effective_on, standing
from bot.workflows.refusals import AccountClosed, AccountPreparing, AccountSuspended
from checks import AccountFacts, Platform

TAKES_DRAFTS = frozenset({AccountState.ACTIVE, AccountState.DORMANT})


@dataclass(frozen=True, slots=True)
class AccountSheet:
    """An account as people see it and as rules ask about it."""

    id: int
    platform: Platform
    handle: str
    name: str
    section: str
    owner: str
    deputy: str | None
    state: AccountState
    slack_channel_id: str
    section_slack_channel_id: str | None
    facts: AccountFacts

    @classmethod
    def of(cls, account: Account, ward: Ward) -> Self:
        """The sheet of a record; an account without a review channel of its own uses the ward's."""
        policy = account.operation_policy
        stands = standing(policy, ward.today())
        holds = stands is Standing.HOLDS
        return cls(
            id=account.id,
            platform=account.platform,
            handle=account.handle,
            name=account.name,
            section=account.section,
            owner=account.owner_slack_user_id,
            deputy=account.deputy_slack_user_id,
            state=account.state,
            slack_channel_id=account.review_slack_channel_id or ward.review_channel,
            section_slack_channel_id=account.section_slack_channel_id,
            facts=AccountFacts(
                replies=account.replies,
                has_operation_policy=holds,
                next_policy_review_on=policy.next_review_on if policy and holds else None,
                on_official_list=bool(account.official_list_url),
                operation_policy_abolished=stands is Standing.ABOLISHED,
                operation_policy_from=first_effective_on(policy)
                if policy and stands is Standing.NOT_YET
                else None,
                posting_hours=(account.posting_from, account.posting_until)
                if account.posting_from and account.posting_until
                else None,
            ),
        )

    @property
    def takes_drafts(self) -> bool:
        """Whether drafts can be submitted for it; a dormant one wakes up when the first is approved."""
        return self.state in TAKES_DRAFTS

    @property
    def title(self) -> str:
        """The name to show where one line must do: みなも区公式（X @minamo_city）."""
        return f"{self.name}（{PLATFORM_NAMES[self.platform].ja} @{self.handle}）"


def open_to(ward: Ward, author: str) -> list[AccountSheet]:
    """The accounts for which a person may submit drafts now, in reading order."""
    return [account for account in written_by(ward, author) if account.takes_drafts]


def written_by(ward: Ward, author: str) -> list[AccountSheet]:
    """The accounts that a person writes for, also those that take no drafts now, in reading order."""
    with ward.database.reading() as session:
        groups = frozenset(
            session.scalars(
                select(UsergroupMember.slack_usergroup_id).where(UsergroupMember.slack_user_id == author)
            )
        )
        return [
            AccountSheet.of(account, ward)
            for account in _all(session)
            if not account.authors or any(who.slack_id in groups | {author} for who in account.authors)
        ]


def refuse_unready(account: AccountSheet) -> None:
    """Refuse an account that takes no drafts as it stands, with what to do about it."""
    if refusal := NO_DRAFTS.get(account.state):
        raise refusal(account=account.title)


NO_DRAFTS: dict[AccountState, type[Refusal]] = {
    AccountState.PREPARING: AccountPreparing,
    AccountState.SUSPENDED: AccountSuspended,
    AccountState.CLOSED: AccountClosed,
}


def all_accounts(ward: Ward) -> list[AccountSheet]:
    """Every registered account, in reading order."""
    with ward.database.reading() as session:
        return [AccountSheet.of(account, ward) for account in _all(session)]


def usergroups_in_use(ward: Ward) -> list[str]:
    """The Slack user groups that accounts name as authors."""
    with ward.database.reading() as session:
        # From one group to the next in the index: asked each second, however many accounts name a group.
        first = _first_group_after("S").label("slack_id")
        groups = select(first).cte("groups", recursive=True)
        following = _first_group_after(groups.c.slack_id)
        groups = groups.union_all(select(following).where(groups.c.slack_id.is_not(None)))
        query = select(groups.c.slack_id).where(groups.c.slack_id.is_not(None))
        return sorted(session.scalars(query))


def _first_group_after(slack_id: ColumnElement[str | None] | str) -> ScalarSelect[str | None]:
    names = AccountAuthor.slack_id
    return select(func.min(names)).where(names > slack_id, names < "T").scalar_subquery()


def keep_usergroup_members(ward: Ward, slack_usergroup_id: str, members: list[str]) -> None:
    """Remember who belongs to a user group, as Slack just said."""
    with ward.database.transaction() as session:
        of_group = UsergroupMember.slack_usergroup_id == slack_usergroup_id
        session.execute(
            delete(UsergroupMember).where(of_group, UsergroupMember.slack_user_id.not_in(members))
        )
        known = session.scalars(select(UsergroupMember.slack_user_id).where(of_group))
        for new in sorted(set(members).difference(known)):  # in one order, for other processes ask Slack too
            insert_once(session, UsergroupMember, slack_usergroup_id=slack_usergroup_id, slack_user_id=new)


def _all(session: Session) -> list[Account]:
    query = (
        select(Account)
        .options(selectinload(Account.authors), selectinload(Account.operation_policy))
        .order_by(Account.section, Account.name, Account.platform, Account.id)
    )
    return list(session.scalars(query))
