"""Identifiers as Slack writes them: message timestamps, hashes and random ids."""

import secrets
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]
"""A JSON object as it travels to and from Slack."""

MICROSECONDS = 1_000_000


class TimestampMint:
    """Hands out message timestamps that are unique and only ever grow."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0
        self.now: Callable[[], datetime] = _real_now
        """Where the moments come from; a playground whose clock can be moved puts that clock here."""

    def next(self) -> str:
        """Return the next timestamp, seconds and microseconds: ``1700000000.000100``."""
        with self._lock:
            self._last = max(self._last + 1, int(self.now().timestamp() * MICROSECONDS))
            seconds, fraction = divmod(self._last, MICROSECONDS)
        return f"{seconds}.{fraction:06d}"


def _real_now() -> datetime:
    return datetime.now(UTC)


def moment(ts: str) -> datetime:
    """The moment a message timestamp stands for, in UTC."""
    return datetime.fromtimestamp(float(ts), tz=UTC)


def new_id(prefix: str) -> str:
    """Return a random id such as ``V0A1B2C3D4``."""
    return f"{prefix}0{secrets.token_hex(4).upper()}"
