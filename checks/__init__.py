"""Text in, findings out: the guideline as checks. Knows no Slack, no database, no clock, no network."""

from collections.abc import Sequence
from datetime import date, datetime

from checks.catalogue import catalogue
from checks.document import Document
from checks.engine import check_document
from checks.findings import Finding, Severity
from checks.guideline import Guideline
from checks.guideline_file import GuidelineRefused, default_guideline, load_guideline
from checks.patterns import compile_all
from checks.post import AccountFacts, Image, ImageRights, Kind, Platform, Post, Replies
from checks.tokens import load_dictionary
from checks.wording import Locale, Wording

__all__ = [
    "AccountFacts", "Finding", "Guideline", "GuidelineRefused", "Image", "ImageRights", "Kind", "Locale", "Platform",
    "Post", "Replies", "Severity", "Wording", "check_post", "check_text", "default_guideline", "load_guideline",
    "warm_up",
]  # fmt: skip


def warm_up() -> None:
    """Load the dictionary and the rules, so that the first check does not wait for them."""
    load_dictionary()
    catalogue()
    compile_all()


def check_post(post: Post, *, guideline: Guideline | None = None, locale: Locale = "ja") -> list[Finding]:
    """What the guideline (the ward's own where none is given) objects to in `post`, in reading order.

    Findings about the whole post come last. The same post, guideline and locale always give the same answer.
    """
    return check_document(Document(post, guideline or default_guideline()), locale=locale)


def check_text(  # noqa: PLR0913
    text: str,
    *,
    today: date,
    platform: str = Platform.X,
    kind: str = Kind.NOTICE,
    guideline: Guideline | None = None,
    planned_at: datetime | None = None,
    account: AccountFacts | None = None,
    images: Sequence[Image] = (),
    locale: Locale = "ja",
) -> list[Finding]:
    """What the guideline objects to in `text`; like `check_post`, for callers without a Post.

    ValueError where the platform or the kind is unknown.
    """
    post = Post(
        text=text,
        today=today,
        platform=Platform(platform),
        kind=Kind(kind),
        planned_at=planned_at,
        account=account or AccountFacts(),
        images=tuple(images),
    )
    return check_post(post, guideline=guideline, locale=locale)
