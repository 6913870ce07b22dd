"""The words around a place that speak for one of several words that sound alike."""

from dataclasses import dataclass
from typing import NamedTuple

FAR = 99
"""The distance of words that stand nowhere around."""
WEAK = 30
"""The distance of “do”: nearly every noun can be done, so that whatever else stands around says more."""


_NEAR = 12
_NO_WORDS = frozenset({"*", "@名", "0"})  # anything, any noun, any number
_PARTICLES = frozenset("のをにがはもでへとやな、:( ")
_DOING = (
    *("しま", "して", "した", "しな", "しよ", "する", "すれ", "され", "させ", "せず", "できま", "できる"),
    *("いたし", "いただ", "致し", "ください", "下さい", "をお願い"),
)


class Around(NamedTuple):
    """What stands before and after a place in its sentence, every digit written 0."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Clues:
    """The words that speak for one form: before it, right before it, right after it, soon after it."""

    before: tuple[str, ...]
    adjoining: tuple[str, ...]
    after: tuple[str, ...]
    within: tuple[str, ...]
    is_done: bool

    def words(self) -> tuple[str, ...] | None:
        """All words that speak for this form; None if what is no word does, too."""
        words = (*self.before, *self.adjoining, *self.after, *self.within, *(_DOING if self.is_done else ()))
        return None if any(word in _NO_WORDS for word in words) else words

    def distance(self, around: Around) -> int:
        """How far away the nearest word stands that speaks for this form."""
        after = self._distance_after(around.after)
        return after and min(after, self._distance_before(around.before))

    def _distance_before(self, before: str) -> int:
        if before.endswith(self.adjoining) or ("@名" in self.adjoining and _ends_a_noun(before[-1:])):
            return 0
        own_object = before.rfind("を")  # a verb has one object: what another verb is done to says nothing
        ends = [
            end
            for word in self.before
            if word in before
            and ((end := before.rfind(word) + len(word)) >= own_object or _joined_by_another_particle(word))
        ]
        return len(before) - max(ends) if ends else FAR

    def _distance_after(self, after: str) -> int:
        if after.startswith(self.after) or "*" in self.after:
            return 0
        if after[:1] in _PARTICLES and after.startswith(self.after, 1):
            return 1
        done = WEAK if self.is_done and after.startswith(_DOING) else FAR
        near = [at for word in self.within if word in after and (at := after.find(word)) <= _NEAR]
        return min(near) if near else done


def read_clues(words_before: str, words_after: str) -> Clues:
    """The clues as two columns of the table write them."""
    before, after = words_before.split(), words_after.split()
    return Clues(
        before=tuple(word for word in before if word[0] != "@" and not word.endswith("+")),
        adjoining=tuple(word.rstrip("+") for word in before if word[0] == "@" or word.endswith("+")),
        after=tuple(word for word in after if word[0] not in "…@"),
        within=tuple(word[1:] for word in after if word[0] == "…"),
        is_done="@する" in after,
    )


def _joined_by_another_particle(word: str) -> bool:
    return "ぁ" <= word[-1] <= "ん" and word[-1] != "を"


def _ends_a_noun(char: str) -> bool:
    return "一" <= char <= "龥" or "ァ" <= char <= "ー" or (char.isascii() and char.isalnum()) or char == "々"
