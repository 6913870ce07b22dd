"""Expressions of many alternatives, of which a text is searched only for those whose hints stand in it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checks.awaited import Awaited
from checks.document import Document
from checks.patterns import regex


class Hinted(NamedTuple):
    """A pattern, and strings in lower case of which one stands in each of its matches."""

    pattern: str
    hints: tuple[str, ...]


class HintedPatterns:
    """Alternatives, none of which can be empty, in the order in which they are preferred where two begin together."""

    def __init__(self, alternatives: Sequence[Hinted]) -> None:
        self.alternatives = tuple(alternatives)
        self.hints = tuple(dict.fromkeys(hint for each in alternatives for hint in each.hints))
        self._awaited = Awaited((hint, at) for at, each in enumerate(alternatives) for hint in each.hints)
        self._compiled = [regex(each.pattern) for each in alternatives]

    def find_in(self, document: Document) -> Iterator[re.Match[str]]:
        """The matches in the text that `re.finditer` would give for all alternatives joined by |."""
        text = document.text
        due = [self._compiled[at] for at in sorted(self._awaited.found_in(document))]
        ahead = [(match, each) for each in due if (match := each.search(text))]
        while ahead:
            first = min(ahead, key=_start)[0]
            yield first
            ahead = [pair for each in ahead if (pair := _beyond(each, first.end()))]


def _start(ahead: tuple[re.Match[str], re.Pattern[str]]) -> int:
    return ahead[0].start()


def _beyond(
    ahead: tuple[re.Match[str], re.Pattern[str]], end: int
) -> tuple[re.Match[str], re.Pattern[str]] | None:
    """The same alternative with its first match from `end` on."""
    match, pattern = ahead
    if match.start() >= end:
        return ahead
    further = pattern.search(match.string, end)
    return (further, pattern) if further else None
