"""Troubles on request: what Slack's API does on a bad day."""

import threading
from collections import deque
from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["rate_limited", "broken", "slow", "answer_lost", "refused"]


@dataclass(frozen=True)
class Fault:
    """One trouble, for one call of one method ("*" for any)."""

    kind: FaultKind
    seconds: float = 0.0
    error: str = ""


class Faults:
    """Troubles waiting for the next calls, each used once, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, deque[Fault]] = {}

    def rate_limit(self, method: str = "*", *, times: int = 1, retry_after: float = 1) -> None:
        """Answer 429 with Retry-After (seconds)."""
        self._add(method, times, Fault("rate_limited", seconds=retry_after))

    def break_down(self, method: str = "*", *, times: int = 1) -> None:
        """Answer 500, having done nothing."""
        self._add(method, times, Fault("broken"))

    def slow_down(self, method: str = "*", *, seconds: float, times: int = 1) -> None:
        """Let the call hang for some seconds, then serve it."""
        self._add(method, times, Fault("slow", seconds=seconds))

    def lose_answer(self, method: str = "*", *, times: int = 1) -> None:
        """Do what was asked, then drop the connection instead of answering."""
        self._add(method, times, Fault("answer_lost"))

    def refuse(self, method: str = "*", *, error: str, times: int = 1) -> None:
        """Answer with one of Slack's error codes."""
        self._add(method, times, Fault("refused", error=error))

    def clear(self) -> None:
        """Take back every trouble that has not come yet."""
        with self._lock:
            self._waiting.clear()

    def next_for(self, method: str) -> Fault | None:
        """Use up the next trouble for this method, if any."""
        with self._lock:
            for key in (method, "*"):
                if self._waiting.get(key):
                    return self._waiting[key].popleft()
        return None

    def _add(self, method: str, times: int, fault: Fault) -> None:
        with self._lock:
            self._waiting.setdefault(method, deque()).extend([fault] * times)
