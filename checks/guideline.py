"""What a ward has decided: which rules apply, how much they weigh, whom it trusts, how it writes, when it is careful."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from checks.findings import Severity
from checks.post import Platform


class MunicipalityKind(StrEnum):
    """What a local government is; its residents and its office are called after it (区民, 区役所)."""

    WARD = "区"
    CITY = "市"
    TOWN = "町"
    VILLAGE = "村"
    PREFECTURE = "都道府県"


@dataclass(frozen=True, slots=True)
class Municipality:
    """The local government whose guideline it is; `name` with its kind, as in みなも区."""

    kind: MunicipalityKind
    name: str


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a guideline says about one rule; None leaves the rule's own value."""

    enabled: bool = True
    severity: Severity | None = None
    waivable: bool | None = None
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlatformChange:
    """What a ward's own contract with a platform allows; None leaves the platform's usual limit."""

    length: int | None = None
    hashtags: int | None = None
    links: int | None = None


@dataclass(frozen=True, slots=True)
class StyleChoice:
    """A form of writing that the ward has chosen over `instead_of`; inside one of `unless` both stay as they are."""

    write: str
    instead_of: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForbiddenWord:
    """A word that the ward does not use, with its own reason (a sentence) and what to write instead."""

    word: str
    reason: str
    suggestion: str
    severity: Severity | None = None
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AllowedWord:
    """A word that the ward keeps, with its reason; `rules` names those that stay silent on it, none means all."""

    word: str
    reason: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Election:
    """An election: from the day it is announced to the day of voting, and the names to be careful with."""

    name: str
    announced_on: date
    voting_on: date
    people: tuple[str, ...] = ()

    def runs_on(self, day: date) -> bool:
        """Whether `day` lies in it; both its first and its last day do."""
        return self.announced_on <= day <= self.voting_on


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Guideline:
    """A ward's guideline. `digest` is the SHA-256 of its file and, with `version`, is recorded with each review.

    `trusted_domains` are trusted with everything below them; `official_domains` are the ward's own.
    `trusted_accounts` are names that posts may @mention; with * at an end, all that end or start so.
    `places` and `organisations` are names in which no rule sees anything else.
    Without `municipality`, rules about its name and kind stay silent.
    """

    name: str
    version: str
    digest: str
    municipality: Municipality | None = None
    info_limit: int = 3
    disaster_mode: bool = False
    official_domains: tuple[str, ...] = ()
    trusted_domains: tuple[str, ...] = ()
    trusted_accounts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    limits: Mapping[Platform, PlatformChange] = field(default_factory=dict)
    house_style: tuple[StyleChoice, ...] = ()
    forbidden_words: tuple[ForbiddenWord, ...] = ()
    allowed_words: tuple[AllowedWord, ...] = ()
    elections: tuple[Election, ...] = ()
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)

    def setting(self, rule_id: str) -> RuleSetting:
        """What is decided about the rule; the rule's own values where nothing is."""
        return self.rules.get(rule_id, _AS_DECLARED)

    def kept_words(self, rule_id: str) -> tuple[str, ...]:
        """The words in which the rule has nothing to look for: names of places and bodies, and what the ward allows."""
        allowed = (each.word for each in self.allowed_words if not each.rules or rule_id in each.rules)
        return (*self.setting(rule_id).allow, *self.places, *self.organisations, *allowed)

    def change(self, platform: Platform) -> PlatformChange:
        """What the ward's own contract changes about the platform's limits."""
        return self.limits.get(platform, _UNCHANGED)

    def trusts(self, host: str) -> bool:
        """Whether `host` is a trusted or official domain, or lies below one."""
        host = host.rstrip(".").lower()
        return any(
            host == domain or host.endswith("." + domain)
            for domain in (*self.official_domains, *self.trusted_domains)
        )

    def knows_account(self, handle: str) -> bool:
        """Whether posts may @mention the account."""
        return any(
            _matches(handle.lower(), known.lower().removeprefix("@")) for known in self.trusted_accounts
        )

    def election_on(self, day: date) -> Election | None:
        """The election that runs on `day`, if one does."""
        return next((each for each in self.elections if each.runs_on(day)), None)


def _matches(handle: str, known: str) -> bool:
    return bool(re.fullmatch(re.escape(known).replace(r"\*", "[a-z0-9_.]*"), handle))


_AS_DECLARED = RuleSetting()
_UNCHANGED = PlatformChange()
