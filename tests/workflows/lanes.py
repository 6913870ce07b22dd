"""Lanes of the outbox: notices put into them, finished, and refused by Slack."""

from datetime import timedelta

from bot.records.outbox import JobKind, OutboxJob
from bot.workflows import delivering
from bot.workflows.delivering import PACE, Posted
from bot.workflows.outbox import enqueue
from tests.wards import ADMINISTRATOR
from tests.workflows.stories import rows


def put(ward, key, lane="C0LANE", at=None):
    with ward.database.transaction() as session:
        enqueue(
            session,
            key=key,
            lane=lane,
            kind=JobKind.UNDELIVERABLE,
            payload={"job_id": 0},
            at=at or ward.clock.now(),
        )


def put_card(ward, key, lane="C0LANE"):
    with ward.database.transaction() as session:
        enqueue(session, key=key, lane=lane, kind=JobKind.REVIEW_CARD_UPDATE, payload={}, at=ward.clock.now())


def finish(ward, claim):
    return delivering.finish(ward, claim, Posted(claim.lane, "1700000000.000100"))


def fails(ward, error, lane="C0LANE"):
    """The next job of the lane is refused for good; its number."""
    ward.clock.advance(PACE)
    claim = delivering.claim(ward)
    while claim.lane != lane:
        delivering.finish(ward, claim, None)
        claim = delivering.claim(ward)
    delivering.give_up(ward, claim, error)
    return claim.job_id


def struggles(ward, until):
    """Whatever is sent fails in a way that may pass, but for what administrators are told."""
    while ward.clock.now() < until:
        claim = delivering.claim(ward)
        if claim is None:
            ward.clock.advance(timedelta(seconds=20))
        elif claim.lane == ADMINISTRATOR:
            assert finish(ward, claim)
        else:
            delivering.retry_later(ward, claim, "internal_error")


def undeliverable(ward):
    """Which jobs the administrators were told of, in order."""
    told = [job for job in rows(ward, OutboxJob) if job.kind is JobKind.UNDELIVERABLE]
    return [(job.payload["job_id"], job.payload["error"], job.payload["lasts"]) for job in told]
