"""The reminder of a draft that waits for a decision or for its author."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement

from bot.records.draft_reminders import WaitingFor
from bot.workflows.draft_reminder_sheets import DraftReminderSheet
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import draft_reminders as texts
from handlers.texts import drafting
from handlers.views.pieces import button, header, moment_of, plain, say, section, small
from handlers.views.rich import line, rich, text

MINUTE = timedelta(minutes=1)
LONGEST_IN_MINUTES = 120


def draft_reminder(
    sheet: DraftReminderSheet, permalink: str, lane: str, now: datetime, zone: ZoneInfo, locale: Locale
) -> list[Block]:
    """What waits since when, and the one thing to do; `permalink` is the card's, "" where there is none."""
    return [
        header(_title(sheet, now, locale)),
        rich(
            line(text(sheet.account.title, bold=True), text("\n" + _when(sheet, now, zone, locale))),
        ),
        *_what_to_do(sheet, permalink, lane, locale),
    ]


def draft_reminder_fallback(sheet: DraftReminderSheet, now: datetime, locale: Locale) -> str:
    """The reminder in one line, for notifications."""
    title = _title(sheet, now, locale)
    return say(texts.FALLBACK, locale, title=title, draft=sheet.draft_id, account=sheet.account.title)


def _title(sheet: DraftReminderSheet, now: datetime, locale: Locale) -> str:
    is_past = sheet.planned_at is not None and sheet.planned_at <= now
    title = {
        WaitingFor.DECISION: texts.DECISION_TITLE,
        WaitingFor.PLANNED_TIME: texts.PLANNED_PAST_TITLE if is_past else texts.PLANNED_TITLE,
        WaitingFor.AUTHOR: texts.AUTHOR_TITLE,
    }[sheet.waiting_for].say(locale)
    return texts.URGENT.say(locale, title=title) if sheet.is_emergency else title


def _when(sheet: DraftReminderSheet, now: datetime, zone: ZoneInfo, locale: Locale) -> str:
    if sheet.waiting_for is WaitingFor.PLANNED_TIME and sheet.planned_at:
        is_past = sheet.planned_at <= now
        wording = texts.PLANNED_WAS if is_past else texts.PLANNED_AT
        times = {
            "at": moment_of(sheet.planned_at, zone, locale),
            "left": "" if is_past else _left(sheet.planned_at - now, locale),
        }
    else:
        wording = texts.RETURNED_SINCE if sheet.waiting_for is WaitingFor.AUTHOR else texts.WAITS_SINCE
        times = {"since": moment_of(sheet.waits_since, zone, locale)}
    return wording.say(locale, draft=sheet.draft_id, revision=sheet.revision_number, **times)


def _left(left: timedelta, locale: Locale) -> str:
    minutes = -(-left // MINUTE)  # 29 and a half are 30
    if minutes <= LONGEST_IN_MINUTES:
        return texts.MINUTES_LEFT.say(locale, minutes=minutes)
    return texts.HOURS_LEFT.say(locale, hours=round(minutes / 60))


def _what_to_do(sheet: DraftReminderSheet, permalink: str, lane: str, locale: Locale) -> Iterator[Block]:
    if sheet.waiting_for is WaitingFor.AUTHOR:
        yield section(texts.REVISE.say(locale))
        packed = pack(draft=sheet.draft_id)
        name = drafting.NEXT_REVISION.say(locale)
        yield ActionsBlock(elements=[button(name, Action.CONTINUE_DRAFT, packed, style="primary")])
        yield small(texts.OR_WITHDRAW.say(locale))
        return
    wording = texts.DECIDE if lane == sheet.slack_channel_id else texts.ASK_REVIEWERS
    yield section(wording.say(locale))
    if permalink:
        yield ActionsBlock(elements=[_open_card(permalink, locale)])
        return
    yield small(
        say(
            texts.WHERE_THE_CARD_IS,
            locale,
            channel=sheet.slack_channel_id,
            draft=sheet.draft_id,
            revision=sheet.revision_number,
        )
    )


def _open_card(permalink: str, locale: Locale) -> ButtonElement:
    name = plain(texts.OPEN_CARD.say(locale))
    return ButtonElement(text=name, action_id=Action.OPEN_CARD, url=permalink, style="primary")
