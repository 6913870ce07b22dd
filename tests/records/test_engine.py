"""The database engine: it waits for others, but not longer than a person would."""

import time
from contextlib import ExitStack

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from bot.records.audit import AuditHead
from bot.records.engine import MOST_CONNECTIONS, PATIENCE, DatabaseBusy


def writes(database):
    with database.transaction() as session:
        session.get_one(AuditHead, 1, with_for_update=True)


def test_who_waits_for_another_writer_is_told_before_slack_gives_up(database):
    with database.transaction() as session:
        session.get_one(AuditHead, 1, with_for_update=True)
        began = time.monotonic()
        with pytest.raises(DatabaseBusy, match="try again"):
            writes(database)
        assert time.monotonic() - began < PATIENCE + 0.7
    writes(database)


def test_where_all_connections_are_taken_the_next_is_told_so(database, monkeypatch):
    monkeypatch.setattr(database.engine.pool, "_timeout", 0.1)
    with ExitStack() as taken:
        for _ in range(MOST_CONNECTIONS):
            taken.enter_context(database.engine.connect())
        with pytest.raises(DatabaseBusy):
            writes(database)
    writes(database)


def test_a_fault_of_our_own_is_not_called_a_busy_database(database):
    with pytest.raises(Exception, match="lost") as fault, database.reading() as session:
        session.execute(text("SELECT * FROM lost"))

    assert not isinstance(fault.value, DatabaseBusy)


def test_a_postgresql_that_does_not_listen_is_told_as_busy(database, backend):
    if backend == "sqlite":
        pytest.skip("SQLite has no server")
    stranger = type(database)(
        database.url.set(host="127.0.0.1", port=1).render_as_string(hide_password=False)
    )
    with pytest.raises(DatabaseBusy) as told, stranger.reading() as session:
        session.execute(select(AuditHead))

    assert isinstance(told.value.__cause__, OperationalError)
