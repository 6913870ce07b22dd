"""Due days as an iCalendar file (RFC 5545): one all-day event a duty, the same again at the next export."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from bot.workflows.due_dates import DueDate
from checks.wording import Locale
from handlers.texts import calendar as texts
from handlers.texts import duties

PRODUCT = "-//Koetsu//Koetsu//JA"


def calendar_file(due: Iterable[DueDate], *, at: datetime, locale: Locale) -> bytes:
    """The file as calendars open it; `at` is the moment at which it is written."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", texts.NAME.say(locale))
    for each in due:
        calendar.add_component(_event(each, at, locale))
    content: bytes = calendar.to_ical()
    return content


def _event(due: DueDate, at: datetime, locale: Locale) -> Event:
    event = Event()
    event.add("uid", f"duty-{due.duty_id}@koetsu")
    event.add("dtstamp", at)
    event.add("dtstart", due.due_on)
    event.add("dtend", due.due_on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")  # the day stays free for meetings
    title = duties.TITLE[due.kind].say(locale)
    event.add("summary", texts.SUMMARY.say(locale, title=title, account=due.account.title))
    event.add("description", _description(due, locale))
    if due.document_url:
        event.add("url", due.document_url)
    return event


def _description(due: DueDate, locale: Locale) -> str:
    lines = [texts.SECTION.say(locale, section=due.account.section)]
    if due.cause:
        lines.append(texts.CAUSE.say(locale, cause=due.cause))
    if due.document_url:
        lines.append(texts.DOCUMENT.say(locale, url=due.document_url))
    return "\n".join([*lines, texts.RECORD.say(locale)])
