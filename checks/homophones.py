"""The table of words that sound alike, and of the words around that speak for each of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import starmap
from typing import NamedTuple

from checks.awaited import Awaited
from checks.homophone_clues import Clues, read_clues
from checks.lexicon import read_table

_COLUMNS = 7
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


@dataclass(frozen=True)
class Homophone:
    """The right form of a word, and the forms mistaken for it: one line of the table, read as far as is asked."""

    right: str
    wrong: tuple[str, ...]
    columns: tuple[str, ...]

    @cached_property
    def clues(self) -> Clues:
        """The words around that speak for this form."""
        return read_clues(self.columns[3], self.columns[4])

    @cached_property
    def needed(self) -> frozenset[str] | None:
        """Of these, as `Document.pairs` has them, one stands in every text that speaks for this form; None if unknown."""
        words = self.clues.words()
        if words is None:
            return None
        return frozenset(map(_beginning, (*words, *self.topics)))

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Words anywhere in a post that speak for this form where nothing around does."""
        return tuple(self.columns[5].split())

    @property
    def example(self) -> str:
        """A sentence with the right form."""
        return self.columns[6]


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


class _Table(NamedTuple):
    """By each form, the lines in which it is right; and those that mean another, with how that one is written."""

    right: dict[str, list[Homophone]]
    meant: dict[str, list[tuple[Homophone, str]]]


@cache
def _by_form() -> _Table:
    table = _Table({}, {})
    for line in homophones():
        for form in _written(line.right):
            table.right.setdefault(form, []).append(line)
        for wrong in line.wrong:
            for form, written in written_pairs(wrong, line.right):
                table.meant.setdefault(form, []).append((line, written))
    return table


@cache
def doubtful_forms() -> tuple[str, ...]:
    """Every form that may be mistaken for another, in order."""
    return tuple(sorted(_by_form().meant))


def said_of(form: str) -> Form:
    """What the table says of a form that may be mistaken for another."""
    table = _by_form()
    return Form(tuple(table.right.get(form, ())), tuple(starmap(Meant, table.meant[form])))


@cache
def awaited_forms() -> Awaited:
    """The same forms by their places."""
    return Awaited((form.lower(), place) for place, form in enumerate(doubtful_forms()))


def written_pairs(wrong: str, right: str) -> Iterable[tuple[str, str]]:
    """All forms of a wrong word, each with the right one."""
    several, others = _written(wrong), _written(right)
    return zip(several, others, strict=True) if len(several) == len(others) else ((wrong, right),)


def _beginning(word: str) -> str:
    """What a text has of a word of the table, in which 0 is any number."""
    return max(word.split("0"), key=len)[:2].lower()


def _line(line: str) -> Homophone:
    columns = tuple(line.split("｜"))
    if len(columns) != _COLUMNS:
        message = f"a line of homophones.toml has {len(columns)} columns: {line}"
        raise ValueError(message)
    return Homophone(columns[1], tuple(columns[2].split()), columns)


def _written(word: str) -> list[str]:
    """The beginnings of all forms of a verb or adjective; any other word as it is."""
    stem, last = word[:-1], word[-1]
    if last not in _ENDINGS:
        return [word]
    if last == "る" and stem[-1] in _BEFORE_RU:
        return [stem]
    return [stem + ending for ending in _ENDINGS[last]]
