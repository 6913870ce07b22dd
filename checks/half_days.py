"""The half of the day that stands beside a time: 午前, 午後, AM, pm."""

from typing import Literal, NamedTuple

from checks.patterns import regex

Half = Literal["am", "pm"]
_BEFORE = regex(r"(?:(?P<am>午前|(?<![A-Za-z])(?i:a\.?m\.?))|(?P<pm>午後|(?<![A-Za-z])(?i:p\.?m\.?)))[ :]?$")
_AFTER = regex(r" ?(?:(?P<am>(?i:a\.?m\b\.?))|(?P<pm>(?i:p\.?m\b\.?)))")
_LONGEST = 6  # characters, as in "p.m. "


class HalfDay(NamedTuple):
    """Which half is written, and the half-open offsets of the time together with it."""

    half: Half
    start: int
    end: int


def half_beside(text: str, start: int, end: int) -> HalfDay | None:
    """The half of the day written directly before or after the time at the place, or None."""
    before = max(0, start - _LONGEST)
    if match := _BEFORE.search(text[before:start]):
        return HalfDay("am" if match["am"] else "pm", before + match.start(), end)
    if match := _AFTER.match(text, end):
        return HalfDay("am" if match["am"] else "pm", start, match.end())
    return None
