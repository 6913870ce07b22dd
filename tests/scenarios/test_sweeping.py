"""The loop that wakes what is due, on a day on which one part of it fails."""

import pytest
from slack_sdk import WebClient
from sqlalchemy import text

from bot.worker import Worker
from tests.workflows.passing_time import DUE
from tests.workflows.stories import notices, register_account, register_policy, tokyo

BROKEN = {"draft reminders": "draft_reminder", "abandoned drafts": "draft"}


@pytest.mark.parametrize("table", BROKEN.values(), ids=BROKEN)
def test_a_surprise_among_drafts_keeps_no_keeper_from_being_reminded(sqlite_ward, table, caplog):
    policy = register_policy(sqlite_ward, register_account(sqlite_ward, policy=False), due_on=DUE)
    sqlite_ward.clock.advance_to(tokyo(2027, 3, 1, 9))
    with sqlite_ward.database.engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE {table} RENAME TO lost"))

    assert Worker(sqlite_ward, WebClient()).sweep()
    told = [f"reminder:{policy}:2027-03-31:-30", "digest:2027-W09"]
    assert notices(sqlite_ward) == told
    assert "A loop met a surprise and goes on." in caplog.text
