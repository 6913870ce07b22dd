"""What a ward has decided about the rules: which apply, how much they weigh, which domains it trusts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checks.findings import Severity


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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Guideline:
    """A ward's guideline. `digest` is the SHA-256 of its file and, with `version`, is recorded with each review.

    `trusted_domains` are trusted with everything below them; `official_domains` are the ward's own.
    Without `municipality`, rules about its name and kind stay silent.
    """

    name: str
    version: str
    digest: str
    municipality: Municipality | None = None
    info_limit: int = 3
    official_domains: tuple[str, ...] = ()
    trusted_domains: tuple[str, ...] = ()
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)

    def setting(self, rule_id: str) -> RuleSetting:
        """What is decided about the rule; the rule's own values where nothing is."""
        return self.rules.get(rule_id, _AS_DECLARED)

    def trusts(self, host: str) -> bool:
        """Whether `host` is a trusted or official domain, or lies below one."""
        host = host.rstrip(".").lower()
        return any(
            host == domain or host.endswith("." + domain)
            for domain in (*self.official_domains, *self.trusted_domains)
        )


_AS_DECLARED = RuleSetting()
