"""Opening the ward for a command, or saying in one sentence why that cannot be."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from bot.app import build_ward
from bot.errors import Refusal
from bot.operation import OperationRefused
from bot.records.engine import Database
from bot.records.upgrade import DatabaseTooNew, is_current
from bot.settings import Settings, SettingsRefused, read_settings
from bot.ward import Ward
from checks import GuidelineRefused

WRONG_USE = 2


class CannotGoOn(click.ClickException):
    """A command cannot do its work; the message is a sentence for the operator."""

    exit_code = WRONG_USE

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence alone."""
        click.echo(self.message, file=file or sys.stderr)


def settings_or_sentence() -> Settings:
    """The settings, or a sentence for each wrong one."""
    try:
        return read_settings()
    except SettingsRefused as refused:
        raise CannotGoOn(f"設定に誤りがあります。\n{refused}") from refused


def ward_or_sentence(settings: Settings) -> Ward:
    """The ward of the settings, its database not yet touched, or a sentence on what does not fit."""
    try:
        return build_ward(settings)
    except (GuidelineRefused, OperationRefused) as refused:
        raise CannotGoOn(refused.say(settings.locale)) from refused
    except ModuleNotFoundError as missing:
        if missing.name != "psycopg":
            raise CannotGoOn(_URL_UNKNOWN) from missing
        ja = "PostgreSQLを使う部品がありません。pip install 'koetsu[postgres]' で入れてください。"
        raise CannotGoOn(ja) from missing
    except (ArgumentError, NoSuchModuleError, ValueError) as wrong:
        raise CannotGoOn(_URL_UNKNOWN) from wrong


@contextmanager
def opened_ward(*, upgraded: bool = True) -> Iterator[Ward]:
    """The ward, with a database that can be used; closed at the end.

    CannotGoOn where settings or database do not allow it, where the database fails midway, and where a
    workflow refuses. `upgraded` False is for the command that upgrades.
    """
    settings = settings_or_sentence()
    ward = ward_or_sentence(settings)
    try:
        if upgraded:
            refuse_outdated(ward.database)
        yield ward
    except Refusal as refusal:
        raise CannotGoOn(refusal.sentence(settings.locale)) from refusal
    except DatabaseTooNew as newer:
        raise CannotGoOn(_NEWER) from newer
    except DBAPIError as error:
        raise CannotGoOn(f"データベース {shown(ward.database)} を使えません（{reason(error)}）。") from error
    finally:
        ward.database.close()


def refuse_outdated(database: Database) -> None:
    """Refuse a database that does not exist or was not upgraded; no file is created by looking."""
    if not exists(database):
        raise CannotGoOn(
            f"データベース {shown(database)} がまだありません。koetsu db upgrade で作ってください。"
        )
    if not is_current(database):
        raise CannotGoOn(
            f"データベース {shown(database)} がこの版のものではありません。koetsu db upgrade を実行してください。"
        )


def exists(database: Database) -> bool:
    """Whether there is a database at all; for PostgreSQL only connecting can tell."""
    file = database.url.database
    return not database.is_sqlite or not file or file == ":memory:" or Path(file).is_file()


def shown(database: Database) -> str:
    """The database's address, without its password."""
    return database.url.render_as_string(hide_password=True)


def reason(error: DBAPIError) -> str:
    """What the database said, in one line."""
    return " ".join(str(error.orig).split())


_URL_UNKNOWN = (
    "KOETSU_DATABASE_URL を読めません。sqlite:///koetsu.db か "
    "postgresql://利用者:パスワード@ホスト/データベース のように書いてください。"
)
_NEWER = "データベースは、これより新しい版の校閲で更新されています。新しい版の校閲を使ってください。"
