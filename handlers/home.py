"""The App Home."""

from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from bot.ward import Ward
from bot.workflows import draft_sheets, duty_sheets, learning
from handlers.views.home_tab import home_tab


def register(app: App) -> None:
    """Drawn anew each time that somebody looks at it."""
    app.event("app_home_opened")(on_home_opened)


def on_home_opened(event: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """Somebody opened the App Home (its messages tab needs nothing drawn)."""
    if event.get("tab") == "home":
        publish_home(client, ward, event["user"])


def publish_home(client: WebClient, ward: Ward, person: str) -> None:
    """Draw the App Home of a person as things stand now."""
    view = home_tab(
        draft_sheets.drafts_of(ward, person),
        duty_sheets.duties_kept_by(ward, person),
        duty_sheets.accounts_without_policy(ward, person),
        learning.allowances_seen_by(ward, person),
        ward.today(),
        ward.locale,
    )
    client.views_publish(user_id=person, view=view)
