"""`koetsu doctor` on the database: whether it is there, up to date and kept as it should be."""

from collections.abc import Iterator

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.commands.diagnosis import Answer, not_asked, well, wrong
from bot.commands.opening import exists, reason, shown
from bot.records.engine import Database
from bot.records.upgrade import is_current
from bot.ward import Ward
from bot.workflows.accounts import all_accounts


def examine_database(ward: Ward) -> Iterator[Answer]:
    """Whether the database can be used, and whether accounts are registered."""
    database = ward.database
    if not exists(database):
        yield wrong(
            f"データベース {shown(database)} がまだありません", "koetsu db upgrade で作ってください。"
        )
        return
    try:
        yield from _examine_reachable(ward, database)
    except DBAPIError as error:
        remedy = f"KOETSU_DATABASE_URL とサーバーの状態を確かめてください（{reason(error)}）。"
        yield wrong(f"データベース {shown(database)} に接続できません", remedy)


def _examine_reachable(ward: Ward, database: Database) -> Iterator[Answer]:
    current = is_current(database)
    yield well(f"データベース {shown(database)} に接続できます")
    if database.is_sqlite:
        yield _journal(database)
    if not current:
        yield wrong("データベースがこの版のものではありません", "koetsu db upgrade を実行してください。")
        yield not_asked("アカウントの登録", "データベースの更新が先です")
        return
    yield well("データベースはこの版のものです")
    count = len(all_accounts(ward))
    if count:
        yield well(f"アカウントが {count}件 登録されています")
    else:
        yield wrong("アカウントが登録されていません", "koetsu accounts import FILE.csv で登録してください。")


def _journal(database: Database) -> Answer:
    with database.reading() as session:
        mode = session.execute(text("PRAGMA journal_mode")).scalar_one()
    if mode == "wal":
        return well("SQLiteはWALモードです")
    return wrong(
        f"SQLiteがWALモードではありません（{mode}）",
        "データベースのファイルを、共有フォルダではなくこの機械のディスクに置いてください。",
    )
