"""A ward to try things in: みなも区 on the morning of Tuesday, 24 November 2026."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.records.engine import Database
from bot.ward import Ward
from checks import default_guideline

TOKYO = ZoneInfo("Asia/Tokyo")
START = datetime(2026, 11, 24, 10, 0, tzinfo=TOKYO)
REVIEW_CHANNEL = "C0REVIEW"
ADMINISTRATOR = "U0ADMIN"


class StoppedClock:
    """A clock that moves only when it is told to, so that no test depends on its own speed."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> None:
        self._now += by

    def advance_to(self, moment: datetime) -> None:
        assert moment >= self._now, "a clock only moves forward"
        self._now = moment


def make_ward(database: Database, clock: Clock | None = None, **overrides: Any) -> Ward:
    """A ward with the default guideline and a stopped clock; `overrides` are fields of Ward."""
    facts = {
        "guideline": default_guideline(),
        "zone": TOKYO,
        "review_channel": REVIEW_CHANNEL,
        "admins": (ADMINISTRATOR,),
    } | overrides
    return Ward(database=database, clock=clock or StoppedClock(), **facts)
