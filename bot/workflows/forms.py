"""What people hand in, parsed and frozen; and what stands in a draft's working copy."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from bot.records.operation_policies import PolicyOutcome
from checks import Finding, Image, ImageRights, Kind


def waiver_key(rule: str, found: str) -> str:
    """The name under which an author's waiver is kept: it follows the words found, wherever they move."""
    return f"{rule}/{hashlib.sha256(found.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def key_of(finding: Finding) -> str:
    """The waiver key of a finding."""
    return waiver_key(finding.rule, finding.text)


def digest_of_findings(findings: Iterable[Finding]) -> str:
    """A short name for just these findings, to see whether the next attempt meets the same; "" for none."""
    keys = sorted(key_of(finding) for finding in findings)
    return hashlib.sha256(" ".join(keys).encode()).hexdigest()[:16] if keys else ""


@dataclass(frozen=True, slots=True)
class DraftForm:
    """A draft as its author hands it in. `delivery_key` names the Slack delivery, so that a repeat is known.

    `draft_id` and `base_revision` are set where an existing draft goes on: the number of revisions that the
    author had seen. `waivers` maps waiver keys to reasons.
    """

    author: str
    account_id: int
    text: str
    delivery_key: str
    kind: Kind = Kind.NOTICE
    planned_at: datetime | None = None
    note: str = ""
    images: tuple[Image, ...] = ()
    waivers: Mapping[str, str] = field(default_factory=dict)
    draft_id: int | None = None
    base_revision: int = 0

    def reason_for(self, finding: Finding) -> str | None:
        """The author's waiver of `finding`, where the rule allows one and a reason was written."""
        return (self.waivers.get(key_of(finding), "").strip() or None) if finding.waivable else None

    def going_on_as(self, draft_id: int) -> "DraftForm":
        """The same form, now that it has a draft."""
        return replace(self, draft_id=draft_id)

    def as_working_copy(self, findings: Iterable[Finding]) -> dict[str, Any]:
        """What the modal needs to be filled in again, and the waiver keys of what the author was told."""
        return {
            "text": self.text,
            "kind": self.kind.value,
            "planned_at": self.planned_at.isoformat() if self.planned_at else None,
            "note": self.note,
            "images": images_as_json(self.images),
            "waivers": dict(self.waivers),
            "told": sorted({key_of(finding) for finding in findings}),
        }


@dataclass(frozen=True, slots=True)
class PolicyReviewForm:
    """A policy review as the owner records it."""

    duty_id: int
    outcome: PolicyOutcome
    note: str
    next_review_on: date | None
    slack_user_id: str
    delivery_key: str


def images_as_json(images: tuple[Image, ...]) -> list[dict[str, str]]:
    """Images as they are recorded."""
    return [{"alt_text": image.alt_text or "", "rights": str(image.rights or "")} for image in images]


def images_from_json(images: list[Any]) -> tuple[Image, ...]:
    """Images as they were recorded."""
    return tuple(
        Image(alt_text=image["alt_text"], rights=ImageRights(image["rights"]) if image["rights"] else "")
        for image in images
    )
