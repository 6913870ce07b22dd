"""Keepers: Slack tells of people who were deactivated or came back."""

from typing import Any

from slack_bolt import App

from bot.ward import Ward
from bot.workflows import keepers_leaving
from handlers.payloads import changed_person


def register(app: App) -> None:
    """Told of every change of anybody's profile; only whether the person is still there matters."""
    app.event("user_change")(on_user_change)


def on_user_change(event: dict[str, Any], ward: Ward) -> None:
    """Somebody's profile was changed."""
    slack_user_id, has_left = changed_person(event)
    keepers_leaving.hear(ward, slack_user_id, has_left=has_left)
