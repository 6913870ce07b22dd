"""What each notice of the outbox shows, drawn from the records as they are now."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import Block

from bot.records.outbox import JobKind
from bot.records.reminders import ReminderState
from bot.ward import Ward
from bot.workflows.delivering import Claim, Posted, is_unfinished
from bot.workflows.digest_sheets import digest_sheet
from bot.workflows.digesting import week_of
from bot.workflows.draft_reminder_sheets import DraftReminderSheet, draft_reminder_sheet
from bot.workflows.duty_sheets import reminder_sheet
from bot.workflows.review_sheets import review_sheet
from handlers.views.decision_notices import approved_notice, decision_fallback, returned_notice
from handlers.views.digest import digest, digest_fallback
from handlers.views.draft_reminder import draft_reminder, draft_reminder_fallback
from handlers.views.duty_reminder import duty_reminder, reminder_fallback
from handlers.views.review_card import card_fallback, review_card
from handlers.views.undeliverable import undeliverable, undeliverable_fallback


@dataclass(frozen=True, slots=True)
class Notice:
    """What to show; `place` is the message to change, None for a new one."""

    text: str
    blocks: list[Block]
    place: Posted | None = None


def drawn(ward: Ward, client: WebClient, claim: Claim) -> Notice | None:
    """What a notice shows, or None where there is nothing left to tell."""
    if claim.kind is JobKind.DRAFT_REMINDER:
        return _draft_reminder(ward, client, claim.payload)
    return DRAWN[claim.kind](ward, claim.payload)


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


def _draft_reminder(ward: Ward, client: WebClient, payload: dict[str, Any]) -> Notice | None:
    sheet = draft_reminder_sheet(ward, payload["draft_reminder_id"])
    if not sheet.still_holds:
        return None  # decided, withdrawn or taken up again before this one got out
    now = ward.clock.now()
    blocks = draft_reminder(sheet, _permalink(client, sheet), payload["lane"], now, ward.zone, ward.locale)
    return Notice(draft_reminder_fallback(sheet, now, ward.locale), blocks)


def _permalink(client: WebClient, sheet: DraftReminderSheet) -> str:
    if sheet.card_ts is None:
        return ""
    with suppress(SlackApiError):  # words will do: a reminder does not wait for its link
        answer = client.chat_getPermalink(channel=sheet.slack_channel_id, message_ts=sheet.card_ts)
        return str(answer["permalink"])
    return ""


def _undeliverable(ward: Ward, payload: dict[str, Any]) -> Notice | None:
    if not is_unfinished(ward, payload["job_id"]):
        return None  # it got through meanwhile
    return Notice(undeliverable_fallback(payload, ward.locale), undeliverable(payload, ward.locale))


def _digest(ward: Ward, payload: dict[str, Any]) -> Notice | None:
    if payload["week"] != week_of(ward.today()):
        return None  # a week that is over is not told of
    sheet = digest_sheet(ward)
    return Notice(digest_fallback(sheet, ward.locale), digest(sheet, ward.zone, ward.locale))


DRAWN: dict[JobKind, Callable[[Ward, dict[str, Any]], Notice | None]] = {
    JobKind.REVIEW_CARD: _review_card,
    JobKind.REVIEW_CARD_UPDATE: _review_card_update,
    JobKind.APPROVED: _approved,
    JobKind.RETURNED: _returned,
    JobKind.REMINDER: _reminder,
    JobKind.REMINDER_UPDATE: _reminder_update,
    JobKind.DIGEST: _digest,
    JobKind.UNDELIVERABLE: _undeliverable,
}
