"""What stands in every match of a regular expression: a text without any of it need not be searched."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import product
from operator import add
from typing import NamedTuple

from checks.pattern_pieces import BACKREFERENCE, OPTIONAL, QUANTIFIER, TAKES_NOTHING, cut

_MOST_CHARACTERS = 12  # of a class that is written out
_MOST_PAIRS = 60  # of two classes side by side
_TOO_LIKELY = 4.0  # pieces of a text so likely together that they rule nothing out
_NOT_READ = ("(?(", "(?x")
_SEEN = frozenset({"(?=", "(?<="})
_NOT_SEEN = frozenset({"(?!", "(?<!"})
_CLASS_LETTERS = frozenset("dDsSwWbBAZ0123456789")
_SPECIAL = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_RANGE = re.compile(
    r"(\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\.|.)"
    r"(?:-(\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\.|[^\]]))?",
    re.DOTALL,
)

Pairs = frozenset[str]


class _Part(NamedTuple):
    """What a part of an expression says: `characters` where it is exactly one of them, `needed` what it never lacks."""

    characters: Pairs | None
    needed: Pairs | None
    after: int


_UNKNOWN: tuple[None, None] = (None, None)


def needed_pairs(pattern: str) -> Pairs | None:
    """Characters and pairs of characters, in lower case, of which one stands in every match; None if unknown."""
    pieces = cut(pattern)
    if pieces is None or any(piece.startswith(_NOT_READ) for piece in pieces):
        return None
    needed = _alternatives(pieces, 0).needed
    return needed if needed and _likelihood(needed) <= _TOO_LIKELY else None


def rarest_pair(word: str) -> str:
    """The two characters of a word, or the only one, that fewest texts have side by side."""
    if len(word) <= len("二字"):
        return word
    pairs: Iterable[str] = map(add, word, word[1:])
    return min(pairs, key=_likely)


def _alternatives(pieces: list[str], at: int) -> _Part:
    """What the alternatives from `at` up to the bracket that closes them have in common."""
    each: list[_Part] = []
    while True:
        part = _sequence(pieces, at)
        each.append(part)
        at = part.after + 1
        if part.after >= len(pieces) or pieces[part.after] == ")":
            break
    if len(each) == 1:
        return each[0]._replace(after=at)
    return _Part(
        _together(part.characters for part in each), _together(part.needed for part in each), after=at
    )


def _together(several: Iterable[Pairs | None]) -> Pairs | None:
    found: set[str] = set()
    for each in several:
        if each is None:
            return None
        found |= each
    return frozenset(found)


def _sequence(pieces: list[str], at: int) -> _Part:
    """What stands in every match of the pieces from `at` up to the next | or closing bracket."""
    start, before = at, None
    best: Pairs | None = None
    alone: Pairs | None = None
    while at < len(pieces) and pieces[at] not in "|)":
        piece = pieces[at]
        part = _element(pieces, at)
        optional = part.after < len(pieces) and pieces[part.after].startswith(OPTIONAL)
        quantified = part.after < len(pieces) and bool(QUANTIFIER.match(pieces[part.after]))
        alone = part.characters if at == start and not quantified else None
        at = part.after + quantified
        if piece in _NOT_SEEN or piece in TAKES_NOTHING:
            continue
        if optional:
            before = None
            continue
        best = _rarer(best, part.needed)
        if piece in _SEEN:
            continue
        if before and part.characters and len(before) * len(part.characters) <= _MOST_PAIRS:
            best = _rarer(best, frozenset(a + b for a, b in product(before, part.characters)))
        before = part.characters
    return _Part(alone, best, at)


def _element(pieces: list[str], at: int) -> _Part:
    piece = pieces[at]
    if piece[0] == "(" and not piece.startswith(BACKREFERENCE):
        return _alternatives(pieces, at + 1)
    characters = _characters(piece)
    return _Part(characters, characters, at + 1)


@cache
def _characters(piece: str) -> Pairs | None:
    if piece == "." or piece.startswith(("[^", BACKREFERENCE)) or piece in TAKES_NOTHING:
        return None
    if piece[0] == "[" and len(piece) > 1:
        return _of_class(piece[1:-1])
    one = _character(piece)
    return frozenset(one.lower()) if one and len(one.lower()) == 1 else None


def _of_class(inside: str) -> Pairs | None:
    found: set[str] = set()
    for first, last in _RANGE.findall(inside):
        begin, end = _character(first), _character(last or first)
        if not begin or not end or len(found) + ord(end) - ord(begin) >= _MOST_CHARACTERS:
            return None
        found |= {chr(code).lower() for code in range(ord(begin), ord(end) + 1)}
    return frozenset(found) if all(len(each) == 1 for each in found) else None


def _character(written: str) -> str | None:
    """The character that a piece stands for; None for those that stand for several."""
    if written[0] != "\\":
        return written
    letter = written[1]
    if letter in "xuU" and len(written) > len(r"\x"):
        return written.encode().decode("unicode_escape")
    return None if letter in _CLASS_LETTERS else _SPECIAL.get(letter, letter)


def _rarer(one: Pairs | None, other: Pairs | None) -> Pairs | None:
    if not one or not other:
        return one or other
    return one if _likelihood(one) <= _likelihood(other) else other


def _likelihood(pairs: Pairs) -> float:
    """About how many of the pairs a post has, by their script."""
    return sum(map(_likely, pairs))


@cache
def _likely(pair: str) -> float:
    if len(pair) == 1:
        return _share(pair)
    return _share(pair[0]) * _share(pair[1]) / 2


def _share(char: str) -> float:
    if "一" <= char <= "龥":
        return 0.08
    if "ァ" <= char <= "ヺ":
        return 0.15
    if char.isascii() and char.isalpha():
        return 0.25
    return 0.5
