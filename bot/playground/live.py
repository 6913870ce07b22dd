"""Server-Sent Events: tell the page that there is something new to fetch."""

import asyncio
import json
from collections.abc import AsyncIterator

from bot.playground.changes import Changes

HEARTBEAT = 15.0
"""Seconds after which a comment keeps a quiet connection open."""


async def revisions(changes: Changes, closing: asyncio.Event) -> AsyncIterator[str]:
    """One event for the present revision and one after each change, until the server closes."""
    loop = asyncio.get_running_loop()
    changed = asyncio.Event()

    def on_change() -> None:
        loop.call_soon_threadsafe(changed.set)

    changes.listen(on_change)
    try:
        yield _event(changes.revision)
        while not closing.is_set():
            yield await _next_event(changes, changed, closing)
    finally:
        changes.forget(on_change)


async def _next_event(changes: Changes, changed: asyncio.Event, closing: asyncio.Event) -> str:
    waits = {asyncio.ensure_future(event.wait()) for event in (changed, closing)}
    try:
        done, _ = await asyncio.wait(waits, timeout=HEARTBEAT, return_when=asyncio.FIRST_COMPLETED)
    finally:  # also where the page went away meanwhile
        for wait in waits:
            wait.cancel()
    changed.clear()
    return _event(changes.revision) if done else ": still here\n\n"


def _event(revision: int) -> str:
    return f"data: {json.dumps({'revision': revision})}\n\n"
