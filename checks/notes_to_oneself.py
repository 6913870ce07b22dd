"""Notes that people write into a draft for themselves or for a colleague, without a blank or a placeholder."""

from collections.abc import Iterator
from typing import NamedTuple

from checks.document import Document
from checks.hinted_patterns import HintedPatterns
from checks.lexicon import read_table
from checks.lexicon.hinted_groups import hinted_groups
from checks.lexicon.parts import Parts
from checks.patterns import regex

_WORDS = read_table("notes_to_oneself")
_PARTS = Parts(_WORDS)
_KINDS = ("work_left", "others_to_ask", "undecided", "of_a_draft")
_NOTE = regex("|".join(_PARTS.any_line(_WORDS[kind]) for kind in _KINDS))
_TO_READERS = regex(_PARTS.any_line(_WORDS["to_readers"]))
_ADDRESSED = HintedPatterns(hinted_groups("notes_to_oneself"))
_LINE = regex(_PARTS.any_line(_WORDS["lines"]))

# An aside: between brackets or stars, or from a mark to the end of its line.
_ASIDE = regex(
    r"[(【\[<〔《{](?P<in>[^()【】\[\]<>〔〕《》{}\n]{2,40})[)】\]>〕》}]"
    r"|[★☆◆◇■□▲△▼●◎#*]{1,3}\s?(?P<starred>[^★☆◆◇■□▲△▼●◎#*\n]{2,40})[★☆◆◇■□▲△▼●◎#*]{1,3}"
    r"|(?P<marked>(?:※|←|⇐|→|⇒|＞＞|>>|//|\*|◀|▶|⬅|➡|↑|↓|▲|▼)\s?[^。\n]{2,40})(?=。|\n|$)"
)
_ENDS_A_LINE = frozenset("るすむく?替定認除送ルキ")
_LONGEST_LINE = 40  # characters


class Note(NamedTuple):
    """A note: half-open offsets, its brackets included."""

    start: int
    end: int


def find_notes(document: Document) -> Iterator[Note]:
    """The notes in a text, in no order; what is addressed to readers is none."""
    for match in _ASIDE.finditer(document.text):
        told = (match["in"] or match["starred"] or match["marked"]).strip(" ※←⇐→⇒>/*")
        if _is_note(told) or (told.endswith(")") and _is_note(told.rpartition("(")[0])):
            yield Note(match.start(), match.end())
    yield from _lines(document.text)
    for match in _ADDRESSED.find_in(document):
        yield Note(match.start(), match.end())


def _lines(text: str) -> Iterator[Note]:
    end = -1
    for line in text.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        if line[-1:] in _ENDS_A_LINE and len(line) <= _LONGEST_LINE and (match := _LINE.search(line)):
            yield Note(start + match.start(), end)


def _is_note(said: str) -> bool:
    return bool(_NOTE.search(said)) and not _TO_READERS.search(said)


NOTE_HINTS = tuple(
    dict.fromkeys(
        (
            *"(【[<〔《{★☆◆◇■□▲△▼●◎※←⇐→⇒◀▶⬅➡↑↓*&#$%",
            *("//", "ここ", "この", "後送", "差替え", "トル", "イキ", "もう少し", "の文を", "言葉を", "確認"),
            *("お願い", "ください", "下さい", "して", "頼", "願", "00月"),
            *_ADDRESSED.hints,
        )
    )
)
"""Strings in lower case of which one stands in every text with a note."""
