"""The audit log: append-only, each row carrying the hash of the one before."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.records.base import Record
from checks.wording import Wording

GENESIS = "0" * 64
SYSTEM = "koetsu"
PORTION = 500


class AuditEntry(Record):
    """Something that happened: when, who (a Slack user id, or `koetsu`), what, to what, with which particulars."""

    __tablename__ = "audit_entry"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str] = mapped_column(index=True)
    detail: Mapped[dict[str, Any]]
    previous_hash: Mapped[str]
    hash: Mapped[str]

    def computed_hash(self) -> str:
        """SHA-256 over the row's content and the hash before it."""
        content = [
            self.number,
            self.at.astimezone(UTC).isoformat(),
            self.actor,
            self.action,
            self.subject,
            self.detail,
            self.previous_hash,
        ]
        canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()


class AuditHead(Record):
    """The last row's number and hash: writers queue here, and a cut-off tail shows."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]
    hash: Mapped[str]


def note(session: Session, *, at: datetime, actor: str, action: str, subject: str, **detail: Any) -> None:
    """Append a row to the audit log, in the caller's transaction."""
    note_each(session, [subject], at=at, actor=actor, action=action, **detail)


def note_each(
    session: Session, subjects: Iterable[str], *, at: datetime, actor: str, action: str, **detail: Any
) -> None:
    """Append a row for each subject to which the same has happened."""
    head = session.get_one(AuditHead, 1, with_for_update=True)
    for subject in subjects:
        entry = AuditEntry(
            number=head.number + 1,
            at=at,
            actor=actor,
            action=action,
            subject=subject,
            detail=detail,
            previous_hash=head.hash,
        )
        entry.hash = entry.computed_hash()
        head.number, head.hash = entry.number, entry.hash
        session.add(entry)
    session.flush()


def first_break(session: Session) -> Wording | None:
    """Where the chain is broken, as a sentence, or None where it holds from the first row to the head."""
    number, previous, portion = 0, GENESIS, PORTION
    while True:
        try:
            rows = _after(session, number, portion)
        except (ValueError, TypeError):  # something that is no moment or no JSON was written into a row
            if portion == 1:
                return _broken(number + 1, "が壊れていて読めません", "cannot be read")
            portion = 1
            continue
        if not rows:
            return _tail_break(session.get(AuditHead, 1), number, previous)
        for entry in rows:
            if entry.number != number + 1:
                return _broken(number + 1, "がありません", "is missing")
            if entry.previous_hash != previous or entry.hash != entry.computed_hash():
                return _broken(entry.number, "が書き換えられています", "was changed")
            number, previous = entry.number, entry.hash


def _tail_break(head: AuditHead | None, number: int, last_hash: str) -> Wording | None:
    if head is None:
        return Wording("末尾の記録がありません。", "The record of the last row is missing.")
    if head.number > number:
        return _broken(number + 1, "から後がありません", "and all after it are missing")
    if (head.number, head.hash) != (number, last_hash):
        return _broken(number, "が末尾の記録と合いません", "does not agree with the record of the last row")
    return None


def _broken(number: int, ja: str, en: str) -> Wording:
    return Wording(f"{number}行目{ja}。", f"Row {number} {en}.")


def entries(session: Session) -> Iterator[AuditEntry]:
    """All rows from the first, read in portions."""
    number = 0
    while rows := _after(session, number, PORTION):
        yield from rows
        number = rows[-1].number


def _after(session: Session, number: int, portion: int) -> Sequence[AuditEntry]:
    query = select(AuditEntry).where(AuditEntry.number > number).order_by(AuditEntry.number)
    return session.scalars(query.limit(portion)).all()
