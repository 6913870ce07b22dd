"""The migrations: they give what the records ask for, once, whoever starts."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import DatabaseError, IntegrityError

from bot.records.catalogue import METADATA, RECORDS
from bot.records.engine import Database
from bot.records.upgrade import DatabaseTooNew, is_current, upgrade
from checks import Platform
from tests.records import rows

APPEND_ONLY = ("audit_entry", "decision", "revision", "revision_finding")


@pytest.fixture
def empty_url(request, backend, tmp_path) -> Iterator[str]:
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server = request.getfixturevalue("postgresql_server")
    name = server.create_database()
    yield server.url(name)
    server.drop_database(name)


@pytest.fixture
def empty(empty_url) -> Iterator[Database]:
    database = Database(empty_url)
    yield database
    database.close()


def _schema(database: Database) -> dict[str, object]:
    """Everything that the database can tell about its tables."""
    look = inspect(database.engine)
    questions = (
        look.get_columns, look.get_pk_constraint, look.get_foreign_keys, look.get_unique_constraints,
        look.get_check_constraints,
    )  # fmt: skip
    tables = set(look.get_table_names()) - {"alembic_version"}
    facts = {f"{table} {ask.__name__}": _sorted(ask(table)) for table in tables for ask in questions}
    return facts | {"indexes": _indexes(database)}


def _sorted(answer: object) -> object:
    return sorted(map(str, answer)) if isinstance(answer, list) else str(answer)


def _indexes(database: Database) -> list[str]:
    query = (
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        if database.is_sqlite
        else "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
    )
    with database.reading() as session:
        return sorted(session.scalars(text(query)))


# Neither SQLAlchemy nor Alembic can read such an index of SQLite; _indexes compares its SQL.
blind_to_expressions = pytest.mark.filterwarnings("ignore:.*expression-based index")


@blind_to_expressions
def test_nothing_is_left_to_migrate_for_the_records(database):
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


@blind_to_expressions
def test_migrations_and_records_make_the_same_schema_with_all_checks_and_indexes(database, empty):
    METADATA.create_all(empty.engine)
    assert _schema(database) == _schema(empty)


def test_the_catalogue_names_every_record():
    assert {record.__tablename__ for record in RECORDS} == set(METADATA.tables)


def test_an_empty_database_is_not_current_until_it_is_upgraded(empty):
    assert not is_current(empty)
    upgrade(empty)
    assert is_current(empty)
    upgrade(empty)
    assert is_current(empty)


def test_a_database_of_a_newer_program_is_refused_and_left_as_it_is(database):
    with database.transaction() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert not is_current(database)
    with pytest.raises(DatabaseTooNew, match="newer version"):
        upgrade(database)


def test_an_upgrade_that_fails_half_way_leaves_nothing_behind(empty):
    with empty.transaction() as session:
        session.execute(text("CREATE TABLE review (id INTEGER PRIMARY KEY)"))
    with pytest.raises(DatabaseError, match="review"):
        upgrade(empty)
    assert inspect(empty.engine).get_table_names() == ["review"]


def test_threads_that_start_at_once_upgrade_once(empty):
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: upgrade(empty), range(4)))
    assert is_current(empty)


def test_processes_that_start_at_once_upgrade_once(empty_url):
    program = (
        "import sys; from bot.records.engine import Database; from bot.records.upgrade import upgrade, is_current;"
        "database = Database(sys.argv[1]); upgrade(database); sys.exit(not is_current(database))"
    )
    starting = [
        subprocess.Popen([sys.executable, "-c", program, empty_url], stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = [process.communicate(timeout=60)[1] for process in starting]
    assert [process.returncode for process in starting] == [0, 0, 0], said


def test_the_head_of_the_audit_log_is_there_from_the_start(database):
    with database.reading() as session:
        assert session.execute(text("SELECT * FROM audit_head")).all() == [(1, 0, "0" * 64)]


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_the_database_refuses_to_change_what_is_append_only(database, table):
    with database.transaction() as session:
        rows.add_decided_review(session)
    commands = [
        f"UPDATE {table} SET number = number" if table == "audit_entry" else f"UPDATE {table} SET id = id"
    ]
    commands += [f"DELETE FROM {table}"] + ([] if database.is_sqlite else [f"TRUNCATE {table} CASCADE"])
    for command in commands:
        # PostgreSQL's own words could hold values of the row, so only the kind of its refusal is kept.
        refusal = pytest.raises(IntegrityError, match=f"{table} is append-only|RestrictViolation")
        with refusal, database.transaction() as session:
            session.execute(text(command))
    with database.reading() as session:
        assert session.scalar(text(f"SELECT count(*) FROM {table}")) == 1


def test_two_accounts_whose_handles_differ_only_in_case_are_refused(database):
    with database.transaction() as session:
        session.add(rows.account(handle="minamo_city"))
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.add(rows.account(handle="Minamo_City"))
    with database.transaction() as session:
        session.add(rows.account(handle="Minamo_City", platform=Platform.LINE))


def test_a_draft_has_at_most_one_open_review(database):
    with database.transaction() as session:
        draft_id = rows.add_decided_review(session).draft_id
        rows.add_open_review(session, draft_id, revision=2)
    with pytest.raises(IntegrityError), database.transaction() as session:
        rows.add_open_review(session, draft_id, revision=3)
