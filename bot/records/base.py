"""What all records share: naming, aware moments, states kept as words."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, Enum, MetaData, TypeDecorator
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Session

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; SQLite forgets the zone, so it is put back when read."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse naive moments: they mean something else on every machine."""
        if value is not None and value.tzinfo is None:
            raise ValueError("A moment without a zone cannot be recorded.")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment as it was, in UTC."""
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


def words_of(states: type[StrEnum]) -> Enum:
    """A column of an enum's words, readable in the database and checked by it."""
    return Enum(
        states,
        native_enum=False,
        create_constraint=True,
        length=24,
        name=states.__name__.lower(),
        values_callable=lambda members: [member.value for member in members],
    )


class Record(DeclarativeBase):
    """The base of every record."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {
        datetime: UtcDateTime,
        dict[str, Any]: JSON(none_as_null=True),
        list[Any]: JSON(none_as_null=True),
    }


def insert_once(session: Session, record: type[Record], **values: Any) -> bool:
    """Insert a row, unless one with the same key is there already, by whichever process; whether it is new."""
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    new = insert(record).values(**values).on_conflict_do_nothing().returning(*record.__mapper__.primary_key)
    return session.execute(new).first() is not None
