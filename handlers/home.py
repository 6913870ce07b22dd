"""The App Home, and `/draft 期限`, its short form."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block

from bot.ward import Ward
from bot.workflows import draft_sheets, duty_sheets, history, learning, overview
from handlers.ids import Action
from handlers.membership import is_member
from handlers.payloads import pressed
from handlers.views.account_table import AccountTable
from handlers.views.due_answer import DueSheet, due_answer
from handlers.views.history_modal import history_modal
from handlers.views.home_tab import MOST_REVIEWS, HomeSheet, home_tab
from handlers.windows import show


def register(app: App) -> None:
    """Drawn anew each time that somebody looks at it."""
    app.event("app_home_opened")(on_home_opened)
    app.action(Action.HOME_PAGE)(on_page)
    app.action(Action.HOME_BACK)(on_page)
    app.action(Action.ACCOUNT_HISTORY)(on_history)
    app.action(Action.OLDER_HISTORY)(on_older_history)


def on_home_opened(event: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """Somebody opened the App Home (its messages tab needs nothing drawn)."""
    if event.get("tab") == "home":
        publish_home(client, ward, event["user"])


def on_page(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """次の20件 or 前の20件 of the table of accounts."""
    ack()
    publish_home(client, ward, body["user"]["id"], page=pressed(body)["page"])


def on_history(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """履歴 in the window of an account: over that window."""
    ack()
    past = history.history_of(ward, pressed(body)["account"], body["user"]["id"])
    show(client, body, history_modal(past, ward.zone, ward.locale))


def on_older_history(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """もっと古い記録: the same window goes on."""
    ack()
    place = pressed(body)
    past = history.history_of(ward, place["account"], body["user"]["id"], older_than=place["older_than"])
    shown = body["view"]
    client.views_update(
        view_id=shown["id"], hash=shown["hash"], view=history_modal(past, ward.zone, ward.locale)
    )


def publish_home(client: WebClient, ward: Ward, person: str, *, page: int = 0) -> None:
    """Draw the App Home of a person as things stand now."""
    view = home_tab(
        HomeSheet(
            drafts=draft_sheets.drafts_of(ward, person),
            reviews=_reviews(client, ward, person),
            duties=duty_sheets.duties_kept_by(ward, person),
            accounts=overview.accounts_of(ward, person),
            table=_table(ward, page) if person in ward.admins else None,
            allowances=learning.allowances_seen_by(ward, person),
        ),
        ward.today(),
        ward.locale,
    )
    client.views_publish(user_id=person, view=view)


def due_blocks(ward: Ward, person: str) -> list[Block]:
    """What waits for a person, asked of nobody but the database."""
    due = DueSheet(
        drafts=draft_sheets.drafts_of(ward, person),
        channels=overview.waiting_channels(ward, person),
        duties=duty_sheets.duties_kept_by(ward, person),
        counts=overview.due_counts(ward) if person in ward.admins else None,
    )
    return due_answer(due, ward.today(), ward.locale)


def _reviews(client: WebClient, ward: Ward, person: str) -> list[overview.WaitingReview]:
    channels = [
        channel for channel in overview.waiting_channels(ward, person) if is_member(client, channel, person)
    ]
    return overview.waiting_reviews(ward, person, channels, most=MOST_REVIEWS + 1) if channels else []


def _table(ward: Ward, page: int) -> AccountTable:
    return AccountTable(overview.account_page(ward, page), overview.due_counts(ward))
