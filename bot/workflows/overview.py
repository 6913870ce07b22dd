"""What waits for whom, and what is late in the whole register: with as many questions for 500 accounts as for 5."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from bot.records.accounts import Account, AccountState
from bot.records.drafts import Draft, Revision
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.operation_policies import OperationPolicy, PolicyState
from bot.records.reviews import Review, ReviewState
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet
from bot.workflows.draft_sheets import opening_of
from bot.workflows.keepers import answers_for

PAGE = 20
SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account in a list, with what is due there first; None where nothing is."""

    account: AccountSheet
    due_on: date | None
    kind: DutyKind | None


@dataclass(frozen=True, slots=True)
class AccountPage:
    """One page of all accounts, the ones without a policy and the latest ones first; pages count from 0."""

    rows: tuple[AccountRow, ...]
    number: int
    pages: int
    count: int


@dataclass(frozen=True, slots=True)
class WaitingReview:
    """A draft in front of the reviewers."""

    draft_id: int
    revision_number: int
    account: AccountSheet
    author: str
    slack_channel_id: str
    opening: str


@dataclass(frozen=True, slots=True)
class DueCounts:
    """How many looks are late in the whole ward, and how many fall due soon."""

    late: int
    soon: int


def accounts_of(ward: Ward, slack_user_id: str) -> list[AccountRow]:
    """The accounts whose owner or deputy a person is."""
    with ward.database.reading() as session:
        return _rows(
            session,
            ward,
            _by_urgency().where(answers_for(slack_user_id), Account.state != AccountState.CLOSED),
        )


def account_page(ward: Ward, number: int) -> AccountPage:
    """A page of all accounts; a number behind the last page gives the last."""
    with ward.database.reading() as session:
        count = session.scalars(select(func.count()).select_from(Account)).one()
        pages = max(1, -(-count // PAGE))
        number = min(max(number, 0), pages - 1)
        rows = _rows(session, ward, _by_urgency().offset(number * PAGE).limit(PAGE))
        return AccountPage(tuple(rows), number, pages, count)


def due_counts(ward: Ward) -> DueCounts:
    """What is late and what falls due within 30 days, of all accounts."""
    today = ward.today()
    is_late = case((Duty.due_on < today, 1), else_=0)
    query = select(func.count(), func.coalesce(func.sum(is_late), 0)).where(
        Duty.state == DutyState.OPEN, Duty.due_on <= today + SOON
    )
    with ward.database.reading() as session:
        due, late = session.execute(query).one()
        return DueCounts(late=late, soon=due - late)


def waiting_channels(ward: Ward, slack_user_id: str) -> list[str]:
    """The review channels in which drafts of others wait for a decision."""
    with ward.database.reading() as session:
        query = select(Review.slack_channel_id).distinct().where(*_waits_for(slack_user_id))
        return sorted(session.scalars(query.join(Draft, Draft.id == Review.draft_id)))


def waiting_reviews(
    ward: Ward, slack_user_id: str, slack_channel_ids: Collection[str], *, most: int
) -> list[WaitingReview]:
    """Drafts of others that wait for a decision in these channels, the oldest first."""
    query = (
        select(Review, Draft, Revision)
        .join(Draft, Draft.id == Review.draft_id)
        .join(Revision, Revision.id == Review.revision_id)
        .where(*_waits_for(slack_user_id), Review.slack_channel_id.in_(slack_channel_ids))
        .order_by(Review.opened_at, Review.id)
        .limit(most)
    )
    with ward.database.reading() as session:
        found = session.execute(query).all()
        accounts = _sheets(session, ward, [draft.account_id for _, draft, _ in found])
        return [
            WaitingReview(
                draft_id=draft.id,
                revision_number=revision.number,
                account=accounts[draft.account_id],
                author=draft.author_slack_user_id,
                slack_channel_id=review.slack_channel_id,
                opening=opening_of(revision.text),
            )
            for review, draft, revision in found
        ]


def _waits_for(slack_user_id: str) -> tuple[ColumnElement[bool], ...]:
    return Review.state == ReviewState.OPEN, Draft.author_slack_user_id != slack_user_id


def _by_urgency() -> Select[Account, date | None]:
    first = (
        select(Duty.account_id, func.min(Duty.due_on).label("due_on"))
        .where(Duty.state == DutyState.OPEN)
        .group_by(Duty.account_id)
        .subquery()
    )
    in_force = (OperationPolicy.account_id == Account.id) & (OperationPolicy.state == PolicyState.IN_FORCE)
    rank = case((Account.state == AccountState.CLOSED, 2), (OperationPolicy.id.is_(None), 0), else_=1)
    return (
        select(Account, first.c.due_on)
        .outerjoin(first, first.c.account_id == Account.id)
        .outerjoin(OperationPolicy, in_force)
        .order_by(rank, first.c.due_on.is_(None), first.c.due_on, Account.section, Account.name, Account.id)
    )


def _rows(session: Session, ward: Ward, query: Select[Account, date | None]) -> list[AccountRow]:
    found = session.execute(query).all()
    ids = [account.id for account, _ in found]
    due = select(Duty).where(Duty.account_id.in_(ids), Duty.state == DutyState.OPEN)
    first: dict[int, Duty] = {}
    for duty in session.scalars(due.order_by(Duty.due_on, Duty.id)):
        first.setdefault(duty.account_id, duty)
    return [
        AccountRow(
            account=AccountSheet.of(account, ward),
            due_on=due_on,
            kind=first[account.id].kind if account.id in first else None,
        )
        for account, due_on in found
    ]


def _sheets(session: Session, ward: Ward, account_ids: Sequence[int]) -> dict[int, AccountSheet]:
    accounts = session.scalars(select(Account).where(Account.id.in_(account_ids)))
    return {account.id: AccountSheet.of(account, ward) for account in accounts}
