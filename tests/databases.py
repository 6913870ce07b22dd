"""Databases for tests: each test gets a fresh one, copied from a template that was upgraded once per run."""

import shutil
from pathlib import Path

from bot.records.engine import Database
from bot.records.upgrade import upgrade
from tests.postgresql import PostgresqlServer


def upgraded(url: str) -> str:
    """`url`, after the database there has taken all steps."""
    database = Database(url)
    upgrade(database)
    database.close()
    return url


def sqlite_template(folder: Path) -> Path:
    template = folder / "template.db"
    upgraded(f"sqlite:///{template}")
    return template


def sqlite_copy(template: Path, folder: Path) -> str:
    """The URL of a copy of the template; closed databases have no WAL file, so one file is all."""
    return f"sqlite:///{shutil.copy(template, folder / 'koetsu.db')}"


def postgresql_template(server: PostgresqlServer) -> str:
    name = server.create_database()
    upgraded(server.url(name))
    return name
