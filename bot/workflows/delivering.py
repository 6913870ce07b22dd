"""Taking notices out of the outbox: claim under a lease, send, finish; adopt what a dead process left."""

import random
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, String, cast, func, select, update
from sqlalchemy.orm import Session

from bot.records.outbox import JobKind, JobState, OutboxJob, OutboxLane
from bot.records.reminders import ReminderNotice
from bot.records.reviews import Review
from bot.ward import Ward
from bot.workflows.outbox import enqueue

LEASE = timedelta(seconds=30)
LONGEST_CALL = timedelta(seconds=10)
PACE = timedelta(seconds=1)
LONGEST_BACKOFF = timedelta(minutes=15)
UNFINISHED = (JobState.WAITING, JobState.SENDING)
FAILING_SINCE = "failing_since"
"""What is kept in the `result` of a job that waits after a failure: the moment of its first one."""
LASTS = timedelta(hours=1)
"""How long a trouble that should pass may hold a lane up before the administrators hear of it."""
OF_ONE_NOTICE = frozenset(
    {
        "cant_update_message",
        "edit_window_closed",
        "invalid_blocks",
        "invalid_blocks_format",
        "message_not_found",
        "metadata_too_large",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
    }
)
"""Slack's codes that say something of a notice; all others hold for whatever is sent into the lane."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A job that this process may send until its lease ends.

    `was_tried` says that an earlier attempt may have reached Slack without our hearing of it.
    """

    job_id: int
    key: str
    lane: str
    kind: JobKind
    payload: dict[str, Any]
    attempts: int
    token: str

    @property
    def was_tried(self) -> bool:
        """Whether the message may already stand in the channel."""
        return self.attempts > 1


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a notice now stands in Slack."""

    slack_channel_id: str
    ts: str


class LeaseTooShort(Exception):  # noqa: N818 - nothing is wrong: somebody else sends it
    """Another process may take this notice over before the call to Slack is answered."""


def claim(ward: Ward) -> Claim | None:
    """Take the oldest due job of a free lane, or None where there is nothing to do."""
    with (
        ward.database.reading() as session
    ):  # looking first keeps an idle bot from locking SQLite each second
        if session.execute(_claimable(ward.clock.now())).first() is None:
            return None
    with ward.database.transaction() as session:
        now = ward.clock.now()
        row = session.execute(
            _claimable(now).with_for_update(of=[OutboxLane, OutboxJob], skip_locked=True)
        ).first()
        if row is None:
            return None
        job, lane = row
        lane.free_at = job.lease_until = now + LEASE
        job.state, job.token = JobState.SENDING, secrets.token_hex(8)
        job.attempts += 1
        return Claim(job.id, job.key, job.lane, job.kind, dict(job.payload), job.attempts, job.token)


def is_still_ours(ward: Ward, claim: Claim) -> bool:
    """Whether the lease holds for as long as a call may take: asked right before the call to Slack."""
    with ward.database.reading() as session:
        lease_until = session.scalars(
            select(OutboxJob.lease_until).where(OutboxJob.id == claim.job_id, OutboxJob.token == claim.token)
        ).one_or_none()
        return lease_until is not None and lease_until >= ward.clock.now() + LONGEST_CALL


def finish(ward: Ward, claim: Claim, posted: Posted | None) -> bool:
    """Record that a notice was sent, and where; False where another process has taken the job over.

    None means that there was nothing left to tell.
    """
    result = {"channel": posted.slack_channel_id, "ts": posted.ts} if posted else {}
    with ward.database.transaction() as session:
        now = ward.clock.now()
        if not _let_go(session, claim, now + PACE, state=JobState.SENT, result=result, error=None):
            return False
        if posted:
            _write_down(session, claim, posted)
        return True


def retry_later(ward: Ward, claim: Claim, error: str, wait: timedelta | None = None) -> datetime:
    """Give a job back after a failure that may pass; when it is tried again.

    `wait` is what Slack asked for; without it, the wait doubles with each attempt, with jitter. A job that has
    been failing for more than an hour holds its lane up: the administrators are told, once.
    """
    backoff = min(LONGEST_BACKOFF, timedelta(seconds=2 ** min(claim.attempts, 12)))
    with ward.database.transaction() as session:
        now = ward.clock.now()
        again_at = now + (wait or backoff * random.uniform(0.5, 1.0))  # noqa: S311 - jitter
        failing_since = _failing_since(session, claim) or now
        ours = _let_go(
            session,
            claim,
            again_at,
            state=JobState.WAITING,
            run_at=again_at,
            error=error,
            result={FAILING_SINCE: failing_since.isoformat()},
        )
        if ours and now - failing_since > LASTS:
            _tell_administrators(session, ward, claim, error, lasts=True)
    return again_at


def give_up(ward: Ward, claim: Claim, error: str) -> None:
    """Leave a job that cannot be sent for an administrator, and tell the administrators.

    Where the whole lane is out of order they are told of its first job alone, until one gets through again.
    """
    with ward.database.transaction() as session:
        is_known = not is_of_one_notice(error) and _is_out_of_order(session, claim, error)
        if (
            _let_go(session, claim, ward.clock.now() + PACE, state=JobState.DEAD, error=error)
            and not is_known
        ):
            _tell_administrators(session, ward, claim, error, lasts=False)


def is_of_one_notice(error: str) -> bool:
    """Whether an error says something of one notice alone; Slack's codes are lower case, our surprises are not."""
    return error in OF_ONE_NOTICE or not error.islower()


