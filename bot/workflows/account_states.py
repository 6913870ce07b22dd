"""Moving an account from state to state, and closing it 廃止 in three dated steps."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.records import audit
from bot.records.accounts import MOVES, Account, AccountState
from bot.ward import Ward
from bot.workflows import duties
from bot.workflows.account_conflicts import drafts_in_review
from bot.workflows.account_facts import facts_of, recorded
from bot.workflows.account_gaps import gaps_in, names_of, policy_lack
from bot.workflows.account_locks import locked_account
from bot.workflows.keepers import refuse_stranger
from bot.workflows.refusals import AccountIsClosed, AccountMovedOn, AccountNotReady, DraftsWait
from bot.workflows.repeats import was_recorded
from bot.workflows.words_beside import Beside, refuse_unfit_beside


class ClosingStep(StrEnum):
    """What is done before an account is closed: 告知した, リンクを外した, 投稿を保存した."""

    ANNOUNCED = "closing_announced_on"
    UNLINKED = "closing_unlinked_on"
    ARCHIVED = "closing_archived_on"


@dataclass(frozen=True, slots=True)
class StateForm:
    """A move as somebody asks for it; `seen` is the state that they had before them."""

    account_id: int
    seen: AccountState
    state: AccountState
    reason: str
    slack_user_id: str
    delivery_key: str


@dataclass(frozen=True, slots=True)
class StepForm:
    """A step of closing, ticked or, where that was a mistake, taken back."""

    account_id: int
    step: ClosingStep
    is_done: bool
    slack_user_id: str


def moves_from(state: AccountState) -> list[AccountState]:
    """The states to which somebody may move an account at once; 廃止 has its own steps."""
    return [each for each in AccountState if each in MOVES[state] and each is not AccountState.CLOSED]


def change_state(ward: Ward, form: StateForm) -> None:
    """Move an account, by whoever keeps it; AccountMovedOn where it is no longer in the state that they saw."""
    refuse_unfit_beside(ward, [Beside("reason", "", form.reason)])
    with ward.database.transaction() as session:
        account = locked_account(session, form.account_id)
        refuse_stranger(ward, account, form.slack_user_id)
        if was_recorded(session, account, "account_state_changed", form.delivery_key):
            return
        if account.state is not form.seen or form.state not in moves_from(form.seen):
            raise AccountMovedOn
        if form.state is AccountState.ACTIVE:
            _refuse_unready(ward, account)
            duties.count_quiet_anew(session, ward, account)
        _move(session, ward, account, form.state)
        _note(session, ward, account, form)


def take_closing_step(ward: Ward, form: StepForm) -> AccountState:
    """Record a step with today's date, or take it back; with the third the account is closed. Its state then."""
    with ward.database.transaction() as session:
        account = locked_account(session, form.account_id)
        refuse_stranger(ward, account, form.slack_user_id)
        if account.state is AccountState.CLOSED:
            raise AccountIsClosed
        was = getattr(account, form.step)
        if (was is not None) == form.is_done:
            return account.state
        became = ward.today() if form.is_done else None
        setattr(account, form.step, became)
        is_over = all(getattr(account, step) for step in ClosingStep)
        if is_over and (count := drafts_in_review(session, account.id)):
            raise DraftsWait(count=count)
        action = "closing_step_recorded" if form.is_done else "closing_step_taken_back"
        changed: list[tuple[str, str, Any, Any]] = [(action, form.step, was, became)]
        if is_over:
            changed.append(("account_state_changed", "state", account.state, AccountState.CLOSED))
            session.flush()
            _move(session, ward, account, AccountState.CLOSED)
        for action, fact, before, after in changed:
            _note_change(session, ward, form, action, {fact: [recorded(before), recorded(after)]})
        return account.state


def _refuse_unready(ward: Ward, account: Account) -> None:
    if lack := policy_lack(ward, account.operation_policy):
        raise AccountNotReady(lack=lack, also=names_of(gaps_in(facts_of(account))))


def _move(session: Session, ward: Ward, account: Account, state: AccountState) -> None:
    moved = session.execute(
        update(Account)
        .where(Account.id == account.id, Account.state == account.state)
        .values(state=state)
        .returning(Account.id)
    ).one_or_none()
    if moved is None:
        raise AccountMovedOn
    session.refresh(account, ["state"])
    duties.arrange(session, ward, account)


def _note(session: Session, ward: Ward, account: Account, form: StateForm) -> None:
    audit.note(
        session,
        at=ward.clock.now(),
        actor=form.slack_user_id,
        action="account_state_changed",
        subject=f"account:{account.id}",
        changes={"state": [form.seen, form.state]},
        reason=form.reason,
        delivery=form.delivery_key,
    )


def _note_change(
    session: Session, ward: Ward, form: StepForm, action: str, changes: dict[str, list[Any]]
) -> None:
    audit.note(
        session,
        at=ward.clock.now(),
        actor=form.slack_user_id,
        action=action,
        subject=f"account:{form.account_id}",
        changes=changes,
    )


def closing_days(account: Account) -> dict[ClosingStep, date | None]:
    """The day of each step, None where it is still to be taken."""
    return {step: getattr(account, step) for step in ClosingStep}
