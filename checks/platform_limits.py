"""How long a post may be on each platform, from one dated table."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from checks.post import Platform
from checks.weighted_length import threads_length, utf16_length, x_weight

_COUNTS: dict[str, Callable[[str], int]] = {
    "characters": len,
    "utf16": utf16_length,
    "threads": threads_length,
    "x_weight": x_weight,
}


@dataclass(frozen=True, slots=True)
class PlatformLimit:
    """The limit of a platform in its own unit, where it was read and when."""

    limit: int
    count: str
    source: str
    checked_on: date

    def length(self, text: str) -> int:
        """How long `text` is in the platform's unit."""
        return _COUNTS[self.count](text)


@cache
def platform_limits() -> dict[Platform, PlatformLimit]:
    """The platforms with a known limit; bulletin boards and mixi have none that we could confirm."""
    table = tomllib.loads(files("checks").joinpath("platform_limits.toml").read_text(encoding="utf-8"))
    return {Platform(name): PlatformLimit(**entry) for name, entry in table.items()}
