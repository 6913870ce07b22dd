"""One look at a text tells which regular expressions cannot match in it: what they need does not stand there."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple


class Look(NamedTuple):
    """A text, and the numbers of the expressions that it rules out, as the bits of a number."""

    text: str | None
    ruled_out: int


class _FirstLook(threading.local):
    """The text that this thread looks at; every expression that wants to know has a number."""

    now = Look(None, 0)


_lock = threading.Lock()
_waiting: dict[str, int] = {}
_numbers = 0
looking = _FirstLook()
"""What this thread's rules look at now."""


def wait_for_each(needed: Sequence[frozenset[str]]) -> int:
    """The number of the first of several expressions; of the matches of each, every one has one of its pairs."""
    global _numbers  # noqa: PLW0603
    with _lock:
        first = _numbers
        _numbers += len(needed)
        for number, pairs in enumerate(needed, first):
            for pair in pairs:
                _waiting[pair] = _waiting.get(pair, 0) | 1 << number
    return first


@contextmanager
def look_at(text: str, pairs: frozenset[str]) -> Iterator[None]:
    """Within, expressions know at once whether `text`, whose pairs these are, can have a match."""
    before = looking.now
    with _lock:  # an expression that comes later is not ruled out
        possible = 0
        for pair in _waiting.keys() & pairs:
            possible |= _waiting[pair]
        looking.now = Look(text, ((1 << _numbers) - 1) ^ possible)
    try:
        yield
    finally:
        looking.now = before
