"""Lists of ways to tell something: clues that say it only together, in one sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.clues import Clues, Ways, clues, find_together
from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.lexicon.parts import Parts
from checks.patterns import regex
from checks.rule import Hit


@dataclass(frozen=True)
class WaysTold:
    """The ways of a file, what their sentences hold, and strings of which one stands in every text with one of them."""

    hints: tuple[str, ...]
    anchor: re.Pattern[str]
    ways: Ways

    def find_in(self, document: Document) -> Iterator[Hit]:
        """The places where one of the ways is gone: one for a sentence."""
        return find_together(document, self.anchor, self.ways)


def ways_told(name: str) -> WaysTold:
    """The ways in `checks/lexicon/{name}.toml`."""
    table = read_table(name)
    parts = Parts(table)
    return WaysTold(
        hints=tuple(table["hints"].split()),
        anchor=regex(parts.any_of(table["anchor"].split())),
        ways=Ways(*(_way(way, parts) for way in table["way"])),
    )


def _way(way: dict[str, Any], parts: Parts) -> Clues:
    asked = {key: parts.any_of(way[key].split()) for key in ("where", "unless") if key in way}
    severity = Severity(way["severity"]) if "severity" in way else None
    return clues(*(parts.any_of(clue.split()) for clue in way["clues"]), severity=severity, **asked)
