"""The answer to `/draft 期限`: what waits for a person, in short."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from slack_sdk.models.blocks import Block

from bot.records.drafts import DraftState
from bot.workflows.draft_sheets import DraftSheet
from bot.workflows.duty_sheets import DutySheet
from bot.workflows.names import STATE_NAMES
from bot.workflows.overview import DueCounts
from checks.wording import Locale
from handlers.texts import home as texts
from handlers.views.due_rows import due_rows
from handlers.views.pieces import section, small

MOST = 8
MOST_CHANNELS = 5


@dataclass(frozen=True, slots=True)
class DueSheet:
    """What waits for a person; `counts` of the whole ward are for administrators."""

    drafts: Sequence[DraftSheet]
    channels: Sequence[str]
    duties: Sequence[DutySheet]
    counts: DueCounts | None


def due_answer(due: DueSheet, today: date, locale: Locale) -> list[Block]:
    """Drafts, reviews and duties, the latter with their buttons."""
    waiting = [*_drafts(due.drafts, locale), *_reviews(due.channels, locale)]
    rows = list(due_rows(due.duties, today, locale, most=MOST))
    nothing = [] if waiting or rows else [section(texts.NOTHING_WAITS.say(locale))]
    return [
        section(f"*{texts.DUE_TITLE.say(locale)}*"), *nothing, *waiting, *rows, *_ward(due.counts, locale)
    ]  # fmt: skip


def _drafts(drafts: Sequence[DraftSheet], locale: Locale) -> Iterator[Block]:
    under_way = [draft for draft in drafts if draft.is_open]
    if under_way:
        counts = Counter(draft.state for draft in under_way)
        states = [
            texts.DUE_STATE.say(locale, state=STATE_NAMES[state].say(locale), count=counts[state])
            for state in DraftState
            if counts[state]
        ]
        listed = texts.DUE_BETWEEN.say(locale).join(states)
        yield section(texts.DUE_DRAFTS.say(locale, count=len(under_way), states=listed))


def _reviews(channels: Sequence[str], locale: Locale) -> Iterator[Block]:
    if channels:
        named = "、".join(f"<#{channel}>" for channel in channels[:MOST_CHANNELS])
        yield section(texts.DUE_REVIEWS.say(locale, channels=named))


def _ward(counts: DueCounts | None, locale: Locale) -> Iterator[Block]:
    if counts:
        yield small(texts.DUE_WARD.say(locale, late=counts.late, soon=counts.soon))
