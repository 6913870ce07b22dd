"""Clues that mean something only together: what has to stand in one sentence, in whatever order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit

_NEAR = 90  # characters before and after; what is called a sentence can be a whole text without stops
_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Clues:
    """Patterns that must all be found around the same word, and one that must not be; `severity` where it differs.

    The longest pattern comes last: it takes the longest to search for.
    """

    needed: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str]
    severity: Severity | None

    def span(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """From where the first clue begins to where the last one ends in that part of `text`; None if one is missing."""
        found: list[re.Match[str]] = []
        for pattern in self.needed:
            if pattern is self.needed[-1] and self.unless.search(text, start, end):
                return None
            match = pattern.search(text, start, end)
            if match is None:
                return None
            found.append(match)
        return min(match.start() for match in found), max(match.end() for match in found)


def clues(*needed: str, unless: str = _NEVER, severity: Severity | None = None) -> Clues:
    """Clues from the patterns as they are written."""
    return Clues(tuple(map(_pattern, sorted(needed, key=len))), _pattern(unless), severity)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return regex(pattern)


def find_together(document: Document, anchor: re.Pattern[str], ways: Sequence[Clues]) -> Iterator[Hit]:
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


def _told(text: str, start: int, end: int, ways: Sequence[Clues]) -> Hit | None:
    for way in ways:
        span = way.span(text, start, end)
        if span:
            return Hit(start=span[0], end=span[1], severity=way.severity)
    return None
