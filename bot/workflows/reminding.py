"""Reminding owners of policy reviews: one reminder per operation policy, due day and stage."""

from datetime import date, datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from bot import calendar
from bot.records import audit
from bot.records.operation_policies import OperationPolicy, PolicyState
from bot.records.outbox import JobKind
from bot.records.reminders import Reminder, ReminderState
from bot.ward import Ward
from bot.workflows.keepers import refuse_stranger
from bot.workflows.outbox import enqueue
from bot.workflows.refusals import PolicyReviewAlreadyRecorded, ReminderAlreadyPutOff, SnoozeUsedUp

STAGES_BEFORE = (-30, -7, 0)
OVERDUE_EVERY = 7
MOST_SNOOZES = 3
OFFICE_HOURS = timedelta(hours=9)


def moment_of(ward: Ward, due_on: date, stage: int) -> datetime:
    """When a stage is told: a morning on which the office is open, before the due day or after it."""
    day = due_on + timedelta(days=stage)
    opening = calendar.open_day_on_or_after(day) if stage > 0 else calendar.open_day_on_or_before(day)
    return calendar.morning_of(opening, ward.morning_hour, ward.zone)


def stage_after(stage: int) -> int:
    """The stage that follows: 30 and 7 days before, the due day, then every week."""
    return next((later for later in STAGES_BEFORE if later > stage), stage + OVERDUE_EVERY)


def reached_stage(ward: Ward, due_on: date) -> int | None:
    """The latest stage whose moment has come, or None while it is too early for any."""
    now, reached, stage = ward.clock.now(), None, STAGES_BEFORE[0]
    while moment_of(ward, due_on, stage) <= now:
        reached, stage = stage, stage_after(stage)
    return reached


def schedule(session: Session, ward: Ward, policy: OperationPolicy) -> None:
    """Plan the reminder that comes next for a policy's due day; an overdue one is due at once, in the morning."""
    due_on = policy.next_review_on
    stage = reached_stage(ward, due_on)
    if stage is None:
        _plan(session, policy, STAGES_BEFORE[0], moment_of(ward, due_on, STAGES_BEFORE[0]))
    else:
        _plan(session, policy, stage, _next_morning(ward))


def sweep(ward: Ward) -> int:
    """Put every reminder that is due into the outbox and plan the one after it; how many were sent.

    Only in office hours: a process that wakes up on a holiday or at night tells what it missed when they begin.
    """
    sent = 0
    while is_office_hours(ward) and (told := _sweep_one(ward)) is not None:
        sent += told
    return sent


def is_office_hours(ward: Ward) -> bool:
    """Whether owners may be told something now: on an opening day, from the ward's morning for nine hours."""
    now, today = ward.clock.now(), ward.today()
    opening = calendar.morning_of(today, ward.morning_hour, ward.zone)
    return calendar.is_open(today) and opening <= now < opening + OFFICE_HOURS


def next_due_at(ward: Ward) -> datetime | None:
    """The moment at which the next reminder is told, or None where none is planned."""
    with ward.database.reading() as session:
        due_at = session.scalars(
            select(func.min(Reminder.due_at)).where(Reminder.state == ReminderState.SCHEDULED)
        ).one()
    is_kept_waiting = due_at is not None and due_at <= ward.clock.now() and not is_office_hours(ward)
    return _next_morning(ward) if is_kept_waiting else due_at


def snooze(ward: Ward, reminder_id: int, slack_user_id: str, days: int) -> datetime:
    """Put a sent reminder off; when it comes again: on the morning of an opening day."""
    with ward.database.transaction() as session:
        reminder = session.get_one(Reminder, reminder_id)
        refuse_stranger(ward, reminder.operation_policy.account, slack_user_id)
        if reminder.snooze_count >= MOST_SNOOZES:
            raise SnoozeUsedUp
        day = calendar.open_day_on_or_after(ward.today() + timedelta(days=days))
        again_at = calendar.morning_of(day, ward.morning_hour, ward.zone)
        put_off = session.execute(
            update(Reminder)
            .where(Reminder.id == reminder_id, Reminder.state == ReminderState.SENT)
            .values(state=ReminderState.SCHEDULED, due_at=again_at, snooze_count=Reminder.snooze_count + 1)
            .returning(Reminder.id)
        ).one_or_none()
        if put_off is None:
            is_waiting = reminder.state is ReminderState.SCHEDULED
            raise ReminderAlreadyPutOff if is_waiting else PolicyReviewAlreadyRecorded
        session.refresh(reminder)
        _redraw(session, ward, reminder, f"snooze{reminder.snooze_count}")
        audit.note(
            session,
            at=ward.clock.now(),
            actor=slack_user_id,
            action="reminder_snoozed",
            subject=f"operation_policy:{reminder.operation_policy_id}",
            stage=reminder.stage,
            until=day.isoformat(),
        )
        return again_at


