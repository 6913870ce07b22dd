"""Connect a Bolt app to a playground, as in production, and let it go without waiting."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.socket_mode.builtin import SocketModeClient

from bot.playground.server import PlaygroundServer

PATIENCE = 3.0
"""Seconds for the client to notice that its socket was closed."""


@contextmanager
def connected(
    server: PlaygroundServer, app: App, *, ping_interval: float = 10
) -> Iterator[SocketModeHandler]:
    """Serve the app through one socket of the playground for the length of a with block.

    `ping_interval` (seconds) is also how often the client looks whether its socket is still open.
    """
    web_client = WebClient(server.app_token, base_url=server.api_url)
    handler = SocketModeHandler(app, server.app_token, web_client=web_client, ping_interval=ping_interval)
    handler.connect()  # type: ignore[no-untyped-call]
    try:
        yield handler
    finally:
        disconnect(server, handler)


def disconnect(server: PlaygroundServer, handler: SocketModeHandler) -> None:
    """Close a handler at once: left alone, its threads would sit out their timeouts of seconds."""
    client = handler.client
    client.auto_reconnect_enabled = False
    client.closed = True
    server.drop_sockets()
    _wait_until_hung_up(client)
    client.enqueue_message("")
    handler.close()  # type: ignore[no-untyped-call]


def _wait_until_hung_up(client: SocketModeClient) -> None:
    deadline = time.monotonic() + PATIENCE
    while client.is_connected() and time.monotonic() < deadline:
        time.sleep(0.001)
