"""Clues that mean something only together: what has to stand in one sentence, in whatever order."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from checks.document import Document
from checks.findings import Severity
from checks.first_look import looking, wait_for_each
from checks.needed_pairs import needed_pairs
from checks.patterns import quicken_with_patterns, regex
from checks.rule import Hit

_NEAR = 90  # characters before and after; what is called a sentence can be a whole text without stops
_EVERYWHERE, _NEVER = r"", r"(?!)"
# What asks for an end, or for something not to follow, can match in a part of a text and not in the whole.
_ASKS_WHAT_FOLLOWS = re.compile(r"\(\?!|\$|\\[bBZ]")

Seek = Callable[[re.Pattern[str]], re.Match[str] | None]
"""Where a pattern is found around a word, if it is."""


@dataclass(frozen=True, eq=False)
class Clues:
    """Patterns that must all be found around the same word, and one that must not be; `severity` where it differs.

    `where` is found fast, and stands in every match of one of the others. It, or else the first of those, is looked
    for in the whole text before any word is: best one that few texts have, and that asks nothing of what follows it.
    """

    where: re.Pattern[str]
    needed: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str]
    severity: Severity | None

    @cached_property
    def _asked_first(self) -> tuple[re.Pattern[str], ...]:
        first = (self.where,) if self.where.pattern else self.needed[:1]
        return tuple(each for each in first if not _ASKS_WHAT_FOLLOWS.search(each.pattern))

    def may_be_told(self, seek: Seek) -> bool:
        """Whether the whole text, in which `seek` looks, has what is asked first."""
        return all(map(seek, self._asked_first))

    def span(self, seek: Seek) -> tuple[int, int] | None:
        """From where the first clue begins to where the last one ends, as `seek` finds them; None if one is missing."""
        if not seek(self.where):
            return None
        found: list[re.Match[str]] = []
        for pattern in self.needed:
            match = seek(pattern)
            if match is None:
                return None
            found.append(match)
        if seek(self.unless):
            return None
        return min(match.start() for match in found), max(match.end() for match in found)


def clues(
    *needed: str, where: str = _EVERYWHERE, unless: str = _NEVER, severity: Severity | None = None
) -> Clues:
    """Clues from the patterns as they are written."""
    return Clues(_pattern(where), tuple(map(_pattern, needed)), _pattern(unless), severity)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return regex(pattern)


class Ways:
    """Several clues, of which one is enough; those that a text rules out are not asked."""

    def __init__(self, *ways: Clues) -> None:
        self._ways = ways
        self._from: int | None = None
        self._bits: tuple[int, ...] = ()
        quicken_with_patterns(self)

    def quicken(self) -> None:
        """Have the first look at a text tell which of the clues it lacks."""
        if self._from is None:
            needed: list[frozenset[str]] = []
            self._bits = tuple(_bits(way, needed) for way in self._ways)
            self._from = wait_for_each(needed)

    def left_in(self, text: str) -> tuple[Clues, ...]:
        """The clues that may all stand in `text`."""
        now = looking.now
        if self._from is None or now.text is not text:
            return self._ways
        missing = now.ruled_out >> self._from
        return tuple(way for way, bits in zip(self._ways, self._bits, strict=True) if not missing & bits)


def _bits(way: Clues, needed: list[frozenset[str]]) -> int:
    """The places in `needed` at which stands what the clues need, as the bits of a number."""
    found = 0
    for pattern in (way.where, *way.needed):
        if pairs := needed_pairs(pattern.pattern):
            found |= 1 << len(needed)
            needed.append(pairs)
    return found


def find_together(document: Document, anchor: re.Pattern[str], ways: Ways) -> Iterator[Hit]:
    """The places around `anchor` where all clues of one of `ways` stand in its sentence; one for a sentence."""
    left = _left_in(document.text, ways)
    if not left:
        return
    looked_at = 0
    for match in anchor.finditer(document.text):
        if match.start() < looked_at:
            continue
        sentence = document.sentence_at(match.start())
        start, end = max(sentence.start, match.start() - _NEAR), min(sentence.end, match.end() + _NEAR)
        hit = _told(document.text, start, max(start, end), left)
        if hit:
            yield hit
        # A later word in the same span would be told the same; in an endless sentence look again half-way.
        looked_at = end if hit or end == sentence.end else end - _NEAR // 2


def _left_in(text: str, ways: Ways) -> tuple[Clues, ...]:
    seek: Seek = cache(lambda pattern: pattern.search(text))
    return tuple(way for way in ways.left_in(text) if way.may_be_told(seek))


def _told(text: str, start: int, end: int, ways: tuple[Clues, ...]) -> Hit | None:
    seek: Seek = cache(lambda pattern: pattern.search(text, start, end))
    for way in ways:
        span = way.span(seek)
        if span:
            return Hit(start=span[0], end=span[1], severity=way.severity)
    return None
