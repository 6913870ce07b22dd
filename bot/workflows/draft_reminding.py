"""Reminding of drafts that wait: for a decision, for one before their planned time, for their author."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, update
from sqlalchemy.orm import Session

from bot.records import audit
from bot.records.draft_reminders import DraftReminder, WaitingFor
from bot.records.drafts import Draft, Revision
from bot.records.outbox import JobKind
from bot.records.reminders import ReminderState
from bot.records.reviews import Review, ReviewState
from bot.ward import Ward
from bot.workflows.office_hours import is_somebody_there
from bot.workflows.outbox import enqueue
from checks import Kind

AT_ANY_HOUR: ColumnElement[bool] = or_(
    DraftReminder.waiting_for == WaitingFor.PLANNED_TIME,
    and_(DraftReminder.waiting_for == WaitingFor.DECISION, Revision.kind == Kind.EMERGENCY),
)
"""A planned time may lie at night, and an emergency does not wait for the morning."""


def await_decision(session: Session, ward: Ward, review: Review) -> None:
    """Plan what is said while nobody decides a review that was just opened."""
    _plan(session, review, WaitingFor.DECISION, 1, _first_moment(ward, review))
    planned_at = review.revision.planned_at
    if planned_at is None:
        return
    near = planned_at - timedelta(minutes=ward.operation.drafts.before_planned_minutes)
    if near > review.opened_at:  # else the card itself comes at that hour
        _plan(session, review, WaitingFor.PLANNED_TIME, 1, near)


def await_author(session: Session, ward: Ward, review: Review) -> None:
    """Plan what the author is told, once, of a returned draft that nobody takes up again."""
    day = ward.calendar.opening_days_later(ward.today(), ward.operation.drafts.returned_days)
    _plan(session, review, WaitingFor.AUTHOR, 1, ward.calendar.morning_of(day))


def await_all(ward: Ward) -> int:
    """Plan what is said of open reviews for which nothing was planned, as after an upgrade; how many there were."""
    unplanned = select(Review.id).where(
        Review.state == ReviewState.OPEN,
        ~select(DraftReminder.id).where(DraftReminder.review_id == Review.id).exists(),
    )
    with ward.database.reading() as session:
        found = session.scalars(unplanned.order_by(Review.id)).all()
    for review_id in found:
        with ward.database.transaction() as session:
            draft_id = session.get_one(Review, review_id).draft_id
            session.get_one(Draft, draft_id, with_for_update=True)
            # Asked again under the lock: it may be decided by now, or another process was faster.
            if session.scalars(unplanned.where(Review.id == review_id)).first():
                await_decision(session, ward, session.get_one(Review, review_id))
    return len(found)


def settle(session: Session, draft_id: int) -> None:
    """End all reminders of a draft that have not been told; the caller holds the draft's lock."""
    reviews = select(Review.id).join(Revision).where(Revision.draft_id == draft_id)
    session.execute(
        update(DraftReminder)
        .where(DraftReminder.review_id.in_(reviews), DraftReminder.state == ReminderState.SCHEDULED)
        .values(state=ReminderState.SETTLED)
    )


def sweep(ward: Ward) -> int:
    """Put every reminder that is due into the outbox and plan the one after it; how many were sent.

    What a process has slept through is told once, with what is the case when it wakes up; at night and on
    closed days only emergencies and planned times are told.
    """
    sent = 0
    while (told := _sweep_one(ward)) is not None:
        sent += told
    return sent


def next_due_at(ward: Ward) -> datetime | None:
    """The moment at which the next reminder of a draft is told, or None where none is planned."""
    earliest = (
        select(func.min(DraftReminder.due_at))
        .join(Review, Review.id == DraftReminder.review_id)
        .join(Revision, Revision.id == Review.revision_id)
        .where(DraftReminder.state == ReminderState.SCHEDULED)
    )
    with ward.database.reading() as session:
        at_any_hour = session.scalars(earliest.where(AT_ANY_HOUR)).one()
        in_office = session.scalars(earliest.where(~AT_ANY_HOUR)).one()
    if in_office is not None and in_office <= ward.clock.now() and not is_somebody_there(ward):
        in_office = ward.calendar.next_morning(ward.clock.now())
    return min((moment for moment in (at_any_hour, in_office) if moment), default=None)


