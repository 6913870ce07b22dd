"""Regular expressions of many alternatives, of which only those are searched for that can stand in a text."""

import re
from collections.abc import Iterator
from itertools import groupby

from checks.first_characters import can_be_empty
from checks.pattern_pieces import QUANTIFIER, cut

_FEWEST = 4  # alternatives from which on it pays to look at each
_MOST_WRITTEN = (
    6000  # characters that a pattern may grow to, where what surrounds alternatives is said with each
)
_LOOKS_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
_NAMED = re.compile(r"\(\?P<(\w+)>")
_OPENS = re.compile(r"\(\?(?:[a-zA-Z\-]*:|P<\w+>)")


def alternatives(pattern: str) -> list[str]:
    """Patterns that match together as `pattern` does, those that are preferred first; none where it has but few.

    Each knows the names of all groups. Patterns with numbered groups stay whole, and those that match nothing.
    """
    pieces = cut(pattern)
    if pieces is None or "(" in pieces or any(piece.startswith(("(?(", "(?P=")) for piece in pieces):
        return []
    if can_be_empty(pattern):
        return []
    each = [part for whole in _at_top(pieces) for part in _said_apart(whole)]
    if len(each) < _FEWEST:
        return []
    names = list(dict.fromkeys(_NAMED.findall(pattern)))
    return [_with_names(part, names) for part in each]


def _with_names(pattern: str, names: list[str]) -> str:
    missing = [f"(?P<{name}>)" for name in names if f"(?P<{name}>" not in pattern]
    return f"(?!(?!){''.join(missing)}){pattern}" if missing else pattern


def _depths(pieces: list[str]) -> Iterator[tuple[int, str]]:
    """Each piece with the number of brackets around it; a bracket stands in itself."""
    depth = 0
    for piece in pieces:
        depth += piece[0] == "("
        yield depth, piece
        depth -= piece == ")"


def _at_top(pieces: list[str]) -> list[list[str]]:
    """The alternatives that no bracket encloses."""
    parts = groupby(_depths(pieces), lambda each: each == (0, "|"))
    return [[piece for _, piece in part] for is_border, part in parts if not is_border]


def _said_apart(pieces: list[str]) -> list[str]:
    """The alternatives of a bracket with which the pieces begin (but for what is sure), each with what stands around it."""
    whole = "".join(pieces)
    opened = next(
        (at for at, (depth, piece) in enumerate(_depths(pieces)) if depth == 1 and _OPENS.fullmatch(piece)),
        None,
    )
    if opened is None:
        return [whole]
    closed = _closing(pieces, opened)
    before, after = pieces[:opened], pieces[closed + 1 :]
    if not _takes_one_way(before) or (after and QUANTIFIER.match(after[0])):
        return [whole]
    inside = _at_top(pieces[opened + 1 : closed])
    around = len("".join([*before, *after]))
    if len(inside) < _FEWEST or len(whole) + around * len(inside) > _MOST_WRITTEN:
        return [whole]
    return ["".join([*before, pieces[opened], *each, ")", *after]) for each in inside]


def _closing(pieces: list[str], opened: int) -> int:
    return next(
        at for at, (depth, piece) in enumerate(_depths(pieces)) if at > opened and (depth, piece) == (1, ")")
    )


def _takes_one_way(pieces: list[str]) -> bool:
    """Whether the pieces match in one way only, so that what follows decides alone what is preferred."""
    depth = 0
    for at, piece in enumerate(pieces):
        if piece.startswith("("):
            if depth == 0 and piece not in _LOOKS_AROUND:
                return False
            depth += 1
        elif piece == ")":
            depth -= 1
        elif depth == 0 and QUANTIFIER.match(piece) and at:
            return False
    return True
