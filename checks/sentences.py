"""Where sentences end: at 。！？ and line breaks, but not inside 「」."""

from typing import NamedTuple

from checks.compiling import compiled

_ENDS = "。!?！？"
_STOP = compiled(rf"[「」『』\n{_ENDS}](?:(?<=[{_ENDS}])[{_ENDS}]*[)）]?)?")


class Sentence(NamedTuple):
    """A sentence: half-open offsets in characters, and its text without surrounding space."""

    start: int
    end: int
    text: str


def cut_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` in order; a line break ends one even inside an unclosed quotation."""
    sentences: list[Sentence] = []
    start = depth = 0
    for stop in _STOP.finditer(text):
        mark = stop.group()
        if mark in "「『":
            depth += 1
        elif mark in "」』":
            depth = max(0, depth - 1)
        elif mark == "\n" or not depth:
            depth = 0
            _append(sentences, text, start, stop.end())
            start = stop.end()
    _append(sentences, text, start, len(text))
    return tuple(sentences)


def _append(sentences: list[Sentence], text: str, start: int, end: int) -> None:
    stripped = text[start:end].strip()
    if stripped:
        begin = text.index(stripped, start)
        sentences.append(Sentence(begin, begin + len(stripped), stripped))
