"""The ward: what every workflow stands on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.calendar import BusinessCalendar
from bot.clock import Clock
from bot.operation import Operation, default_operation
from bot.records.engine import Database
from checks import Guideline
from checks.wording import Locale


@dataclass(frozen=True)
class Ward:
    """The database, the clock, the guideline and the operator's settings, put together once at start.

    Without a `pr_channel` of its own, what concerns 広報課 goes to the administrators.
    """

    database: Database
    clock: Clock
    guideline: Guideline
    zone: ZoneInfo
    locale: Locale = "ja"
    review_channel: str = ""
    admins: Sequence[str] = ()
    pr_channel: str = ""
    morning_hour: int = 9
    operation: Operation = field(default_factory=default_operation)

    @cached_property
    def calendar(self) -> BusinessCalendar:
        """When the ward's offices are open."""
        settings = self.operation.calendar
        return BusinessCalendar(
            zone=self.zone,
            morning_hour=self.morning_hour,
            opens=settings.opens,
            closes=settings.closes,
            closed_days=frozenset(day for day in settings.closed_days if isinstance(day, date)),
            closed_every_year=frozenset(day for day in settings.closed_days if not isinstance(day, date)),
        )

    def today(self) -> date:
        """The day it is in the ward."""
        return self.clock.now().astimezone(self.zone).date()
