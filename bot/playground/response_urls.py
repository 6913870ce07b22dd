"""Response urls: an answer to one click or command, five times within thirty minutes."""

import secrets
import time
from dataclasses import dataclass

from bot.playground.refusals import ApiRefusal

RESPONSE_LIFE = 30 * 60
"""Seconds during which a response url can be used."""
RESPONSE_USES = 5


@dataclass
class ResponseUrl:
    """Where an answer goes: to whom, in which channel, about which message."""

    person_id: str
    channel: str
    message_ts: str | None
    issued_at: float
    uses: int = 0


class ResponseUrls:
    """Response urls that were handed out."""

    def __init__(self) -> None:
        self._issued: dict[str, ResponseUrl] = {}

    def issue(self, person_id: str, channel: str, message_ts: str | None = None) -> str:
        """Make a response url; its secret last part."""
        key = secrets.token_urlsafe(24)
        self._issued[key] = ResponseUrl(person_id, channel, message_ts, time.monotonic())
        return key

    def use(self, key: str) -> ResponseUrl:
        """Use it once more. Refused when unknown, too old or used up."""
        url = self._issued.get(key)
        if url is None:
            raise ApiRefusal("no_such_url")
        if time.monotonic() - url.issued_at > RESPONSE_LIFE:
            raise ApiRefusal("expired_url")
        if url.uses >= RESPONSE_USES:
            raise ApiRefusal("used_url")
        url.uses += 1
        return url
