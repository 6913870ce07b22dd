"""`koetsu accounts`: the register of accounts, imported from a CSV file, exported and listed, its due days for a calendar."""

import getpass
import sys
from pathlib import Path

import click

from bot.commands.opening import CannotGoOn, opened_ward
from bot.commands.tables import print_table
from bot.commands.wrong_use import why


@click.group("accounts")
def command() -> None:
    """アカウントと運用ポリシーの登録を扱います。"""


@command.command("import")
@click.argument("file", metavar="FILE.csv")
def import_(file: str) -> None:
    """CSVファイルのアカウントを登録・更新します。

    誤りが1つでもあれば何も登録せず、すべての誤りを行と列で示します。見本は docs/accounts-sample.csv です。
    """
    from bot.workflows.account_keeping import import_accounts

    try:
        content = Path(file).read_bytes()
    except OSError as error:
        raise CannotGoOn(f"{file} を読めません（{why(error)}）。") from error
    with opened_ward() as ward:
        done = import_accounts(ward, content, actor=_operator())
    click.echo(f"登録 {done.created}件、更新 {done.updated}件、変更なし {done.unchanged}件。")


@command.command("export")
@click.argument("file", metavar="[FILE.csv]", default="-")
def export(file: str) -> None:
    """登録されているアカウントを、すべての項目とともにCSVファイルに書き出します。

    FILE.csv を省くと標準出力に書きます。UTF-8（BOM付き）で、直して取り込めば、変えたところだけが変わります。
    """
    from bot.workflows.account_exporting import export_accounts

    with opened_ward() as ward:
        content = export_accounts(ward)
    _write(file, content, "アカウント")


@command.command("calendar")
@click.argument("file", metavar="[FILE.ics]", default="-")
def calendar(file: str) -> None:
    """まだ記録されていない見直し・確認の期日を、カレンダーに取り込めるファイルに書き出します。

    FILE.ics を省くと標準出力に書きます。取り込み直すと、同じ期日は新しい内容に置き換わります。
    """
    from bot.commands.calendar_file import calendar_file
    from bot.workflows.due_dates import due_dates

    with opened_ward() as ward:
        content = calendar_file(due_dates(ward), at=ward.clock.now(), locale=ward.locale)
    _write(file, content, "期日")


@command.command("list")
def list_() -> None:
    """登録されているアカウントを示します。"""
    from bot.workflows.accounts import all_accounts
    from bot.workflows.names import ACCOUNT_STATE_NAMES, PLATFORM_NAMES, REPLIES_NAMES

    headings = (
        "媒体",
        "アカウント",
        "名称",
        "所管課",
        "責任者",
        "審査チャンネル",
        "返信方針",
        "次回見直し日",
        "状態",
    )
    with opened_ward() as ward:
        rows = [
            (
                PLATFORM_NAMES[account.platform].ja,
                f"@{account.handle}",
                account.name,
                account.section,
                account.owner,
                account.slack_channel_id or "（未設定）",
                REPLIES_NAMES[account.facts.replies].ja if account.facts.replies else "",
                account.facts.next_policy_review_on or "（有効な運用ポリシーなし）",
                ACCOUNT_STATE_NAMES[account.state].ja,
            )
            for account in all_accounts(ward)
        ]
    if rows:
        print_table(headings, rows)
    else:
        click.echo("アカウントはまだ登録されていません。koetsu accounts import で登録してください。")


def _write(file: str, content: bytes, what: str) -> None:
    if file == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        Path(file).write_bytes(content)
    except OSError as error:
        raise CannotGoOn(f"{file} に書き出せません（{why(error)}）。") from error
    click.echo(f"{what}を {file} に書き出しました。", err=True)


def _operator() -> str:
    try:
        return f"cli:{getpass.getuser()}"
    except (KeyError, OSError):  # a container may run as a user without a name
        return "cli"
