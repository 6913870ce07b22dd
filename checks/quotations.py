"""Where a text quotes: between 「」 or 『』, whose words may be somebody else's."""

from bisect import bisect_right
from collections.abc import Sequence

from checks.patterns import regex

_MARK = regex(r"[「『」』\n]")
Span = tuple[int, int]


def find_quotations(text: str) -> tuple[Span, ...]:
    """The outermost quotations, as half-open offsets with their marks; one left open on its line is none."""
    found: list[Span] = []
    start = depth = 0
    for mark in _MARK.finditer(text):
        if mark.group() == "\n":
            depth = 0
        elif mark.group() in "「『":
            start = start if depth else mark.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                found.append((start, mark.end()))
    return tuple(found)


def lies_within(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of `spans`, which are in order and apart, holds all from `start` to `end`."""
    return _holder(spans, start, end) is not None


def end_of_holder(spans: Sequence[Span], start: int, end: int) -> int:
    """Where the span that holds all from `start` to `end` ends; `end` where none does."""
    holder = _holder(spans, start, end)
    return holder[1] if holder else end


def _holder(spans: Sequence[Span], start: int, end: int) -> Span | None:
    index = bisect_right(spans, (start, end)) - 1
    return next(
        (span for span in spans[max(0, index) : index + 2] if span[0] <= start and end <= span[1]), None
    )
