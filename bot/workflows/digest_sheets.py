"""What the weekly digest まとめ shows: frozen, by as many questions for 500 accounts as for five."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from bot.records.accounts import Account, AccountState
from bot.records.drafts import Draft, Revision
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.operation_policies import OperationPolicy, PolicyState, PolicyVersion
from bot.records.reviews import Review, ReviewState
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet

MOST_OVERDUE = 15
MOST_OTHERS = 10
SOON = timedelta(days=30)
ASLEEP = (AccountState.DORMANT, AccountState.SUSPENDED)
RULED = (AccountState.ACTIVE, *ASLEEP)  # those in preparation are still getting theirs


@dataclass(frozen=True, slots=True)
class OverdueDuty:
    """A look whose day is past."""

    kind: DutyKind
    account: AccountSheet
    days: int


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """A draft that nobody has decided on yet."""

    draft_id: int
    revision_number: int
    account: AccountSheet
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class DigestSheet:
    """The week as 広報課 sees it. Lists show the first few; each count tells how many there are."""

    day: date
    overdue: tuple[OverdueDuty, ...]
    overdue_count: int
    soon: tuple[tuple[DutyKind, int], ...]
    waiting: tuple[WaitingDraft, ...]
    waiting_count: int
    unruled: tuple[AccountSheet, ...]
    unruled_count: int
    asleep: tuple[AccountSheet, ...]
    asleep_count: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        counts = (self.overdue_count, len(self.soon), self.waiting_count, self.unruled_count)
        return not any((*counts, self.asleep_count))


def digest_sheet(ward: Ward) -> DigestSheet:
    """The week as it stands now."""
    today = ward.today()
    with ward.database.reading() as session:
        overdue, overdue_count = _first_of(session, _overdue(today), MOST_OVERDUE)
        waiting, waiting_count = _first_of(session, _waiting(), MOST_OTHERS)
        unruled, unruled_count = _first_of(session, _accounts(_is_unruled(today)), MOST_OTHERS)
        asleep, asleep_count = _first_of(session, _accounts(Account.state.in_(ASLEEP)), MOST_OTHERS)
        return DigestSheet(
            day=today,
            overdue=tuple(_overdue_duty(ward, duty, today) for duty in overdue),
            overdue_count=overdue_count,
            soon=_soon(session, today),
            waiting=tuple(_waiting_draft(ward, review) for review in waiting),
            waiting_count=waiting_count,
            unruled=tuple(AccountSheet.of(account, ward) for account in unruled),
            unruled_count=unruled_count,
            asleep=tuple(AccountSheet.of(account, ward) for account in asleep),
            asleep_count=asleep_count,
        )


def _first_of(session: Session, query: Select[Any], most: int) -> tuple[list[Any], int]:
    found = session.execute(query.add_columns(func.count().over()).limit(most)).all()
    return [row[0] for row in found], found[0][1] if found else 0


def _overdue(today: date) -> Select[Any]:
    return (
        select(Duty)
        .where(Duty.state == DutyState.OPEN, Duty.due_on < today)
        .options(joinedload(Duty.account).selectinload(Account.operation_policy))
        .order_by(Duty.due_on, Duty.id)
    )


def _soon(session: Session, today: date) -> tuple[tuple[DutyKind, int], ...]:
    is_soon = Duty.due_on.between(today, today + SOON)
    query = select(Duty.kind, func.count()).where(Duty.state == DutyState.OPEN, is_soon).group_by(Duty.kind)
    counts = {kind: count for kind, count in session.execute(query)}  # noqa: C416 - a row is no pair to mypy
    return tuple((kind, counts[kind]) for kind in DutyKind if kind in counts)


def _waiting() -> Select[Any]:
    account = joinedload(Review.revision).joinedload(Revision.draft).joinedload(Draft.account)
    return (
        select(Review)
        .where(Review.state == ReviewState.OPEN)
        .options(account.selectinload(Account.operation_policy))
        .order_by(Review.opened_at, Review.id)
    )


def _accounts(which: ColumnElement[bool]) -> Select[Any]:
    return (
        select(Account)
        .where(which)
        .options(selectinload(Account.operation_policy))
        .order_by(Account.section, Account.name, Account.id)
    )


def _is_unruled(today: date) -> ColumnElement[bool]:
    has_policy = exists().where(
        OperationPolicy.account_id == Account.id,
        OperationPolicy.state == PolicyState.IN_FORCE,
        PolicyVersion.operation_policy_id == OperationPolicy.id,
        PolicyVersion.effective_on <= today,
    )
    return and_(Account.state.in_(RULED), ~has_policy)


def _overdue_duty(ward: Ward, duty: Duty, today: date) -> OverdueDuty:
    return OverdueDuty(duty.kind, AccountSheet.of(duty.account, ward), (today - duty.due_on).days)


def _waiting_draft(ward: Ward, review: Review) -> WaitingDraft:
    draft = review.revision.draft
    account = AccountSheet.of(draft.account, ward)
    return WaitingDraft(draft.id, review.revision.number, account, review.opened_at)
