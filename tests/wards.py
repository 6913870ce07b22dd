"""A ward to try things in: みなも区 on the morning of Tuesday, 24 November 2026."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import Clock, MovableClock
from bot.records.engine import Database
from bot.ward import Ward
from checks import default_guideline

TOKYO = ZoneInfo("Asia/Tokyo")
START = datetime(2026, 11, 24, 10, 0, tzinfo=TOKYO)
REVIEW_CHANNEL = "C0REVIEW"
ADMINISTRATOR = "U0ADMIN"


def make_ward(database: Database, clock: Clock | None = None, **overrides: Any) -> Ward:
    """A ward with the default guideline; `overrides` are fields of Ward."""
    facts = {
        "guideline": default_guideline(),
        "zone": TOKYO,
        "review_channel": REVIEW_CHANNEL,
        "admins": (ADMINISTRATOR,),
    } | overrides
    return Ward(database=database, clock=clock or MovableClock(START), **facts)
