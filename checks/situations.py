"""Sentences that report a disaster or an accident while it goes on."""

from collections.abc import Iterator
from typing import NamedTuple

from checks.corrections import quotes_an_error
from checks.document import Document
from checks.hazards import HAZARD
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind

_PHRASES = read_phrases("situations")
_DONE = f"(?:{_PHRASES['done']})"
_ONGOING = f"(?:{_PHRASES['ongoing']})"
_ASIDE = r"[」』]?(?:\([^()\n]{1,12}\))?[をが]?"
_SEEN = r"(?:出没|目撃|現れ|発見|確認)(?:[^。、\n]{0,8}?)(?:まし|てい|ており|情報)"
_PATTERNS = (
    rf"(?P<evacuation>(?:{_PHRASES['orders']}){_ASIDE}(?:発令|出){_DONE})",
    rf"(?P<shelter>(?:{_PHRASES['shelters']})[^。\n]{{0,30}}?(?:[をが]?(?:開設|開放|設置){_DONE}|{_PHRASES['opened']}))",
    rf"(?P<warning>(?:{_PHRASES['warnings']}){_ASIDE}(?:発表|発令|出){_DONE}|{_PHRASES['shaken']})",
    rf"(?P<outage>(?:{_PHRASES['outages']})[^。、\n]{{0,8}}?{_ONGOING})",
    rf"(?P<danger>{_PHRASES['danger']})",
    rf"(?P<sighting>(?:{_PHRASES['sighted']})[^。\n]{{0,16}}?{_SEEN})",
)
_ENDED = regex(_PHRASES["ended"])
_REPORT = regex("|".join(_PATTERNS))
_STATE = regex(
    r"(?:して|なって|続いて|止まって|出て|できなくなって|見合わせて|起きて|遅れて|閉鎖して)(?:い|お)り?ます|中です|発生|見合わせ|発令|発表|開設"
)
_SUPPOSED = regex(_PHRASES["supposed"])
_IMAGINED = regex(_PHRASES["imagined"])
_PLANNED = regex(_PHRASES["planned"])
# How a sentence ends that tells, rather than asks or proposes.
_SAID = (
    r"ます|ました|ません(?!か)|です|でした|(?:見込|恐れ|おそれ|状況|模様|とのこと)(?:あり)?|[^くし]た|(?<!れ)る"
    r"|中|発生|発令|発表|運休|停止|不通|済み?"
)
_DECLARED = regex(rf"(?<!お願いし)(?<!お願いいたし)(?:{_SAID})[。!\s]*(?:\([^()\n]{{1,24}}\))?[。!]?$")


_HEADLINE = 24  # characters in which a drill says that it is one


class Report(NamedTuple):
    """What a sentence reports: half-open offsets, its text and its sort.

    The sorts are evacuation, shelter, warning, outage, danger, sighting, and in an emergency post ended for what is
    over and state for anything else.
    """

    start: int
    end: int
    text: str
    sort: str


def find_reports(document: Document) -> tuple[Report, ...]:
    """What the post reports as happening now; what may happen, was planned or lies years back is none."""
    return document.remembered(_all_reports)


def _all_reports(document: Document) -> tuple[Report, ...]:
    return tuple(_reports(document))


def _reports(document: Document) -> Iterator[Report]:
    if "訓練" in document.text[:_HEADLINE]:
        return
    emergency = document.post.kind is Kind.EMERGENCY
    found = False
    for match in _REPORT.finditer(document.text):
        sort = match.lastgroup or "state"
        if _is_report(document.around(match.start()), sort) and not _is_put_right(document, match.start()):
            found = True
            yield Report(match.start(), match.end(), match.group(), sort)
    if emergency and not found:
        for match in _ENDED.finditer(document.text):
            if _is_report(document.around(match.start()), "ended"):
                found = True
                yield Report(match.start(), match.end(), match.group(), "ended")
    if emergency and not found:
        yield from _states(document)


def _states(document: Document) -> Iterator[Report]:
    """What an emergency post says is so, in whatever words; else what it says of a hazard."""
    found = False
    for match in _STATE.finditer(document.text):
        if not _SUPPOSED.search(document.around(match.start())):
            found = True
            yield Report(match.start(), match.end(), match.group(), "state")
    if found:
        return
    for sentence in document.sentences:
        hazard = HAZARD.search(sentence.text)
        if hazard and _DECLARED.search(sentence.text) and not _IMAGINED.search(sentence.text):
            start, end = (sentence.start + offset for offset in hazard.span())
            yield Report(start, end, hazard.group(), "state")


def _is_put_right(document: Document, start: int) -> bool:
    """Whether what begins at `start` is quoted from another post as its mistake, or set beside what is right."""
    quoted = document.speaks_of_a_mistake and document.is_quoted(start, start + 1)
    return quoted or quotes_an_error(document, start, start)


def _is_report(sentence: str, sort: str) -> bool:
    if sort == "shelter":  # shelters are opened against what may come
        sentence = sentence.replace("に備え", "")
    return not _SUPPOSED.search(sentence) and not (sort == "outage" and _PLANNED.search(sentence))


REPORT_HINTS = tuple(_PHRASES["hints"].split("|"))
"""Strings of which one stands in every text with a report."""
