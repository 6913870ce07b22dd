"""Words that are looked for in every text: one look at the text's pairs of characters serves all lists of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from checks.document import Document
from checks.needed_pairs import rarest_pair

_Meaning = TypeVar("_Meaning")
_Words = list[tuple[str, Any]]

_lists = 0
_waiting: dict[str, list[tuple[int, _Words]]] = {}
"""The words of each list, by the number of the list and their rarest pair."""


class Awaited(Generic[_Meaning]):
    """Words in lower case, each with what it stands for."""

    def __init__(self, words: Iterable[tuple[str, _Meaning]]) -> None:
        global _lists
        self._by_pair: dict[str, _Words] = {}
        for word, meaning in words:
            self._by_pair.setdefault(rarest_pair(word), []).append((word, meaning))
        self._number, _lists = _lists, _lists + 1
        for pair, several in self._by_pair.items():
            _waiting.setdefault(pair, []).append((self._number, several))

    def found_in(self, document: Document) -> list[_Meaning]:
        """What those words stand for that the lower-case text has, in no order, once for every word."""
        near = document.remembered(_look)
        text, pairs = document.lower_text, document.pairs
        several = (
            near.words.get(self._number, ())
            if self._number < near.lists
            else [self._by_pair[pair] for pair in self._by_pair.keys() & pairs]
        )
        return [meaning for words in several for word, meaning in words if word in pairs or word in text]


class _Look(NamedTuple):
    """How many lists there were, and of each of them the words of which the text has a pair."""

    lists: int
    words: Mapping[int, Sequence[_Words]]


def _look(document: Document) -> _Look:
    known = _lists
    found: defaultdict[int, list[_Words]] = defaultdict(list)
    for pair in _waiting.keys() & document.pairs:
        for number, words in _waiting[pair]:
            found[number].append(words)
    return _Look(known, found)
