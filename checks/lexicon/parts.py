"""Named parts of the patterns of a list: ⟨役⟩ in a pattern stands for what the list's file calls 役."""

import re
from collections.abc import Iterable
from typing import Any

_NAME = re.compile(r"⟨([^⟨⟩]+)⟩")


class Parts:
    """The `words` of a file, each one of several words, and its `parts`, each an expression.

    What stands further down may hold what stands above.
    """

    def __init__(self, table: dict[str, Any]) -> None:
        self._several: dict[str, str] = {}
        self._written: dict[str, str] = {}
        for name, words in table.get("words", {}).items():
            self._several[name] = self.any_of(words.split())
            self._written[name] = f"(?:{self._several[name]})"
        for name, part in table.get("parts", {}).items():
            self._written[name] = self.fill(part)

    def fill(self, pattern: str) -> str:
        """The pattern with its parts written out (KeyError for one that the file does not have)."""
        return _NAME.sub(lambda match: self._written[match[1]], pattern)

    def any_of(self, patterns: Iterable[str]) -> str:
        """One pattern for several, each of which may be the name of words."""
        return "|".join(map(self._filled, patterns))

    def _filled(self, pattern: str) -> str:
        if "⟨" not in pattern:  # most of them, and a start reads thousands
            return pattern
        name = _NAME.fullmatch(pattern)
        return self._several.get(name[1] if name else "") or self.fill(pattern)

    def any_line(self, lines: str) -> str:
        """The same for patterns that stand one a line; lines that begin with # are headings."""
        return self.any_of(line for line in lines.split("\n") if line and not line.startswith("# "))
