"""Words of a text, by Sudachi; the only file that knows it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sudachipy import Dictionary

_PIECE = 12_000  # characters; Sudachi refuses more than 49,149 bytes, and a character has at most four
_BORDER = re.compile(r"[。！？!?\n]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class Token(NamedTuple):
    """A word: half-open offsets in characters, its part of speech, its normalised form."""

    start: int
    end: int
    surface: str
    part_of_speech: tuple[str, ...]
    normalized: str


@cache
def _dictionary() -> "Dictionary":
    from sudachipy import Dictionary

    return Dictionary()


def warm_up() -> None:
    """Load the dictionary, so that the first check does not wait for it."""
    tokenize("準備")


def tokenize(text: str) -> tuple[Token, ...]:
    """The words of `text` in order, whatever `text` contains and however long it is."""
    readable = _SURROGATE.sub("\ufffd", text)
    # A tokenizer shared between threads fails; a new one costs nothing.
    tokenizer = _dictionary().tokenizer()
    return tuple(
        Token(offset + m.begin(), offset + m.end(), m.surface(), m.part_of_speech(), m.normalized_form())
        for offset, piece in _pieces(readable)
        for m in tokenizer.tokenize(piece)
    )


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(text) - start > _PIECE:
        end = start + _PIECE
        borders = [m.end() for m in _BORDER.finditer(text, start, end)]
        end = borders[-1] if borders else end
        yield start, text[start:end]
        start = end
    yield start, text[start:]
