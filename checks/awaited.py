"""Words that are looked for in every text: one look at the text's pairs of characters serves all lists of them."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from checks.document import Document
from checks.needed_pairs import rarest_pair

_Meaning = TypeVar("_Meaning")
_pairs_of_all: frozenset[str] = frozenset()


class Awaited(Generic[_Meaning]):
    """Words in lower case, each with what it stands for."""

    def __init__(self, words: Iterable[tuple[str, _Meaning]]) -> None:
        global _pairs_of_all  # noqa: PLW0603
        self._by_pair: dict[str, list[tuple[str, _Meaning]]] = {}
        for word, meaning in words:
            self._by_pair.setdefault(rarest_pair(word), []).append((word, meaning))
        self._pairs = frozenset(self._by_pair)
        _pairs_of_all |= self._pairs

    def found_in(self, document: Document) -> list[_Meaning]:
        """What those words stand for that the lower-case text has, in no order, once for every word."""
        look = document.remembered(_look)
        # A list that is read later is not among those that were looked for.
        pairs = self._pairs & (look.found if look.awaited is _pairs_of_all else document.pairs)
        text = document.lower_text
        return [
            meaning for pair in pairs for word, meaning in self._by_pair[pair] if word == pair or word in text
        ]


class _Look(NamedTuple):
    """The pairs of all lists that there were, and those of them that the text has: few."""

    awaited: frozenset[str]
    found: frozenset[str]


def _look(document: Document) -> _Look:
    return _Look(_pairs_of_all, _pairs_of_all & document.pairs)
