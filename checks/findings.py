"""What a check answers: findings."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: `block` stops a draft, `warn` is shown to the reviewer, `info` proposes."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place, or the whole post, that a rule objects to.

    `start` and `end` are offsets in characters (Unicode code points), half-open; both None for a finding about
    the whole post, whose `text` is "". `principle` is 1 to 9. `message` says why, `suggestion` what to write
    instead, both in the language that was asked for. `replacement`, where there is one, can stand in the place
    as it is.
    """

    rule: str
    severity: Severity
    principle: int
    start: int | None
    end: int | None
    text: str
    message: str
    suggestion: str
    waivable: bool
    replacement: str | None = None
