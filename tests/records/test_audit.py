"""The audit log: every row carries the hash of the one before."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from bot.records import audit
from bot.records.engine import Database
from tests.records.rows import MORNING


@pytest.fixture
def log(database):
    for number in range(1, 6):
        _note(database, number)
    return database


def _note(database: Database, number: int) -> None:
    with database.transaction() as session:
        detail = {"理由": f"{number}番目", "count": number, "nested": {"b": [1, None], "a": "<!channel>"}}
        audit.note(session, at=MORNING, actor="U0SUZUKI", action="noted", subject="draft:1", **detail)


def _tamper(database: Database, *commands: str) -> None:
    """Change rows as somebody would who owns the database: past the triggers."""
    if not database.is_sqlite:
        with database.transaction() as session:
            session.execute(text("SET session_replication_role = replica"))
            for command in commands:
                session.execute(text(command))
        return
    with sqlite3.connect(database.url.database) as connection:
        connection.execute("DROP TRIGGER audit_entry_refuses_update")
        connection.execute("DROP TRIGGER audit_entry_refuses_delete")
        for command in commands:
            connection.execute(command)
    connection.close()


def _break_of(database: Database) -> str | None:
    with database.reading() as session:
        found = audit.first_break(session)
        return found.en if found else None


def test_an_empty_log_is_whole(database):
    assert _break_of(database) is None


def test_an_untouched_log_is_whole(log):
    assert _break_of(log) is None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("actor", "'U0TANAKA'"),
        ("action", "'changed'"),
        ("subject", "'draft:2'"),
        ("detail", """'{"count": 4}'"""),
        ("at", "'2026-11-25 01:00:00.000000'"),
        ("hash", f"'{'0' * 64}'"),
        ("previous_hash", f"'{'0' * 64}'"),
    ],
)
def test_a_changed_row_is_found(log, column, value):
    _tamper(log, f"UPDATE audit_entry SET {column} = {value} WHERE number = 3")

    assert _break_of(log) == "Row 3 was changed."


def test_a_row_rewritten_with_a_fitting_hash_is_found_by_the_next(log):
    with log.reading() as session:
        forged = session.get_one(audit.AuditEntry, 3)
        forged.actor = "U0TANAKA"
        fitting = forged.computed_hash()
        session.expunge_all()
    _tamper(log, f"UPDATE audit_entry SET actor = 'U0TANAKA', hash = '{fitting}' WHERE number = 3")

    assert _break_of(log) == "Row 4 was changed."


def test_a_removed_row_is_found(log):
    _tamper(log, "DELETE FROM audit_entry WHERE number = 2")

    assert _break_of(log) == "Row 2 is missing."


def test_a_row_removed_and_the_rest_numbered_anew_is_found(log):
    _tamper(
        log,
        "DELETE FROM audit_entry WHERE number = 2",
        "UPDATE audit_entry SET number = 2 WHERE number = 3",
        "UPDATE audit_entry SET number = 3 WHERE number = 4",
        "UPDATE audit_entry SET number = 4 WHERE number = 5",
    )

    assert _break_of(log) == "Row 2 was changed."


@pytest.mark.parametrize("kept", [0, 3, 4])
def test_a_tail_cut_off_is_found(log, kept):
    _tamper(log, f"DELETE FROM audit_entry WHERE number > {kept}")

    assert _break_of(log) == f"Row {kept + 1} and all after it are missing."


def test_rows_cut_off_and_written_again_are_found_by_the_head(log):
    _tamper(log, "UPDATE audit_head SET number = 4")

    assert _break_of(log) == "Row 5 does not agree with the record of the last row."


def test_a_missing_head_is_found(log):
    _tamper(log, "DELETE FROM audit_head")

    assert _break_of(log) == "The record of the last row is missing."


def test_a_row_that_cannot_be_read_is_found(sqlite_url):
    database = Database(sqlite_url)
    for number in range(1, 6):
        _note(database, number)
    _tamper(database, "UPDATE audit_entry SET detail = '{' WHERE number = 4")
    assert _break_of(database) == "Row 4 cannot be read."
    database.close()


def test_a_change_that_is_rolled_back_leaves_no_row_and_no_gap(log):
    with log._sessions() as session:
        audit.note(session, at=MORNING, actor="U", action="undone", subject="draft:1")
        session.rollback()
    _note(log, 6)

    assert _break_of(log) is None
    with log.reading() as session:
        assert [entry.number for entry in audit.entries(session)] == [1, 2, 3, 4, 5, 6]


def test_a_log_longer_than_a_portion_is_read_to_its_end(log, monkeypatch):
    monkeypatch.setattr(audit, "PORTION", 2)
    assert _break_of(log) is None
    _tamper(log, "UPDATE audit_entry SET actor = 'U0TANAKA' WHERE number = 5")
    assert _break_of(log) == "Row 5 was changed."


def test_writers_at_once_make_one_chain(database):
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda number: _note(database, number), range(20)))

    assert _break_of(database) is None
    with database.reading() as session:
        assert [entry.number for entry in audit.entries(session)] == list(range(1, 21))


def test_the_break_is_told_in_japanese_too(log):
    _tamper(log, "DELETE FROM audit_entry WHERE number = 2")
    with log.reading() as session:
        assert audit.first_break(session).ja == "2行目がありません。"
