"""Runs a guideline's rules over a post and puts what they find in reading order."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checks.catalogue import CataloguedRule
from checks.document import Document
from checks.findings import Finding, Severity
from checks.first_look import look_at
from checks.guideline import Guideline
from checks.rule import Hit
from checks.schedule import due_rules
from checks.wording import Locale, Wording


class _Place(NamedTuple):
    """A hit with its rule and its offsets in the original text."""

    ruled: CataloguedRule
    hit: Hit
    start: int
    end: int

    @property
    def whole(self) -> bool:
        return self.hit.start is None


def check_document(document: Document, *, locale: Locale) -> list[Finding]:
    """What the guideline's rules object to: places in reading order, then the post as a whole."""
    with look_at(document.text, document.pairs):
        places = [place for ruled in due_rules(document) for place in _places(ruled, document)]
    kept = _without_overlaps(sorted(places, key=_reading_order))
    findings = [_finding(place, document, locale) for place in kept]
    return list(_few_infos(findings, document.guideline.info_limit))


def _places(ruled: CataloguedRule, document: Document) -> Iterator[_Place]:
    allowed: Sequence[str] | None = None
    for hit in ruled.find(document):
        if hit.start is None or hit.end is None:
            yield _Place(ruled, hit, 0, 0)
            continue
        start, end = (
            (hit.start, hit.end) if hit.in_original else document.folded.original_span(hit.start, hit.end)
        )
        if allowed is None:  # most rules find nothing, and need not know
            allowed = () if ruled.rule.firm else _kept_words(ruled, document)
        if not any(_covers(document.post.text, word, start, end) for word in allowed):
            yield _Place(ruled, hit, start, end)


def _kept_words(ruled: CataloguedRule, document: Document) -> list[str]:
    words = _all_kept_words(document.guideline, ruled.rule.id)
    return [word for word in words if word in document.post.text]


@lru_cache(maxsize=1024)
def _all_kept_words(guideline: Guideline, rule_id: str) -> tuple[str, ...]:
    return guideline.kept_words(rule_id)


def _covers(text: str, word: str, start: int, end: int) -> bool:
    at = text.find(word, max(0, end - len(word)))
    return 0 <= at <= start and end <= at + len(word)


def _reading_order(place: _Place) -> tuple[bool, int, int, int, str]:
    return place.whole, place.start, -place.end, place.ruled.rule.principle, place.ruled.rule.id


def _without_overlaps(places: list[_Place]) -> list[_Place]:
    kept: list[_Place] = []
    reached: dict[str, int] = {}
    taken = _taken(places)
    for place in places:
        rule = place.ruled.rule
        if not place.whole:
            if place.start < reached.get(rule.id, 0) or any(
                taken[other].overlaps(place) for other in rule.yields_to & taken.keys()
            ):
                continue
            reached[rule.id] = place.end
        kept.append(place)
    return kept


class _Taken:
    """The places of one rule, in order of their start, and how far those up to each reach."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.reaches: list[int] = []

    def add(self, place: _Place) -> None:
        self.starts.append(place.start)
        self.reaches.append(max(place.end, self.reaches[-1] if self.reaches else 0))

    def overlaps(self, place: _Place) -> bool:
        index = bisect_left(self.starts, place.end) - 1
        return index >= 0 and self.reaches[index] > place.start


def _taken(places: Iterable[_Place]) -> dict[str, _Taken]:
    taken: dict[str, _Taken] = {}
    for place in places:
        if not place.whole:
            taken.setdefault(place.ruled.rule.id, _Taken()).add(place)
    return taken


def _finding(place: _Place, document: Document, locale: Locale) -> Finding:
    rule, hit = place.ruled.rule, place.hit
    setting = document.guideline.setting(rule.id)
    found = document.post.text[place.start : place.end]
    values = {name: _said(value, locale) for name, value in hit.values.items()} | {"found": found}
    return Finding(
        rule=rule.id,
        severity=setting.severity or hit.severity or rule.severity,
        principle=rule.principle,
        start=None if place.whole else place.start,
        end=None if place.whole else place.end,
        text=found,
        message=rule.message.say(locale, **values),
        suggestion=rule.suggestion.say(locale, **values),
        waivable=rule.waivable if setting.waivable is None else setting.waivable,
        replacement=hit.replacement,
    )


def _said(value: object, locale: Locale) -> object:
    return value.say(locale) if isinstance(value, Wording) else value


def _few_infos(findings: list[Finding], limit: int) -> Iterator[Finding]:
    infos = 0
    for finding in findings:
        infos += finding.severity is Severity.INFO
        if finding.severity is not Severity.INFO or infos <= limit:
            yield finding
