"""`koetsu doctor`: what is wrong before the bot can run, and what to do."""

import sys
from collections.abc import Iterator

import click
from sqlalchemy.exc import DBAPIError

from bot.commands.diagnosis import Answer
from bot.commands.doctor_database import examine_database
from bot.commands.doctor_settings import examine_settings
from bot.commands.doctor_slack import examine_slack
from bot.commands.opening import exists, settings_or_sentence, ward_or_sentence
from bot.records.engine import DatabaseBusy
from bot.settings import Settings
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet, all_accounts

UNWELL = 1


@click.command("doctor")
def command() -> None:
    """設定・データベース・Slackを確かめ、直すところと直し方を示します。

    終了コード: 0 すべてよい、1 直すところがある、2 設定を読めない。
    """
    settings = settings_or_sentence()
    ward = ward_or_sentence(settings)
    unwell = 0
    try:
        for answer in _examine(settings, ward):
            unwell += answer.is_well is False
            click.echo("\n".join(answer.lines()))
    finally:
        ward.database.close()
    click.echo(f"直すところが {unwell}件 あります。" if unwell else "直すところはありません。")
    sys.exit(UNWELL if unwell else 0)


def _examine(settings: Settings, ward: Ward) -> Iterator[Answer]:
    yield from examine_settings(settings)
    yield from examine_database(ward)
    accounts = _accounts(ward)
    keepers = {person for account in accounts for person in (account.owner, account.deputy) if person}
    yield from examine_slack(
        settings, channels=_channels(settings, accounts), people=sorted(keepers | set(settings.admins))
    )


def _channels(settings: Settings, accounts: list[AccountSheet]) -> dict[str, str]:
    """The channels in which the bot speaks, with what the most needed use of each is."""
    of_sections = {
        account.section_slack_channel_id for account in accounts if account.section_slack_channel_id
    }
    review = {account.slack_channel_id for account in accounts} | {settings.review_channel}
    channels = dict.fromkeys(sorted(of_sections), "課のチャンネル")
    channels |= {settings.pr_channel: "広報課のチャンネル"} | dict.fromkeys(sorted(review), "審査チャンネル")
    channels.pop("", None)
    return channels


def _accounts(ward: Ward) -> list[AccountSheet]:
    try:
        return all_accounts(ward) if exists(ward.database) else []
    except (DBAPIError, DatabaseBusy):  # said already, by examine_database
        return []
