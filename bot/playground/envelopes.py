"""Envelopes: what Slack sends through a socket, and the payload inside."""

import secrets
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.playground.stamps import Json

EnvelopeType = Literal["slash_commands", "interactive", "events_api"]


@dataclass(frozen=True)
class Envelope:
    """One payload on its way to the app, with the number of times it was sent before."""

    type: EnvelopeType
    payload: Json
    accepts_response_payload: bool = False
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    retry_attempt: int = 0

    def attempt(self, number: int) -> "Envelope":
        """The same envelope, as it is sent for the n-th time."""
        return replace(self, retry_attempt=number)

    def as_json(self) -> Json:
        """The message on the socket."""
        sent: Json = {
            "envelope_id": self.id, "type": self.type, "payload": self.payload,
            "accepts_response_payload": self.accepts_response_payload,
        }  # fmt: skip
        if self.retry_attempt:
            sent |= {"retry_attempt": self.retry_attempt, "retry_reason": "timeout"}
        return sent
