"""Learning from reviewers: この場合は問題ない on a card, 取り消す in the App Home."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.ward import Ward
from bot.workflows import learning, review_sheets
from handlers.home import publish_home
from handlers.ids import Action, Form
from handlers.membership import refuse_outsider
from handlers.payloads import allowance_form, pressed
from handlers.views.allow_modal import allow_modal, allowed_modal


def register(app: App) -> None:
    """Who reviews, and who administers, presses these."""
    app.action(Action.ALLOW)(on_allow)
    app.view(Form.ALLOWANCE)(on_allowed)
    app.action(Action.REVOKE_ALLOWANCE)(on_revoke)


def on_allow(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """A finding was chosen under この場合は問題ない: ask for the reason."""
    ack()
    chosen = pressed(body)
    refuse_outsider(client, body["channel"]["id"], body["user"]["id"])
    told = review_sheets.review_sheet(ward, chosen["review"]).findings[chosen["ordinal"]]
    view = allow_modal(chosen["review"], chosen["ordinal"], told.finding, ward.locale)
    client.views_open(trigger_id=body["trigger_id"], view=view)


def on_allowed(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """今後は指摘しない in the modal, by who may have left the channel since it was opened."""
    form = allowance_form(body)
    refuse_outsider(client, review_sheets.channel_of(ward, form.review_id), form.slack_user_id)
    learning.allow(ward, form)
    ack(response_action="update", view=allowed_modal(ward.locale))


def on_revoke(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """取り消す in the App Home."""
    ack()
    person = body["user"]["id"]
    learning.revoke(ward, pressed(body)["allowance"], person)
    publish_home(client, ward, person)
