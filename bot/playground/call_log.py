"""Which API calls the app has made, in order."""

import time
from dataclasses import dataclass, field

from bot.playground.stamps import Json


@dataclass(frozen=True)
class Call:
    """One API call: the method, its arguments and what it was answered."""

    method: str
    arguments: Json
    error: str | None
    at: float = field(default_factory=time.monotonic)


class CallLog:
    """API calls in the order in which they were answered."""

    def __init__(self) -> None:
        self._calls: list[Call] = []

    def note(self, call: Call) -> None:
        """Remember one call."""
        self._calls.append(call)

    def of(self, method: str) -> list[Call]:
        """All calls of one method."""
        return [call for call in self._calls if call.method == method]

    @property
    def methods(self) -> set[str]:
        """The names of all methods that were called."""
        return {call.method for call in self._calls}

    @property
    def refused(self) -> list[Call]:
        """Calls that were answered with an error."""
        return [call for call in self._calls if call.error]
