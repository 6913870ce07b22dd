"""Lists of patterns in groups, each group with the hints of which one stands in every match."""

import re
from collections.abc import Iterator
from typing import Any

from checks.hinted_patterns import Hinted
from checks.lexicon import read_table
from checks.lexicon.parts import Parts

_EACH = re.compile(r"(?P<before>.*)［(?P<each>.+)］(?P<after>.*)", re.DOTALL)
_BLANKS = str.maketrans("␣⇥↵", " \t\n")


def hinted_groups(name: str) -> tuple[Hinted, ...]:
    """The groups of `checks/lexicon/{name}.toml` in its order."""
    table = read_table(name)
    parts = Parts(table)
    return tuple(_group(group, parts) for group in table["group"])


def _group(group: dict[str, Any], parts: Parts) -> Hinted:
    return Hinted(parts.any_line(group["patterns"]), tuple(hints_of(group["hints"])))


def hints_of(written: str) -> Iterator[str]:
    """The hints of a line: 月［○●］ stands for 月○ and 月●."""
    for word in written.split():
        hint = word.translate(_BLANKS)
        match = _EACH.fullmatch(hint)
        yield from (match["before"] + each + match["after"] for each in match["each"]) if match else (hint,)
