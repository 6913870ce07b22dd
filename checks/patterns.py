"""Regular expressions that are compiled when first used: most texts need few of them."""

import re
from typing import Any, cast

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Later:
    """Stands in for a pattern, and answers as the compiled one from the first question on."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        # Found in the instance from now on, so that the next question costs what it costs to ask a pattern.
        self.__dict__.update({asked: getattr(compiled, asked) for asked in _ASKED})
        return getattr(compiled, name)


def regex(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The pattern, like re.compile; one that is not well formed is refused (re.error) when it is first used."""
    return cast("re.Pattern[str]", _Later(pattern, flags))
