"""Reminding keepers of duties: one reminder per duty and stage, told on opening days in office hours."""

from datetime import date, datetime, timedelta

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session, joinedload

from bot.records import audit
from bot.records.accounts import Account, AccountState
from bot.records.base import insert_once
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.outbox import JobKind
from bot.records.reminders import Reminder, ReminderNotice, ReminderState
from bot.ward import Ward
from bot.workflows import draft_reminding
from bot.workflows.addressees import addressees
from bot.workflows.keepers import refuse_stranger
from bot.workflows.office_hours import is_office_hours
from bot.workflows.outbox import enqueue
from bot.workflows.refusals import DutyAlreadyRecorded, ReminderAlreadyPutOff, ReminderOvertaken, SnoozeUsedUp
from bot.workflows.stages import first_stage, moment_of, reached_stage, stage_after


def schedule(session: Session, ward: Ward, duty: Duty) -> None:
    """Plan the reminder that comes next for a duty; one that is due already comes in the morning.

    Where its day is nearer than the stage that it has reached, that morning's own distance is its stage.
    """
    reached = reached_stage(ward, duty)
    if reached is None:
        stage = first_stage(ward, duty.kind)
        _plan(session, ward, duty, stage, moment_of(ward, duty.due_on, stage))
        return
    morning = ward.calendar.next_morning(ward.clock.now())
    days_left = (duty.due_on - morning.astimezone(ward.zone).date()).days
    stage = reached if reached >= 0 else -max(days_left, 0)
    _plan(session, ward, duty, _told_since(session, duty, reached, stage), morning)


def sweep(ward: Ward) -> int:
    """Put every reminder that is due into the outbox and plan the one after it; how many were sent.

    Only in office hours: a process that wakes up on a holiday or at night tells what it missed when they begin.
    """
    sent = 0
    while is_office_hours(ward) and (told := _sweep_one(ward)) is not None:
        sent += told
    return sent


def next_due_at(ward: Ward) -> datetime | None:
    """The moment at which the next reminder, of a duty or a draft, is told, or None where none is planned."""
    moments = (_next_of_duties(ward), draft_reminding.next_due_at(ward))
    return min((moment for moment in moments if moment), default=None)


def snooze(ward: Ward, reminder_id: int, slack_user_id: str, days: int) -> datetime:
    """Put a sent reminder off; when it comes again: on the morning of an opening day."""
    with ward.database.transaction() as session:
        reminder = session.get_one(Reminder, reminder_id)
        duty = reminder.duty
        refuse_stranger(ward, duty.account, slack_user_id)
        _refuse_overtaken(session, reminder)
        most = ward.operation.duties.most_snoozes
        if reminder.snooze_count >= most:
            raise SnoozeUsedUp(most=most)
        day = ward.calendar.on_or_after(ward.today() + timedelta(days=days))
        again_at = ward.calendar.morning_of(day)
        put_off = session.execute(
            update(Reminder)
            .where(Reminder.id == reminder_id, Reminder.state == ReminderState.SENT)
            .values(state=ReminderState.SCHEDULED, due_at=again_at, snooze_count=Reminder.snooze_count + 1)
            .returning(Reminder.id)
        ).one_or_none()
        if put_off is None:
            is_waiting = reminder.state is ReminderState.SCHEDULED
            raise ReminderAlreadyPutOff if is_waiting else DutyAlreadyRecorded
        session.refresh(reminder)
        _redraw(session, ward, reminder, f"snooze{reminder.snooze_count}")
        audit.note(
            session,
            at=ward.clock.now(),
            actor=slack_user_id,
            action="reminder_snoozed",
            subject=f"account:{duty.account_id}",
            duty=duty.kind,
            due_on=duty.due_on.isoformat(),
            stage=reminder.stage,
            until=day.isoformat(),
        )
        return again_at


def _refuse_overtaken(session: Session, reminder: Reminder) -> None:
    # The newest message alone is put off: an older one would come again with nothing new to say, or not at all.
    later = select(Reminder.id).where(
        Reminder.duty_id == reminder.duty_id, Reminder.stage > reminder.stage, Reminder.notices.any()
    )
    if reminder.state is ReminderState.SENT and session.scalars(later.limit(1)).first() is not None:
        raise ReminderOvertaken


def settle(session: Session, ward: Ward, duty: Duty) -> None:
    """End all reminders of a duty; told ones lose their buttons."""
    open_states = (ReminderState.SCHEDULED, ReminderState.SENT)
    of_duty = select(Reminder).where(Reminder.duty_id == duty.id, Reminder.state.in_(open_states))
    for reminder in session.scalars(of_duty.order_by(Reminder.id).with_for_update()).all():
        reminder.state = ReminderState.SETTLED
        _redraw(session, ward, reminder, "settled")


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


def _next_of_duties(ward: Ward) -> datetime | None:
    with ward.database.reading() as session:
        due_at = session.scalars(
            select(func.min(Reminder.due_at)).where(Reminder.state == ReminderState.SCHEDULED)
        ).one()
    now = ward.clock.now()
    is_kept_waiting = due_at is not None and due_at <= now and not is_office_hours(ward)
    return ward.calendar.next_morning(now) if is_kept_waiting else due_at


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
        with_account = joinedload(Reminder.duty, innerjoin=True).joinedload(Duty.account, innerjoin=True)
        locked = due.options(with_account).with_for_update(of=Reminder, skip_locked=True)
        reminder = session.scalars(locked).one_or_none()
        return None if reminder is None else _tell(session, ward, reminder)


