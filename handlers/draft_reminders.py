"""Reminders of drafts: the button that opens the card."""

from slack_bolt import Ack, App

from handlers.ids import Action


def register(app: App) -> None:
    """Reviewers and authors press this."""
    app.action(Action.OPEN_CARD)(on_open_card)


def on_open_card(ack: Ack) -> None:
    """カードを開く: Slack goes to the message by itself and tells us all the same."""
    ack()
