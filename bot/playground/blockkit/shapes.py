"""Small words to say what a JSON value must look like, and where it does not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self


@dataclass(frozen=True)
class Place:
    """A place within the JSON, as a JSON pointer, and the list where complaints about it go."""

    pointer: str = ""
    complaints: list[str] = field(default_factory=list)

    def __truediv__(self, key: str | int) -> Self:
        return type(self)(f"{self.pointer}/{key}", self.complaints)

    def complain(self, sentence: str) -> None:
        """Note what is wrong here, in the words in which Slack says it."""
        self.complaints.append(f"[ERROR] {sentence} [json-pointer:{self.pointer}]")


Check = Callable[[Any, Place], None]
Shape = Mapping[str, Check]


def text(longest: int, shortest: int = 0) -> Check:
    """A string of so many characters."""

    def check(value: Any, place: Place) -> None:
        if not isinstance(value, str):
            place.complain("must provide a string")
        elif len(value) > longest:
            place.complain(f"must be less than {longest + 1} characters")
        elif len(value) < shortest:
            place.complain(f"must be more than {shortest - 1} characters")

    return check


def boolean(value: Any, place: Place) -> None:
    """True or false."""
    if not isinstance(value, bool):
        place.complain("must provide a boolean")


def integer(least: int, most: int) -> Check:
    """A whole number within bounds."""

    def check(value: Any, place: Place) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            place.complain("must provide an integer")
        elif not least <= value <= most:
            place.complain(f"must be between {least} and {most}")

    return check


def one_of(*allowed: Any) -> Check:
    """One of these values."""

    def check(value: Any, place: Place) -> None:
        if value not in allowed:
            place.complain(f"must be one of {', '.join(map(repr, allowed))}")

    return check


def list_of(item: Check, most: int, least: int = 1) -> Check:
    """A list of so many items of one shape."""

    def check(value: Any, place: Place) -> None:
        if not isinstance(value, list):
            place.complain("must provide an array")
            return
        if len(value) > most:
            place.complain(f"no more than {most} items allowed")
        if len(value) < least:
            place.complain(f"no fewer than {least} items allowed")
        for index, each in enumerate(value):
            item(each, place / index)

    return check


def shape(required: Shape, optional: Shape | None = None) -> Check:
    """An object with these keys and no others."""
    known = {"type": anything, **required, **(optional or {})}

    def check(value: Any, place: Place) -> None:
        if not isinstance(value, dict):
            place.complain("must provide an object")
            return
        for key in required.keys() - value.keys():
            place.complain(f"missing required field: {key}")
        for key, item in value.items():
            if key in known:
                known[key](item, place / key)
            else:
                place.complain(f"invalid additional property: {key}")

    return check


def variants(by_type: Shape) -> Check:
    """An object whose "type" says which shape it has."""

    def check(value: Any, place: Place) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind not in by_type:
            place.complain(f"unsupported type: {kind}")
        else:
            by_type[kind](value, place)

    return check


def also(check: Check, further: Check) -> Check:
    """Both checks, the second only where the first is content."""

    def both(value: Any, place: Place) -> None:
        before = len(place.complaints)
        check(value, place)
        if len(place.complaints) == before:
            further(value, place)

    return both


def anything(_value: Any, _place: Place) -> None:
    """Whatever comes."""