def _tell(session: Session, ward: Ward, reminder: Reminder) -> int:
    duty = reminder.duty
    if duty.state is not DutyState.OPEN:
        reminder.state = ReminderState.SETTLED
        return 0
    latest = reached_stage(ward, duty)
    if latest is not None and latest > reminder.stage:
        return _skip_to(session, ward, reminder, latest)
    reminder.state = ReminderState.SENT
    following = stage_after(ward, duty.kind, reminder.stage)
    _plan(session, ward, duty, following, moment_of(ward, duty.due_on, following))
    lanes = addressees(session, ward, duty.account, is_long_overdue=_is_long_overdue(session, ward, reminder))
    fell_dormant = _fall_dormant(session, ward, duty)  # accounts are locked before the outbox, everywhere
    for place, lane in enumerate(lanes):
        _announce(session, ward, reminder, lane, is_first=place == 0)
    audit.note(
        session,
        at=ward.clock.now(),
        actor=audit.SYSTEM,
        action="reminder_sent",
        subject=f"account:{duty.account_id}",
        duty=duty.kind,
        stage=reminder.stage,
        due_on=duty.due_on.isoformat(),
        missed=reminder.missed_stages,
        to=lanes,
    )
    if fell_dormant:
        audit.note(
            session,
            at=ward.clock.now(),
            actor=audit.SYSTEM,
            action="account_fell_dormant",
            subject=f"account:{duty.account_id}",
            quiet_days=ward.operation.duties.dormant_days,
        )
    return 1


def _is_long_overdue(session: Session, ward: Ward, reminder: Reminder) -> bool:
    late = ward.operation.duties.escalate_after
    if reminder.stage < late:
        return False
    # Of a day that was long past when it was entered the owner hears first.
    was_heard_of = or_(Reminder.stage < late, Reminder.notices.any())
    earlier = select(Reminder.id).where(
        Reminder.duty_id == reminder.duty_id, Reminder.stage < reminder.stage, was_heard_of
    )
    return session.scalars(earlier.limit(1)).first() is not None


def _announce(session: Session, ward: Ward, reminder: Reminder, lane: str, *, is_first: bool) -> None:
    duty = reminder.duty
    again = f":snooze{reminder.snooze_count}" if reminder.snooze_count else ""
    copy = "" if is_first else f":{lane}"
    insert_once(session, ReminderNotice, reminder_id=reminder.id, lane=lane)
    enqueue(
        session,
        key=f"reminder:{_subject(duty)}:{duty.due_on}:{reminder.stage}{again}{copy}",
        lane=lane,
        kind=JobKind.REMINDER,
        payload={"reminder_id": reminder.id, "lane": lane},
        at=ward.clock.now(),
    )


def _subject(duty: Duty) -> str:
    policy = duty.account.operation_policy
    is_about_policy = duty.kind is DutyKind.POLICY_REVIEW and policy is not None
    return f"{policy.id}" if policy and is_about_policy else f"{duty.kind}-{duty.id}"


def _fall_dormant(session: Session, ward: Ward, duty: Duty) -> bool:
    settings = ward.operation.duties
    quiet_for = settings.quiet_days + (ward.today() - duty.due_on).days
    if duty.kind is not DutyKind.DORMANCY or quiet_for < settings.dormant_days:
        return False
    fell = session.execute(
        update(Account)
        .where(Account.id == duty.account_id, Account.state == AccountState.ACTIVE)
        .values(state=AccountState.DORMANT)
        .returning(Account.id)
    ).one_or_none()
    return fell is not None


def _skip_to(session: Session, ward: Ward, reminder: Reminder, latest: int) -> int:
    # The process slept through several stages: the owner gets the latest alone, and it says so.
    reminder.state = ReminderState.SKIPPED
    _plan(session, ward, reminder.duty, latest, ward.clock.now())
    following = session.scalars(
        select(Reminder).where(Reminder.duty_id == reminder.duty_id, Reminder.stage == latest)
    ).one()
    following.missed_stages = max(following.missed_stages, _missed(ward, reminder, latest))
    is_put_off = following.due_at > ward.clock.now()
    if following.state is not ReminderState.SCHEDULED or is_put_off:
        return 0
    return _tell(session, ward, following)


def _missed(ward: Ward, reminder: Reminder, latest: int) -> int:
    if ward.clock.now() - reminder.due_at < timedelta(days=1):
        return 0  # it was planned for the very morning on which the next stage fell
    kind = reminder.duty.kind
    missed, stage = 0 if reminder.snooze_count else 1, stage_after(ward, kind, reminder.stage)
    while stage < latest:
        missed, stage = missed + 1, stage_after(ward, kind, stage)
    return missed


def _told_since(session: Session, duty: Duty, reached: int, stage: int) -> int:
    """The stage between these two at which a due day that was put back has been told already, else the later."""
    told = select(func.max(Reminder.stage)).where(
        Reminder.duty_id == duty.id, Reminder.stage.between(reached, stage), Reminder.notices.any()
    )
    last = session.scalars(told).one()
    return stage if last is None else last


def _plan(session: Session, ward: Ward, duty: Duty, stage: int, at: datetime) -> None:
    known = session.scalars(
        select(Reminder).where(Reminder.duty_id == duty.id, Reminder.stage == stage)
    ).one_or_none()
    if known is None:
        session.add(Reminder(duty_id=duty.id, stage=stage, due_at=at, state=ReminderState.SCHEDULED))
        session.flush()
    elif known.state is ReminderState.SETTLED and known.notices:
        known.state = ReminderState.SENT  # a due day that was put back: what was told of it holds again
        _redraw(session, ward, known, f"again{ward.clock.now().isoformat()}")
        following = stage_after(ward, duty.kind, stage)
        _plan(session, ward, duty, following, moment_of(ward, duty.due_on, following))
    elif known.state is ReminderState.SETTLED:
        known.state, known.due_at = ReminderState.SCHEDULED, at


def _redraw(session: Session, ward: Ward, reminder: Reminder, why: str) -> None:
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
