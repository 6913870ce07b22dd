"""Planning the reminders of a duty: the next one, all over, another day."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.records.duties import Duty
from bot.records.outbox import JobKind
from bot.records.reminders import Reminder, ReminderState
from bot.ward import Ward
from bot.workflows.outbox import enqueue
from bot.workflows.stages import first_stage, moment_of, reached_stage, stage_after


def schedule(session: Session, ward: Ward, duty: Duty) -> None:
    """Plan the reminder that comes next for a duty; one that is due already comes in the morning.

    Where its day is nearer than the stage that it has reached, that morning's own distance is its stage.
    """
    reached = reached_stage(ward, duty)
    if reached is None:
        stage = first_stage(ward, duty.kind)
        plan(session, ward, duty, stage, moment_of(ward, duty.due_on, stage))
        return
    morning = ward.calendar.next_morning(ward.clock.now())
    days_left = (duty.due_on - morning.astimezone(ward.zone).date()).days
    stage = reached if reached >= 0 else -max(days_left, 0)
    plan(session, ward, duty, _told_since(session, duty, reached, stage), morning)


def settle(session: Session, ward: Ward, duty: Duty) -> None:
    """End all reminders of a duty; told ones lose their buttons."""
    open_states = (ReminderState.SCHEDULED, ReminderState.SENT)
    of_duty = select(Reminder).where(Reminder.duty_id == duty.id, Reminder.state.in_(open_states))
    for reminder in session.scalars(of_duty.order_by(Reminder.id).with_for_update()).all():
        reminder.state = ReminderState.SETTLED
        redraw(session, ward, reminder, "settled")


def move(session: Session, ward: Ward, duty: Duty, due_on: date) -> bool:
    """Move a duty of which nobody has been told yet to another day; False where somebody has."""
    of_duty = select(Reminder).where(Reminder.duty_id == duty.id).order_by(Reminder.id)
    reminders = session.scalars(of_duty.with_for_update()).all()
    if any(reminder.notices for reminder in reminders):
        return False
    duty.due_on = due_on
    for reminder in reminders:
        reminder.due_at = moment_of(ward, due_on, reminder.stage)
    session.flush()
    return True


def plan(session: Session, ward: Ward, duty: Duty, stage: int, at: datetime) -> None:
    """Plan a stage for a moment, unless it is planned or told; one told before a due day was put back holds again."""
    known = session.scalars(
        select(Reminder).where(Reminder.duty_id == duty.id, Reminder.stage == stage)
    ).one_or_none()
    if known is None:
        session.add(Reminder(duty_id=duty.id, stage=stage, due_at=at, state=ReminderState.SCHEDULED))
        session.flush()
    elif known.state is ReminderState.SETTLED and known.notices:
        known.state = ReminderState.SENT  # a due day that was put back: what was told of it holds again
        redraw(session, ward, known, f"again{ward.clock.now().isoformat()}")
        following = stage_after(ward, duty.kind, stage)
        plan(session, ward, duty, following, moment_of(ward, duty.due_on, following))
    elif known.state is ReminderState.SETTLED:
        known.state, known.due_at = ReminderState.SCHEDULED, at


def redraw(session: Session, ward: Ward, reminder: Reminder, why: str) -> None:
    """Draw all messages of a reminder anew; `why` makes the drawing one of its own."""
    # Drawn after the message itself: the lane keeps their order, also where that one is still on its way.
    for notice in reminder.notices:
        enqueue(
            session,
            key=f"reminder-update:{reminder.id}:{why}:{notice.lane}",
            lane=notice.lane,
            kind=JobKind.REMINDER_UPDATE,
            payload={"reminder_id": reminder.id, "lane": notice.lane},
            at=ward.clock.now(),
        )


def _told_since(session: Session, duty: Duty, reached: int, stage: int) -> int:
    """The stage between these two at which a due day that was put back has been told already, else the later."""
    told = select(func.max(Reminder.stage)).where(
        Reminder.duty_id == duty.id, Reminder.stage.between(reached, stage), Reminder.notices.any()
    )
    last = session.scalars(told).one()
    return stage if last is None else last
