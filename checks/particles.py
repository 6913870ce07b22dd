"""Particles that do not fit the verb after them, as a list has them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from checks.awaited import Awaited
from checks.document import Document
from checks.lexicon import read_table
from checks.lexicon.hinted_groups import hints_of
from checks.lexicon.parts import Parts
from checks.patterns import regex


class Slip(NamedTuple):
    """A turn with a wrong particle (the group `p`), and what to write instead."""

    pattern: re.Pattern[str]
    instead: str
    hints: tuple[str, ...]


class Slips:
    """The turns of the list, of which a text is searched only for those that it has the characters of."""

    def __init__(self, slips: tuple[Slip, ...]) -> None:
        self._slips = slips
        self.hints = tuple(dict.fromkeys(hint for slip in slips for hint in slip.hints))
        self._awaited = Awaited((hint, at) for at, slip in enumerate(slips) for hint in slip.hints)

    def due(self, document: Document) -> Iterator[Slip]:
        """Those that may stand in the text, in the order of the list."""
        return (self._slips[at] for at in sorted(self._awaited.found_in(document)))


@cache
def slips() -> Slips:
    """The turns of `checks/lexicon/wrong_particle.toml`."""
    table = read_table("wrong_particle")
    parts = Parts(table)
    return Slips(tuple(_slip(each, parts) for each in table["slip"]))


def _slip(written: dict[str, Any], parts: Parts) -> Slip:
    return Slip(regex(parts.fill(written["pattern"])), written["instead"], tuple(hints_of(written["hints"])))
