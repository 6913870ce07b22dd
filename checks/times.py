"""Times of day as people write them."""

from typing import NamedTuple

from checks.patterns import regex

_TIME = regex(
    r"(?P<hour>[0-9](?<!\d.)(?<!\d[:.].)[0-9]?)"
    r"(?::(?P<minute>[0-9]{2})(?!\d|:\d)|時(?!間|代|短|限|点)(?:(?P<minutes>[0-9]{1,2})分(?!間|の))?)"
)


class WrittenTime(NamedTuple):
    """A time of day: half-open offsets, its text, hour and minute as written, which may not exist."""

    start: int
    end: int
    text: str
    hour: int
    minute: int


def find_times(text: str) -> tuple[WrittenTime, ...]:
    """The times of day in a folded text, in reading order: 14時, 14時30分, 14:30."""
    return tuple(
        WrittenTime(m.start(), m.end(), m.group(), int(m["hour"]), int(m["minute"] or m["minutes"] or 0))
        for m in _TIME.finditer(text)
    )
