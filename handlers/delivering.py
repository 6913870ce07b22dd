"""Sending the outbox's notices to Slack: drawn from the records as they are now, posted once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.models.blocks import Block

from bot.records.outbox import JobKind
from bot.records.reminders import ReminderState
from bot.ward import Ward
from bot.workflows.delivering import Claim, LeaseTooShort, Posted, is_still_ours
from bot.workflows.duty_sheets import reminder_sheet
from bot.workflows.review_sheets import review_sheet
from handlers.texts import undelivered
from handlers.views.decision_notices import approved_notice, decision_fallback, returned_notice
from handlers.views.duty_reminder import duty_reminder, reminder_fallback
from handlers.views.review_card import card_fallback, review_card
from handlers.views.undeliverable import undeliverable

EVENT_TYPE = "koetsu_notice"
RECENT = 200


@dataclass(frozen=True, slots=True)
class Notice:
    """What to show; `place` is the message to change, None for a new one."""

    text: str
    blocks: list[Block]
    place: Posted | None = None


def deliver(ward: Ward, client: WebClient, claim: Claim) -> Posted | None:
    """Send one notice and say where it stands; None where there is nothing left to tell.

    Slack's refusals and network troubles come out as slack_sdk and OS errors; LeaseTooShort where too much
    time has passed since the notice was claimed.
    """
    notice = DRAWN[claim.kind](ward, claim.payload)
    if notice is None:
        return None
    if notice.place:
        place = notice.place
        _refuse_late(ward, claim)
        client.chat_update(
            channel=place.slack_channel_id, ts=place.ts, text=notice.text, blocks=notice.blocks
        )
        return place
    channel = _channel_of(client, claim.lane)
    if claim.was_tried and (standing := _found_in(client, channel, claim.key)):
        return standing
    _refuse_late(ward, claim)
    return _post(client, channel, notice, claim.key)


def _refuse_late(ward: Ward, claim: Claim) -> None:
    # Drawing and looking for an earlier attempt take time, and a process may have been asleep meanwhile.
    if not is_still_ours(ward, claim):
        raise LeaseTooShort


def _post(client: WebClient, channel: str, notice: Notice, key: str) -> Posted:
    answer = client.chat_postMessage(
        channel=channel,
        text=notice.text,
        blocks=notice.blocks,
        metadata={"event_type": EVENT_TYPE, "event_payload": {"key": key}},
        unfurl_links=False,
        unfurl_media=False,
    )
    return Posted(answer["channel"], answer["ts"])


def _channel_of(client: WebClient, lane: str) -> str:
    if not lane.startswith(("U", "W")):
        return lane
    channel: str = client.conversations_open(users=lane)["channel"]["id"]
    return channel


def _found_in(client: WebClient, channel: str, key: str) -> Posted | None:
    """The message of an earlier attempt whose answer never reached us."""
    history = client.conversations_history(channel=channel, include_all_metadata=True, limit=RECENT)
    for message in history["messages"]:
        metadata = message.get("metadata", {})
        if metadata.get("event_type") == EVENT_TYPE and metadata["event_payload"].get("key") == key:
            return Posted(channel, message["ts"])
    return None


def _review_card(ward: Ward, payload: dict[str, Any]) -> Notice:
    sheet = review_sheet(ward, payload["review_id"])
    return Notice(card_fallback(sheet, ward.locale), review_card(sheet, ward.zone, ward.locale))


def _review_card_update(ward: Ward, payload: dict[str, Any]) -> Notice | None:
    sheet = review_sheet(ward, payload["review_id"])
    if sheet.card_ts is None:
        return None
    place = Posted(sheet.slack_channel_id, sheet.card_ts)
    return Notice(card_fallback(sheet, ward.locale), review_card(sheet, ward.zone, ward.locale), place)


def _approved(ward: Ward, payload: dict[str, Any]) -> Notice:
    sheet = review_sheet(ward, payload["review_id"])
    return Notice(decision_fallback(sheet, ward.locale), approved_notice(sheet, ward.zone, ward.locale))


def _returned(ward: Ward, payload: dict[str, Any]) -> Notice:
    sheet = review_sheet(ward, payload["review_id"])
    return Notice(decision_fallback(sheet, ward.locale), returned_notice(sheet, ward.locale))


def _reminder(ward: Ward, payload: dict[str, Any]) -> Notice | None:
    sheet = reminder_sheet(ward, payload["reminder_id"], payload["lane"])
    if sheet.state is not ReminderState.SENT:
        return None  # recorded or put off before this one got out
    return Notice(
        reminder_fallback(sheet, ward.locale), duty_reminder(sheet, ward.today(), ward.zone, ward.locale)
    )


def _reminder_update(ward: Ward, payload: dict[str, Any]) -> Notice | None:
    sheet = reminder_sheet(ward, payload["reminder_id"], payload["lane"])
    if sheet.message_ts is None or sheet.slack_channel_id is None:
        return None
    return Notice(
        reminder_fallback(sheet, ward.locale),
        duty_reminder(sheet, ward.today(), ward.zone, ward.locale),
        Posted(sheet.slack_channel_id, sheet.message_ts),
    )


def _undeliverable(ward: Ward, payload: dict[str, Any]) -> Notice:
    return Notice(undelivered.UNDELIVERABLE_FALLBACK.say(ward.locale), undeliverable(payload, ward.locale))


DRAWN: dict[JobKind, Callable[[Ward, dict[str, Any]], Notice | None]] = {
    JobKind.REVIEW_CARD: _review_card,
    JobKind.REVIEW_CARD_UPDATE: _review_card_update,
    JobKind.APPROVED: _approved,
    JobKind.RETURNED: _returned,
    JobKind.REMINDER: _reminder,
    JobKind.REMINDER_UPDATE: _reminder_update,
    JobKind.UNDELIVERABLE: _undeliverable,
}
