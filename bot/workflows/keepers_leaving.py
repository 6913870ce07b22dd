"""Keepers who left Slack: noticed once, with a handover 引継ぎ for every account that they answered for."""

from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, exists, func, or_, select, union
from sqlalchemy.orm import InstrumentedAttribute, Session

from bot.records import audit
from bot.records.accounts import Account, AccountState
from bot.records.base import insert_once
from bot.records.duties import Duty, DutyKind
from bot.records.keepers import Keeper
from bot.ward import Ward
from bot.workflows import duties

CAUSE = "責任者がSlackを離れた"
ASK_AGAIN_AFTER = timedelta(hours=24)


def to_ask_for(ward: Ward, most: int) -> list[str]:
    """Owners and deputies of whom nothing was heard for a day, those never heard of first."""
    named = union(_each(Account.owner_slack_user_id), _each(Account.deputy_slack_user_id)).subquery()
    query = (
        select(named.c.who)
        .outerjoin(Keeper, Keeper.slack_user_id == named.c.who)
        .where(or_(Keeper.asked_at.is_(None), Keeper.asked_at <= ward.clock.now() - ASK_AGAIN_AFTER))
        .order_by(Keeper.asked_at.nulls_first(), named.c.who)
        .limit(most)
    )
    with ward.database.reading() as session:
        return list(session.scalars(query))


def hear(ward: Ward, slack_user_id: str, *, has_left: bool | None, asked_at: datetime | None = None) -> None:
    """Remember what Slack says of a person: gone, there, or None where it does not know such a person.

    `asked_at` is when the question was put: an answer that news have overtaken since counts for nothing.
    Of people who keep nothing, nothing is remembered.
    """
    with ward.database.reading() as session:
        keeps = session.scalars(_kept_by(slack_user_id).limit(1)).first() is not None
        if not keeps and session.get(Keeper, slack_user_id) is None:
            return
    said_at = asked_at or ward.clock.now()
    with ward.database.transaction() as session:
        insert_once(session, Keeper, slack_user_id=slack_user_id, asked_at=said_at, left_at=None)
        keeper = session.get_one(Keeper, slack_user_id, with_for_update=True)
        if said_at < keeper.asked_at:
            return
        keeper.asked_at = said_at
        if has_left:
            _note_leaving(session, ward, keeper)
        elif has_left is False and keeper.left_at is not None:
            _note_return(session, ward, keeper)


def _note_leaving(session: Session, ward: Ward, keeper: Keeper) -> None:
    is_news = keeper.left_at is None
    left_at = keeper.left_at = keeper.left_at or ward.clock.now()
    told: list[tuple[Account, bool]] = []
    for account in session.scalars(_kept_by(keeper.slack_user_id)).all():
        # Also where somebody who left before was entered as an owner since.
        needs_handover = (
            account.owner_slack_user_id == keeper.slack_user_id and account.state in duties.IN_USE
        )
        opened = needs_handover and _hand_over(session, ward, account, left_at)
        if is_news or opened:
            told.append((account, opened))
    for account, opened in told:
        _note(session, ward, keeper, account, "keeper_left", handover=opened)


def _note_return(session: Session, ward: Ward, keeper: Keeper) -> None:
    keeper.left_at = None
    for account in session.scalars(_kept_by(keeper.slack_user_id)).all():
        _note(session, ward, keeper, account, "keeper_returned")


def _hand_over(session: Session, ward: Ward, account: Account, left_at: datetime) -> bool:
    notice = timedelta(days=ward.operation.duties.handover_days)
    if _has_handover(session, account, left_at.astimezone(ward.zone).date() + notice):
        return False
    duties.open_(session, ward, account, DutyKind.HANDOVER, ward.today() + notice, cause=CAUSE)
    return True


def _each(keeper: InstrumentedAttribute[str] | InstrumentedAttribute[str | None]) -> Select[str]:
    """Every keeper once, from one to the next in the index: a ward has far fewer keepers than accounts."""
    first = select(func.min(keeper).label("who")).cte(recursive=True)
    following = select(func.min(keeper)).where(keeper > first.c.who).scalar_subquery()
    names = first.union_all(select(following).where(first.c.who.is_not(None)))
    in_use = exists().where(keeper == names.c.who, Account.state != AccountState.CLOSED)
    return select(names.c.who).where(in_use)


def _has_handover(session: Session, account: Account, earliest: date) -> bool:
    of_account = select(Duty.id).where(
        Duty.account_id == account.id,
        Duty.kind == DutyKind.HANDOVER,
        Duty.cause == CAUSE,
        Duty.due_on >= earliest,
    )
    return session.scalars(of_account.limit(1)).first() is not None


def _kept_by(slack_user_id: str) -> Select[Account]:
    is_keeper: ColumnElement[bool] = or_(
        Account.owner_slack_user_id == slack_user_id, Account.deputy_slack_user_id == slack_user_id
    )
    return select(Account).where(is_keeper, Account.state != AccountState.CLOSED).order_by(Account.id)


def _note(
    session: Session, ward: Ward, keeper: Keeper, account: Account, action: str, **particulars: object
) -> None:
    is_owner = account.owner_slack_user_id == keeper.slack_user_id
    audit.note(
        session,
        at=ward.clock.now(),
        actor=audit.SYSTEM,
        action=action,
        subject=f"account:{account.id}",
        keeper=keeper.slack_user_id,
        role="owner" if is_owner else "deputy",
        **particulars,
    )
