"""Duties as rows: how urgent in colour and words, what, of which account, and the button to record it."""

from collections.abc import Iterator, Sequence
from datetime import date

from slack_sdk.models.blocks import Block

from bot.workflows.duty_sheets import DutySheet
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import duties
from handlers.texts import home as texts
from handlers.views.pieces import button, day_of, days_between, say, section_with, small

SOON = 30
MOST = 12


def due_rows(kept: Sequence[DutySheet], today: date, locale: Locale, *, most: int = MOST) -> Iterator[Block]:
    """What is late or due within 30 days, a row each; of the rest only how many there are."""
    near = [duty for duty in kept if days_between(today, duty.due_on) <= SOON]
    for duty in near[:most]:
        yield due_row(duty, duty.account.title, today, locale)
    if len(near) > most:
        yield small(texts.MORE.say(locale, count=len(near) - most))
    later = kept[len(near) :]
    if later:
        first = day_of(later[0].due_on, locale)
        yield small(texts.LATER.say(locale, count=len(later), due_on=first))


def due_row(duty: DutySheet, account: str, today: date, locale: Locale) -> Block:
    """A duty with the button to record it; `account` "" where its account stands above."""
    name = duties.RECORD[duty.kind].say(locale)
    record = button(name, Action.RECORD_DUTY, pack(duty=duty.id))
    return section_with(_words(duty, account, today, locale), record)


def urgency(due_on: date, today: date, locale: Locale) -> str:
    """How urgent a day is, in colour and words: 🔴 3日超過, 🟠 あと7日."""
    days = days_between(today, due_on)
    if days == 0:
        return texts.TODAY.say(locale)
    wording = texts.LATE if days < 0 else texts.SOON if days <= SOON else texts.FAR
    return wording.say(locale, days=abs(days))


def _words(duty: DutySheet, account: str, today: date, locale: Locale) -> str:
    when, title = urgency(duty.due_on, today, locale), duties.TITLE[duty.kind].say(locale)
    due_on = day_of(duty.due_on, locale)
    words = say(texts.DUTY_LINE, locale, when=when, title=title, account=account, due_on=due_on)
    return words + (say(texts.CAUSE, locale, cause=duty.cause) if duty.cause else "")
