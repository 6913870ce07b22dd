"""The ward: what every workflow stands on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.records.engine import Database
from checks import Guideline
from checks.wording import Locale


@dataclass(frozen=True, slots=True)
class Ward:
    """The database, the clock, the guideline and the operator's settings, put together once at start."""

    database: Database
    clock: Clock
    guideline: Guideline
    zone: ZoneInfo
    locale: Locale = "ja"
    review_channel: str = ""
    admins: Sequence[str] = ()
    morning_hour: int = 9

    def today(self) -> date:
        """The day it is in the ward."""
        return self.clock.now().astimezone(self.zone).date()
