"""What is checked: a text and the facts around it that rules may ask about."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class Platform(StrEnum):
    """The services on which a ward has accounts."""

    X = "x"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    YOUTUBE = "youtube"
    LINE = "line"
    THREADS = "threads"
    BBS = "bbs"
    MIXI = "mixi"


class Kind(StrEnum):
    """What a post is for; it decides which rules look at it."""

    NOTICE = "notice"
    EVENT = "event"
    EMERGENCY = "emergency"
    REPLY = "reply"
    CORRECTION = "correction"


class Replies(StrEnum):
    """To which replies from the public an account answers, by its operation policy."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


class ImageRights(StrEnum):
    """On what ground an image may be published."""

    OWN = "own"
    PERMITTED = "permitted"
    LICENSED = "licensed"
    PUBLIC_DOMAIN = "public_domain"


@dataclass(frozen=True, slots=True)
class Image:
    """An image of a post. `alt_text` "" means that the author wrote none; `rights` "" that none were stated.

    None means that nobody was asked, so rules stay silent.
    """

    alt_text: str | None = None
    rights: ImageRights | str | None = None


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What rules may know of the account. None means unknown: rules stay silent.

    Of an account without a valid operation policy: whether it had one (`operation_policy_abolished`), or from
    which day it will have one. `posting_hours` are the first and the last time of day at which it posts.
    """

    replies: Replies | None = None
    has_operation_policy: bool | None = None
    next_policy_review_on: date | None = None
    on_official_list: bool | None = None
    operation_policy_abolished: bool = False
    operation_policy_from: date | None = None
    posting_hours: tuple[time, time] | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A text with the facts that rules may ask about.

    `today` is the day on which the check runs, in the ward's zone; `planned_at` the aware moment at which
    the post is to go out, or None.
    """

    text: str
    today: date
    platform: Platform = Platform.X
    kind: Kind = Kind.NOTICE
    planned_at: datetime | None = None
    account: AccountFacts = AccountFacts()
    images: tuple[Image, ...] = ()