def _first_moment(ward: Ward, review: Review) -> datetime:
    settings = ward.operation.drafts
    if review.revision.kind is Kind.EMERGENCY:
        return review.opened_at + timedelta(minutes=settings.emergency_minutes)
    return ward.calendar.office_time_later(review.opened_at, timedelta(hours=settings.waiting_hours))


def _moment_after(ward: Ward, review: Review) -> datetime:
    if review.revision.kind is Kind.EMERGENCY:
        return ward.clock.now() + timedelta(minutes=ward.operation.drafts.emergency_again_minutes)
    return ward.calendar.morning_of(ward.calendar.opening_days_later(ward.today(), 1))


def _plan(session: Session, review: Review, waiting_for: WaitingFor, ordinal: int, at: datetime) -> None:
    session.add(
        DraftReminder(
            review_id=review.id,
            waiting_for=waiting_for,
            ordinal=ordinal,
            due_at=at,
            state=ReminderState.SCHEDULED,
        )
    )
    session.flush()


def _due(ward: Ward) -> Select[Draft, int]:
    query = (
        select(Draft, DraftReminder.review_id)
        .join(Revision, Revision.draft_id == Draft.id)
        .join(Review, Review.revision_id == Revision.id)
        .join(DraftReminder, DraftReminder.review_id == Review.id)
        .where(DraftReminder.state == ReminderState.SCHEDULED, DraftReminder.due_at <= ward.clock.now())
        .order_by(DraftReminder.due_at, DraftReminder.id)
        .limit(1)
    )
    return query if is_somebody_there(ward) else query.where(AT_ANY_HOUR)


def _sweep_one(ward: Ward) -> int | None:
    with ward.database.reading() as session:  # an idle bot does not lock the database
        if session.execute(_due(ward)).first() is None:
            return None
    with ward.database.transaction() as session:
        # Whoever decides, withdraws or submits holds the draft's lock: what is due now is read under it.
        found = session.execute(_due(ward).with_for_update(of=Draft, skip_locked=True)).first()
        if found is None:
            return None
        draft, review_id = found
        return _tell(session, ward, draft, review_id)


def _tell(session: Session, ward: Ward, draft: Draft, review_id: int) -> int:
    of_review = select(DraftReminder).where(
        DraftReminder.review_id == review_id,
        DraftReminder.state == ReminderState.SCHEDULED,
        DraftReminder.due_at <= ward.clock.now(),
    )
    due = session.scalars(of_review.order_by(DraftReminder.id)).all()
    if not due:  # settled, or told by another process, while this one waited
        return 0
    review = session.get_one(Review, review_id)
    told = next((each for each in due if each.waiting_for is WaitingFor.PLANNED_TIME), due[0])
    for each in due:
        each.state = ReminderState.SENT if each is told else ReminderState.SKIPPED
        if each.waiting_for is WaitingFor.DECISION:
            _plan(session, review, each.waiting_for, each.ordinal + 1, _moment_after(ward, review))
    session.flush()
    lanes = _lanes(told, review, draft)
    for lane in lanes:
        enqueue(
            session,
            key=f"draft-reminder:{review.id}:{told.waiting_for}:{told.ordinal}:{lane}",
            lane=lane,
            kind=JobKind.DRAFT_REMINDER,
            payload={"draft_reminder_id": told.id, "lane": lane},
            at=ward.clock.now(),
        )
    audit.note(
        session,
        at=ward.clock.now(),
        actor=audit.SYSTEM,
        action="draft_reminder_sent",
        subject=f"draft:{draft.id}",
        revision=review.revision.number,
        waiting_for=told.waiting_for,
        ordinal=told.ordinal,
        emergency=review.revision.kind is Kind.EMERGENCY,
        to=lanes,
    )
    return 1


def _lanes(told: DraftReminder, review: Review, draft: Draft) -> list[str]:
    author = draft.author_slack_user_id
    return {
        WaitingFor.DECISION: [review.slack_channel_id],
        WaitingFor.PLANNED_TIME: [review.slack_channel_id, author],
        WaitingFor.AUTHOR: [author],
    }[told.waiting_for]
