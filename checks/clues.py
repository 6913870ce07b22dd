"""Clues that mean something only together: what has to stand in one sentence, in whatever order."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit

_NEAR = 90  # characters before and after; what is called a sentence can be a whole text without stops
_EVERYWHERE, _NEVER = r"", r"(?!)"

Seek = Callable[[re.Pattern[str]], re.Match[str] | None]
"""Where a pattern is found around a word, if it is."""


@dataclass(frozen=True, slots=True)
class Clues:
    """Patterns that must all be found around the same word, and one that must not be; `severity` where it differs.

    `where` is looked for first: it is found fast, and stands in every match of one of the others.
    """

    where: re.Pattern[str]
    needed: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str]
    severity: Severity | None

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

    def is_silenced_with(self, other: "Clues") -> bool:
        """Whether what silences the other clues silences these, too."""
        return f"{self.unless.pattern}|".startswith(f"{other.unless.pattern}|")


def clues(
    *needed: str, where: str = _EVERYWHERE, unless: str = _NEVER, severity: Severity | None = None
) -> Clues:
    """Clues from the patterns as they are written."""
    return Clues(_pattern(where), tuple(map(_pattern, needed)), _pattern(unless), severity)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return regex(pattern)


def find_together(document: Document, anchor: re.Pattern[str], ways: tuple[Clues, ...]) -> Iterator[Hit]:
    """The places around `anchor` where all clues of one of `ways` stand in its sentence; one for a sentence."""
    looked_at = 0
    for match in anchor.finditer(document.text):
        if match.start() < looked_at:
            continue
        sentence = document.sentence_at(match.start())
        start, end = max(sentence.start, match.start() - _NEAR), min(sentence.end, match.end() + _NEAR)
        hit = _told(document.text, start, max(start, end), ways)
        if hit:
            yield hit
        # A later word in the same span would be told the same; in an endless sentence look again half-way.
        looked_at = end if hit or end == sentence.end else end - _NEAR // 2


def _told(text: str, start: int, end: int, ways: tuple[Clues, ...]) -> Hit | None:
    seek: Seek = cache(lambda pattern: pattern.search(text, start, end))
    if seek(ways[0].unless):  # as a rule, what silences one way silences most
        ways = _others(ways)
    for way in ways:
        span = way.span(seek)
        if span:
            return Hit(start=span[0], end=span[1], severity=way.severity)
    return None


@cache
def _others(ways: tuple[Clues, ...]) -> tuple[Clues, ...]:
    """The ways that are not silenced with the first one."""
    return tuple(way for way in ways if not way.is_silenced_with(ways[0]))
