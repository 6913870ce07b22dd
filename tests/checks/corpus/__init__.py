"""Corpora of municipal posts, written by other hands than the rules, and what the checks make of them."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
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

    @property
    def number(self) -> int:
        return int(self.name.rpartition("-")[2])


@dataclass(frozen=True)
class Fault:
    """A planted fault: its marked place, or None for one of the whole post; all marks; whether a finding tells it."""

    post: str
    check: str
    place: Place | None
    marks: tuple[Place, ...]
    is_found: bool


@dataclass(frozen=True)
class Corpus:
    """Good posts, and posts with planted faults."""

    good: Sequence[Checked]
    flawed: Sequence[Checked]

    @cached_property
    def faults(self) -> list[Fault]:
        """Every planted fault.

        A marked fault is found where a finding overlaps its mark; a fault of the whole post where a finding
        is about the whole post. Which rule it comes from is not asked, for several may say it.
        """
        return [fault for post in self.flawed for fault in _faults_of(post)]

    @property
    def recall(self) -> float:
        """Which share of the planted faults is found."""
        return sum(fault.is_found for fault in self.faults) / len(self.faults)

    def per_post(self, *severities: Severity) -> float:
        """Findings of these severities for each good post."""
        return sum(each.severity in severities for post in self.good for each in post.findings) / len(
            self.good
        )

    def part(self, belongs: Callable[[Checked], bool]) -> "Corpus":
        """The posts of which something is true."""
        return Corpus([*filter(belongs, self.good)], [*filter(belongs, self.flawed)])

    def silence(self) -> str:
        weighty, info = self.per_post(Severity.BLOCK, Severity.WARN), self.per_post(Severity.INFO)
        return f"{len(self.good)} good posts: {weighty:.3f} block and warn findings a post, {info:.3f} info"

    def hearing(self) -> str:
        found = sum(fault.is_found for fault in self.faults)
        planted = f"{found} of {len(self.faults)} planted faults found, {self.recall:.1%}"
        return f"{len(self.flawed)} flawed posts: {planted}"


@cache
def main() -> Corpus:
    """The corpus that the rules are held to."""
    return Corpus(_checked("good"), _checked("flawed"))


@cache
def odd() -> Corpus:
    """Its posts with odd numbers, which nobody looked at when rules were corrected."""
    return main().part(lambda post: post.number % 2 == 1)


@cache
def even() -> Corpus:
    """Its posts with even numbers, which were read when rules were corrected."""
    return main().part(lambda post: post.number % 2 == 0)


@cache
def read() -> Corpus:
    """Later posts, which were read when rules were corrected."""
    return Corpus(_checked("read-good"), _checked("read-flawed"))


@cache
def hard() -> Corpus:
    """Posts whose faults are told otherwise than anybody would expect, read when rules were corrected."""
    return Corpus(_checked("hard-good"), _checked("hard-flawed"))


@cache
def unseen() -> Corpus:
    """The posts written last, which nobody who works on rules looks at: what to expect of any other post."""
    return Corpus(_checked("unseen-good"), _checked("unseen-flawed"))


def _checked(name: str) -> list[Checked]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Checked(json.loads(line), check_post(read_post(line, DEFAULTS)[1])) for line in lines]


def page() -> str:
    """The content of docs/corpus.md."""
    planted = Counter(fault.check for fault in main().faults)
    found = Counter(fault.check for fault in main().faults if fault.is_found)
    noisy = Counter(each.rule for post in main().good for each in post.findings)
    parts = {
        "even numbers": even(),
        "odd numbers": odd(),
        "later posts, read": read(),
        "hard posts, read": hard(),
        "unseen posts": unseen(),
    }
    return "\n".join(
        [
            "# What the checks find, and where they stay silent",
            "",
            "Municipal posts in `tests/checks/corpus/`, written by other hands than the rules. The tests measure them",
            "and hold this page to what they measured (`python -m tests.checks.corpus > docs/corpus.md`).",
            "",
            f"- {main().silence()}",
            f"- {main().hearing()}",
            "",
            "A marked fault counts as found where a finding overlaps its mark; a fault of the whole post where a finding",
            "is about the whole post or a place without a mark. Posts with an even number, the later posts and the hard ones",
            "(faults in unusual words, by construction, by tone) were read when rules were corrected. Posts with an odd",
            "number were not (but for two good ones), though the totals by kind were seen. The unseen posts were written last,",
            "over all kinds at once, and nobody who works on rules looks at them: they say what to expect of any other post.",
            "",
            "| posts | block and warn a good post | info | faults found | planted |",
            "|---|---|---|---|---|",
            *(_row(name, part) for name, part in parts.items()),
            "",
            "## Planted faults by kind",
            "",
            "| kind | found | planted |",
            "|---|---|---|",
            *(f"| {check} | {found[check]} | {count} |" for check, count in sorted(planted.items())),
            "",
            "## Findings on good posts by rule",
            "",
            "| rule | findings |",
            "|---|---|",
            *(f"| `{rule}` | {count} |" for rule, count in sorted(noisy.items())),
            "",
        ]
    )


def _row(name: str, part: Corpus) -> str:
    weighty, info = part.per_post(Severity.BLOCK, Severity.WARN), part.per_post(Severity.INFO)
    return f"| {name} | {weighty:.3f} | {info:.3f} | {part.recall:.1%} | {len(part.faults)} |"


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
