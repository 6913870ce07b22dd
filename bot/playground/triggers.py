"""Trigger ids: each opens one view, within three seconds of the click that made it."""

import secrets
import time

from bot.playground.refusals import ApiRefusal

TRIGGER_LIFE = 3.0
"""Seconds during which a trigger id can be used."""


class Triggers:
    """Trigger ids that were handed out, whose they are and whether they were used."""

    def __init__(self) -> None:
        self._issued: dict[str, tuple[str, float]] = {}
        self._used: set[str] = set()

    def issue(self, person_id: str) -> str:
        """Make a trigger id for what this person has just done."""
        trigger_id = f"{time.monotonic_ns()}.{secrets.token_hex(8)}"
        self._issued[trigger_id] = (person_id, time.monotonic())
        return trigger_id

    def exchange(self, trigger_id: str) -> str:
        """Use up a trigger id; the person it belongs to. Refused when unknown, used or too old."""
        if trigger_id not in self._issued:
            raise ApiRefusal("invalid_trigger_id")
        if trigger_id in self._used:
            raise ApiRefusal("exchanged_trigger_id")
        person_id, issued_at = self._issued[trigger_id]
        if time.monotonic() - issued_at > TRIGGER_LIFE:
            raise ApiRefusal("expired_trigger_id")
        self._used.add(trigger_id)
        return person_id
