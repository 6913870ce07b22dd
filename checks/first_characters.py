"""With which characters the matches of a regular expression can begin, where `re` itself does not skip to them.

`re` looks quickly for expressions that begin with one plain character or with alternatives that each do. At every
other place of a text it tries all alternatives anew, of which long word lists have many.
"""

import re
from typing import NamedTuple

from checks.pattern_pieces import BACKREFERENCE, OPTIONAL, QUANTIFIER, TAKES_NOTHING, cut

_LOOKS_AROUND = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_ANYTHING = re.compile(r"\.|\[\^|\\[0-9NDSW]|\(\?P=")
_NOT_PLAIN = re.compile(r"[\[(]|\\[dsw]")


class _Beginnings(NamedTuple):
    """With which pieces a part can begin, whether it can be empty, and the index of the piece after it.

    `loose` parts are those to whose beginnings `re` does not skip.
    """

    pieces: frozenset[str]
    empty: bool
    loose: bool
    after: int


def first_characters(pattern: str) -> str | None:
    """An expression for one character, with which all matches begin.

    None where any character can begin one, where a match can be empty, or where `re` itself skips to the matches.
    """
    pieces = cut(pattern)
    if pieces is None:
        return None
    beginnings = _alternatives(pieces, 0)
    if beginnings.empty or not beginnings.loose or any(map(_ANYTHING.match, beginnings.pieces)):
        return None
    return "|".join(sorted(beginnings.pieces))


def can_be_empty(pattern: str) -> bool:
    """Whether a match may have no characters; also where that is not known."""
    pieces = cut(pattern)
    return pieces is None or _alternatives(pieces, 0).empty


def _alternatives(pieces: list[str], at: int) -> _Beginnings:
    """What begins the alternatives from `at` up to the bracket that closes them."""
    found: frozenset[str] = frozenset()
    begins = True  # nothing of this alternative is sure to have been read
    empty = loose = several = False
    plain_only = True
    while at < len(pieces) and pieces[at] != ")":
        if pieces[at] == "|":
            empty, begins, several, at = empty or begins, True, True, at + 1
            continue
        element = _element(pieces, at)
        if begins:
            found, begins = found | element.pieces, element.empty
            loose = loose or element.loose
            plain_only = plain_only and not _NOT_PLAIN.match(pieces[at])
        at = element.after
    return _Beginnings(found, empty or begins, loose or (several and not plain_only), at + 1)


def _element(pieces: list[str], at: int) -> _Beginnings:
    """What begins the character, class or group at `at`, with its quantifier."""
    piece = pieces[at]
    if piece in TAKES_NOTHING:
        return _Beginnings(frozenset(), empty=True, loose=True, after=at + 1)
    element = _Beginnings(frozenset({piece}), empty=False, loose=False, after=at + 1)
    if piece.startswith("(") and not piece.startswith(BACKREFERENCE):
        element = _alternatives(pieces, at + 1)
    if piece in _LOOKS_AROUND:
        return _Beginnings(frozenset(), empty=True, loose=True, after=element.after)
    if element.after < len(pieces) and QUANTIFIER.match(pieces[element.after]):
        optional = element.empty or pieces[element.after].startswith(OPTIONAL)
        return _Beginnings(element.pieces, optional, element.loose or optional, element.after + 1)
    return element
