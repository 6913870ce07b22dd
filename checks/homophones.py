"""The table of words that sound alike, and of the words around that speak for each of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from checks.lexicon import read_table

FAR = 99
"""The distance of words that stand nowhere around."""
WEAK = 30
"""The distance of “do”: nearly every noun can be done, so that whatever else stands around says more."""

_NEAR = 12
_COLUMNS = 7
_PARTICLES = frozenset("のをにがはもでへとやな、:( ")
_DOING = (
    *("しま", "して", "した", "しな", "しよ", "する", "すれ", "され", "させ", "せず", "できま", "できる"),
    *("いたし", "いただ", "致し", "ください", "下さい", "をお願い"),
)
_ENDINGS = dict(
    zip(
        "うくぐすつぶむるい",
        [
            "わいうえおっ",
            "かきくけこい",
            "がぎぐげごい",
            "さしすせそ",
            "たちつてとっ",
            "ばびぶべぼん",
            "まみむめもん",
            "らりるれろっ",
            "いくかけさめ",
        ],
        strict=True,
    )
)
_BEFORE_RU = frozenset("えけげせてねべめれきぎじちびみり")  # 納める, 延びる: one stem for all endings


class Around(NamedTuple):
    """What stands before and after a place in its sentence, every digit written 0."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Homophone:
    """The right form of a word, and the words that speak for it: one line of the table."""

    right: str
    wrong: tuple[str, ...]
    before: tuple[str, ...]
    adjoining: tuple[str, ...]
    after: tuple[str, ...]
    within: tuple[str, ...]
    is_done: bool
    topics: tuple[str, ...]
    example: str

    def distance(self, around: Around) -> int:
        """How far away the nearest word stands that speaks for this form."""
        return min(self._distance_before(around.before), self._distance_after(around.after))

    def _distance_before(self, before: str) -> int:
        if before.endswith(self.adjoining) or ("@名" in self.adjoining and _ends_a_noun(before[-1:])):
            return 0
        own_object = before.rfind("を")  # a verb has one object: what another verb is done to says nothing
        ends = (
            end
            for word in self.before
            if (end := before.rfind(word) + len(word)) >= len(word)
            and (end >= own_object or _joined_by_another_particle(word))
        )
        return len(before) - max(ends, default=len(before) - FAR)

    def _distance_after(self, after: str) -> int:
        if after.startswith(self.after) or "*" in self.after:
            return 0
        if after[:1] in _PARTICLES and after.startswith(self.after, 1):
            return 1
        done = WEAK if self.is_done and after.startswith(_DOING) else FAR
        return min((at for word in self.within if 0 <= (at := after.find(word)) <= _NEAR), default=done)


class Meant(NamedTuple):
    """Another form that may be meant: its line of the table, and how it is written in place of the form found."""

    line: Homophone
    written: str


class Form(NamedTuple):
    """What the table says of a form: the lines in which it is right, and what may be meant instead."""

    right: tuple[Homophone, ...]
    meant: tuple[Meant, ...]


@cache
def homophones() -> tuple[Homophone, ...]:
    """The lines of the table, in its order."""
    return tuple(_line(line) for line in read_table("homophones")["words"].splitlines() if line)


@cache
def forms() -> Mapping[str, Form]:
    """Every form that may be mistaken for another."""
    right: dict[str, list[Homophone]] = {}
    meant: dict[str, list[Meant]] = {}
    for line in homophones():
        for form in _written(line.right):
            right.setdefault(form, []).append(line)
        for wrong in line.wrong:
            for form, written in written_pairs(wrong, line.right):
                meant.setdefault(form, []).append(Meant(line, written))
    return {form: Form(tuple(right.get(form, ())), tuple(several)) for form, several in meant.items()}


@cache
def forms_by_pair() -> Mapping[str, tuple[str, ...]]:
    """The same forms by their first two characters, as `Document.pairs` has them."""
    by_pair: dict[str, list[str]] = {}
    for form in forms():
        by_pair.setdefault(form[:2].lower(), []).append(form)
    return {pair: tuple(several) for pair, several in by_pair.items()}


def written_pairs(wrong: str, right: str) -> Iterable[tuple[str, str]]:
    """All forms of a wrong word, each with the right one."""
    several, others = _written(wrong), _written(right)
    return zip(several, others, strict=True) if len(several) == len(others) else ((wrong, right),)


def _line(line: str) -> Homophone:
    columns = line.split("｜")
    if len(columns) != _COLUMNS:
        message = f"a line of homophones.toml has {len(columns)} columns: {line}"
        raise ValueError(message)
    before, after = columns[3].split(), columns[4].split()
    return Homophone(
        right=columns[1],
        wrong=tuple(columns[2].split()),
        before=tuple(word for word in before if word[0] != "@" and not word.endswith("+")),
        adjoining=tuple(word.rstrip("+") for word in before if word[0] == "@" or word.endswith("+")),
        after=tuple(word for word in after if word[0] not in "…@"),
        within=tuple(word[1:] for word in after if word[0] == "…"),
        is_done="@する" in after,
        topics=tuple(columns[5].split()),
        example=columns[6],
    )


def _written(word: str) -> list[str]:
    """The beginnings of all forms of a verb or adjective; any other word as it is."""
    stem, last = word[:-1], word[-1]
    if last not in _ENDINGS:
        return [word]
    if last == "る" and stem[-1] in _BEFORE_RU:
        return [stem]
    return [stem + ending for ending in _ENDINGS[last]]


def _joined_by_another_particle(word: str) -> bool:
    return "ぁ" <= word[-1] <= "ん" and word[-1] != "を"


def _ends_a_noun(char: str) -> bool:
    return "一" <= char <= "龥" or "ァ" <= char <= "ー" or (char.isascii() and char.isalnum()) or char == "々"
