"""What all tests share: databases, a ward, and no network beyond this machine."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from bot.records.engine import Database
from bot.ward import Ward
from tests import databases, wards
from tests.postgresql import PostgresqlServer
from tests.statements import create_remembering_engine

# The same examples on every machine, however slow it is.
settings.register_profile("koetsu", deadline=None, derandomize=True, database=None)
settings.load_profile("koetsu")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresqlServer]:
    server = PostgresqlServer()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgresql_shelf(postgresql_server: PostgresqlServer) -> databases.PostgresqlShelf:
    return databases.PostgresqlShelf(postgresql_server)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return databases.sqlite_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The URL of an upgraded SQLite database of this test's own."""
    return databases.sqlite_copy(sqlite_template, tmp_path)


@pytest.fixture
def postgresql_url(
    postgresql_server: PostgresqlServer, postgresql_shelf: databases.PostgresqlShelf
) -> Iterator[str]:
    """The URL of an upgraded PostgreSQL database of this test's own."""
    name = postgresql_shelf.take()
    yield postgresql_server.url(name)
    postgresql_shelf.give_back(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """The kind of database, each in turn."""
    return request.param


@pytest.fixture
def database_url(request: pytest.FixtureRequest, backend: str) -> str:
    """The URL of an upgraded database of this test's own, of each kind in turn."""
    return request.getfixturevalue(f"{backend}_url")


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An upgraded database of this test's own, of each kind in turn."""
    database = databases.opened(database_url)
    yield database
    database.close()


@pytest.fixture
def ward(database: Database) -> Ward:
    """みなも区 on both databases, with a clock that can be moved."""
    return wards.make_ward(database)


@pytest.fixture
def sqlite_ward(sqlite_url: str) -> Iterator[Ward]:
    """みなも区 on SQLite alone, for what does not depend on the database."""
    database = databases.opened(sqlite_url)
    yield wards.make_ward(database)
    database.close()


@pytest.fixture(autouse=True, scope="session")
def _statements_are_compiled_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.records.engine.create_engine", create_remembering_engine)
        yield


@pytest.fixture(autouse=True, scope="session")
def _only_this_machine() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        connect = socket.socket.connect

        def connect_nearby(self: socket.socket, address: Any) -> None:
            if self.family in {socket.AF_INET, socket.AF_INET6} and not _is_loopback(address[0]):
                raise OSError(f"Tests reach this machine only, not {address[0]}.")
            connect(self, address)

        patch.setattr(socket.socket, "connect", connect_nearby)
        yield


def _is_loopback(host: str) -> bool:
    return host in {"localhost", "::1"} or host.startswith("127.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files stay whole, in their order; those that take long begin first."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the figures that tests have measured."""
    reports = [report for reports in terminalreporter.stats.values() for report in reports]
    for report in reports:
        if getattr(report, "when", None) == "call":
            for name, value in report.user_properties:
                if name == "figure":
                    terminalreporter.write_line(value)
