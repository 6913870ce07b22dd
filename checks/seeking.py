"""How a regular expression is looked for, so that most texts cost little: the matches are those that `re` finds."""

import re
from collections.abc import Callable, Iterator
from sys import maxsize
from typing import Any

from checks.compiling import compiled
from checks.first_characters import first_characters
from checks.first_look import Look, looking, wait_for_each
from checks.needed_pairs import needed_pairs

ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
_SAYS_AGAIN = re.compile(r"\\[1-9]|\(\?P=|\(\?\(")  # what `re` does not allow in a look behind
_MOST_PARTS = 6  # searches that cost less than one for all alternatives

_Search = Callable[..., re.Match[str] | None]


class _Sought:
    """A pattern whose matches are looked for by their first characters: `re` skips to these by itself."""

    def __init__(self, first: str, pattern: str, flags: re.RegexFlag) -> None:
        self._seek = compiled(f"(?:{first})(?<=(?=(?:{pattern}))(?:{first}))", flags).search
        self._match = compiled(pattern, flags).match

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match, as `re` finds it."""
        begun = self._seek(text, start, end)
        return begun and self._match(text, begun.start(), end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """All matches, as `re` finds them."""
        return _all_matches(self.search, text, start, end)


def _all_matches(search: _Search, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches one after the other, where none can be empty."""
    while match := search(text, start, end):
        yield match
        start = match.end()


def sought(pattern: str, flags: re.RegexFlag) -> dict[str, Any]:
    """The methods of the pattern, which look first whether a match can begin at a place at all."""
    first = first_characters(pattern)
    if first and "(?i" in pattern:
        first = f"(?i:{first})"
    looks_twice = first and not _SAYS_AGAIN.search(pattern)
    found = compiled(f"(?={first})(?:{pattern})" if first and not looks_twice else pattern, flags)
    answers = {asked: getattr(found, asked) for asked in ASKED}
    if first and looks_twice:
        seeking = _Sought(first, pattern, flags)
        answers |= {"search": seeking.search, "finditer": seeking.finditer}
    return answers


def ruled_out_at_first(bit: int, answers: dict[str, Any]) -> dict[str, Any]:
    """The answers that ask nothing of a text of which the first look knows that it has no match."""
    search_there, find_there = answers["search"], answers["finditer"]

    def search(text: str, *between: int) -> re.Match[str] | None:
        now = looking.now
        return None if now.ruled_out & bit and text is now.text else search_there(text, *between)

    def finditer(text: str, *between: int) -> Iterator[re.Match[str]]:
        now = looking.now
        return iter(()) if now.ruled_out & bit and text is now.text else find_there(text, *between)

    return {"search": search, "finditer": finditer}


class Alternatives:
    """A pattern as its alternatives, of which those are searched for that the first look at a text leaves."""

    def __init__(self, parts: list[str], flags: re.RegexFlag, whole: dict[str, Any]) -> None:
        self._parts, self._flags = parts, flags
        self._search_whole, self._find_whole = whole["search"], whole["finditer"]
        self._searches: dict[int, _Search] = {}
        needed = [needed_pairs(part) for part in parts]
        self._from = wait_for_each([each or frozenset() for each in needed])
        self._all = (1 << len(parts)) - 1
        self._always = sum(1 << place for place, each in enumerate(needed) if each is None)

    def answers(self) -> dict[str, Any]:
        """The methods that are asked of the alternatives."""
        return {"search": self._search, "finditer": self._finditer}

    def _search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        now = looking.now
        due = self._due(now) if text is now.text else None
        return self._search_whole(text, start, end) if due is None else _first(due, text, start, end)

    def _finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        now = looking.now
        due = self._due(now) if text is now.text else None
        if due is not None:
            return _merged(due, text, start, end)
        whole: Iterator[re.Match[str]] = self._find_whole(text, start, end)
        return whole

    def _due(self, now: Look) -> list[_Search] | None:
        """The searches for the alternatives that `now` leaves; None where they are many."""
        left = ~(now.ruled_out >> self._from) & self._all | self._always
        if left.bit_count() > _MOST_PARTS:
            return None
        due = []
        while left:
            due.append(self._search_for((left & -left).bit_length() - 1))
            left &= left - 1
        return due

    def _search_for(self, place: int) -> _Search:
        if place not in self._searches:
            self._searches[place] = sought(self._parts[place], self._flags)["search"]
        return self._searches[place]


def _first(searches: list[_Search], text: str, start: int, end: int) -> re.Match[str] | None:
    best: re.Match[str] | None = None
    for search in searches:
        match = search(text, start, end)
        if match and (best is None or match.start() < best.start()):
            best = match
    return best


def _merged(searches: list[_Search], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches in the order of their places; of those that begin together that of the first search."""
    ahead = [(match, search) for search in searches if (match := search(text, start, end))]
    while ahead:
        first = min(ahead, key=lambda each: each[0].start())[0]
        yield first
        reached = first.end()
        further = (
            (match if match.start() >= reached else search(text, reached, end), search)
            for match, search in ahead
        )
        ahead = [(match, search) for match, search in further if match]
