"""The history of an account: who did what, when, with which particulars."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import ActionsBlock, Block
from slack_sdk.models.views import View

from bot.records import audit
from bot.workflows.history import Event, History
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import history as texts
from handlers.texts import reviewing
from handlers.views.history_facts import particulars
from handlers.views.pieces import button, escaped, moment_of, plain, section, shorten

LONGEST_EVENT = 600


def history_modal(history: History, zone: ZoneInfo, locale: Locale) -> View:
    """The newest events at the top."""
    events = [section(_event(event, zone, locale)) for event in history.events]
    return View(
        type="modal",
        title=plain(texts.TITLE.say(locale)),
        close=plain(reviewing.CLOSE.say(locale)),
        blocks=[
            section(f"*{escaped(history.account.title)}*"),
            *(events or [section(texts.EMPTY.say(locale))]),
            *_foot(history, locale),
        ],
    )


def _foot(history: History, locale: Locale) -> Iterator[Block]:
    if history.older_than is not None:
        place = pack(account=history.account.id, older_than=history.older_than)
        yield ActionsBlock(elements=[button(texts.OLDER.say(locale), Action.OLDER_HISTORY, place)])


def _event(event: Event, zone: ZoneInfo, locale: Locale) -> str:
    name = texts.EVENTS.get(event.action)
    what = [f"*{name.say(locale) if name else escaped(event.action)}*"]
    if event.subject.startswith("draft:"):
        subject = event.subject.replace("draft:", "#")
        what[0] += texts.OF_DRAFT.say(locale, subject=subject)
    what += particulars(event.action, event.detail, locale)
    said = texts.LINE.say(
        locale, at=moment_of(event.at, zone, locale), who=_who(event.actor, locale), what="\n".join(what)
    )
    return shorten(said, LONGEST_EVENT)


def _who(actor: str, locale: Locale) -> str:
    if actor == audit.SYSTEM:
        return texts.SYSTEM.say(locale)
    if actor.startswith(("U", "W")):
        return f"<@{actor}>"
    return texts.OPERATOR.say(locale, name=escaped(actor.removeprefix("cli:")))
