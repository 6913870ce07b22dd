"""The particulars of an event, in the words that people use for what the audit log keeps."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from bot.records.duties import DutyKind
from bot.workflows.account_columns import BY_FACT
from bot.workflows.names import (
    ACCOUNT_STATE_NAMES,
    BADGE_NAMES,
    INSPECTION_OUTCOME_NAMES,
    PLATFORM_NAMES,
    POLICY_ITEM_NAMES,
    POLICY_OUTCOME_NAMES,
    REPLIES_NAMES,
)
from checks.wording import Locale, Wording
from handlers.texts import accounts, duties
from handlers.texts import history as texts
from handlers.views.pieces import day_of, escaped, shorten

LONGEST_FACT = 120
NAMES: dict[str, Mapping[str, Wording]] = {
    "duty": {str(kind): duties.TITLE[kind] for kind in DutyKind},
    "outcome": {
        **{str(outcome): name for outcome, name in INSPECTION_OUTCOME_NAMES.items()},
        **{str(outcome): name for outcome, name in POLICY_OUTCOME_NAMES.items()},
    },
    "state": {str(state): name for state, name in ACCOUNT_STATE_NAMES.items()},
    "platform": {str(platform): name for platform, name in PLATFORM_NAMES.items()},
    "replies": {str(replies): name for replies, name in REPLIES_NAMES.items()},
    "badge": {str(badge): name for badge, name in BADGE_NAMES.items()},
    "policy_state": {str(state): name for state, name in texts.POLICY_STATES.items()},
    "policy_items": {str(item): name for item, name in POLICY_ITEM_NAMES.items()},
}
"""Facts that are one of a few words; what people wrote themselves is never taken for one."""
COLUMNS_BESIDE = {"policy_state": texts.POLICY_STATE}
"""What changes beside the columns of a file, and what people call it."""
MENTIONS = {"U": "<@{}>", "W": "<@{}>", "C": "<#{}>", "G": "<#{}>", "S": "<!subteam^{}>"}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MENTIONED = frozenset({"keeper", "to", "owner", "deputy", "authors", "review_channel", "section_channel"})


def particulars(action: str, detail: Mapping[str, Any], locale: Locale) -> Iterator[str]:
    """What people read of an event, a line each; of a new account only what was written down."""
    for fact, name in texts.FACTS.items():
        if detail.get(fact):
            yield f"{name.say(locale)}：{_said(fact, detail[fact], locale)}"
    for fact, (before, after) in detail.get("changes", {}).items():
        if action != "account_created":
            change = {"before": _said(fact, before, locale), "after": _said(fact, after, locale)}
            yield f"{_column(fact, locale)}：{texts.CHANGED.say(locale, **change)}"
        elif after:
            yield f"{_column(fact, locale)}：{_said(fact, after, locale)}"


def _column(fact: str, locale: Locale) -> str:
    name = BY_FACT[fact].name if fact in BY_FACT else COLUMNS_BESIDE.get(fact)
    return name.say(locale) if name else escaped(fact)


def _said(fact: str, value: object, locale: Locale) -> str:
    if isinstance(value, bool):
        return (accounts.YES if value else accounts.NO).say(locale)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "、".join(_said(fact, each, locale) for each in value) or texts.NOTHING.say(locale)
    if value is None or value == "":
        return texts.NOTHING.say(locale)
    return _word(fact, str(value), locale)


def _word(fact: str, word: str, locale: Locale) -> str:
    if fact in MENTIONED and re.fullmatch("[UWCGS][A-Z0-9]{2,}", word):
        return MENTIONS[word[0]].format(word)
    if (fact == "until" or fact.endswith("_on")) and DAY.fullmatch(word):
        return day_of(date.fromisoformat(word), locale)
    named = NAMES.get(fact, {}).get(word)
    return escaped(shorten(named.say(locale) if named else word, LONGEST_FACT))