def settle(session: Session, ward: Ward, policy: OperationPolicy, due_on: date) -> None:
    """End all reminders of a due day whose policy review is recorded; told ones lose their buttons."""
    open_states = (ReminderState.SCHEDULED, ReminderState.SENT)
    for reminder in session.scalars(
        select(Reminder).where(
            Reminder.operation_policy_id == policy.id,
            Reminder.due_on == due_on,
            Reminder.state.in_(open_states),
        )
    ).all():
        was_told = reminder.state is ReminderState.SENT or reminder.message_ts is not None
        reminder.state = ReminderState.SETTLED
        if was_told:
            _redraw(session, ward, reminder, "settled")


def _sweep_one(ward: Ward) -> int | None:
    # One transaction each, so that all writers queue in one order: the record, its notices, the audit log.
    due = (
        select(Reminder)
        .where(Reminder.state == ReminderState.SCHEDULED, Reminder.due_at <= ward.clock.now())
        .order_by(Reminder.due_at, Reminder.id)
        .limit(1)
    )
    with ward.database.reading() as session:  # an idle bot does not lock the database
        if session.scalars(due).first() is None:
            return None
    with ward.database.transaction() as session:
        reminder = session.scalars(due.with_for_update(skip_locked=True)).one_or_none()
        return None if reminder is None else _tell(session, ward, reminder)


def _tell(session: Session, ward: Ward, reminder: Reminder) -> int:
    policy = reminder.operation_policy
    if policy.state is PolicyState.ABOLISHED or policy.next_review_on != reminder.due_on:
        reminder.state = ReminderState.SETTLED
        return 0
    latest = reached_stage(ward, reminder.due_on)
    if latest is not None and latest > reminder.stage:
        return _skip_to(session, ward, reminder, latest)
    reminder.state = ReminderState.SENT
    following = stage_after(reminder.stage)
    _plan(session, policy, following, moment_of(ward, reminder.due_on, following))
    again = f":snooze{reminder.snooze_count}" if reminder.snooze_count else ""
    enqueue(
        session,
        key=f"reminder:{policy.id}:{reminder.due_on}:{reminder.stage}{again}",
        lane=policy.account.owner_slack_user_id,
        kind=JobKind.POLICY_REMINDER,
        payload={"reminder_id": reminder.id},
        at=ward.clock.now(),
    )
    audit.note(
        session,
        at=ward.clock.now(),
        actor=audit.SYSTEM,
        action="reminder_sent",
        subject=f"operation_policy:{policy.id}",
        stage=reminder.stage,
        due_on=reminder.due_on.isoformat(),
        to=policy.account.owner_slack_user_id,
    )
    return 1


def _skip_to(session: Session, ward: Ward, reminder: Reminder, latest: int) -> int:
    # The process slept through several stages: the owner gets the latest alone, and it says so.
    reminder.state = ReminderState.SKIPPED
    _plan(session, reminder.operation_policy, latest, ward.clock.now())
    following = session.scalars(
        select(Reminder).where(
            Reminder.operation_policy_id == reminder.operation_policy_id,
            Reminder.due_on == reminder.due_on,
            Reminder.stage == latest,
        )
    ).one()
    following.missed_stages = max(following.missed_stages, _missed(ward, reminder, latest))
    if following.state is not ReminderState.SCHEDULED:
        return 0
    return _tell(session, ward, following)


def _missed(ward: Ward, reminder: Reminder, latest: int) -> int:
    if ward.clock.now() - reminder.due_at < timedelta(days=1):
        return 0  # it was planned for the very morning on which the next stage fell
    missed, stage = 0 if reminder.snooze_count else 1, stage_after(reminder.stage)
    while stage < latest:
        missed, stage = missed + 1, stage_after(stage)
    return missed


def _plan(session: Session, policy: OperationPolicy, stage: int, at: datetime) -> None:
    known = session.scalars(
        select(Reminder).where(
            Reminder.operation_policy_id == policy.id,
            Reminder.due_on == policy.next_review_on,
            Reminder.stage == stage,
        )
    ).one_or_none()
    if known is None:
        session.add(
            Reminder(
                operation_policy_id=policy.id,
                due_on=policy.next_review_on,
                stage=stage,
                due_at=at,
                state=ReminderState.SCHEDULED,
                snooze_count=0,
                missed_stages=0,
            )
        )
        session.flush()
    elif known.state is ReminderState.SETTLED:
        known.state, known.due_at = ReminderState.SCHEDULED, at  # a due day that an import has put back


def _next_morning(ward: Ward) -> datetime:
    today = ward.today()
    this_morning = calendar.morning_of(today, ward.morning_hour, ward.zone)
    passed = this_morning < ward.clock.now()
    day = calendar.open_day_on_or_after(today + timedelta(days=1) if passed else today)
    return calendar.morning_of(day, ward.morning_hour, ward.zone)


def _redraw(session: Session, ward: Ward, reminder: Reminder, why: str) -> None:
    # Drawn after the message itself: the lane keeps their order, also where that one is still on its way.
    enqueue(
        session,
        key=f"reminder-update:{reminder.id}:{why}",
        lane=reminder.operation_policy.account.owner_slack_user_id,
        kind=JobKind.POLICY_REMINDER_UPDATE,
        payload={"reminder_id": reminder.id},
        at=ward.clock.now(),
    )
