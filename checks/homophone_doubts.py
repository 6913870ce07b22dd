"""Places of a text where another word of the same sound is meant."""

from collections.abc import Iterator
from typing import NamedTuple

from checks.document import Document
from checks.homophone_clues import FAR, WEAK, Around
from checks.homophones import Form, Homophone, Meant, awaited_forms, doubtful_forms, said_of
from checks.patterns import regex
from checks.tellings import is_told_as_wrong

_BEFORE, _AFTER = 20, 16  # characters in which words that speak for one form are looked for
_COMPOUND = regex("り(?!方|終)[一-龥]")  # 取り込む: another verb, whatever is taken
_NUMBER = regex(r"\d[\d,]*")


class Doubt(NamedTuple):
    """A place and what to write there; `sure` where the sentence itself speaks for it, not only the post's topic."""

    start: int
    end: int
    right: str
    replacement: str
    sure: bool


def find_doubts(document: Document) -> Iterator[Doubt]:
    """The places where another form is meant, form by form."""
    for place in sorted(awaited_forms().found_in(document)):
        form = doubtful_forms()[place]
        said = said_of(form)
        meant = tuple(each for each in said.meant if _is_spoken_for(document, each.line))
        if meant:
            yield from _doubts(document, form, Form(said.right, meant))


def _doubts(document: Document, form: str, possible: Form) -> Iterator[Doubt]:
    start = document.text.find(form)
    while start >= 0:
        end = start + len(form)
        meant, distance = _meant(document, possible, start, end)
        whole = _end_of_word(document, start, end, adjoins=distance == 0) if meant else None
        if meant and whole and not _is_put_right(document, start, whole):
            rest = document.text[end:whole]
            yield Doubt(start, whole, meant.line.right, meant.written + rest, sure=distance < FAR)
        start = document.text.find(form, end)


def _is_spoken_for(document: Document, line: Homophone) -> bool:
    """Whether anything in the post may speak for the right form of `line`."""
    return line.needed is None or not line.needed.isdisjoint(document.pairs)


def _is_put_right(document: Document, start: int, end: int) -> bool:
    return document.speaks_of_a_mistake and (
        document.is_quoted(start, end) or is_told_as_wrong(document.text, start)
    )


def _meant(document: Document, form: Form, start: int, end: int) -> tuple[Meant | None, int]:
    around = _around(document, start, end)
    own = min((line.clues.distance(around) for line in form.right), default=FAR)
    if own == 0:
        return None, FAR
    distances = [each.line.clues.distance(around) for each in form.meant]
    distance = min(distances)
    meant = form.meant[distances.index(distance)]
    if distance < own:
        return (None if distance == WEAK and _can_be_done(document, start) else meant), distance
    return (_meant_by_topic(document, form) if own >= FAR else None), FAR


def _can_be_done(document: Document, start: int) -> bool:
    """Whether the word that starts here can take する itself, so that する says nothing against it."""
    word = next((each for each in document.words_at(start).tokens if each.start == start), None)
    return word is not None and "サ変可能" in word.part_of_speech


def _meant_by_topic(document: Document, form: Form) -> Meant | None:
    if any(topic in document.text for line in form.right for topic in line.topics):
        return None
    return next(
        (each for each in form.meant if any(topic in document.text for topic in each.line.topics)), None
    )


def _around(document: Document, start: int, end: int) -> Around:
    sentence = document.sentence_at(start)
    before = document.text[max(sentence.start, start - _BEFORE) : start]
    after = document.text[end : min(max(sentence.end, end), end + _AFTER)]
    return Around(_NUMBER.sub("0", before), _NUMBER.sub("0", after))


def _end_of_word(document: Document, start: int, end: int, *, adjoins: bool) -> int | None:
    """Where the word ends that starts at `start`; None where none starts or ends there.

    Between words that `adjoins` with it, a wrong word is often cut wrongly.
    """
    borders = document.words_at(start).borders
    if end in borders and (adjoins or start in borders) and not _COMPOUND.match(document.text, end - 1):
        return end
    if "一" <= document.text[end - 1] <= "龥":
        return end if adjoins else None
    if start not in borders or _COMPOUND.match(document.text, end - 1):
        return None
    return min((border for border in borders if border > end), default=end)
