"""The ward's operation settings 運用設定: intervals and closed days, from a TOML file over the defaults."""

import tomllib
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from checks.wording import Wording

DEFAULTS = Path(__file__).with_name("operation.toml")
LEAP_YEAR = 2000
Days = Annotated[int, Field(ge=1, le=366)]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday"]
WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday")


class OperationRefused(Exception):  # noqa: N818
    """The operation settings cannot be used; `wording` says where and why."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        super().__init__(wording.en)


def _month_and_day(written: object) -> object:
    if not isinstance(written, str):
        return written
    try:
        day = date.fromisoformat(f"{LEAP_YEAR}-{written}")
    except ValueError as wrong:
        raise ValueError("write a day of the year like 04-01") from wrong
    return day.month, day.day


def _day(written: object) -> object:
    if isinstance(written, str) and written.count("-") == 1:
        return _month_and_day(written)
    try:
        return date.fromisoformat(written) if isinstance(written, str) else written
    except ValueError as wrong:
        raise ValueError("write a day like 2027-01-04, or 10-01 for every year") from wrong


MonthAndDay = Annotated[tuple[int, int], BeforeValidator(_month_and_day)]
ClosedDay = Annotated[date | tuple[int, int], BeforeValidator(_day)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CalendarSettings(_Part):
    """Closed days of this ward alone, and its opening hours."""

    closed_days: tuple[ClosedDay, ...]
    opens: time
    closes: time

    @model_validator(mode="after")
    def _opens_first(self) -> "CalendarSettings":
        if self.opens >= self.closes:
            raise ValueError("opens must be earlier than closes")
        return self


class DutySettings(_Part):
    """When keepers are reminded; lengths in days or months as the names say."""

    days_before: tuple[Days, ...]
    overdue_every: Days
    escalate_after: Days
    most_snoozes: Annotated[int, Field(ge=0, le=10)]
    policy_review_months: Annotated[int, Field(ge=1, le=60)]
    status_check_months: Annotated[int, Field(ge=1, le=60)]
    quiet_days: Annotated[int, Field(ge=1, le=1000)]
    dormant_days: Annotated[int, Field(ge=1, le=2000)]
    handover_on: MonthAndDay
    handover_days: Days
    new_feature_days: Days

    @model_validator(mode="after")
    def _quiet_before_dormant(self) -> "DutySettings":
        if self.quiet_days >= self.dormant_days:
            raise ValueError("quiet_days must be less than dormant_days")
        return self


class DraftSettings(_Part):
    """When a draft that waits is spoken of."""

    waiting_hours: Annotated[int, Field(ge=1, le=72)]
    emergency_minutes: Annotated[int, Field(ge=1, le=1440)]
    emergency_again_minutes: Annotated[int, Field(ge=1, le=1440)]
    before_planned_minutes: Annotated[int, Field(ge=1, le=1440)]
    returned_days: Days


class DigestSettings(_Part):
    """On which day of the week the PR section gets its digest."""

    weekday: Weekday


class Operation(_Part):
    """All operation settings; `operation.toml` beside this file explains each."""

    calendar: CalendarSettings
    duties: DutySettings
    drafts: DraftSettings
    digest: DigestSettings


@cache
def default_operation() -> Operation:
    """The recommended settings, which come with the package."""
    return Operation.model_validate(_defaults())


def load_operation(path: str | Path) -> Operation:
    """The defaults with what the file at `path` says instead; OperationRefused names the key and what is wrong."""
    try:
        content = Path(path).read_bytes().decode("utf-8-sig")
        table = tomllib.loads(content)
    except OSError as error:
        raise _refusal(path, "", error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise _refusal(path, "", "not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _refusal(path, "", str(error)) from error
    try:
        return Operation.model_validate(_over(_defaults(), table))
    except ValidationError as wrong:
        first = wrong.errors()[0]
        raise _refusal(path, ".".join(str(part) for part in first["loc"]), first["msg"]) from wrong


def _defaults() -> dict[str, Any]:
    return tomllib.loads(DEFAULTS.read_text(encoding="utf-8"))


def _over(defaults: dict[str, Any], table: dict[str, Any]) -> dict[str, Any]:
    merged = dict(defaults)
    for key, value in table.items():
        known = defaults.get(key)
        merged[key] = known | value if isinstance(known, dict) and isinstance(value, dict) else value
    return merged


def _refusal(path: str | Path, key: str, reason: str) -> OperationRefused:
    where = f"{path}: {key}" if key else str(path)
    return OperationRefused(
        Wording(
            f"運用設定を読めません（{where}）。{reason}",
            f"The operation settings cannot be used ({where}). {reason}",
        )
    )
