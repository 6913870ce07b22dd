"""Keeping the duties 確認事項 of an account in step with its state, its policy and what was recorded."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from bot.calendar import ONE_DAY, months_later
from bot.records.accounts import Account, AccountState
from bot.records.drafts import Draft
from bot.records.duties import Duty, DutyKind, DutyState, Inspection
from bot.records.reminders import Reminder
from bot.records.reviews import Review, ReviewState
from bot.ward import Ward
from bot.workflows import reminder_plans
from bot.workflows.account_locks import locked_account

IN_USE = frozenset({AccountState.ACTIVE, AccountState.DORMANT, AccountState.SUSPENDED})
ON_DEMAND = frozenset({DutyKind.NEW_FEATURE})


def arrange(session: Session, ward: Ward, account: Account) -> None:
    """Open the duties that the account must have as it stands now, and end those that have lost their ground.

    A duty that is open already keeps its day, except where the operation policy names another.
    """
    wanted = dict(_wanted(session, ward, account))
    for duty in open_duties(session, account.id):
        if _still_holds(duty, account, wanted):
            if not duty.cause:  # a handover to a new owner does not stand in for the yearly one
                wanted.pop(duty.kind, None)
        else:
            end(session, ward, duty, DutyState.VOID)
    for kind, due_on in wanted.items():
        open_(session, ward, account, kind, due_on)


def open_(
    session: Session, ward: Ward, account: Account, kind: DutyKind, due_on: date, *, cause: str = ""
) -> Duty:
    """Open a duty and plan its first reminder; one of the same day that fell away comes back.

    A day that was recorded already never comes twice: where it would, the day after it is taken.
    """
    duty = _on(session, account, kind, due_on, cause)
    while duty is not None and duty.state is DutyState.DONE:
        due_on += ONE_DAY
        duty = _on(session, account, kind, due_on, cause)
    if duty is None:
        duty = Duty(account_id=account.id, kind=kind, due_on=due_on, cause=cause, state=DutyState.OPEN)
        session.add(duty)
    duty.state = DutyState.OPEN
    session.flush()
    reminder_plans.schedule(session, ward, duty)
    return duty


def _on(session: Session, account: Account, kind: DutyKind, due_on: date, cause: str) -> Duty | None:
    return session.scalars(
        select(Duty).where(
            Duty.account_id == account.id, Duty.kind == kind, Duty.due_on == due_on, Duty.cause == cause
        )
    ).one_or_none()


def end(session: Session, ward: Ward, duty: Duty, state: DutyState) -> None:
    """Close a duty, as looked at or as fallen away, and settle its reminders."""
    reminder_plans.settle(session, ward, duty)
    duty.state = state
    session.flush()


def locked(session: Session, duty_id: int) -> Duty | None:
    """A duty that nobody else changes until the transaction ends; its reminders first, as everywhere."""
    session.scalars(
        select(Reminder.id).where(Reminder.duty_id == duty_id).order_by(Reminder.id).with_for_update()
    ).all()
    return session.get(Duty, duty_id, with_for_update=True)


def open_duties(session: Session, account_id: int) -> list[Duty]:
    """What still has to be looked at for an account, in the order in which it was opened."""
    query = select(Duty).where(Duty.account_id == account_id, Duty.state == DutyState.OPEN).order_by(Duty.id)
    return list(session.scalars(query))


def note_activity(session: Session, ward: Ward, account: Account) -> None:
    """A post was approved: the account is awake, and the days of quiet are counted anew."""
    quiet_until = _quiet_until(session, ward, account)
    for duty in _dormancy_of(session, account):
        if not reminder_plans.move(session, ward, duty, quiet_until):
            end(session, ward, duty, DutyState.VOID)
    # Whoever has suspended it in this moment was faster, and it stays so.
    session.execute(
        update(Account)
        .where(Account.id == account.id, Account.state == AccountState.DORMANT)
        .values(state=AccountState.ACTIVE)
    )
    session.refresh(account, ["state"])
    arrange(session, ward, account)


def count_quiet_anew(session: Session, ward: Ward, account: Account) -> None:
    """Somebody has put the account to use by hand: it is no longer asked whether it goes on."""
    for duty in _dormancy_of(session, account):
        end(session, ward, duty, DutyState.VOID)


def _dormancy_of(session: Session, account: Account) -> list[Duty]:
    # Locked, or a look that is recorded in this moment would be lost.
    quiet = [duty.id for duty in open_duties(session, account.id) if duty.kind is DutyKind.DORMANCY]
    found = [locked(session, duty_id) for duty_id in quiet]
    return [duty for duty in found if duty and duty.state is DutyState.OPEN]


def arrange_all(ward: Ward) -> int:
    """Arrange the duties of every account in use that has none yet, as after an upgrade; how many there were.

    Several processes may start at once: each account is arranged under its lock, by whichever comes first.
    """
    bare = bare_accounts(ward)
    for account_id in bare:
        with ward.database.transaction() as session:
            account = locked_account(session, account_id)
            arrange(session, ward, account)
            for duty in _never_planned(session, account):
                reminder_plans.schedule(session, ward, duty)
    return len(bare)


def _never_planned(session: Session, account: Account) -> list[Duty]:
    has_reminder = select(Reminder.id).where(Reminder.duty_id == Duty.id).exists()
    of_account = select(Duty).where(Duty.account_id == account.id, Duty.state == DutyState.OPEN)
    return list(session.scalars(of_account.where(~has_reminder).order_by(Duty.id)))


def bare_accounts(ward: Ward) -> list[int]:
    """The accounts in use that have no duties yet."""
    checked = select(Duty.id).where(Duty.account_id == Account.id, Duty.kind == DutyKind.STATUS_CHECK)
    query = select(Account.id).where(Account.state.in_(IN_USE), ~checked.exists()).order_by(Account.id)
    with ward.database.reading() as session:
        return list(session.scalars(query))


def _still_holds(duty: Duty, account: Account, wanted: dict[DutyKind, date]) -> bool:
    if duty.kind in ON_DEMAND or duty.cause:
        return account.state in IN_USE
    if duty.kind is DutyKind.POLICY_REVIEW:
        return wanted.get(duty.kind) == duty.due_on
    return duty.kind in wanted


def _wanted(session: Session, ward: Ward, account: Account) -> Iterator[tuple[DutyKind, date]]:
    policy = account.operation_policy
    if policy and policy.is_in_force and account.state is not AccountState.CLOSED:
        yield DutyKind.POLICY_REVIEW, policy.next_review_on
    if account.state in IN_USE:
        yield DutyKind.STATUS_CHECK, months_later(ward.today(), ward.operation.duties.status_check_months)
        yield DutyKind.HANDOVER, _next_handover(session, ward, account)
    if account.state in {AccountState.ACTIVE, AccountState.DORMANT}:  # or it never learns whether to go on
        yield DutyKind.DORMANCY, _quiet_until(session, ward, account)


def _next_handover(session: Session, ward: Ward, account: Account) -> date:
    last = session.scalars(
        select(func.max(Duty.due_on)).where(
            Duty.account_id == account.id,
            Duty.kind == DutyKind.HANDOVER,
            Duty.cause == "",
            Duty.state == DutyState.DONE,
        )
    ).one()
    after = max(ward.today(), last) if last else ward.today()
    month, day = ward.operation.duties.handover_on
    this_year = date(after.year, month, day)
    return this_year if this_year > after else date(after.year + 1, month, day)


def _quiet_until(session: Session, ward: Ward, account: Account) -> date:
    last = session.scalars(
        select(func.max(Review.closed_at))
        .join(Draft, Draft.id == Review.draft_id)
        .where(Draft.account_id == account.id, Review.state == ReviewState.APPROVED)
    ).one()
    asked = session.scalars(
        select(func.max(Inspection.recorded_at))
        .join(Duty, Duty.id == Inspection.duty_id)
        .where(Duty.account_id == account.id, Duty.kind == DutyKind.DORMANCY)
    ).one()
    today, quiet_days = ward.today(), timedelta(days=ward.operation.duties.quiet_days)
    moments = [moment.astimezone(ward.zone).date() for moment in (last, asked) if moment]
    until = max(moments, default=today) + quiet_days
    # What was quiet before anybody was asked is not late: an old register at the first start, or one resumed.
    return until if until > today else today + quiet_days
