"""Parts that several views share."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import (
    ButtonElement,
    ContextBlock,
    HeaderBlock,
    Option,
    PlainTextObject,
    SectionBlock,
)
from slack_sdk.models.blocks.basic_components import MarkdownTextObject

from checks.wording import Locale, Wording
from handlers.ids import Action
from handlers.texts import shared

HEADER_MAX = 150
OPTION_MAX = 75


def plain(text: str) -> PlainTextObject:
    """Text without markup."""
    return PlainTextObject(text=text, emoji=True)


def header(text: str) -> HeaderBlock:
    """A large line, cut to what Slack shows."""
    return HeaderBlock(text=plain(shorten(text, HEADER_MAX)))


def section(markup: str) -> SectionBlock:
    """A paragraph of our own mrkdwn; names and drafts go through `escaped` or into rich text."""
    return SectionBlock(text=MarkdownTextObject(text=markup))


def section_with(markup: str, accessory: ButtonElement) -> SectionBlock:
    """A paragraph with a button beside it."""
    return SectionBlock(text=MarkdownTextObject(text=markup), accessory=accessory)


def small(markup: str) -> ContextBlock:
    """A small grey line of our own mrkdwn."""
    return ContextBlock(elements=[MarkdownTextObject(text=markup)])


def button(text: str, action: Action, value: str, *, style: str | None = None) -> ButtonElement:
    """A button that carries a packed value."""
    return ButtonElement(text=plain(text), action_id=action, value=value, style=style)


def option(text: str, value: str) -> Option:
    """A choice, its text cut to what Slack shows."""
    return Option(text=plain(shorten(text, OPTION_MAX)), value=value)


def shorten(text: str, length: int) -> str:
    """The text itself, or its beginning with an ellipsis, at most `length` characters."""
    return text if len(text) <= length else text[: length - 1] + "…"


def escaped(text: str) -> str:
    """Text that Slack's mrkdwn takes for nothing else."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def day_of(day: date, locale: Locale) -> str:
    """A day with its weekday: 2026年11月25日（水）."""
    width = 1 if locale == "ja" else 3
    names = shared.WEEKDAYS.say(locale)
    weekday = names[day.weekday() * width : (day.weekday() + 1) * width]
    return shared.DATE.say(locale, year=day.year, month=day.month, day=day.day, weekday=weekday)


def moment_of(at: datetime, zone: ZoneInfo, locale: Locale) -> str:
    """A moment in the ward's zone: 2026年11月25日（水）10:00."""
    there = at.astimezone(zone)
    return shared.MOMENT.say(locale, date=day_of(there.date(), locale), hour=there.hour, minute=there.minute)


def days_between(earlier: date, later: date) -> int:
    """How many days `later` lies after `earlier`."""
    return (later - earlier) // timedelta(days=1)


def say(wording: Wording, locale: Locale, **values: object) -> str:
    """A wording with its values escaped for mrkdwn."""
    safe = {name: escaped(value) if isinstance(value, str) else value for name, value in values.items()}
    return wording.say(locale, **safe)
