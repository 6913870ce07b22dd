"""Versions of operation policies: recorded one after the other, never changed; and which of them holds."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from sqlalchemy.orm import Session

from bot.records.operation_policies import OperationPolicy, PolicyVersion
from bot.ward import Ward


@dataclass(frozen=True, slots=True)
class NewVersion:
    """What is recorded of a version; `items` None where nobody has gone through the checklist."""

    document_url: str
    effective_on: date
    items: tuple[str, ...] | None
    actor: str


def add_version(session: Session, ward: Ward, policy: OperationPolicy, new: NewVersion) -> PolicyVersion:
    """Record the next version of a policy."""
    version = PolicyVersion(
        number=len(policy.versions) + 1,
        document_url=new.document_url,
        items=None if new.items is None else list(new.items),
        effective_on=new.effective_on,
        recorded_by=new.actor,
        recorded_at=ward.clock.now(),
    )
    policy.versions.append(version)
    session.flush()
    return version


class Standing(Enum):
    """Whether drafts may rest on an operation policy today, and why not."""

    HOLDS = auto()
    NONE = auto()
    ABOLISHED = auto()
    NOT_YET = auto()


def standing(policy: OperationPolicy | None, today: date) -> Standing:
    """How an account's operation policy stands on a day."""
    if policy is None or not policy.versions:
        return Standing.NONE
    if not policy.is_in_force:
        return Standing.ABOLISHED
    return Standing.HOLDS if policy.version_on(today) else Standing.NOT_YET


def first_effective_on(policy: OperationPolicy) -> date:
    """The day from which a policy holds that does not hold yet."""
    return min(version.effective_on for version in policy.versions)
