"""The clock of the app under play, which the page can move."""

from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """A clock that can be moved forward, and that knows when the next reminder is due."""

    def now(self) -> datetime:
        """The moment it shows."""

    def advance(self, by: timedelta) -> None:
        """Move it forward."""

    def next_due(self) -> datetime | None:
        """When something is due next, if anything is."""

    def advance_to_next_due(self) -> None:
        """Move it forward to that moment."""
