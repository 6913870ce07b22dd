"""`koetsu audit`: proving that the audit log is whole, and handing it out."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

import click

from bot.commands.audit_export import Write, write_csv, write_json
from bot.commands.opening import CannotGoOn, opened_ward
from bot.commands.option_types import OneOf
from bot.commands.wrong_use import why

BROKEN = 1
WRITERS: dict[str, Write] = {"csv": write_csv, "json": write_json}


@click.group("audit")
def command() -> None:
    """監査ログを確かめ、書き出します。"""


@command.command("verify")
def verify() -> None:
    """監査ログが改ざんされていないか確かめます。

    終了コード: 0 すべて正しい、1 壊れている（最初の行を示します）、2 確かめられない。
    """
    from bot.records import audit

    with opened_ward() as ward, ward.database.reading() as session:
        broken = audit.first_break(session)
        head = session.get(audit.AuditHead, 1)
    if broken is not None:
        click.echo(f"監査ログは壊れています。{broken.ja}")
        sys.exit(BROKEN)
    if head is not None:
        click.echo(f"監査ログは正しくつながっています（{head.number}行、末尾のハッシュ {head.hash}）。")


@command.command("export")
@click.option("--format", "form", type=OneOf(["csv", "json"]), default="csv", show_default=True)
@click.option("--out", metavar="FILE", help="書き出すファイル（既定は標準出力）")
def export(*, form: str, out: str | None) -> None:
    """監査ログを書き出します。

    CSVは表計算ソフト向け（UTF-8 BOM付き、日本時間）、JSONはハッシュを検算できる形（協定世界時）です。
    """
    from bot.records import audit

    write = WRITERS[form]
    with opened_ward() as ward, ward.database.reading() as session, _opened(out) as target:
        write(target, audit.entries(session), ward.zone)
    if out:
        click.echo(f"監査ログを {out} に書き出しました。", err=True)


@contextmanager
def _opened(out: str | None) -> Iterator[IO[bytes]]:
    if out is None:
        yield sys.stdout.buffer
        return
    try:
        with open(out, "wb") as target:  # noqa: PTH123 - the operator's own words, for the message
            yield target
    except OSError as error:
        raise CannotGoOn(f"{out} に書き出せません（{why(error)}）。") from error
