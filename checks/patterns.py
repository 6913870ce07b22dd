"""Regular expressions that are compiled when first used: most texts need few of them."""

import re
from typing import Any, cast

from checks.first_characters import first_characters

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Later:
    """Stands in for a pattern, and answers as the compiled one from the first question on."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(_quick(self.pattern), self._flags)
        # Found in the instance from now on, so that the next question costs what it costs to ask a pattern.
        self.__dict__.update({asked: getattr(compiled, asked) for asked in _ASKED})
        return getattr(compiled, name)


def _quick(pattern: str) -> str:
    """The same pattern, which looks first whether a match can begin at a place at all."""
    first = first_characters(pattern)
    if first is None:
        return pattern
    return f"(?=(?i:{first}))(?:{pattern})" if "(?i" in pattern else f"(?={first})(?:{pattern})"


def regex(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The pattern, like re.compile; one that is not well formed is refused (re.error) when it is first used."""
    return cast("re.Pattern[str]", _Later(pattern, flags))
