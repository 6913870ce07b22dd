"""Versions of operation policies: recorded one after the other, never changed."""

from dataclasses import dataclass
from datetime import date

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
