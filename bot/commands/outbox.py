"""`koetsu outbox`: what still has to reach Slack."""

import click

from bot.commands.opening import opened_ward
from bot.commands.tables import print_table
from bot.records.outbox import JobState

STATES = {JobState.WAITING: "送信待ち", JobState.SENDING: "送信中", JobState.DEAD: "送信不能"}


@click.group("outbox")
def command() -> None:
    """送信箱（Slackへの通知）を扱います。"""


@command.command("list")
def list_() -> None:
    """まだ届いていない通知を示します。"""
    from bot.workflows.delivering import unfinished

    with opened_ward() as ward:
        rows = [
            (
                job.id,
                STATES[job.state],
                job.lane,
                job.key,
                job.attempts,
                job.run_at.astimezone(ward.zone).strftime("%Y-%m-%d %H:%M:%S"),
                job.error,
            )
            for job in unfinished(ward)
        ]
    if rows:
        print_table(("番号", "状態", "宛先", "通知", "試行", "次の送信", "理由"), rows)
    else:
        click.echo("送信箱は空です。通知はすべて届いています。")


@command.command("retry")
def retry() -> None:
    """送信不能になった通知を、もう一度送ります。"""
    from bot.workflows.delivering import revive_dead

    with opened_ward() as ward:
        count = revive_dead(ward)
    click.echo(f"{count}件をもう一度送ります。" if count else "送信不能の通知はありません。")
