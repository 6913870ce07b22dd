"""Regular expressions that are compiled when first used: most texts need few of them."""

import re
from collections.abc import Iterator
from sys import maxsize
from typing import Any, cast
from weakref import WeakSet

from checks.first_characters import first_characters

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
_OFTEN = 8  # questions from which on a look at the first characters pays for what it costs to compile
_SAYS_AGAIN = re.compile(r"\\[1-9]|\(\?P=|\(\?\(")  # what `re` does not allow in a look behind


class _Later:
    """Stands in for a pattern; asked often, it has the answers of the quick one in itself."""

    often = _OFTEN

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern = pattern
        self._flags = flags
        self._times = 0

    def __getattr__(self, name: str) -> Any:
        self._times += 1
        if self._times < self.often:
            return getattr(re.compile(self.pattern, self._flags), name)
        self.quicken()
        return getattr(self, name) if name in _ASKED else getattr(re.compile(self.pattern, self._flags), name)

    def quicken(self) -> None:
        """Compile, if it is not yet done, what answers from now on at the cost of asking a pattern."""
        if _ASKED[0] not in self.__dict__:
            self.__dict__.update(_answers(self.pattern, self._flags))


class _Sought:
    """A pattern whose matches are looked for by their first characters: `re` skips to these by itself."""

    def __init__(self, first: str, pattern: str, flags: re.RegexFlag) -> None:
        self._seek = re.compile(f"(?:{first})(?<=(?=(?:{pattern}))(?:{first}))", flags).search
        self._match = re.compile(pattern, flags).match

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match, as `re` finds it."""
        begun = self._seek(text, start, end)
        return begun and self._match(text, begun.start(), end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """All matches, as `re` finds them."""
        while match := self.search(text, start, end):
            yield match
            start = match.end()


_all: WeakSet[_Later] = WeakSet()


def _answers(pattern: str, flags: re.RegexFlag) -> dict[str, Any]:
    """The methods of the pattern, which look first whether a match can begin at a place at all."""
    first = first_characters(pattern)
    if first and "(?i" in pattern:
        first = f"(?i:{first})"
    looks_twice = first and not _SAYS_AGAIN.search(pattern)
    compiled = re.compile(f"(?={first})(?:{pattern})" if first and not looks_twice else pattern, flags)
    answers = {asked: getattr(compiled, asked) for asked in _ASKED}
    if first and looks_twice:
        sought = _Sought(first, pattern, flags)
        answers |= {"search": sought.search, "finditer": sought.finditer}
    return answers


def regex(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The pattern, like re.compile; one that is not well formed is refused (re.error) when it is first used."""
    later = _Later(pattern, flags)
    _all.add(later)
    return cast("re.Pattern[str]", later)


def compile_all() -> None:
    """Compile the patterns that there are, so that no text waits for it, and later ones when first asked."""
    _Later.often = 1
    for each in tuple(_all):
        each.quicken()
