"""Words that a list objects to, and where they stand in a document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import islice
from operator import itemgetter
from typing import Any

from checks.awaited import Awaited
from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.lexicon.plain_lines import read_lines, read_patterns
from checks.patterns import regex
from checks.rule import Hit
from checks.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One word (or `pattern`, with `hints` of which one stands in every match) of a list.

    `instead` is what to write; it and `replacement` may hold groups of the pattern as a template of `re` does.
    `unless` are patterns of longer words that cover the match, `context_ok` patterns in the same sentence, both of
    which silence it. `whole` asks that the match start and end where words do.
    """

    written: str
    pattern: str
    hints: tuple[str, ...]
    instead: Wording
    why: Wording
    replacement: str | None = None
    severity: Severity | None = None
    unless: re.Pattern[str] | None = None
    context_ok: re.Pattern[str] | None = None
    since: date | None = None
    whole: bool = False

    @cached_property
    def found(self) -> re.Pattern[str]:
        """The compiled pattern, made when a text first has one of the hints."""
        return regex(self.pattern)

    def hit(self, match: re.Match[str]) -> Hit:
        """What to say of one place."""
        return Hit(
            start=match.start(),
            end=match.end(),
            values={"instead": Wording(*(_filled(said, match) for said in self.instead)), "why": self.why},
            replacement=self.replacement and _filled(self.replacement, match),
            severity=self.severity,
        )


@dataclass(frozen=True)
class WordList:
    """The entries of one file.

    Where `text_ok` finds its pattern anywhere in the text, the whole post is about the words and none is objected to.
    With `quoted_ok` words in a quotation are somebody else's; with `once` each entry objects to one place of a post.
    """

    name: str
    source: str
    entries: tuple[Entry, ...]
    quoted_ok: bool = False
    once: bool = False
    text_ok: re.Pattern[str] | None = None

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """Strings of which one stands in every text with a match; none if an entry is a free pattern."""
        if not all(entry.hints for entry in self.entries):
            return ()
        return tuple(hint for entry in self.entries for hint in entry.hints)

    def hits(self, document: Document) -> Iterator[Hit]:
        """The places in `document` that an entry objects to."""
        if self.text_ok and self.text_ok.search(document.text):
            return
        for entry in self._due(document):
            found = (
                each for each in entry.found.finditer(document.text) if self._objects(entry, document, each)
            )
            yield from map(entry.hit, islice(found, 1) if self.once else found)

    def _due(self, document: Document) -> Iterator[Entry]:
        due = self._awaited.found_in(document).union(self._always)
        for place in sorted(due):
            yield self.entries[place]

    @cached_property
    def _always(self) -> tuple[int, ...]:
        """The places of entries without hints."""
        return tuple(place for place, entry in enumerate(self.entries) if not entry.hints)

    @cached_property
    def _awaited(self) -> Awaited:
        """Each hint with the place of its entry."""
        return Awaited((hint, place) for place, entry in enumerate(self.entries) for hint in entry.hints)

    def _objects(self, entry: Entry, document: Document, match: re.Match[str]) -> bool:
        quoted = self.quoted_ok and document.is_quoted(*match.span())
        return not quoted and _objects(entry, document, match)


def _objects(entry: Entry, document: Document, match: re.Match[str]) -> bool:
    start, end = match.span()
    if entry.since and document.day < entry.since:
        return False
    if entry.unless and _covered(entry.unless, document.text, start, end):
        return False
    if entry.context_ok and entry.context_ok.search(document.around(start)):
        return False
    return not entry.whole or {start, end} <= document.words_at(start).borders


def _filled(said: str, match: re.Match[str]) -> str:
    return match.expand(said) if "\\" in said else said


def _covered(longer: re.Pattern[str], text: str, start: int, end: int) -> bool:
    nearby = longer.finditer(text, max(0, start - 40), min(len(text), end + 40))
    return any(m.start() <= start and end <= m.end() for m in nearby)


@cache
def word_list(name: str) -> WordList:
    """The list in `checks/lexicon/{name}.toml`, read once."""
    table = read_table(name)
    shared = list(table.get("context_ok", ()))
    return WordList(
        name,
        table["source"],
        tuple(_entry(raw, shared) for raw in sorted(_raw_entries(table), key=itemgetter("word"))),
        quoted_ok=table.get("quoted_ok", False),
        once=table.get("once", False),
        text_ok=_any_of(*table.get("text_ok", ())),
    )


def _raw_entries(table: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from table.get("word", ())
    yield from read_lines(table.get("lines", ""))
    yield from read_patterns(table.get("patterns", ""))


def _entry(raw: dict[str, Any], shared_context: list[str]) -> Entry:
    instead, why = raw.get("instead", ""), raw.get("why", "")
    return Entry(
        written=raw["word"],
        pattern=raw.get("pattern") or re.escape(raw["word"]),
        hints=tuple(hint.lower() for hint in raw.get("hints", () if "pattern" in raw else [raw["word"]])),
        instead=Wording(instead, raw.get("instead_en", instead)),
        why=Wording(why, raw.get("why_en", why)),
        replacement=raw.get("replacement"),
        severity=Severity(raw["severity"]) if "severity" in raw else None,
        unless=_any_of(*raw.get("except", ())),
        context_ok=_any_of(*raw.get("context_ok", ()), *shared_context),
        since=raw.get("since"),
        whole=raw.get("whole", False),
    )


@cache
def _any_of(*patterns: str) -> re.Pattern[str] | None:
    """One expression for all `patterns`; entries with the same ones share it."""
    return regex("|".join(patterns)) if patterns else None
