"""Bringing a database to the version of the records that this program knows."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.records.engine import READ_ONLY, Database

UPGRADE_LOCK = 0x6B6F6574  # any number that is ours alone: "koet"


class DatabaseTooNew(Exception):  # noqa: N818
    """The database was upgraded by a newer version of the program. Install that version here as well."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


def upgrade(database: Database) -> None:
    """Take all steps that the database has not taken yet, together or not at all.

    Safe when several processes start at once: the first takes the steps, the others wait and find them taken.
    DatabaseTooNew where the database knows a step that this program does not.
    """
    with database.starting() as connection:  # on SQLite this takes the write lock at once
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": UPGRADE_LOCK})
        config = _config()
        _refuse_unknown_steps(connection, config)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_current(database: Database) -> bool:
    """Whether the database has taken exactly the steps that this program knows."""
    reading = database.engine.execution_options(**{READ_ONLY: True})
    with reading.connect() as connection:
        return taken_steps(connection) == {newest_step()}


def newest_step() -> str:
    """The last step that this program knows."""
    step = ScriptDirectory.from_config(_config()).get_current_head()
    assert step is not None, "the steps come with the package"
    return step


def taken_steps(connection: Connection) -> set[str]:
    """The last steps that the database has taken; none where it is empty."""
    return set(MigrationContext.configure(connection).get_current_heads())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "bot.records:migrations")
    return config


def _refuse_unknown_steps(connection: Connection, config: Config) -> None:
    known = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
    if taken_steps(connection) - known:
        raise DatabaseTooNew
