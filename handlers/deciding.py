"""Deciding reviews: 承認 and 差し戻し on the card."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.ward import Ward
from bot.workflows import deciding, review_sheets
from bot.workflows.deciding import Verdict
from handlers.ids import Action, Form
from handlers.membership import refuse_outsider
from handlers.payloads import pressed, return_verdict
from handlers.views.return_modal import return_modal


def register(app: App) -> None:
    """Who reviews presses these."""
    app.action(Action.APPROVE)(on_approve)
    app.action(Action.RETURN)(on_return)
    app.view(Form.RETURN)(on_return_handed_in)


def on_approve(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """承認."""
    ack()
    reviewer = body["user"]["id"]
    refuse_outsider(client, body["channel"]["id"], reviewer)
    deciding.approve(ward, Verdict(pressed(body)["review"], reviewer, body["trigger_id"]))


def on_return(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """差し戻し: ask for the reason, unless this person cannot decide anyway."""
    ack()
    reviewer, review_id = body["user"]["id"], pressed(body)["review"]
    deciding.refuse_undecidable(ward, review_id, reviewer)
    refuse_outsider(client, body["channel"]["id"], reviewer)
    client.views_open(trigger_id=body["trigger_id"], view=return_modal(review_id, ward.locale))


def on_return_handed_in(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """差し戻す in the modal, by who may have left the channel since it was opened."""
    verdict = return_verdict(body)
    refuse_outsider(client, review_sheets.channel_of(ward, verdict.review_id), verdict.slack_user_id)
    deciding.return_(ward, verdict)
    ack()
