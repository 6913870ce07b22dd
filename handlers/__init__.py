"""Slack in, Slack out: listeners grouped by what people do, and the views they draw."""

from collections.abc import Callable

from slack_bolt import App, BoltContext

from bot.ward import Ward
from handlers import accounts, deciding, draft_reminders, drafting, duties, home, keepers, learning, refusing


def register(app: App, ward: Ward) -> None:
    """Attach every listener to the Bolt app; each is handed the ward under the argument name `ward`."""

    def with_ward(context: BoltContext, next_: Callable[[], None]) -> None:
        context["ward"] = ward
        next_()

    app.use(with_ward)
    for activity in (drafting, deciding, draft_reminders, learning, duties, accounts, keepers, home):
        activity.register(app)
    refusing.register(app, ward)
