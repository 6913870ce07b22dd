"""Regular expressions that are compiled when first used: most texts need few of them."""

import re
from functools import cached_property
from typing import Any, Protocol, cast
from weakref import WeakSet

from checks.alternatives import alternatives
from checks.compiling import compiled
from checks.first_look import wait_for_each
from checks.needed_pairs import needed_pairs
from checks.seeking import ASKED, Alternatives, ruled_out_at_first, sought

_OFTEN = 8  # questions from which on a look at the first characters pays for what it costs to compile
_SEVERAL_WORDS = 150  # characters from which on a pattern costs more than to know that it is not needed
_LONG = 400  # characters from which on a pattern is cut into its alternatives


class _Later:
    """Stands in for a pattern; asked often, it has the answers of the quick one in itself."""

    often = _OFTEN

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern = pattern
        self._flags = flags
        self._times = 0

    def __getattr__(self, name: str) -> Any:
        self._times += 1
        if self._times >= self.often:
            self.quicken()
        return self.__dict__.get(name) or getattr(self._as_written, name)

    @cached_property
    def _as_written(self) -> re.Pattern[str]:
        return compiled(self.pattern, self._flags)

    def quicken(self) -> None:
        """Compile, if it is not yet done, what answers from now on at the cost of asking a pattern."""
        if ASKED[0] not in self.__dict__:
            self.__dict__.update(_answers(self.pattern, self._flags))


class Quickened(Protocol):
    """What answers faster after some work."""

    def quicken(self) -> None:
        """Do this work, if it is not yet done."""


_all: WeakSet[Quickened] = WeakSet()


def _answers(pattern: str, flags: re.RegexFlag) -> dict[str, Any]:
    """The methods of the pattern, which ask little of a text in which it is not to be found."""
    if flags & re.VERBOSE:
        found = compiled(pattern, flags)
        return {asked: getattr(found, asked) for asked in ASKED}
    parts = alternatives(pattern) if len(pattern) >= _LONG else []
    answers = sought(pattern, flags)
    needed = needed_pairs(pattern) if len(pattern) >= _SEVERAL_WORDS else None
    if parts:
        answers |= Alternatives(parts, flags, answers).answers()
    return answers | ruled_out_at_first(1 << wait_for_each([needed]), answers) if needed else answers


def regex(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The pattern, like re.compile; one that is not well formed is refused (re.error) when it is first used."""
    later = _Later(pattern, flags)
    _all.add(later)
    return cast("re.Pattern[str]", later)


def quicken_with_patterns(each: Quickened) -> None:
    """Have it quickened when the patterns are compiled."""
    _all.add(each)


def compile_all() -> None:
    """Compile the patterns that there are, so that no text waits for it, and later ones when first asked."""
    _Later.often = 1
    for each in tuple(_all):
        each.quicken()
