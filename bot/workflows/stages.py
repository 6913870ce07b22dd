"""The stages of a reminder: so many days before the due day, the due day, then at intervals."""

from datetime import date, datetime, timedelta

from bot.records.duties import Duty, DutyKind
from bot.ward import Ward


def first_stage(ward: Ward, kind: DutyKind) -> int:
    """The stage with which the reminders of a duty of this kind begin."""
    return _stages_before(ward, kind)[0]


def stage_after(ward: Ward, kind: DutyKind, stage: int) -> int:
    """The stage that follows: the next one before the due day, the due day, then every week."""
    later = next((each for each in _stages_before(ward, kind) if each > stage), None)
    return stage + ward.operation.duties.overdue_every if later is None else later


def moment_of(ward: Ward, due_on: date, stage: int) -> datetime:
    """When a stage is told: a morning on which the office is open, before the due day or after it."""
    day = due_on + timedelta(days=stage)
    opening = ward.calendar.on_or_after(day) if stage > 0 else ward.calendar.on_or_before(day)
    return ward.calendar.morning_of(opening)


def reached_stage(ward: Ward, duty: Duty) -> int | None:
    """The latest stage whose moment has come, or None while it is too early for any."""
    now, reached, stage = ward.clock.now(), None, first_stage(ward, duty.kind)
    while moment_of(ward, duty.due_on, stage) <= now:
        reached, stage = stage, stage_after(ward, duty.kind, stage)
    return reached


def _stages_before(ward: Ward, kind: DutyKind) -> list[int]:
    # Nobody is told beforehand that an account will have been quiet for long: a post may go out any day.
    before = () if kind is DutyKind.DORMANCY else ward.operation.duties.days_before
    return [*sorted(-days for days in before), 0]
