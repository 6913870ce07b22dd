"""`koetsu db`: the database's own upkeep."""

import click

from bot.commands.opening import exists, opened_ward, shown


@click.group("db")
def command() -> None:
    """データベースを扱います。"""


@command.command("upgrade")
def upgrade_() -> None:
    """データベースを作るか、この版に合わせて更新します。何度実行しても構いません。"""
    from bot.records.upgrade import is_current, upgrade

    with opened_ward(upgraded=False) as ward:
        if exists(ward.database) and is_current(ward.database):
            click.echo(f"データベース {shown(ward.database)} は最新です。")
            return
        upgrade(ward.database)
        click.echo(f"データベース {shown(ward.database)} を最新にしました。")
