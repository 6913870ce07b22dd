"""The `koetsu` command: a table of contents of what can be done from the shell."""

import io
import os
import sys
from importlib import import_module
from typing import NoReturn

import click

from bot.unused_objects import look_seldom

COMMANDS = {
    "check": ("bot.commands.check", "投稿案を点検します（Slackもデータベースも使いません）"),
    "rules": ("bot.commands.rules", "点検規則の一覧を示します"),
    "run": ("bot.commands.run", "Slackにつないで働きます"),
    "demo": ("bot.commands.demo", "Slackなしで試せる画面を開きます"),
    "doctor": ("bot.commands.doctor", "設定・データベース・Slackを確かめ、直し方を示します"),
    "accounts": ("bot.commands.accounts", "アカウントの登録を扱います（import、export、list、calendar）"),
    "audit": ("bot.commands.audit", "監査ログを確かめ、書き出します（verify、export）"),
    "outbox": ("bot.commands.outbox", "Slackへの通知を扱います（list、retry）"),
    "db": ("bot.commands.db", "データベースを作り、更新します（upgrade）"),
}
"""Where each command lives (its module's `command`) and what it does; the module is imported when it is called."""


class TableOfContents(click.Group):
    """A group that imports a command only when it is called, so that `koetsu check` starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None where there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their one-line descriptions, without importing any."""
        del ctx
        with formatter.section("コマンド"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.command(cls=TableOfContents, context_settings={"help_option_names": ["-h", "--help"]})
def koetsu() -> None:
    """校閲: 自治体のSNS投稿を、公開の前に点検・審査する道具です。"""


def main() -> None:
    """The entry point: prints UTF-8 whatever the locale says, and refuses wrong use in a sentence."""
    look_seldom()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(koetsu.main(prog_name="koetsu", standalone_mode=False))
    except click.UsageError as error:
        _refuse(error)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)  # as a shell reports Ctrl+C
    except BrokenPipeError:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # or the interpreter complains at its end
        sys.exit(141)  # as a shell reports a closed pipe


def _refuse(error: click.UsageError) -> NoReturn:
    from bot.commands.wrong_use import sentence

    command = error.ctx.command_path if error.ctx else "koetsu"
    click.echo(f"{sentence(error)}\n使い方は {command} --help で見られます。", err=True)
    sys.exit(2)
