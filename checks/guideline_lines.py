"""Where a key is written in a TOML file."""

import re
from collections import Counter
from collections.abc import Iterator

from checks.patterns import regex

_ENTRY = regex(r"""\s*(?P<key>(?:[\w\-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w\-]+|"[^"]*"))*)\s*=""")
_SECTION = regex(r"\s*(?P<open>\[\[?)(?P<name>[^\[\]]+)\]")


def line_of(lines: list[str], dotted: str) -> int:
    """The line, from 1, on which `dotted` or the nearest thing around it is written.

    Keys look like `rules.shouting.enabled` and, for the second of several tables, `elections[1].name`. A key that is
    missing, or stands inside braces, has the line of its table; one that is nowhere has the first line.
    """
    written = dict(reversed([(path, number) for number, path in _written(lines)]))
    wanted = dotted
    while wanted:
        below = [number for path, number in written.items() if _is_at_or_below(path, wanted)]
        if below:
            return min(below)
        wanted = wanted.rpartition(".")[0]
    return 1


def _is_at_or_below(path: str, wanted: str) -> bool:
    return path == wanted or path.startswith((wanted + ".", wanted + "["))


def _written(lines: list[str]) -> Iterator[tuple[int, str]]:
    section, seen = "", Counter[str]()
    for number, line in enumerate(lines, start=1):
        if opened := _SECTION.match(line):
            section = _bare(opened["name"])
            if opened["open"] == "[[":
                seen[section] += 1
                section = f"{section}[{seen[section] - 1}]"
            yield number, section
        elif entry := _ENTRY.match(line):
            yield number, ".".join(part for part in (section, _bare(entry["key"])) if part)


def _bare(key: str) -> str:
    return re.sub(r"[\s\"']", "", key)
