"""Locks on accounts, in the one order that all writers keep: policy, reminders, account."""

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session, selectinload

from bot.records.accounts import Account
from bot.records.duties import Duty
from bot.records.operation_policies import OperationPolicy
from bot.records.reminders import Reminder, ReminderState
from bot.workflows.refusals import AccountUnknown

OPEN = (ReminderState.SCHEDULED, ReminderState.SENT)


def locked_account(session: Session, account_id: int) -> Account:
    """An account that nobody else changes until the transaction ends."""
    found = _locked(session, Account.id == account_id)
    if not found:
        raise AccountUnknown
    return found[0]


def all_locked(session: Session) -> list[Account]:
    """All accounts, for an import."""
    return _locked(session, true())


def _locked(session: Session, which: ColumnElement[bool]) -> list[Account]:
    policies = select(OperationPolicy).join(Account, Account.id == OperationPolicy.account_id).where(which)
    session.scalars(
        policies.order_by(OperationPolicy.id)
        .with_for_update(of=OperationPolicy)
        .execution_options(populate_existing=True)
    ).all()
    reminders = (
        select(Reminder.id)
        .join(Duty, Duty.id == Reminder.duty_id)
        .join(Account, Account.id == Duty.account_id)
    )
    session.execute(
        reminders.where(which, Reminder.state.in_(OPEN)).order_by(Reminder.id).with_for_update(of=Reminder)
    ).all()
    # Its key stays, so whoever begins a draft for it need not wait.
    accounts = select(Account).where(which).order_by(Account.id).with_for_update(key_share=True)
    related = (selectinload(Account.authors), selectinload(Account.operation_policy))
    return list(session.scalars(accounts.options(*related).execution_options(populate_existing=True)))
