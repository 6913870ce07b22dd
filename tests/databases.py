"""Databases for tests: each test gets a fresh one, copied from a template that was upgraded once per run."""

import shutil
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import event

from bot.records.catalogue import METADATA
from bot.records.engine import Database
from bot.records.upgrade import newest_step, upgrade
from tests.postgresql import PostgresqlServer


def upgraded(url: str) -> str:
    """`url`, after the database there has taken all steps."""
    database = Database(url)
    upgrade(database)
    database.close()
    return url


def opened(url: str) -> Database:
    """The database there. SQLite does not wait for the disk: nothing has to outlive the machine."""
    database = Database(url)
    if database.is_sqlite:
        event.listen(database.engine, "connect", _forget_the_disk)
    return database


def _forget_the_disk(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")


def sqlite_template(folder: Path) -> Path:
    template = folder / "template.db"
    upgraded(f"sqlite:///{template}")
    return template


def sqlite_copy(template: Path, folder: Path) -> str:
    """The URL of a copy of the template; closed databases have no WAL file, so one file is all."""
    return f"sqlite:///{shutil.copy(template, folder / 'koetsu.db')}"


class PostgresqlShelf:
    """Upgraded databases on one server, used again: emptying one takes a tenth of the time of making one."""

    def __init__(self, server: PostgresqlServer) -> None:
        self._server = server
        self._template = server.create_database()
        upgraded(server.url(self._template))
        self._free: list[str] = []

    def take(self) -> str:
        """The name of a database that is as if it were new."""
        return self._free.pop() if self._free else self._server.create_database(template=self._template)

    def give_back(self, name: str) -> None:
        with psycopg.connect(self._server.url(name), autocommit=True) as connection:
            connection.execute(AS_IF_NEW)
        self._free.append(name)


AS_IF_NEW = sql.SQL("; ").join(
    [
        sql.SQL("SET lock_timeout = '5s'"),
        # Past foreign keys and the triggers that guard what is append-only.
        sql.SQL("SET session_replication_role = replica"),
        *(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)) for table in METADATA.tables),
        sql.SQL("INSERT INTO audit_head (id, number, hash) VALUES (1, 0, repeat('0', 64))"),
        sql.SQL("UPDATE alembic_version SET version_num = {}").format(sql.Literal(newest_step())),
        sql.SQL(
            "SELECT setval(format('%I', sequencename)::regclass, 1, false) "
            "FROM pg_sequences WHERE schemaname = 'public'"
        ),
    ]
)
