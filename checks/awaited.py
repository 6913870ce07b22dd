"""Words that are looked for in every text: one look at the text's pairs of characters serves all lists of them."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from checks.document import Document
from checks.first_look import await_pairs, near
from checks.needed_pairs import rarest_pair

_Meaning = TypeVar("_Meaning")


class Awaited(Generic[_Meaning]):
    """Words in lower case, each with what it stands for."""

    def __init__(self, words: Iterable[tuple[str, _Meaning]]) -> None:
        self._by_pair: dict[str, list[tuple[str, _Meaning]]] = {}
        for word, meaning in words:
            self._by_pair.setdefault(rarest_pair(word), []).append((word, meaning))
        self._pairs = frozenset(self._by_pair)
        await_pairs(self._pairs)

    def found_in(self, document: Document) -> list[_Meaning]:
        """What those words stand for that the lower-case text has, in no order, once for every word."""
        text = document.lower_text
        return [
            meaning
            for pair in self._pairs & near(document.text, document.pairs)
            for word, meaning in self._by_pair[pair]
            if word == pair or word in text
        ]
