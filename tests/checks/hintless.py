"""What a pattern can match without any of its hints: searched for in all its ways at once, not by trial."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import chain
from typing import Any

op: Any = import_module("re._constants")
parser: Any = import_module("re._parser")

_ANY_OTHER = "〇龠ゐヰ9Zz-。 "
"""A few characters for what a pattern leaves open."""

_Items = Iterable[tuple[Any, Any]]


class _Ways:
    """The ways through a pattern: steps that read a character of a kind, and steps that read none.

    What must stand before or behind is read as well; what must not stand there is not asked.
    """

    def __init__(self, pattern: str) -> None:
        self.reading: defaultdict[int, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        self.silent: defaultdict[int, list[int]] = defaultdict(list)
        self._last = 0
        self._letters = {*pattern, *pattern.upper(), *pattern.lower(), *_ANY_OTHER}
        self.end = self._sequence(parser.parse(pattern), 0)

    def _sequence(self, items: _Items, at: int) -> int:
        for kind, value in items:
            at = self._step(kind, value, at)
        return at

    def _step(self, kind: Any, value: Any, at: int) -> int:
        if kind in {op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY}:
            return self._read(kind, value, at)
        if kind is op.BRANCH:
            return self._either([self._sequence(way, at) for way in value[1]])
        if kind is op.SUBPATTERN:
            return self._sequence(value[-1], at)
        if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            return self._repeat(value, at)
        if kind is op.ASSERT:
            return self._sequence(value[1], at)
        return self._sequence(value, at) if kind is op.ATOMIC_GROUP else at

    def _read(self, kind: Any, value: Any, at: int) -> int:
        after = self._new()
        self.reading[at].append((tuple(sorted(c for c in self._letters if _is_in(c, kind, value))), after))
        return after

    def _either(self, ends: Sequence[int]) -> int:
        joined = self._new()
        for end in ends:
            self.silent[end].append(joined)
        return joined

    def _repeat(self, value: tuple[int, int, _Items], at: int) -> int:
        least, most, items = value
        for _ in range(least):
            at = self._sequence(items, at)
        start = self._either([at])
        again = self._sequence(items, start)
        if most == op.MAXREPEAT or most - least > 1:
            self.silent[again].append(start)
        return self._either([start, again]) if most != least else at

    def _new(self) -> int:
        self._last += 1
        return self._last


def _is_in(char: str, kind: Any, value: Any) -> bool:
    if kind is op.ANY:
        return char != "\n"
    if kind is not op.IN:
        return (ord(char) == value) is (kind is op.LITERAL)
    wanted = value[0][0] is not op.NEGATE
    return any(_is_named(char, *each) for each in value) is wanted


def _is_named(char: str, kind: Any, value: Any) -> bool:
    if kind is op.LITERAL:
        return bool(ord(char) == value)
    if kind is op.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    return kind is op.CATEGORY and _CATEGORIES[value](char)


_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdecimal(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    op.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}


class _Read:
    """What was read last, as far as a hint may have begun in it."""

    def __init__(self, hints: Iterable[str]) -> None:
        self._hints = {*hints}
        self._begun = {"", *(hint[:length] for hint in self._hints for length in range(len(hint)))}

    def further(self, read: str, char: str) -> str | None:
        """What is left after `char`; None where a hint has been read."""
        longer = read + char.lower()
        tails = [longer[start:] for start in range(len(longer) + 1)]
        return None if self._hints.intersection(tails) else next(t for t in tails if t in self._begun)


def hintless_match(pattern: str, hints: Iterable[str]) -> str | None:
    """The shortest text that goes through `pattern` and holds none of `hints`; None if each has one."""
    ways, read = _Ways(pattern), _Read(hints)
    texts = {(0, ""): ""}
    ahead = deque(texts)
    while ahead:
        at, tail = ahead.popleft()
        text = texts[at, tail]
        if at == ways.end:
            return text
        steps = chain(((each, tail, "") for each in ways.silent[at]), _readings(ways, read, at, tail))
        for after, left, char in steps:
            if (after, left) not in texts:
                texts[after, left] = text + char
                ahead.append((after, left))
    return None


def _readings(ways: _Ways, read: _Read, at: int, tail: str) -> Iterator[tuple[int, str, str]]:
    for chars, after in ways.reading[at]:
        for char in chars:
            left = read.further(tail, char)
            if left is not None:
                yield after, left, char
