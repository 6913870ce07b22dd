"""Socket Mode: each envelope goes to one of the app's sockets, and again if it is not acknowledged."""

import asyncio
import json
import secrets
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.playground.envelopes import Envelope
from bot.playground.link import Link
from bot.playground.refusals import NotAcknowledged
from bot.playground.stamps import Json

MOST_SOCKETS = 10
MOST_ATTEMPTS = 4
"""Slack delivers once and then retries three times."""

OnAck = Callable[[Json], Any]


class Switchboard:
    """The sockets that the app has open, and the envelopes on their way.

    Lives on the server's event loop; `deliver` may be called from any thread.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, ack_timeout: float) -> None:
        self._loop = loop
        self._links: list[Link] = []
        self._tickets: set[str] = set()
        self._acks: dict[str, asyncio.Future[Json]] = {}
        self._arrival = asyncio.Event()
        self._deliveries: set[asyncio.Task[None]] = set()
        self.ack_timeout = ack_timeout
        self.opened = 0

    def issue_ticket(self) -> str:
        """Make a ticket that opens one socket."""
        ticket = secrets.token_hex(16)
        self._tickets.add(ticket)
        return ticket

    @property
    def open_sockets(self) -> int:
        """How many sockets take envelopes now."""
        return len([link for link in self._links if link.takes_envelopes])

    async def attend(self, websocket: WebSocket) -> None:
        """Serve one socket from hello until it closes."""
        ticket = websocket.query_params.get("ticket", "")
        if ticket not in self._tickets or self.open_sockets >= MOST_SOCKETS:
            await websocket.close(code=1008)
            return
        self._tickets.discard(ticket)
        await websocket.accept()
        link = Link(websocket)
        self._links.append(link)
        self.opened += 1
        try:
            await link.say_hello(len(self._links))
            self._arrival.set()
            await self._listen(link)
        except WebSocketDisconnect:
            pass
        finally:
            link.closed.set()
            self._links.remove(link)

    def deliver(self, envelope: Envelope, on_ack: OnAck) -> Future[Any]:
        """Send an envelope; the result is what `on_ack` makes of the acknowledgement's payload.

        `on_ack` runs on the event loop, before any later call of the app is served; not when it comes too late.
        """
        outcome: Future[Any] = Future()
        self._loop.call_soon_threadsafe(self._start, envelope, on_ack, outcome)
        return outcome

    async def ask_to_reconnect(self) -> None:
        """Tell every socket that it will be closed soon, as Slack does now and then."""
        for link in tuple(self._links):
            await link.say_goodbye()

    async def drop(self) -> None:
        """Close every socket without a warning."""
        for link in tuple(self._links):
            await link.close()

    async def stop(self) -> None:
        """Close every socket and give up what was not acknowledged."""
        for task in tuple(self._deliveries):
            task.cancel()
        await self.drop()

    def _start(self, envelope: Envelope, on_ack: OnAck, outcome: Future[Any]) -> None:
        task = self._loop.create_task(self._carry(envelope, on_ack, outcome))
        self._deliveries.add(task)
        task.add_done_callback(self._deliveries.discard)

    async def _carry(self, envelope: Envelope, on_ack: OnAck, outcome: Future[Any]) -> None:
        ack: asyncio.Future[Json] = self._loop.create_future()
        ack.add_done_callback(lambda done: _settle(done, on_ack, outcome))
        self._acks[envelope.id] = ack
        expiry = self._loop.call_later(self.ack_timeout, _expire, outcome)
        try:
            for attempt in range(MOST_ATTEMPTS):
                link = await self._next_link()
                if attempt == 0 and outcome.done() and envelope.type != "events_api":
                    return
                if await _reaches(link, envelope.attempt(attempt), ack, self.ack_timeout):
                    return
        finally:
            expiry.cancel()
            _expire(outcome)
            del self._acks[envelope.id]

    async def _next_link(self) -> Link:
        while not (ready := [link for link in self._links if link.takes_envelopes]):
            self._arrival.clear()
            await self._arrival.wait()
        chosen = min(ready, key=lambda link: link.last_used)
        chosen.last_used = time.monotonic()
        return chosen

    async def _listen(self, link: Link) -> None:
        while True:
            said = json.loads(await link.receive())
            ack = self._acks.get(said.get("envelope_id", ""))
            if ack is not None and not ack.done():
                ack.set_result(said.get("payload") or {})


async def _reaches(link: Link, envelope: Envelope, ack: asyncio.Future[Json], patience: float) -> bool:
    await link.send(envelope.as_json())
    closing = asyncio.ensure_future(link.closed.wait())
    either: set[asyncio.Future[Any]] = {ack, closing}
    await asyncio.wait(either, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
    closing.cancel()
    return ack.done()


def _settle(ack: asyncio.Future[Json], on_ack: OnAck, outcome: Future[Any]) -> None:
    if ack.cancelled() or outcome.done():
        return
    try:
        outcome.set_result(on_ack(ack.result()))
    except Exception as error:  # noqa: BLE001 - whatever goes wrong belongs to the one who waits
        outcome.set_exception(error)


def _expire(outcome: Future[Any]) -> None:
    if not outcome.done():
        outcome.set_exception(NotAcknowledged("operation_timeout"))
