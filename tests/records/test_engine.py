"""The database engine: it waits for others, but not longer than a person would."""

import time
import traceback
from contextlib import ExitStack

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from bot.records.audit import AuditHead
from bot.records.engine import MOST_CONNECTIONS, PATIENCE, Database, DatabaseBusy


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


def test_what_postgresql_says_of_a_constraint_keeps_the_values_to_itself(postgresql_url):
    database = Database(postgresql_url)
    secret = "公表前の本文"
    twice = text("INSERT INTO outbox_lane (name, free_at) SELECT :name, now() FROM generate_series(1, 2)")
    with pytest.raises(IntegrityError) as refused, database.transaction() as session:
        session.execute(twice, {"name": secret})
    written = "".join(traceback.format_exception(refused.value))
    database.close()

    assert secret not in written
    assert "UniqueViolation" in written
    assert "pk_outbox_lane" in written


def test_other_words_of_postgresql_stay(postgresql_url):
    database = Database(postgresql_url)
    with pytest.raises(ProgrammingError, match="nowhere"), database.transaction() as session:
        session.execute(text("SELECT * FROM nowhere"))
    database.close()