def is_unfinished(ward: Ward, job_id: int) -> bool:
    """Whether a job is still to be sent, or dead: what was told of it holds until then."""
    with ward.database.reading() as session:
        job = session.get(OutboxJob, job_id)
        return job is not None and job.state is not JobState.SENT


@dataclass(frozen=True, slots=True)
class JobSheet:
    """A job as an operator sees it."""

    id: int
    key: str
    lane: str
    state: JobState
    attempts: int
    run_at: datetime
    error: str | None


def unfinished(ward: Ward) -> list[JobSheet]:
    """Jobs that wait, are being sent, or are dead, oldest first."""
    with ward.database.reading() as session:
        query = select(OutboxJob).where(OutboxJob.state != JobState.SENT).order_by(OutboxJob.id)
        return [
            JobSheet(job.id, job.key, job.lane, job.state, job.attempts, job.run_at, job.error)
            for job in session.scalars(query)
        ]


def revive_dead(ward: Ward) -> int:
    """Put all dead jobs back to be sent now; how many there were."""
    with ward.database.transaction() as session:
        revived = session.execute(
            update(OutboxJob)
            .where(OutboxJob.state == JobState.DEAD)
            .values(state=JobState.WAITING, run_at=ward.clock.now())
            .returning(OutboxJob.id)
        )
        return len(revived.all())


def _claimable(now: datetime) -> Select[OutboxJob, OutboxLane]:
    heads = select(func.min(OutboxJob.id)).where(OutboxJob.state.in_(UNFINISHED)).group_by(OutboxJob.lane)
    return (
        select(OutboxJob, OutboxLane)
        .join(OutboxLane, OutboxLane.name == OutboxJob.lane)
        .where(OutboxJob.id.in_(heads), OutboxJob.run_at <= now, OutboxLane.free_at <= now)
        .order_by(OutboxJob.run_at, OutboxJob.id)
        .limit(1)
    )


def _failing_since(session: Session, claim: Claim) -> datetime | None:
    kept = session.scalars(select(OutboxJob.result).where(OutboxJob.id == claim.job_id)).one_or_none()
    return datetime.fromisoformat(kept[FAILING_SINCE]) if kept and FAILING_SINCE in kept else None


def _is_out_of_order(session: Session, claim: Claim, error: str) -> bool:
    # Dead jobs of which none that came after has got through: nobody has repaired the lane since they were told.
    of_lane = select(func.max(OutboxJob.id)).where(OutboxJob.lane == claim.lane)
    has_a_place = cast(OutboxJob.result, String) != "{}"
    got_through = session.scalars(of_lane.where(OutboxJob.state == JobState.SENT, has_a_place)).one()
    died = session.scalars(of_lane.where(OutboxJob.state == JobState.DEAD, OutboxJob.error == error)).one()
    return died is not None and died > (got_through or 0)


def _tell_administrators(session: Session, ward: Ward, claim: Claim, error: str, *, lasts: bool) -> None:
    if claim.kind is JobKind.UNDELIVERABLE:
        return  # an administrator who cannot be reached is seen in `koetsu outbox list`
    # What lasts is told once a job, of which there is one at a time in a lane; what is dead, once an attempt.
    when = "lasts" if lasts else claim.attempts
    for administrator in ward.admins:
        enqueue(
            session,
            key=f"undeliverable:{claim.job_id}:{administrator}:{when}",
            lane=administrator,
            kind=JobKind.UNDELIVERABLE,
            payload={
                "job_id": claim.job_id,
                "kind": claim.kind,
                "lane": claim.lane,
                "error": error,
                "lasts": lasts,
            },
            at=ward.clock.now(),
        )


def _let_go(session: Session, claim: Claim, lane_free_at: datetime, **changes: Any) -> bool:
    ours = session.execute(
        update(OutboxJob)
        .where(OutboxJob.id == claim.job_id, OutboxJob.token == claim.token)
        .values(token=None, lease_until=None, **changes)
        .returning(OutboxJob.id)
    ).one_or_none()
    if ours is None:
        return False
    session.execute(update(OutboxLane).where(OutboxLane.name == claim.lane).values(free_at=lane_free_at))
    return True


def _write_down(session: Session, claim: Claim, posted: Posted) -> None:
    if claim.kind is JobKind.REVIEW_CARD:
        session.get_one(Review, claim.payload["review_id"]).card_ts = posted.ts
    elif claim.kind is JobKind.REMINDER:
        place = session.get_one(ReminderNotice, (claim.payload["reminder_id"], claim.payload["lane"]))
        place.slack_channel_id, place.message_ts = posted.slack_channel_id, posted.ts
