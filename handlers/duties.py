"""Duties: recording what was found, and 延期, on a reminder or in the App Home."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.ward import Ward
from bot.workflows import duty_sheets, policy_reviewing, reminding
from handlers.ids import Action, Form
from handlers.payloads import policy_review_form, pressed
from handlers.views.policy_review_modal import policy_review_modal


def register(app: App) -> None:
    """Who keeps an account presses these."""
    app.action(Action.RECORD_DUTY)(on_record)
    app.action(Action.SNOOZE)(on_snooze)
    app.view(Form.POLICY_REVIEW)(on_policy_review_recorded)


def on_record(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """見直しを記録: ask for the outcome, proposing the next day."""
    ack()
    duty = duty_sheets.duty_to_record(ward, pressed(body)["duty"], body["user"]["id"])
    proposed = policy_reviewing.proposed_next_review(ward, duty)
    view = policy_review_modal(duty, proposed, ward.locale)
    client.views_open(trigger_id=body["trigger_id"], view=view)


def on_snooze(ack: Ack, body: dict[str, Any], ward: Ward) -> None:
    """延期."""
    ack()
    chosen = pressed(body)
    reminding.snooze(ward, chosen["reminder"], body["user"]["id"], chosen["days"])


def on_policy_review_recorded(ack: Ack, body: dict[str, Any], ward: Ward) -> None:
    """記録する in the modal."""
    policy_reviewing.record(ward, policy_review_form(body))
    ack()
