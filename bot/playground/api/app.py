"""auth.test, api.test and apps.connections.open: the app itself."""

from bot.playground.api.arguments import Arguments
from bot.playground.stamps import Json
from bot.playground.workspace import Workspace


def auth_test(slack: Workspace, _arguments: Arguments) -> Json:
    """Who the token belongs to."""
    return {
        "url": "https://playground.slack.com/", "team": slack.name, "team_id": slack.team_id,
        "user": slack.bot.name, "user_id": slack.bot.id, "bot_id": slack.bot_id, "is_enterprise_install": False,
    }  # fmt: skip


def api_test(_slack: Workspace, arguments: Arguments) -> Json:
    """Say back what was said."""
    return {"args": arguments.given}
