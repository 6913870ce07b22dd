"""Duties: recording what was found, 延期, and announcing what is new."""

from datetime import timedelta
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

from bot.records.duties import DutyKind
from bot.ward import Ward
from bot.workflows import announcing, duty_sheets, inspecting, policy_reviewing, reminding
from bot.workflows.duty_sheets import DutySheet
from handlers.going_back import go_back
from handlers.home import publish_home
from handlers.ids import Action, Form
from handlers.payloads import announcement, inspection_form, policy_review_form, pressed
from handlers.views.feature_modal import announced_modal, feature_modal
from handlers.views.inspection_modal import inspection_modal
from handlers.views.policy_review_modal import policy_review_modal
from handlers.windows import show


def register(app: App) -> None:
    """Who keeps an account presses these; an administrator announces."""
    app.action(Action.RECORD_DUTY)(on_record)
    app.action(Action.SNOOZE)(on_snooze)
    app.action(Action.ANNOUNCE_FEATURE)(on_announce)
    app.view(Form.POLICY_REVIEW)(on_policy_review_recorded)
    app.view(Form.INSPECTION)(on_inspection_recorded)
    app.view(Form.FEATURE)(on_announced)


def on_record(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """見直しを記録, 確認を記録 …: ask for the outcome."""
    ack()
    duty = duty_sheets.duty_to_record(ward, pressed(body)["duty"], body["user"]["id"])
    show(client, body, _modal(ward, duty))


def on_snooze(ack: Ack, body: dict[str, Any], ward: Ward) -> None:
    """延期."""
    ack()
    chosen = pressed(body)
    reminding.snooze(ward, chosen["reminder"], body["user"]["id"], chosen["days"])


def on_announce(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """新しいサービス・機能を知らせる in the App Home."""
    ack()
    announcing.refuse_others(ward, body["user"]["id"])
    due_on = ward.today() + timedelta(days=ward.operation.duties.new_feature_days)
    client.views_open(trigger_id=body["trigger_id"], view=feature_modal(due_on, ward.locale))


def on_policy_review_recorded(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """記録する in the modal of a policy review."""
    _close(ack, body, client, ward, policy_reviewing.record(ward, policy_review_form(body)))


def on_inspection_recorded(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """記録する in the modal of any other look."""
    _close(ack, body, client, ward, inspecting.record(ward, inspection_form(body)))


def on_announced(ack: Ack, body: dict[str, Any], ward: Ward) -> None:
    """知らせる in the modal."""
    announced = announcement(body)
    count = announcing.announce(ward, announced)
    ack(response_action="update", view=announced_modal(announced, count, ward.locale))


def _close(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward, account_id: int) -> None:
    if body["view"].get("previous_view_id"):
        go_back(ack, body, client, ward, account_id)
    else:
        ack()
        publish_home(client, ward, body["user"]["id"])


def _modal(ward: Ward, duty: DutySheet) -> View:
    if duty.kind is not DutyKind.POLICY_REVIEW:
        return inspection_modal(duty, ward.locale)
    return policy_review_modal(duty, policy_reviewing.proposed_next_review(ward, duty), ward.locale)
