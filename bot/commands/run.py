"""`koetsu run`: the bot itself."""

import logging

import click

from bot.commands.opening import CannotGoOn, settings_or_sentence, ward_or_sentence
from bot.settings import Settings


@click.command("run")
def command() -> None:
    """Slackにつなぎ、止められるまで働きます（Socket Mode。外からの接続は要りません）。"""
    from slack_sdk.errors import SlackApiError, SlackClientError
    from sqlalchemy.exc import DBAPIError

    from bot.app import run
    from bot.commands.opening import reason, shown
    from bot.records.upgrade import DatabaseTooNew

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    settings = settings_or_sentence()
    _refuse_missing_tokens(settings)
    ward = ward_or_sentence(settings)
    try:
        run(settings, ward)
    except SlackApiError as refused:
        raise CannotGoOn(
            f"Slackにつなげません（{refused.response['error']}）。koetsu doctor で直し方を確かめてください。"
        ) from refused
    except (SlackClientError, OSError) as trouble:
        raise CannotGoOn(f"Slackに届きません（{trouble}）。ネットワークを確かめてください。") from trouble
    except (DBAPIError, DatabaseTooNew) as trouble:
        detail = reason(trouble) if isinstance(trouble, DBAPIError) else "新しい版の校閲で更新されています"
        raise CannotGoOn(f"データベース {shown(ward.database)} を使えません（{detail}）。") from trouble


def _refuse_missing_tokens(settings: Settings) -> None:
    wanted = {
        "SLACK_BOT_TOKEN": (settings.slack_bot_token, "xoxb-"),
        "SLACK_APP_TOKEN": (settings.slack_app_token, "xapp-"),
    }
    wrong = [
        f"{name} に {prefix} で始まるトークンを設定してください。"
        for name, (token, prefix) in wanted.items()
        if not token.startswith(prefix)
    ]
    if wrong:
        raise CannotGoOn("\n".join([*wrong, "設定の手順は README.ja.md にあります。"]))
