"""Putting a notice into the outbox, in the caller's transaction."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.records.base import insert_once
from bot.records.outbox import JobKind, JobState, OutboxJob, OutboxLane


def enqueue(
    session: Session, *, key: str, lane: str, kind: JobKind, payload: dict[str, Any], at: datetime
) -> bool:
    """Write a job that is due at `at`, and whether it is new: one with the same key stays as it is."""
    insert_once(session, OutboxLane, name=lane, free_at=at)
    return insert_once(
        session,
        OutboxJob,
        key=key,
        lane=lane,
        kind=kind,
        payload=payload,
        state=JobState.WAITING,
        run_at=at,
        attempts=0,
        created_at=at,
    )
