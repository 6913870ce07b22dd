"""The two tokens of the app that is installed in the workspace."""

from bot.playground.refusals import ApiRefusal

BOT_TOKEN = "xoxb-playground"  # noqa: S105 - opens nothing beyond this machine
APP_TOKEN = "xapp-playground"  # noqa: S105


class Tokens:
    """Which token opens which method; a revoked bot token opens none."""

    def __init__(self) -> None:
        self.revoked = False

    def check(self, token: str | None, *, for_app: bool) -> None:
        """Refuse a call with the wrong token, with Slack's error code."""
        if not token:
            raise ApiRefusal("not_authed")
        if token not in (BOT_TOKEN, APP_TOKEN):
            raise ApiRefusal("invalid_auth")
        if for_app != (token == APP_TOKEN):
            raise ApiRefusal("not_allowed_token_type")
        if self.revoked:
            raise ApiRefusal("token_revoked")
