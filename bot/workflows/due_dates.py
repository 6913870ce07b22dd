"""The due days of all accounts, for a calendar."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from bot.records.accounts import Account
from bot.records.duties import Duty, DutyKind, DutyState
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet


@dataclass(frozen=True, slots=True)
class DueDate:
    """The day by which somebody has to look; `document_url` is the operation policy's, "" where there is none."""

    duty_id: int
    kind: DutyKind
    due_on: date
    cause: str
    account: AccountSheet
    document_url: str


def due_dates(ward: Ward) -> list[DueDate]:
    """What is still to be looked at in the whole register, overdue or coming, in the order of the days."""
    with ward.database.reading() as session:
        query = (
            select(Duty)
            .where(Duty.state == DutyState.OPEN)
            .options(joinedload(Duty.account).options(selectinload(Account.operation_policy)))
            .order_by(Duty.due_on, Duty.id)
        )
        return [
            DueDate(
                duty_id=duty.id,
                kind=duty.kind,
                due_on=duty.due_on,
                cause=duty.cause,
                account=AccountSheet.of(duty.account, ward),
                document_url=_document_of(duty.account),
            )
            for duty in session.scalars(query)
        ]


def _document_of(account: Account) -> str:
    policy = account.operation_policy
    return policy.newest.document_url if policy else ""
