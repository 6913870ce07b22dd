"""Compounds of the office in which one part was replaced by another of the same sound: words that nobody uses."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.document import Document
from checks.kept import kept
from checks.lexicon import read_table
from checks.patterns import regex

_BESIDE = 2  # characters of a compound beside the replaced part that tell which compound is meant
_LATER = "\t"  # behind a form that must end where its compound ends
_KANJI = regex(r"[一-龥々]")
_LONE_KANA = regex(r"[ぁ-ん]")  # a particle may follow any word
_AFFIXES = frozenset({"接頭辞", "接尾辞", "助数詞可能", "固有名詞", "数詞"})


class Slip(NamedTuple):
    """A replaced part and what to write there; `sure` where the compound around it is known."""

    start: int
    end: int
    right: str
    sure: bool


class Replaced(NamedTuple):
    """What may have been replaced, by two characters that then stand side by side.

    `parts` are no words at all: the words they may be. `forms` are pieces of compounds: the wrong and the right one.
    """

    suspects: frozenset[str]
    parts: dict[str, str]
    forms: dict[str, str]


class _Alike(NamedTuple):
    """A part of compounds, the words of the same sound, and the characters of the same sound as each of its own."""

    part: str
    words: tuple[str, ...]
    firsts: str
    seconds: str

    def no_words(self) -> Iterator[str]:
        """The part with one of its characters replaced."""
        yield from (char + self.part[1] for char in self.firsts)
        yield from (self.part[0] + char for char in self.seconds)


@cache
def compounds() -> tuple[str, ...]:
    """The compounds, section by section."""
    return tuple(word for section in read_table("compounds")["sections"] for word in section["words"].split())


def find_slips(document: Document) -> Iterator[Slip]:
    """The places where a part of a compound was replaced."""
    end = 0
    for slip in sorted(_slips(document)):
        if slip.start >= end:
            yield slip
            end = slip.end


def _slips(document: Document) -> Iterator[Slip]:
    table = _replaced()
    for pair in table.suspects & document.pairs:
        for form in table.forms.get(pair, "").split(" "):
            yield from _forms_at(document, form) if form else ()
        if pair in table.parts:
            yield from _parts_at(document, pair, table.parts[pair].split())


def _forms_at(document: Document, form: str) -> Iterator[Slip]:
    wrong, right = form.rstrip(_LATER).split(">")
    for start in _all(document.text, wrong):
        end = start + len(wrong)
        if not (form.endswith(_LATER) and _KANJI.match(document.text, end)):
            yield Slip(start, end, right, sure=True)


def _parts_at(document: Document, pair: str, rights: list[str]) -> Iterator[Slip]:
    for start in _all(document.text, pair):
        end = start + len(pair)
        known = next((right for right in rights if _completes(document.text, start, end, right)), "")
        if known or _is_no_word(document, start, end):
            yield Slip(start, end, known or rights[0], sure=bool(known))


def _completes(text: str, start: int, end: int, right: str) -> bool:
    """Whether `right` would make a compound with what stands around."""
    return any(
        text.startswith(word[: (at := word.find(right))], start - at)
        and text.startswith(word[at + len(right) :], end)
        for word in compounds()
        if right in word and len(word) > len(right) and start >= word.find(right)
    )


def _is_no_word(document: Document, start: int, end: int) -> bool:
    """Whether the dictionary has no word there, either: two nouns of one character that are no part of another."""
    here = [token for token in document.words_at(start).tokens if token.start < end and token.end > start]
    return (
        here[0].start == start
        and here[-1].end == end
        and all(
            token.part_of_speech[0] == "名詞" and _AFFIXES.isdisjoint(token.part_of_speech) for token in here
        )
    )


def _all(text: str, word: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)


@cache
def _replaced() -> Replaced:
    # With how it is worked out, so that a change here is never answered from what was kept before it.
    asked = (read_table("compounds"), read_table("sound_alikes"), Path(__file__).read_text(encoding="utf-8"))
    return Replaced(*kept("compounds with a part replaced", asked, _work_out))


def _work_out() -> tuple[frozenset[str], dict[str, str], dict[str, str]]:
    known, alikes = compounds(), tuple(_alikes())
    parts: dict[str, list[str]] = {}
    for alike in alikes:
        for pair in alike.no_words():
            parts.setdefault(pair, []).append(alike.part)
    forms: dict[str, list[str]] = {}
    for pair, form in (*_forms(known, alikes), *_endings(known)):
        forms.setdefault(pair, []).append(form)
    suspects = frozenset({*parts, *forms})
    return suspects, _joined(parts), _joined(forms)


def _joined(lists: dict[str, list[str]]) -> dict[str, str]:
    return {pair: " ".join(dict.fromkeys(words)) for pair, words in lists.items()}


def _alikes() -> Iterator[_Alike]:
    for line in read_table("sound_alikes")["words"].split():
        part, words, firsts, seconds = line.split("｜")
        yield _Alike(part, tuple(filter(None, words.split("・"))), firsts, seconds)


def _forms(known: Iterable[str], alikes: Iterable[_Alike]) -> Iterator[tuple[str, str]]:
    """Each compound with each of its parts replaced by a word: the piece that shows it, under two of its characters."""
    by_part = {alike.part: alike for alike in alikes if alike.words}
    real = _real(known)
    for word in known:
        for at in range(len(word) - 1):
            alike = by_part.get(word[at : at + 2])
            for instead in alike.words if alike else ():
                for pair, wrong, right in _pieces(word, at, instead):
                    if wrong not in real:
                        yield pair, f"{wrong}>{right}"


def _real(known: Iterable[str]) -> str:
    return " ".join((*known, read_table("sound_alikes")["real"]))


def _pieces(word: str, at: int, instead: str) -> Iterator[tuple[str, str, str]]:
    """The replaced part with what stands before it, and with what stands after it."""
    part = word[at : at + 2]
    before, after = word[max(0, at - _BESIDE) : at], word[at + 2 : at + 2 + _BESIDE]
    if before:
        pair = before[-1] + instead[0] if instead[0] != part[0] else instead
        yield pair, before + instead, before + part
    if after and not _LONE_KANA.fullmatch(after):
        pair = instead[1] + after[0] if instead[1] != part[1] else instead
        yield pair, instead + after, part + after


def _endings(known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each compound with its last character replaced."""
    endings = dict(line.split() for line in read_table("sound_alikes")["endings"].split("\n") if line)
    real = _real(known)
    for word in known:
        beginning, right = word[-3:-1], word[-3:]
        for instead in endings.get(word[-1], ""):
            if _KANJI.match(beginning[1]) and beginning + instead not in real:
                yield beginning[1] + instead, f"{beginning}{instead}>{right}{_LATER}"
