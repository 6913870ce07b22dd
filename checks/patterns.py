"""Regular expressions that are compiled when first used: most texts need few of them."""

import re
from typing import Any, cast
from weakref import WeakSet

from checks.first_characters import first_characters

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
_OFTEN = 8  # questions from which on a look at the first characters pays for what it costs to compile


class _Later:
    """Stands in for a pattern; asked often, it has the answers of the quick one in itself."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern = pattern
        self._flags = flags
        self._times = 0

    def __getattr__(self, name: str) -> Any:
        self._times += 1
        if self._times < _OFTEN:
            return getattr(re.compile(self.pattern, self._flags), name)
        self.quicken()
        return getattr(self, name) if name in _ASKED else getattr(re.compile(self.pattern, self._flags), name)

    def quicken(self) -> None:
        """Compile, if it is not yet done, what answers from now on at the cost of asking a pattern."""
        if _ASKED[0] not in self.__dict__:
            compiled = re.compile(_quick(self.pattern), self._flags)
            self.__dict__.update({asked: getattr(compiled, asked) for asked in _ASKED})


_all: WeakSet[_Later] = WeakSet()


def _quick(pattern: str) -> str:
    """The same pattern, which looks first whether a match can begin at a place at all."""
    first = first_characters(pattern)
    if first is None:
        return pattern
    return f"(?=(?i:{first}))(?:{pattern})" if "(?i" in pattern else f"(?={first})(?:{pattern})"


def regex(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The pattern, like re.compile; one that is not well formed is refused (re.error) when it is first used."""
    later = _Later(pattern, flags)
    _all.add(later)
    return cast("re.Pattern[str]", later)


def compile_all() -> None:
    """Compile the patterns that there are, so that no text waits for it."""
    for each in tuple(_all):
        each.quicken()
