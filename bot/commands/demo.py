"""`koetsu demo`: the whole product on this machine, without Slack."""

import os
import sys
import tempfile
import webbrowser
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.commands.opening import CannotGoOn
from bot.commands.wrong_use import why
from bot.unused_objects import look_as_usual


@click.command("demo")
@click.option(
    "--story", is_flag=True, help="人の手を借りずに一連の流れを演じ、画面を文字で示して終わります。"
)
@click.option(
    "--port", default=8790, show_default=True, help="ページを開くポート（127.0.0.1 だけで待ち受けます）"
)
def command(*, story: bool, port: int) -> None:
    """Slackなしで試せる、みなも区の小さなSlackを開きます。終わるときは Ctrl+C。"""
    if story:
        _play_story()
        return
    _open_page(port)


def _play_story() -> None:
    from bot.playground.story import StoryBroken, play

    try:
        play(click.echo)
    except StoryBroken as broken:
        click.echo(f"\n話が続きませんでした: {broken}", err=True)
        sys.exit(1)


def _open_page(port: int) -> None:
    from bot.app import stop_signal
    from bot.playground.stage import playing

    with tempfile.TemporaryDirectory(prefix="koetsu-demo-") as folder:
        database = f"sqlite:///{Path(folder) / 'koetsu.db'}"
        try:
            with playing(database, start=datetime.now(UTC), port=port) as stage:
                click.echo(f"校閲の試し場を開きました: {stage.server.url}")
                click.echo("人を選び、#sns-審査 で /draft と入力してみてください。終わるときは Ctrl+C。")
                look_as_usual()
                _show(stage.server.url)
                stop_signal().wait()
        except OSError as taken:
            raise CannotGoOn(
                f"ポート {port} を使えません（{why(taken)}）。koetsu demo --port 8791 のように変えてください。"
            ) from taken
    click.echo("試し場を閉じました。")


def _show(url: str) -> None:
    # Without a screen a text browser would take over the terminal.
    if sys.platform in {"darwin", "win32"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        webbrowser.open(url)
