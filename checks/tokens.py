"""Words of a text, by Sudachi; the only file that knows it."""

import threading
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from checks.patterns import regex

if TYPE_CHECKING:
    from sudachipy import Dictionary, Tokenizer

_PIECE = 12_000  # characters; Sudachi refuses more than 49,149 bytes, and a character has at most four
_BORDER = regex(r"[。！？!?\n]")
_SURROGATE = regex(r"[\ud800-\udfff]")
_own = threading.local()


class Token(NamedTuple):
    """A word: half-open offsets in characters, and its part of speech."""

    start: int
    end: int
    surface: str
    part_of_speech: tuple[str, ...]


@cache
def _dictionary() -> "Dictionary":
    from sudachipy import Dictionary

    return Dictionary()


def _tokenizer() -> "Tokenizer":
    """This thread's own: one that is shared between threads fails."""
    if not hasattr(_own, "tokenizer"):
        _own.tokenizer = _dictionary().tokenizer(fields={"pos"})
    tokenizer: Tokenizer = _own.tokenizer
    return tokenizer


def load_dictionary() -> None:
    """Load the dictionary, so that no text waits for it."""
    tokenize("準備")


def tokenize(text: str, at: int = 0) -> tuple[Token, ...]:
    """The words of `text`, which starts at offset `at`, in order, whatever `text` contains and however long it is."""
    readable = _SURROGATE.sub("\ufffd", text)
    tokens: list[Token] = []
    tokenizer = _tokenizer()
    for piece_start, piece in _pieces(readable):
        offset = at + piece_start
        for word in tokenizer.tokenize(piece):
            start, end = word.begin(), word.end()
            tokens.append(Token(offset + start, offset + end, piece[start:end], word.part_of_speech()))
    return tuple(tokens)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(text) - start > _PIECE:
        end = start + _PIECE
        borders = [m.end() for m in _BORDER.finditer(text, start, end)]
        end = borders[-1] if borders else end
        yield start, text[start:end]
        start = end
    yield start, text[start:]
