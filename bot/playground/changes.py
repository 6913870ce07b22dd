"""Tell everyone who waits that something in the workspace has changed."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self


class Changes:
    """One lock around the workspace; leaving it counts a revision and wakes whoever waits.

    Used as ``with workspace.changing: …``. The lock may be taken again by its holder.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition(threading.RLock())
        self._listeners: set[Callable[[], None]] = set()
        self.revision = 0

    def __enter__(self) -> Self:
        self._condition.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.revision += 1
        self._condition.notify_all()
        listeners = tuple(self._listeners)
        self._condition.release()
        for listener in listeners:
            listener()

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Hold the lock to read several things together; counts no revision."""
        with self._condition:
            yield

    def announce(self) -> None:
        """Count a revision although nothing in the workspace itself has changed."""
        with self:
            pass

    def wait_beyond(self, revision: int, timeout: float) -> int:
        """Block until the revision is greater than the given one, at most `timeout` seconds."""
        with self._condition:
            self._condition.wait_for(lambda: self.revision > revision, timeout)
            return self.revision

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change, from the thread that made it."""
        with self._condition:
            self._listeners.add(listener)

    def forget(self, listener: Callable[[], None]) -> None:
        """Stop calling `listener`."""
        with self._condition:
            self._listeners.discard(listener)
