"""One Socket Mode connection of the app."""

import asyncio
import contextlib
import json

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from bot.playground.stamps import Json


class Link:
    """A websocket that takes envelopes until it closes or is asked to."""

    def __init__(self, websocket: WebSocket) -> None:
        self._websocket = websocket
        self._is_leaving = False
        self.closed = asyncio.Event()
        self.last_used = 0.0

    @property
    def takes_envelopes(self) -> bool:
        """Whether an envelope may be sent here."""
        return not self._is_leaving and not self.closed.is_set()

    async def say_hello(self, connections: int) -> None:
        """Greet a new socket; only after this do envelopes come."""
        debug = {"host": "playground", "approximate_connection_time": 3600, "build_number": 1}
        connection = {"app_id": "A0PLAYGROUND"}
        await self.send(
            {
                "type": "hello",
                "num_connections": connections,
                "connection_info": connection,
                "debug_info": debug,
            }
        )

    async def say_goodbye(self) -> None:
        """Ask the app to open another socket instead of this one."""
        self._is_leaving = True
        await self.send(
            {"type": "disconnect", "reason": "refresh_requested", "debug_info": {"host": "playground"}}
        )

    async def send(self, message: Json) -> None:
        """Send one JSON message; a socket that has just closed is marked as closed."""
        try:
            await self._websocket.send_text(json.dumps(message))
        except (WebSocketDisconnect, RuntimeError):
            self.closed.set()

    async def receive(self) -> str:
        """The next message of the app."""
        return await self._websocket.receive_text()

    async def close(self) -> None:
        """Close the socket."""
        self.closed.set()
        if self._websocket.application_state is WebSocketState.CONNECTED:
            with contextlib.suppress(WebSocketDisconnect, RuntimeError):  # the app died without a word
                await self._websocket.close(code=1001)
