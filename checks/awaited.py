"""Words that are looked for in every text: one look at the text's pairs of characters serves all lists of them."""

from collections.abc import Iterable

from checks.document import Document
from checks.first_look import await_pairs, near
from checks.needed_pairs import rarest_pair


class Awaited:
    """Words in lower case, each with the place in some list of what it stands for."""

    def __init__(self, words: Iterable[tuple[str, int]]) -> None:
        self._by_pair: dict[str, list[tuple[str, int]]] = {}
        for word, place in words:
            self._by_pair.setdefault(rarest_pair(word), []).append((word, place))
        self._pairs = frozenset(self._by_pair)
        await_pairs(self._pairs)

    def found_in(self, document: Document) -> set[int]:
        """The places of those of whose words the lower-case text has one."""
        text = document.lower_text
        found: set[int] = set()
        for pair in self._pairs & near(document.text, document.pairs):
            for word, place in self._by_pair[pair]:
                if place not in found and (word == pair or word in text):
                    found.add(place)
        return found
