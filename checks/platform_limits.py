"""How much a post may hold on each platform, from one dated table, and what a ward's contract changes."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from checks.guideline import Guideline
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
    """The limit of a platform in its own unit, where it was read and when.

    `hashtags` and `links` are how many a post may hold, `title` how many characters its title; None means no limit.
    """

    limit: int
    count: str
    source: str
    checked_on: date
    hashtags: int | None = None
    links: int | None = None
    title: int | None = None

    def length(self, text: str) -> int:
        """How long `text` is in the platform's unit."""
        return _COUNTS[self.count](text)


@cache
def platform_limits() -> dict[Platform, PlatformLimit]:
    """The platforms with a known limit; bulletin boards and mixi have none that we could confirm."""
    table = tomllib.loads(Path(__file__).with_name("platform_limits.toml").read_text(encoding="utf-8"))
    return {Platform(name): PlatformLimit(**entry) for name, entry in table.items()}


@lru_cache(maxsize=64)
def limit_on(platform: Platform, guideline: Guideline) -> PlatformLimit | None:
    """The platform's limit as it holds for the ward; None where there is none that we know."""
    usual, change = platform_limits().get(platform), guideline.change(platform)
    if usual is None:
        return None
    return replace(
        usual,
        limit=change.length or usual.limit,
        hashtags=usual.hashtags if change.hashtags is None else change.hashtags,
        links=usual.links if change.links is None else change.links,
    )
