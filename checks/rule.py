"""What a rule is: a declaration with its examples, and the hits it yields."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from checks.document import Document
from checks.findings import Severity
from checks.guideline import Guideline
from checks.post import AccountFacts, Image, Kind, Platform, Post
from checks.wording import Wording

EXAMPLE_DAY = date(2026, 11, 22)
"""The day on which an example is checked where it names none: a Sunday."""

_NOTHING_KNOWN = AccountFacts()
OPEN_MARK, CLOSE_MARK = "⟦", "⟧"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place that a rule objects to: half-open offsets in `Document.text`, or None for the whole post.

    `values` fill the rule's wordings (a Wording is said in the reader's language); `{found}` is always there.
    With `in_original`, offsets count in the text as the author wrote it instead.
    """

    start: int | None = None
    end: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    replacement: str | None = None
    severity: Severity | None = None
    in_original: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A text for which a rule speaks up or stays silent, with the facts that it needs.

    Expected places stand between ⟦ and ⟧; a text without them expects a finding about the whole post.
    `guideline` is given where the rule speaks only by what a ward has decided.
    """

    text: str
    platform: Platform = Platform.X
    kind: Kind = Kind.NOTICE
    account: AccountFacts = _NOTHING_KNOWN
    images: tuple[Image, ...] = ()
    today: date = EXAMPLE_DAY
    planned_at: datetime | None = None
    guideline: Guideline | None = None

    @property
    def plain_text(self) -> str:
        """The text without marks."""
        return self.text.replace(OPEN_MARK, "").replace(CLOSE_MARK, "")

    @property
    def post(self) -> Post:
        """The post to check."""
        return Post(
            text=self.plain_text,
            today=self.today,
            platform=self.platform,
            kind=self.kind,
            planned_at=self.planned_at,
            account=self.account,
            images=self.images,
        )

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """The marked places, as half-open offsets in the plain text."""
        places: list[tuple[int, int]] = []
        before = 0
        for piece in self.text.split(OPEN_MARK)[:-1]:
            before += len(piece.replace(CLOSE_MARK, ""))
            marked = self.text.split(OPEN_MARK)[len(places) + 1].split(CLOSE_MARK)[0]
            places.append((before, before + len(marked)))
        return tuple(places)


Detector = Callable[[Document], Iterable[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that can be wrong with a post.

    `id` is the name of the rule's file. The module's docstring is the manual for authors. Places come from the
    module's `find(document)`, which may ask its word list among others, or, for a pure word list, from
    `checks/lexicon/{lexicon}.toml`.
    `hints` are strings in lower case of which one must stand in the folded text, whatever its case, before `find`
    is asked; none means always.
    Silent where one of `yields_to` found an overlapping place; silent on other kinds and platforms than named
    (none named means all). A `firm` rule cannot be softened by a guideline file.
    """

    id: str
    principle: int
    severity: Severity
    title: Wording
    message: Wording
    suggestion: Wording
    source: str
    flags: tuple[str | Example, ...]
    allows: tuple[str | Example, ...]
    waivable: bool = True
    firm: bool = False
    lexicon: str = ""
    hints: tuple[str, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    platforms: frozenset[Platform] = frozenset()
    yields_to: frozenset[str] = frozenset()

    def applies_to(self, post: Post) -> bool:
        """Whether the rule looks at posts of this kind and platform."""
        return (not self.kinds or post.kind in self.kinds) and (
            not self.platforms or post.platform in self.platforms
        )


def as_example(example: str | Example) -> Example:
    """`example` as an Example: most rules write theirs as bare strings."""
    return Example(example) if isinstance(example, str) else example
