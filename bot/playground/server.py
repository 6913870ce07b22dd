"""The playground's server: one local port for Slack's API, its sockets and the web page."""

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

import uvicorn
from starlette.requests import Request

from bot.playground.gestures import Gestures
from bot.playground.payloads import Payloads
from bot.playground.person import Person
from bot.playground.routes import application
from bot.playground.screen import screens
from bot.playground.switchboard import Switchboard
from bot.playground.tokens import APP_TOKEN, BOT_TOKEN, Tokens
from bot.playground.travel import Clock
from bot.playground.workspace import Workspace

T = TypeVar("T")
HOST = "127.0.0.1"
LAST_WORDS = 0.05
"""Seconds for requests under way when the server stops."""
LAST_ROUNDS = 10
START_TIMEOUT = 10.0
POLL = 0.02
"""Seconds between two looks at a condition that the workspace itself does not announce."""


class NothingHappened(AssertionError):  # noqa: N818 - named after the fact
    """What was waited for did not happen; says what was on the screens."""


class PlaygroundServer:
    """Serves a workspace from a thread of its own, while used as a context manager.

    `port` 0 takes any free one; `ack_timeout` is in seconds, three as in Slack.
    """

    def __init__(
        self, slack: Workspace, port: int = 0, *, clock: Clock | None = None, ack_timeout: float = 3.0
    ) -> None:
        self.slack = slack
        self.clock = clock
        if clock:
            slack.messages.mint.now = clock.now
        self.tokens = Tokens()
        self.bot_token = BOT_TOKEN
        self.app_token = APP_TOKEN
        self.closing = asyncio.Event()
        self._listener = socket.create_server((HOST, port))
        self._started = threading.Event()
        self._loop = asyncio.new_event_loop()
        self.switchboard = Switchboard(self._loop, ack_timeout)
        self.gestures = Gestures(slack, Payloads(slack, self.url), self.switchboard)
        self._uvicorn = _Uvicorn(_config(application(self)), self._started, self.closing)
        self._thread = threading.Thread(target=self._run, name="playground", daemon=True)

    @property
    def url(self) -> str:
        """Where the page is: ``http://127.0.0.1:PORT/``."""
        return f"http://{HOST}:{self._listener.getsockname()[1]}/"

    @property
    def api_url(self) -> str:
        """The base url for ``slack_sdk.WebClient``."""
        return f"{self.url}api/"

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._started.wait(START_TIMEOUT):
            raise TimeoutError("the playground did not start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._await(self._stop())
        self._thread.join()

    def person(self, person_id: str) -> Person:
        """The driver of one person."""
        return Person(self.slack, self.gestures, person_id)

    def wait_for(self, condition: Callable[[], T], timeout: float = 15) -> T:
        """Wait until the condition holds and return its value; raises NothingHappened with the screens."""
        deadline = time.monotonic() + timeout
        while not (value := condition()):
            if time.monotonic() > deadline:
                raise NothingHappened(
                    f"did not happen within {timeout} s; on the screens:\n{screens(self.slack)}"
                )
            self.slack.changing.wait_beyond(self.slack.changing.revision, POLL)
        return value

    def ask_sockets_to_reconnect(self) -> None:
        """Do what Slack does now and then: ask the app to open new sockets."""
        self._await(self.switchboard.ask_to_reconnect())

    def drop_sockets(self) -> None:
        """Close all sockets of the app without a warning."""
        self._await(self.switchboard.drop())

    def issue_socket_url(self) -> str:
        """A fresh address for one socket."""
        return f"{self.url.replace('http', 'ws', 1)}socket?ticket={self.switchboard.issue_ticket()}"

    async def drop_request(self, request: Request) -> None:
        """Cut the connection of a request, so that no answer arrives."""
        for connection in tuple(self._uvicorn.server_state.connections):
            transport = getattr(connection, "transport", None)
            if transport is not None and transport.get_extra_info("peername") == tuple(
                request.scope["client"]
            ):
                transport.abort()
        while (await request.receive())["type"] != "http.disconnect":
            pass

    async def _stop(self) -> None:
        await self.switchboard.stop()
        self.closing.set()

    def _await(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._uvicorn.serve(sockets=[self._listener]))


class _Uvicorn(uvicorn.Server):
    """Says when it has started, and stops at once when told: uvicorn's own pauses add up over many tests."""

    def __init__(self, config: uvicorn.Config, started: threading.Event, closing: asyncio.Event) -> None:
        super().__init__(config)
        self._started_event = started
        self._closing = closing

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._started_event.set()

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self._closing.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._stop_accepting(sockets or [])
        requests = tuple(self.server_state.tasks)
        if requests:
            await asyncio.wait(requests, timeout=LAST_WORDS)
        for request in requests:
            request.cancel()
        await asyncio.gather(*requests, return_exceptions=True)
        await self._hang_up()

    async def _stop_accepting(self, sockets: list[socket.socket]) -> None:
        for accepting in sockets:
            asyncio.get_running_loop().remove_reader(accepting)
        await asyncio.sleep(0)  # asyncio leaks a connection whose listener closes before the next round
        await asyncio.sleep(0)
        for server in self.servers:
            server.close()

    async def _hang_up(self) -> None:
        for _ in range(LAST_ROUNDS):  # what was being accepted turns up a few rounds of the loop later
            for connection in tuple(self.server_state.connections):
                connection.transport.abort()
            await asyncio.sleep(0)


def _config(app: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app, log_config=None, access_log=False, ws="websockets-sansio", http="h11", loop="asyncio",
        lifespan="off", timeout_graceful_shutdown=1, ws_per_message_deflate=False,
    )  # fmt: skip
