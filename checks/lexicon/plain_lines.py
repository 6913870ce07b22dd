"""The short forms of a word list: one line for a word, or for a pattern, and what to write instead."""

import re
from collections.abc import Iterator
from typing import Any

_LINE = re.compile(r"(?P<words>\S+) (?P<mark>[→…]) (?P<instead>[^!]+?)(?: ! (?P<longer>.+))?")


def read_lines(lines: str) -> Iterator[dict[str, Any]]:
    """The entries of `lines`, as a file would write each of them in full.

    `言葉/ことば → 言い換え ! 長い言葉 長いことば`: after → stands what can take the place as it is, after … an idea of
    what to write; after ! the longer words in which the word is another one. Lines that begin with # are headings.
    A line of another form is refused (ValueError).
    """
    for line in lines.splitlines():
        if line and not line.startswith("#"):
            yield from _entries(line)


def read_patterns(lines: str) -> Iterator[dict[str, Any]]:
    """The entries of `lines`, each `言葉｜言い換え｜手がかり 手がかり｜パターン`: far faster read than tables of TOML.

    A line of another form is refused (ValueError).
    """
    for line in filter(None, lines.splitlines()):
        word, instead, hints, pattern = line.split("｜")
        yield {"word": word, "instead": instead, "hints": hints.split(), "pattern": pattern}


def _entries(line: str) -> Iterator[dict[str, Any]]:
    match = _LINE.fullmatch(line)
    if not match:
        message = f"not a line of words: {line}"
        raise ValueError(message)
    longer = (match["longer"] or "").split()
    for word in match["words"].split("/"):
        entry: dict[str, Any] = {"word": word, "instead": match["instead"]}
        if match["mark"] == "→":
            entry["replacement"] = match["instead"]
        if longer:
            entry["except"] = [re.escape(each) for each in longer]
        yield entry
