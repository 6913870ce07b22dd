"""The weekly digest まとめ for 広報課: put into the outbox once a week, by whichever process comes first."""

from datetime import date, timedelta

from sqlalchemy import select

from bot.operation import WEEKDAYS
from bot.records import audit
from bot.records.outbox import JobKind, OutboxJob
from bot.ward import Ward
from bot.workflows.office_hours import is_office_hours
from bot.workflows.outbox import enqueue

OFFICE_WEEK = 5


def tell(ward: Ward) -> bool:
    """Send the digest of this week where its morning has come and nobody has sent it; whether it was sent now.

    A process that was down on that morning tells it in office hours of the same week; a week that was missed
    whole is not told later.
    """
    lanes = [ward.pr_channel] if ward.pr_channel else list(dict.fromkeys(ward.admins))
    today, week = ward.today(), week_of(ward.today())
    if not lanes or not is_office_hours(ward) or today < digest_day(ward, today):
        return False
    key = f"digest:{week}"
    with ward.database.reading() as session:  # an idle bot does not lock the database
        if session.scalars(select(OutboxJob.id).where(OutboxJob.key == key)).first() is not None:
            return False
    with ward.database.transaction() as session:
        for place, lane in enumerate(lanes):
            is_new = enqueue(
                session,
                key=f"{key}:{lane}" if place else key,
                lane=lane,
                kind=JobKind.DIGEST,
                payload={"week": week},
                at=ward.clock.now(),
            )
            if not is_new:  # another process was faster
                return False
        audit.note(
            session,
            at=ward.clock.now(),
            actor=audit.SYSTEM,
            action="digest_sent",
            subject="ward",
            week=week,
            to=lanes,
        )
    return True


def week_of(day: date) -> str:
    """The ISO week in which a day lies: 2026-W48."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def digest_day(ward: Ward, day: date) -> date:
    """The day of the digest in the week of `day`: the configured weekday, or the next opening day of that week.

    Where the rest of that week is closed it is the last opening day before.
    """
    monday = day - timedelta(days=day.weekday())
    wanted = monday + timedelta(days=WEEKDAYS.index(ward.operation.digest.weekday))
    later = ward.calendar.on_or_after(wanted)
    return later if later < monday + timedelta(days=OFFICE_WEEK) else ward.calendar.on_or_before(wanted)
