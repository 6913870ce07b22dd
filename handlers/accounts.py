"""Keeping accounts: registering and changing them, their operation policies and states."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.ward import Ward
from bot.workflows import account_sheets, account_states, policy_registering, registering
from handlers.account_payloads import account_form, closing_step, state_form, version_form
from handlers.going_back import go_back
from handlers.home import publish_home
from handlers.ids import Action, Form
from handlers.payloads import pressed
from handlers.views.account_form_modal import account_form_modal
from handlers.views.account_modal import account_modal
from handlers.views.account_state_modal import account_state_modal
from handlers.views.policy_version_modal import policy_version_modal
from handlers.windows import show


def register(app: App) -> None:
    """Who keeps accounts presses these."""
    app.action(Action.NEW_ACCOUNT)(on_new)
    app.action(Action.OPEN_ACCOUNT)(on_open)
    app.action(Action.EDIT_ACCOUNT)(on_edit)
    app.action(Action.REGISTER_POLICY)(on_policy)
    app.action(Action.CHANGE_STATE)(on_state)
    app.action(Action.CLOSING_STEP)(on_closing_step)
    app.view(Form.ACCOUNT)(on_account_written)
    app.view(Form.POLICY_VERSION)(on_policy_written)
    app.view(Form.ACCOUNT_STATE)(on_state_chosen)


def on_new(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """アカウントを登録."""
    ack()
    registering.refuse_others(ward, body["user"]["id"])
    show(client, body, account_form_modal(None, ward.locale))


def on_open(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """開く: everything about an account."""
    ack()
    show(client, body, account_modal(_sheet(ward, body), ward.locale))


def on_edit(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """編集."""
    ack()
    show(client, body, account_form_modal(_sheet(ward, body), ward.locale))


def on_policy(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """運用ポリシーを登録."""
    ack()
    sheet = _sheet(ward, body)
    months, next_review_on = policy_registering.proposed_review(ward, sheet.policy)
    show(client, body, policy_version_modal(sheet, months, ward.today(), next_review_on, ward.locale))


def on_state(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """状態を変える."""
    ack()
    show(client, body, account_state_modal(_sheet(ward, body), ward.locale))


def on_closing_step(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """済みにする or 取り消す: saved at once, and drawn again."""
    ack()
    account_states.take_closing_step(ward, closing_step(body))
    sheet, shown = _sheet(ward, body), body["view"]
    client.views_update(view_id=shown["id"], view=account_state_modal(sheet, ward.locale))
    if shown.get("previous_view_id"):
        client.views_update(view_id=shown["previous_view_id"], view=account_modal(sheet, ward.locale))
    publish_home(client, ward, body["user"]["id"])


def on_account_written(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """登録する in the form of an account, new or known."""
    form = account_form(body)
    if form.account_id is None:
        account_id = registering.register(ward, form)
    else:
        account_id = form.account_id
        registering.change(ward, form)
    go_back(ack, body, client, ward, account_id)


def on_policy_written(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """登録する in the form of an operation policy."""
    form = version_form(body)
    policy_registering.register_version(ward, form)
    go_back(ack, body, client, ward, form.account_id)


def on_state_chosen(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """変える."""
    form = state_form(body)
    account_states.change_state(ward, form)
    go_back(ack, body, client, ward, form.account_id)


def _sheet(ward: Ward, body: dict[str, Any]) -> account_sheets.RegisterSheet:
    return account_sheets.register_sheet(ward, pressed(body)["account"], body["user"]["id"])
