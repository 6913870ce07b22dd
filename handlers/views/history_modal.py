"""The history of an account: who did what, when, with which particulars."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import ActionsBlock, Block
from slack_sdk.models.views import View

from bot.records import audit
from bot.records.accounts import AccountState
from bot.records.duties import DutyKind, InspectionOutcome
from bot.records.operation_policies import PolicyOutcome
from bot.workflows.account_columns import BY_FACT
from bot.workflows.history import Event, History
from bot.workflows.names import ACCOUNT_STATE_NAMES, INSPECTION_OUTCOME_NAMES, POLICY_OUTCOME_NAMES
from checks.wording import Locale, Wording
from handlers.ids import Action, pack
from handlers.texts import duties, reviewing
from handlers.texts import history as texts
from handlers.views.pieces import button, escaped, moment_of, plain, section, shorten

LONGEST_FACT = 120
LONGEST_EVENT = 600
WORDS: dict[str, Wording] = {
    **{str(kind): duties.TITLE[kind] for kind in DutyKind},
    **{str(outcome): INSPECTION_OUTCOME_NAMES[outcome] for outcome in InspectionOutcome},
    **{str(outcome): POLICY_OUTCOME_NAMES[outcome] for outcome in PolicyOutcome},
    **{str(state): ACCOUNT_STATE_NAMES[state] for state in AccountState},
}
"""What people call the words that stand in the audit log."""


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
    what += _facts(event.detail, locale)
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


def _facts(detail: Mapping[str, Any], locale: Locale) -> Iterator[str]:
    for fact, name in texts.FACTS.items():
        if detail.get(fact):
            yield f"{name.say(locale)}：{_said(detail[fact], locale)}"
    for fact, change in detail.get("changes", {}).items():
        before, after = (_said(value, locale) for value in change)
        column = BY_FACT.get(fact)
        yield f"{column.name.say(locale) if column else escaped(fact)}：{texts.CHANGED.say(locale, before=before, after=after)}"


def _said(value: object, locale: Locale) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "、".join(_said(each, locale) for each in value) or texts.NOTHING.say(locale)
    if value is None or value == "":
        return texts.NOTHING.say(locale)
    words = str(value)
    if re.fullmatch("[UW][A-Z0-9]{4,}", words):
        return f"<@{words}>"
    if re.fullmatch("[CG][A-Z0-9]{4,}", words):
        return f"<#{words}>"
    named = WORDS.get(words)
    return escaped(shorten(named.say(locale) if named else words, LONGEST_FACT))
