"""Two corpora of municipal posts, written by other hands than the rules, and what the checks make of them."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from bot.commands.post_lines import PostDefaults, read_post
from checks import Finding, Kind, Platform, Severity, check_post

Place = tuple[int, int]
Found = tuple[int | None, int | None]
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
    """A planted fault: its marked place, or None for one of the whole post; all marks; whether a finding tells it."""

    post: str
    check: str
    place: Place | None
    marks: tuple[Place, ...]
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


def held_out_recall() -> float:
    """The same for the posts with odd numbers, which nobody looked at when rules were corrected."""
    planted = [fault for fault in faults() if _number(fault.post) % 2]
    return sum(fault.is_found for fault in planted) / len(planted)


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


def page() -> str:
    """The content of docs/corpus.md."""
    planted = Counter(fault.check for fault in faults())
    found = Counter(fault.check for fault in faults() if fault.is_found)
    rows = [f"| {check} | {found[check]} | {count} |" for check, count in sorted(planted.items())]
    noise = [f"| `{rule}` | {count} |" for rule, count in sorted(noisy_rules().items())]
    return "\n".join(
        [
            "# What the checks find, and where they stay silent",
            "",
            "Two corpora of municipal posts in `tests/checks/corpus/`, written by other hands than the rules. The tests",
            "measure them and hold this page to what they measured (`python -m tests.checks.corpus > docs/corpus.md`).",
            "",
            *(f"- {figure}" for figure in figures()),
            "",
            "A marked fault counts as found where a finding overlaps its mark; a fault of the whole post where a finding",
            "is about the whole post or a place without a mark. Posts with an even number were read when rules were",
            "corrected; those with an odd number were not (only totals by kind were seen): they measure what the rules",
            "make of posts that nobody tuned them to.",
            "",
            *(f"- {figure}" for figure in halves()),
            "",
            "## Planted faults by kind",
            "",
            "| kind | found | planted |",
            "|---|---|---|",
            *rows,
            "",
            "## Findings on good posts by rule",
            "",
            "| rule | findings |",
            "|---|---|",
            *noise,
            "",
        ]
    )


def halves() -> list[str]:
    """The figures of the posts with even and with odd numbers."""
    lines = []
    for name, parity in (("even", 0), ("odd", 1)):
        good = [post for post in checked("good") if _number(post.name) % 2 == parity]
        planted = [fault for fault in faults() if _number(fault.post) % 2 == parity]
        told = [each.severity for post in good for each in post.findings]
        weighty = sum(severity is not Severity.INFO for severity in told) / len(good)
        share = sum(fault.is_found for fault in planted) / len(planted)
        lines.append(
            f"{name}: {weighty:.3f} block and warn findings a good post, "
            f"{told.count(Severity.INFO) / len(good):.3f} info; {share:.1%} of {len(planted)} faults found"
        )
    return lines


def _number(name: str) -> int:
    return int(name.rpartition("-")[2])


def noisy_rules() -> Counter[str]:
    """How often each rule speaks up on a good post."""
    return Counter(each.rule for post in checked("good") for each in post.findings)


def _faults_of(post: Checked) -> Iterator[Fault]:
    marks = list(_marked_places(post.line["marked"]))
    places = iter(marks)
    found = [(each.start, each.end) for each in post.findings]
    for fault in post.line["faults"]:
        place = None if fault.get("whole") else next(places)
        yield Fault(post.name, fault["check"], place, tuple(marks), is_found(place, marks, found))


def is_found(place: Place | None, marks: Sequence[Place], found: Sequence[Found]) -> bool:
    """Whether one of the found places tells a fault."""
    if (
        place is None
    ):  # whatever is said of the rest of a post that is fine otherwise is said of it as a whole
        return any(not any(_overlap(mark, each) for mark in marks) for each in found)
    return any(_overlap(place, each) for each in found)


def _overlap(place: Place, found: Found) -> bool:
    start, end = found
    return start is not None and end is not None and start < place[1] and place[0] < end


def _marked_places(marked: str) -> Iterator[Place]:
    before = 0
    for piece in marked.split("⟦")[1:]:
        opened = marked.index("⟦" + piece, before)
        start = len(marked[:opened].replace("⟦", "").replace("⟧", ""))
        yield start, start + piece.index("⟧")
        before = opened + 1
