"""Expressions of many alternatives, of which a text is searched only for those whose hints stand in it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checks.needed_pairs import rarest_pair
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
        self._waiting: dict[str, list[str]] = {}
        for hint in self.hints:
            self._waiting.setdefault(rarest_pair(hint), []).append(hint)
        self._compiled = [(frozenset(each.hints), regex(each.pattern)) for each in alternatives]

    def finditer(self, text: str, pairs: frozenset[str] | None = None) -> Iterator[re.Match[str]]:
        """The matches in `text` that `re.finditer` would give for all alternatives joined by |.

        `pairs` are those of the text, as `Document.pairs` has them; without them, every hint is looked for.
        """
        lower = text.lower()
        near = self._waiting.keys() if pairs is None else self._waiting.keys() & pairs
        present = {hint for key in near for hint in self._waiting[key] if hint in lower}
        due = [each for hints, each in self._compiled if not hints.isdisjoint(present)]
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
