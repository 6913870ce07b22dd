"""The one error listener: a refusal becomes a sentence for the person, a surprise an incident number in the log."""

import json
import logging
import secrets
from contextlib import suppress
from typing import Any

from slack_bolt import Ack, App, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.views import View

from bot.errors import Refusal
from bot.ward import Ward
from bot.workflows.account_problems import FactsRefused
from bot.workflows.refusals import (
    AnnouncementDateUnfit,
    AnnouncementNameless,
    NextReviewNotLater,
    NoteMissing,
    OnlyAdministrators,
    PlannedInThePast,
    PointsLeftOut,
    ReasonMissing,
    UnfitBeside,
)
from checks.wording import Locale
from handlers.ids import Field, Form, numbered
from handlers.payloads import typed_text
from handlers.responding import respond_to
from handlers.texts import shared
from handlers.troubles import SLACK_TROUBLE, code_of, is_passing
from handlers.views.pieces import escaped
from handlers.views.refusal import refusal_blocks, refusal_modal
from handlers.windows import show

TOO_LATE = frozenset({"exchanged_trigger_id", "expired_trigger_id", "hash_conflict"})
FIELD_OF: dict[type[Exception], Field] = {
    PlannedInThePast: Field.PLANNED_AT,
    ReasonMissing: Field.REASON,
    OnlyAdministrators: Field.SCOPE,
    NextReviewNotLater: Field.NEXT_REVIEW_ON,
    PointsLeftOut: Field.POINTS,
    NoteMissing: Field.NOTE,
    AnnouncementNameless: Field.NAME,
    AnnouncementDateUnfit: Field.DUE_ON,
}
FIELD_OF_FACT: dict[str, str] = {"authors": Field.AUTHOR_GROUPS, "policy_items": Field.REQUIRED_ITEMS}
MAIN_FIELD: dict[str, Field] = {
    Form.DRAFT: Field.TEXT,
    Form.POLICY_REVIEW: Field.OUTCOME,
    Form.ALLOWANCE: Field.REASON,
    Form.ACCOUNT: Field.NAME,
    Form.POLICY_VERSION: Field.POLICY_DOCUMENT,
    Form.ACCOUNT_STATE: Field.STATE,
    Form.INSPECTION: Field.OUTCOME,
    Form.FEATURE: Field.NAME,
}
_log = logging.getLogger("koetsu")


def register(app: App, ward: Ward) -> None:
    """Refusals and surprises of all listeners come here."""

    def on_error(error: Exception, body: dict[str, Any], ack: Ack, client: WebClient) -> BoltResponse:
        sentence = sentence_for(error, ward.locale)
        if body.get("type") == "view_submission" and ack.response is not None:
            return BoltResponse(
                status=200
            )  # what was handed in is done; the Home is drawn anew at the next look
        if body.get("type") == "view_submission":
            return _modal_answer(error, sentence, body, ward.locale)
        if "command" in body and ack.response is None:
            return _command_answer(sentence, body, ward.locale)
        try:
            _tell(error, sentence, body, ward.locale, client)
        except SLACK_TROUBLE as trouble:
            _log.warning("A refusal could not be told: %s", type(trouble).__name__)
        return BoltResponse(status=200)

    app.error(on_error)


def sentence_for(error: Exception, locale: Locale) -> str:
    """What to tell the person; a surprise is logged, without any words of theirs."""
    if isinstance(error, Refusal):
        return error.sentence(locale)
    if _is_passing(error):
        _log.warning("Slack did not take a call: %s", type(error).__name__)
        return shared.SLACK_UNREACHABLE.say(locale)
    incident = secrets.token_hex(3)
    _log.error("Incident %s%s", incident, _particulars(error), exc_info=error)
    return shared.SURPRISE.say(locale, incident=incident)


def _is_passing(error: Exception) -> bool:
    if isinstance(error, SlackApiError):
        return is_passing(error) or code_of(error) in TOO_LATE
    return isinstance(error, SLACK_TROUBLE)


def _particulars(error: Exception) -> str:
    # Slack names the place in the view that it does not take, never its content.
    if isinstance(error, SlackApiError) and isinstance(error.response.data, dict):
        return f": {error.response.data.get('response_metadata', {}).get('messages', [])}"
    return ""


def _modal_answer(error: Exception, sentence: str, body: dict[str, Any], locale: Locale) -> BoltResponse:
    if isinstance(error, FactsRefused):
        told = {FIELD_OF_FACT.get(fact, fact): each.say(locale) for fact, each in error.fields.items()}
        return _json({"response_action": "errors", "errors": told})
    field = _field_of(error, body["view"]["callback_id"])
    if field and "<@" not in sentence:
        return _json({"response_action": "errors", "errors": {field: sentence}})
    view = refusal_modal(sentence, typed_text(body), locale)
    return _json({"response_action": "update", "view": view.to_dict()})


def _field_of(error: Exception, form: str) -> str | None:
    if isinstance(error, UnfitBeside):
        field = Field(error.field)
        return numbered(field, error.name) if error.name else field
    return FIELD_OF.get(type(error)) or MAIN_FIELD.get(form)


def _command_answer(sentence: str, body: dict[str, Any], locale: Locale) -> BoltResponse:
    shown = [block.to_dict() for block in refusal_blocks(sentence, typed_text(body), locale)]
    return _json({"response_type": "ephemeral", "text": sentence, "blocks": shown})


def _tell(error: Exception, sentence: str, body: dict[str, Any], locale: Locale, client: WebClient) -> None:
    if body.get("response_url"):
        typed = typed_text(body) if "command" in body else ""
        respond_to(body["response_url"], sentence, refusal_blocks(sentence, typed, locale))
    elif body.get("type") == "block_actions":
        _tell_in_view(error, sentence, body, locale, client)


def _tell_in_view(
    error: Exception, sentence: str, body: dict[str, Any], locale: Locale, client: WebClient
) -> None:
    # A press in a view has no message to answer to: a window over it, else a direct message.
    if isinstance(error, Refusal) and _shown_over(body, refusal_modal(sentence, "", locale), client):
        return
    blocks = refusal_blocks(sentence, "", locale)
    client.chat_postMessage(channel=body["user"]["id"], text=escaped(sentence), blocks=blocks)


def _shown_over(body: dict[str, Any], view: View, client: WebClient) -> bool:
    # The trigger may have been used, or be too old; of windows, only three can lie upon each other.
    with suppress(SlackApiError):
        show(client, body, view)
        return True
    return False


def _json(answer: dict[str, Any]) -> BoltResponse:
    return BoltResponse(
        status=200, body=json.dumps(answer), headers={"content-type": "application/json;charset=utf-8"}
    )
