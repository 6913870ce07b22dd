"""The database: SQLite in WAL mode on one machine, PostgreSQL for several processes."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, ExceptionContext, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.orm import Session, sessionmaker

from bot.errors import Refusal

READ_ONLY = "koetsu_read_only"
PATIENCE = 2
"""Seconds that a writer waits for others: whoever pressed a button is to be told within three."""
STARTING_PATIENCE = 30
MOST_CONNECTIONS = 40  # 16 listeners and five loops, each with one for the database's clock
WAITED_TOO_LONG = ("55P03", "40P01")  # PostgreSQL's lock_not_available and deadlock_detected
QUOTING_CLASSES = ("22", "23")  # PostgreSQL's data exceptions and violated constraints
SQLITE_BUSY = 5
_SQLITE_WAIT = "PRAGMA busy_timeout={milliseconds}"
_POSTGRESQL_WAIT = "SET lock_timeout = {milliseconds}"
_log = logging.getLogger("koetsu")


class DatabaseBusy(Refusal):
    """The database is busy or does not answer. Wait a little and try again."""

    ja = "いまデータベースが混み合っているか、返事がありません。少し待ってから、もう一度試してください。"


class Database:
    """Transactions on one database. `committed` is set after each write, so that the worker need not wait."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        if self.url.get_backend_name() == "postgresql":
            self.url = self.url.set(drivername="postgresql+psycopg")
        self.engine = create_engine(
            self.url,
            poolclass=QueuePool,
            pool_size=20,
            max_overflow=MOST_CONNECTIONS - 20,
            pool_timeout=PATIENCE,
            pool_pre_ping=not self.is_sqlite,
            hide_parameters=True,  # no draft text in a logged error
            connect_args={} if self.is_sqlite else {"connect_timeout": PATIENCE},
        )
        event.listen(self.engine, "handle_error", _keep_values_out)
        if self.is_sqlite:
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        else:
            event.listen(self.engine, "connect", _prepare_postgresql)
        self.committed = threading.Event()
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)
        self._readers = sessionmaker(self.engine.execution_options(**{READ_ONLY: True}))

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the one-machine database."""
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session whose changes are committed together at the end, or not at all."""
        with _busy_said(), self._sessions.begin() as session:
            yield session
        self.committed.set()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only looks; it never waits for a writer."""
        with _busy_said(), self._readers() as session:
            yield session

    @contextmanager
    def starting(self) -> Iterator[Connection]:
        """A transaction for the start of the program, which waits its turn: nobody has pressed a button yet."""
        with self.engine.connect() as connection:
            self._wait_up_to(connection, STARTING_PATIENCE)
            with connection.begin():
                yield connection
            self._wait_up_to(connection, PATIENCE)

    def _wait_up_to(self, connection: Connection, seconds: int) -> None:
        # On the driver's connection, for SQLAlchemy's would begin a transaction and wait for the lock.
        wait = _SQLITE_WAIT if self.is_sqlite else _POSTGRESQL_WAIT
        connection.connection.cursor().execute(wait.format(milliseconds=seconds * 1000))

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


@contextmanager
def _busy_said() -> Iterator[None]:
    try:
        yield
    except NoConnectionFree as waited:
        raise DatabaseBusy from waited
    except OperationalError as trouble:
        if not is_passing(trouble):
            raise
        _log.warning("The database did not answer in time: %s", type(trouble.orig).__name__)
        raise DatabaseBusy from trouble


def is_passing(trouble: DBAPIError) -> bool:
    """Whether the same statements may succeed later: somebody else was writing, or the connection was lost."""
    sqlstate, sqlite_code = (getattr(trouble.orig, name, None) for name in ("sqlstate", "sqlite_errorcode"))
    if sqlite_code is not None:
        return bool(sqlite_code & 0xFF == SQLITE_BUSY)  # the rest says why, in more detail
    return trouble.connection_invalidated or sqlstate is None or sqlstate in WAITED_TOO_LONG


def _keep_values_out(context: ExceptionContext) -> None:
    """Leave of PostgreSQL's words its class and the constraint: the rest quotes values, drafts among them."""
    trouble, told = context.original_exception, context.sqlalchemy_exception
    if getattr(trouble, "sqlstate", None) is None:
        return
    diagnosis: Any = getattr(trouble, "diag", None)
    quotes_values = str(getattr(trouble, "sqlstate", ""))[:2] in QUOTING_CLASSES
    words = diagnosis.constraint_name if quotes_values else diagnosis.message_primary
    trouble.args = (words or type(trouble).__name__,)
    if told is not None:
        told.args = (f"({type(trouble).__name__}) {trouble}",)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # BEGIN is ours: see _begin_sqlite
    # Patience first: turning WAL on takes a lock that another process starting now may hold.
    connection.execute(_SQLITE_WAIT.format(milliseconds=STARTING_PATIENCE * 1000))
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(_SQLITE_WAIT.format(milliseconds=PATIENCE * 1000))


def _prepare_postgresql(connection: Any, _record: object) -> None:
    connection.autocommit = True
    connection.execute(_POSTGRESQL_WAIT.format(milliseconds=PATIENCE * 1000))
    connection.autocommit = False


def _begin_sqlite(connection: Connection) -> None:
    # IMMEDIATE takes the write lock at once: a transaction that reads and then writes can never fail half-way.
    reads = connection.get_execution_options().get(READ_ONLY)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
