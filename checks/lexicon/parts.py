"""Named parts of the patterns of a list: ⟨役⟩ in a pattern stands for what the list's file calls 役."""

import re
from collections.abc import Iterable
from typing import Any

_NAME = re.compile(r"⟨([^⟨⟩]+)⟩")


class Parts:
    """The `words` of a file, each one of several words, and its `parts`, each an expression; parts may hold others."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._written: dict[str, str] = {}
        for name, words in table.get("words", {}).items():
            self._written[name] = self.fill(f"(?:{'|'.join(words.split())})")
        for name, part in table.get("parts", {}).items():
            self._written[name] = self.fill(part)

    def fill(self, pattern: str) -> str:
        """The pattern with its parts written out (KeyError for one that the file does not have)."""
        return _NAME.sub(lambda match: self._written[match[1]], pattern)

    def any_of(self, lines: str | Iterable[str]) -> str:
        """One pattern for several, written one a line; lines that begin with # are headings."""
        several = lines.split("\n") if isinstance(lines, str) else lines
        return "|".join(self.fill(line) for line in several if line and not line.startswith("# "))
