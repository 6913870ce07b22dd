"""Recording what somebody found when they looked: status check, quiet account, handover, new feature."""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.records import audit
from bot.records.accounts import MOVES, Account, AccountState
from bot.records.duties import DutyKind, DutyState, Inspection, InspectionOutcome
from bot.ward import Ward
from bot.workflows import duties
from bot.workflows.checklists import CHECKLISTS, OUTCOMES, POINT_NAMES, Point
from bot.workflows.keepers import refuse_stranger
from bot.workflows.refusals import (
    DutyAlreadyRecorded,
    DutyUnknown,
    NoteMissing,
    OutcomeUnfit,
    PointsLeftOut,
)
from bot.workflows.words_beside import Beside, refuse_unfit_beside

STATE_AFTER: dict[InspectionOutcome, AccountState] = {
    InspectionOutcome.GO_ON: AccountState.ACTIVE,
    InspectionOutcome.SUSPEND: AccountState.SUSPENDED,
    InspectionOutcome.CLOSE: AccountState.SUSPENDED,
}
"""What becomes of a quiet account; one that is to be closed rests until the steps of 廃止 are done."""


@dataclass(frozen=True, slots=True)
class InspectionForm:
    """A look as somebody records it."""

    duty_id: int
    outcome: InspectionOutcome
    points: tuple[Point, ...]
    note: str
    slack_user_id: str
    delivery_key: str


def record(ward: Ward, form: InspectionForm) -> int:
    """Record a look, once, whoever is first, and plan the next one; the id of its account."""
    refuse_unfit_beside(ward, [Beside("note", "", form.note)])
    with ward.database.transaction() as session:
        duty = duties.locked(session, form.duty_id)
        if duty is None:
            raise DutyUnknown
        if session.scalars(
            select(Inspection.id).where(Inspection.delivery_key == form.delivery_key)
        ).one_or_none():
            return duty.account_id
        refuse_stranger(ward, duty.account, form.slack_user_id)
        if duty.state is not DutyState.OPEN:
            raise DutyAlreadyRecorded
        _refuse_incomplete(form, duty.kind)
        session.add(
            Inspection(
                duty_id=duty.id,
                outcome=form.outcome,
                points=[point.value for point in form.points],
                note=form.note,
                slack_user_id=form.slack_user_id,
                recorded_at=ward.clock.now(),
                delivery_key=form.delivery_key,
            )
        )
        session.flush()
        duties.end(session, ward, duty, DutyState.DONE)
        state = _move_account(session, duty.account, form.outcome)
        duties.arrange(session, ward, duty.account)
        audit.note(
            session,
            at=ward.clock.now(),
            actor=form.slack_user_id,
            action="duty_recorded",
            subject=f"account:{duty.account_id}",
            duty=duty.kind,
            due_on=duty.due_on.isoformat(),
            cause=duty.cause,
            outcome=form.outcome,
            points=[point.value for point in form.points],
            note=form.note,
            state=state,
        )
        return duty.account_id


def _refuse_incomplete(form: InspectionForm, kind: DutyKind) -> None:
    if form.outcome not in OUTCOMES[kind]:
        raise OutcomeUnfit
    left_out = [point for point in CHECKLISTS[kind] if point not in form.points]
    if form.outcome is InspectionOutcome.FINE and left_out:
        raise PointsLeftOut(first=POINT_NAMES[left_out[0]], count=len(left_out))
    if form.outcome is not InspectionOutcome.FINE and not form.note.strip():
        raise NoteMissing


def _move_account(session: Session, account: Account, outcome: InspectionOutcome) -> AccountState | None:
    """The account's new state where the outcome changes it."""
    state = STATE_AFTER.get(outcome)
    if state is None or state not in MOVES[account.state]:
        return None
    moved = session.execute(
        update(Account)
        .where(Account.id == account.id, Account.state == account.state)
        .values(state=state)
        .returning(Account.id)
    ).one_or_none()
    session.refresh(account)
    return state if moved else None  # somebody who moved it in this moment was faster
