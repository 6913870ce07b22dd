"""Duties, policies and reminders as people look at them: frozen sheets, without a record in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from bot.records.accounts import Account
from bot.records.duties import Duty, DutyKind, DutyState, Inspection, InspectionOutcome
from bot.records.operation_policies import PolicyOutcome, PolicyReview
from bot.records.reminders import Reminder, ReminderState
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet
from bot.workflows.keepers import answers_for, refuse_stranger
from bot.workflows.refusals import DutyUnknown

MOST = 100


@dataclass(frozen=True, slots=True)
class DutySheet:
    """A duty as its keepers see it; `document_url` is the operation policy's, "" where there is none."""

    id: int
    kind: DutyKind
    account: AccountSheet
    due_on: date
    cause: str
    document_url: str
    review_interval_months: int | None


@dataclass(frozen=True, slots=True)
class RecordedLook:
    """What was recorded of a duty; `next_on` where the outcome names the next day."""

    outcome: PolicyOutcome | InspectionOutcome
    slack_user_id: str
    note: str
    next_on: date | None
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class ReminderSheet:
    """A reminder as its message shows it in one lane; `recorded` is set once somebody has looked.

    `owner` is named where others than the owner are told, "" in the owner's own lane.
    """

    reminder_id: int
    duty: DutySheet
    stage: int
    state: ReminderState
    due_at: datetime
    snooze_count: int
    missed_stages: int
    slack_channel_id: str | None
    message_ts: str | None
    recorded: RecordedLook | None
    owner: str = ""


def duty_sheet(ward: Ward, duty: Duty) -> DutySheet:
    """The sheet of a record."""
    policy = duty.account.operation_policy
    return DutySheet(
        id=duty.id,
        kind=duty.kind,
        account=AccountSheet.of(duty.account, ward),
        due_on=duty.due_on,
        cause=duty.cause,
        document_url=policy.newest.document_url if policy else "",
        review_interval_months=policy.review_interval_months if policy else None,
    )


def duty_to_record(ward: Ward, duty_id: int, slack_user_id: str) -> DutySheet:
    """The duty, for the form in which this person records what they found."""
    with ward.database.reading() as session:
        duty = session.get(Duty, duty_id)
        if duty is None:
            raise DutyUnknown
        refuse_stranger(ward, duty.account, slack_user_id)
        return duty_sheet(ward, duty)


def reminder_sheet(ward: Ward, reminder_id: int, lane: str) -> ReminderSheet:
    """A reminder with all that its message shows in a lane."""
    with ward.database.reading() as session:
        reminder = session.get(Reminder, reminder_id)
        if reminder is None:
            raise DutyUnknown
        owner = reminder.duty.account.owner_slack_user_id
        place = next((notice for notice in reminder.notices if notice.lane == lane), None)
        return ReminderSheet(
            reminder_id=reminder.id,
            duty=duty_sheet(ward, reminder.duty),
            stage=reminder.stage,
            state=reminder.state,
            due_at=reminder.due_at,
            snooze_count=reminder.snooze_count,
            missed_stages=reminder.missed_stages,
            slack_channel_id=place.slack_channel_id if place else None,
            message_ts=place.message_ts if place else None,
            recorded=_recorded(session, reminder.duty),
            owner="" if lane == owner else owner,
        )


def duties_kept_by(ward: Ward, slack_user_id: str) -> list[DutySheet]:
    """The open duties of the accounts whose owner or deputy a person is, the ones due first."""
    with ward.database.reading() as session:
        query = (
            select(Duty)
            .join(Account, Account.id == Duty.account_id)
            .where(Duty.state == DutyState.OPEN, answers_for(slack_user_id))
            .options(joinedload(Duty.account))
            .order_by(Duty.due_on, Duty.id)
            .limit(MOST)
        )
        return [duty_sheet(ward, duty) for duty in session.scalars(query)]


def by_due_day(duties: Iterable[Duty]) -> list[Duty]:
    """The ones due first at the top."""
    return sorted(duties, key=lambda duty: (duty.due_on, duty.id))


def _recorded(session: Session, duty: Duty) -> RecordedLook | None:
    if duty.state is not DutyState.DONE:
        return None
    if duty.kind is DutyKind.POLICY_REVIEW:
        return _policy_review_of(session, duty)
    last = session.scalars(
        select(Inspection).where(Inspection.duty_id == duty.id).order_by(Inspection.id.desc()).limit(1)
    ).one_or_none()
    return RecordedLook(last.outcome, last.slack_user_id, last.note, None, last.recorded_at) if last else None


def _policy_review_of(session: Session, duty: Duty) -> RecordedLook | None:
    policy = duty.account.operation_policy
    last = session.scalars(
        select(PolicyReview)
        .where(
            PolicyReview.operation_policy_id == (policy.id if policy else None),
            PolicyReview.due_on == duty.due_on,
        )
        .order_by(PolicyReview.id.desc())
        .limit(1)
    ).one_or_none()
    if last is None:
        return None
    return RecordedLook(last.outcome, last.slack_user_id, last.note, last.next_review_on, last.recorded_at)
