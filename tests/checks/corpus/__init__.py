"""Two corpora of municipal posts, written by other hands than the rules, and what the checks make of them."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from bot.commands.post_lines import PostDefaults, read_post
from checks import Finding, Kind, Platform, Severity, check_post

HERE = Path(__file__).parent
DEFAULTS = PostDefaults(Platform.X, Kind.NOTICE, date(2026, 11, 22))


@dataclass(frozen=True)
class Checked:
    """A post of a corpus as its line describes it, and the findings on it."""

    line: dict[str, Any]
    findings: list[Finding]

    @property
    def name(self) -> str:
        return self.line["id"]


@dataclass(frozen=True)
class Fault:
    """A planted fault: its marked place, or None for one of the whole post; and whether a finding tells it."""

    post: str
    check: str
    place: tuple[int, int] | None
    is_found: bool


@cache
def checked(corpus: str) -> list[Checked]:
    """Every post of a corpus with its findings."""
    lines = (HERE / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Checked(json.loads(line), check_post(read_post(line, DEFAULTS)[1])) for line in lines]


@cache
def faults() -> list[Fault]:
    """Every planted fault of the flawed corpus.

    A marked fault is found where a finding overlaps its mark; a fault of the whole post where a finding is
    about the whole post. Which rule it comes from is not asked, for several may say it.
    """
    return [fault for post in checked("flawed") for fault in _faults_of(post)]


def per_post(*severities: Severity) -> float:
    """Findings of these severities for each good post."""
    good = checked("good")
    return sum(each.severity in severities for post in good for each in post.findings) / len(good)


def recall() -> float:
    """Which share of the planted faults is found."""
    return sum(fault.is_found for fault in faults()) / len(faults())


def figures() -> list[str]:
    """What is printed by the tests and kept in docs/corpus.md."""
    good = checked("good")
    weighty = per_post(Severity.BLOCK, Severity.WARN)
    found = sum(fault.is_found for fault in faults())
    info = per_post(Severity.INFO)
    return [
        f"{len(good)} good posts: {weighty:.3f} block and warn findings a post, {info:.3f} info",
        f"{len(checked('flawed'))} flawed posts: {found} of {len(faults())} planted faults found, {recall():.1%}",
    ]


def noisy_rules() -> Counter[str]:
    """How often each rule speaks up on a good post."""
    return Counter(each.rule for post in checked("good") for each in post.findings)


def _faults_of(post: Checked) -> Iterator[Fault]:
    places = iter(_marked_places(post.line["marked"]))
    for fault in post.line["faults"]:
        place = None if fault.get("whole") else next(places)
        yield Fault(post.name, fault["check"], place, _is_found(place, post.findings))


def _is_found(place: tuple[int, int] | None, findings: list[Finding]) -> bool:
    if place is None:
        return any(each.start is None for each in findings)
    start, end = place
    return any(
        each.start is not None and each.end is not None and each.start < end and start < each.end
        for each in findings
    )


def _marked_places(marked: str) -> Iterator[tuple[int, int]]:
    before = 0
    for piece in marked.split("⟦")[1:]:
        opened = marked.index("⟦" + piece, before)
        start = len(marked[:opened].replace("⟦", "").replace("⟧", ""))
        yield start, start + piece.index("⟧")
        before = opened + 1
