"""Putting a notice into the outbox, in the caller's transaction."""

from datetime import datetime
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from bot.records.base import Record
from bot.records.outbox import JobKind, JobState, OutboxJob, OutboxLane


def enqueue(
    session: Session, *, key: str, lane: str, kind: JobKind, payload: dict[str, Any], at: datetime
) -> None:
    """Write a job that is due at `at`; a job with the same key is already on its way and stays as it is."""
    _insert_once(session, OutboxLane, name=lane, free_at=at)
    _insert_once(
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


def _insert_once(session: Session, record: type[Record], **values: Any) -> None:
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    session.execute(insert(record).values(**values).on_conflict_do_nothing())
