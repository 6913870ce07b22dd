"""The ward's operation settings 運用設定: intervals and closed days, from a TOML file over the defaults."""

import tomllib
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from bot.operation_judge import OperationRefused, not_toml, not_utf8, objection, unfit, unreadable

__all__ = ["Operation", "OperationRefused", "default_operation", "load_operation"]

DEFAULTS = Path(__file__).with_name("operation.toml")
LEAP_YEAR = 2000
LEAP_DAY = (2, 29)
Days = Annotated[int, Field(strict=True, ge=1, le=366)]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday"]
WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday")


def _month_and_day(written: object) -> object:
    try:
        day = date.fromisoformat(f"{LEAP_YEAR}-{written}")
    except ValueError as wrong:
        raise objection(
            '"04-01" のように、月と日を引用符で囲んで書いてください', 'must be a day like "04-01"'
        ) from wrong
    return day.month, day.day


def _day_of_every_year(written: object) -> object:
    found = _month_and_day(written)
    if found == LEAP_DAY:
        raise objection(
            "2月29日のない年があります。毎年ある日を書いてください", "must be a day of every year"
        )
    return found


def _closed_day(written: object) -> object:
    if isinstance(written, str) and written.count("-") == 1:
        return _month_and_day(written)
    try:
        return written if type(written) is date else date.fromisoformat(written)  # type: ignore[arg-type]
    except (TypeError, ValueError) as wrong:
        raise objection(
            '"2027-01-04"（その日だけ）か "10-01"（毎年）のように書いてください',
            'must be days like "2027-01-04", or "10-01" for every year',
        ) from wrong


def _clock_time(written: object) -> object:
    try:
        return written if isinstance(written, time) else time.fromisoformat(written)  # type: ignore[arg-type]
    except (TypeError, ValueError) as wrong:
        raise objection("08:30:00 のような時刻で書いてください", "must be a time like 08:30:00") from wrong


DayOfYear = Annotated[tuple[int, int], BeforeValidator(_day_of_every_year)]
ClosedDay = Annotated[date | tuple[int, int], BeforeValidator(_closed_day)]
ClockTime = Annotated[time, BeforeValidator(_clock_time)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CalendarSettings(_Part):
    """Closed days of this ward alone, and its opening hours."""

    closed_days: tuple[ClosedDay, ...]
    opens: ClockTime
    closes: ClockTime

    @model_validator(mode="after")
    def _opens_first(self) -> "CalendarSettings":
        if self.opens >= self.closes:
            raise objection(
                "closes（閉庁の時刻）より早くしてください", "must be earlier than closes", "opens"
            )
        return self


class DutySettings(_Part):
    """When keepers are reminded; lengths in days or months as the names say."""

    days_before: tuple[Days, ...]
    overdue_every: Days
    escalate_after: Days
    most_snoozes: Annotated[int, Field(strict=True, ge=0, le=10)]
    policy_review_months: Annotated[int, Field(strict=True, ge=1, le=60)]
    status_check_months: Annotated[int, Field(strict=True, ge=1, le=60)]
    quiet_days: Annotated[int, Field(strict=True, ge=1, le=1000)]
    dormant_days: Annotated[int, Field(strict=True, ge=1, le=2000)]
    handover_on: DayOfYear
    handover_days: Days
    new_feature_days: Days

    @model_validator(mode="after")
    def _quiet_before_dormant(self) -> "DutySettings":
        if self.quiet_days >= self.dormant_days:
            raise objection(
                f"dormant_days（休眠とする日数、いまは{self.dormant_days}）より小さくしてください",
                f"must be less than dormant_days ({self.dormant_days})",
                "quiet_days",
            )
        return self


class DraftSettings(_Part):
    """When a draft that waits is spoken of."""

    waiting_hours: Annotated[int, Field(strict=True, ge=1, le=72)]
    emergency_minutes: Annotated[int, Field(strict=True, ge=1, le=1440)]
    emergency_again_minutes: Annotated[int, Field(strict=True, ge=1, le=1440)]
    before_planned_minutes: Annotated[int, Field(strict=True, ge=1, le=1440)]
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
    """The defaults with what the file at `path` says instead; OperationRefused names line, key and what is wrong."""
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        source = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise not_utf8(path, content, error) from error
    try:
        table = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise not_toml(path, source, error) from error
    defaults = _defaults()
    try:
        return Operation.model_validate(_over(defaults, table))
    except ValidationError as wrong:
        raise unfit(path, source, wrong, defaults) from wrong


def _defaults() -> dict[str, Any]:
    return tomllib.loads(DEFAULTS.read_text(encoding="utf-8"))


def _over(defaults: dict[str, Any], table: dict[str, Any]) -> dict[str, Any]:
    merged = dict(defaults)
    for key, value in table.items():
        known = defaults.get(key)
        merged[key] = known | value if isinstance(known, dict) and isinstance(value, dict) else value
    return merged
