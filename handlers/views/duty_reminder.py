"""The reminder of a duty, from its first telling to its recorded outcome."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import ActionsBlock, Block, RichTextElement, StaticSelectElement

from bot.records.reminders import ReminderState
from bot.workflows.duty_sheets import RecordedLook, ReminderSheet
from bot.workflows.names import outcome_name
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import duties as texts
from handlers.views.pieces import button, day_of, days_between, header, option, plain, say, small
from handlers.views.rich import line, link, quoted, rich, text, user

SNOOZES = (1, 3, 7)


def duty_reminder(sheet: ReminderSheet, today: date, zone: ZoneInfo, locale: Locale) -> list[Block]:
    """What is due, why, and the two things to do; without buttons once it is put off or settled."""
    return [
        header(texts.TITLE[sheet.duty.kind].say(locale)),
        rich(line(*_what(sheet, today, locale))),
        *_foot(sheet, zone, locale),
    ]


def reminder_fallback(sheet: ReminderSheet, locale: Locale) -> str:
    """The reminder in one line, for notifications."""
    duty = sheet.duty
    title, due_on = texts.TITLE[duty.kind].say(locale), day_of(duty.due_on, locale)
    return say(texts.REMINDER_FALLBACK, locale, title=title, account=duty.account.title, due_on=due_on)


def _what(sheet: ReminderSheet, today: date, locale: Locale) -> Iterator[RichTextElement]:
    duty = sheet.duty
    yield text(f"{duty.account.title}\n", bold=True)
    if sheet.recorded is None:
        yield text(_urgency(duty.due_on, today, locale) + "\n", bold=True)
    yield text(f"{texts.DUE_ON.say(locale)}　{day_of(duty.due_on, locale)}")
    if sheet.owner and sheet.recorded is None:
        yield text(f"\n{texts.OWNER.say(locale)}　")
        yield user(sheet.owner)
    if duty.cause:
        yield text(f"\n{texts.CAUSE.say(locale)}　{duty.cause}")
    if duty.document_url:
        yield text(f"\n{texts.DOCUMENT.say(locale)}　")
        yield link(duty.document_url)
    if sheet.missed_stages and sheet.recorded is None:
        yield text("\n" + texts.MISSED.say(locale, count=sheet.missed_stages))


def _urgency(due_on: date, today: date, locale: Locale) -> str:
    days = days_between(today, due_on)
    if days == 0:
        return texts.TODAY.say(locale)
    return (texts.BEFORE if days > 0 else texts.OVERDUE).say(locale, days=abs(days))


def _foot(sheet: ReminderSheet, zone: ZoneInfo, locale: Locale) -> Iterator[Block]:
    if sheet.recorded:
        yield from _recorded(sheet.recorded, zone, locale)
    elif sheet.state is ReminderState.SENT:
        yield small(texts.WHY[sheet.duty.kind].say(locale))
        yield _buttons(sheet, locale)
    elif sheet.state is ReminderState.SCHEDULED:
        at = day_of(sheet.due_at.astimezone(zone).date(), locale)
        yield small(texts.SNOOZED.say(locale, at=at, count=sheet.snooze_count))
    else:
        yield small(texts.SETTLED.say(locale))


def _buttons(sheet: ReminderSheet, locale: Locale) -> ActionsBlock:
    name = texts.RECORD[sheet.duty.kind].say(locale)
    record = button(name, Action.RECORD_DUTY, pack(duty=sheet.duty.id), style="primary")
    snooze = StaticSelectElement(
        action_id=Action.SNOOZE,
        placeholder=plain(texts.SNOOZE.say(locale)),
        options=[
            option(texts.SNOOZE_DAYS.say(locale, days=days), pack(reminder=sheet.reminder_id, days=days))
            for days in SNOOZES
        ],
    )
    return ActionsBlock(elements=[record, snooze])


def _recorded(recorded: RecordedLook, zone: ZoneInfo, locale: Locale) -> Iterator[Block]:
    outcome = outcome_name(recorded.outcome).say(locale)
    parts = [
        text("✅ " + texts.RECORDED.say(locale, outcome=outcome), bold=True),
        text(f"\n{texts.BY.say(locale)}　"),
        user(recorded.slack_user_id),
        text(f"　{day_of(recorded.recorded_at.astimezone(zone).date(), locale)}"),
    ]
    if recorded.next_on:
        parts.append(text(f"\n{texts.NEXT.say(locale)}　{day_of(recorded.next_on, locale)}"))
    yield rich(line(*parts))
    if recorded.note.strip():
        yield quoted(recorded.note)
