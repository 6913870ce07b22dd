"""Reminding keepers of duties: one reminder per duty and stage, told on opening days in office hours."""

from datetime import datetime, timedelta

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
from bot.workflows.reminder_plans import plan, redraw
from bot.workflows.stages import moment_of, reached_stage, stage_after


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
        redraw(session, ward, reminder, f"snooze{reminder.snooze_count}")
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
    plan(session, ward, duty, following, moment_of(ward, duty.due_on, following))
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
    plan(session, ward, reminder.duty, latest, ward.clock.now())
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
