"""One look at a text tells which regular expressions cannot match in it: what they need does not stand there."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple


class Look(NamedTuple):
    """A text, the numbers of the expressions that it rules out, as the bits of a number, and which pairs it has.

    `near` are those of its pairs that anybody awaits; `awaited` says how many these were when the text was looked at.
    """

    text: str | None
    ruled_out: int
    near: frozenset[str]
    awaited: int


class _FirstLook(threading.local):
    """The text that this thread looks at; every expression that wants to know has a number."""

    now = Look(None, 0, frozenset(), 0)


_lock = threading.Lock()
_awaited: set[str] = set()
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
            _awaited.update(pairs)
            for pair in pairs:
                _waiting[pair] = _waiting.get(pair, 0) | 1 << number
    return first


def await_pairs(pairs: Iterable[str]) -> None:
    """Have every text cut with these pairs, too, when it is looked at."""
    with _lock:
        _awaited.update(pairs)


def near(text: str, pairs: frozenset[str]) -> frozenset[str]:
    """Of the pairs of a text, few with all that are awaited: all of them where the last look cannot tell."""
    now = looking.now
    return now.near if text is now.text and now.awaited == len(_awaited) else pairs


@contextmanager
def look_at(text: str, pairs: frozenset[str]) -> Iterator[None]:
    """Within, expressions know at once whether `text`, whose pairs these are, can have a match."""
    before = looking.now
    with _lock:  # an expression that comes later is not ruled out
        found = pairs & _awaited
        possible = 0
        for pair in found:
            if pair in _waiting:
                possible |= _waiting[pair]
        looking.now = Look(text, ((1 << _numbers) - 1) ^ possible, found, len(_awaited))
    try:
        yield
    finally:
        looking.now = before
