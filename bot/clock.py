"""The moment, as every process sees it."""

from datetime import UTC, datetime, timedelta
from typing import Protocol

from sqlalchemy import DateTime, func, select

from bot.records.engine import Database


class Clock(Protocol):
    """Tells the moment, aware and in UTC; the only place where the bot asks for it."""

    def now(self) -> datetime:
        """The present moment."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present moment."""
        return datetime.now(UTC)


class DatabaseClock:
    """The database's clock, so that processes on several machines agree when a lease ends."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def now(self) -> datetime:
        """The present moment."""
        with self._database.reading() as session:
            return session.scalars(select(func.clock_timestamp(type_=DateTime(timezone=True)))).one()


class MovableClock:
    """A clock that runs on from `start` and can be moved forward: for the playground and tests."""

    def __init__(self, start: datetime) -> None:
        self._ahead = start - datetime.now(UTC)

    def now(self) -> datetime:
        """The present moment of the playground."""
        return datetime.now(UTC) + self._ahead

    def advance(self, by: timedelta) -> None:
        """Move forward; back is refused, for moments are recorded."""
        if by < timedelta():
            raise ValueError("The clock only moves forward.")
        self._ahead += by
