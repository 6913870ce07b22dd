"""A new owner of an account: the handover is looked at soon, whatever the calendar says."""

from datetime import timedelta

from sqlalchemy.orm import Session

from bot.records.accounts import Account
from bot.records.duties import DutyKind, DutyState
from bot.ward import Ward
from bot.workflows import duties

OWNER_CHANGED = "責任者の交代"


def open_handover(session: Session, ward: Ward, account: Account) -> None:
    """Open the look at a handover for an account in use; the next owner's reminders name the reason.

    A handover that was still open for another reason, such as that the owner before left, is part of it.
    """
    if account.state in duties.IN_USE:
        for duty in duties.open_duties(session, account.id):
            if duty.kind is DutyKind.HANDOVER and duty.cause:
                duties.end(session, ward, duty, DutyState.VOID)
        due_on = ward.today() + timedelta(days=ward.operation.duties.handover_days)
        duties.open_(session, ward, account, DutyKind.HANDOVER, due_on, cause=OWNER_CHANGED)
