"""The App Home: what waits for a person, and how to begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from slack_sdk.models.blocks import ActionsBlock, Block, DividerBlock
from slack_sdk.models.views import View

from bot.workflows.draft_sheets import DraftSheet
from bot.workflows.duty_sheets import DutySheet
from bot.workflows.learning import AllowanceSheet
from bot.workflows.overview import AccountRow, WaitingReview
from checks.wording import Locale, Wording
from handlers.ids import Action, pack
from handlers.texts import home as texts
from handlers.texts import learning
from handlers.views.account_table import AccountTable, account_table, announcing_buttons, kept_accounts
from handlers.views.draft_row import draft_line, go_on_button
from handlers.views.due_rows import due_rows
from handlers.views.pieces import button, header, say, section, section_with, shorten, small

MOST_DRAFTS = 6
MOST_REVIEWS = 6
MOST_ALLOWANCES = 10
MOST_WORDS = 80


@dataclass(frozen=True, slots=True)
class HomeSheet:
    """Everything in a person's Home; `table` is for administrators."""

    drafts: Sequence[DraftSheet]
    reviews: Sequence[WaitingReview]
    duties: Sequence[DutySheet]
    accounts: Sequence[AccountRow]
    table: AccountTable | None
    allowances: Sequence[AllowanceSheet]


def home_tab(home: HomeSheet, today: date, locale: Locale) -> View:
    """What a person has to do, with its buttons; for administrators also the table of all accounts."""
    new = button(texts.NEW_DRAFT.say(locale), Action.NEW_DRAFT, "new", style="primary")
    tools = announcing_buttons(locale) if home.table else []
    return View(
        type="home",
        blocks=[
            header(texts.TITLE.say(locale)),
            section(texts.LEAD.say(locale)),
            ActionsBlock(elements=[new, *tools]),
            *_reviews(home.reviews, locale),
            *_titled(texts.DRAFTS, locale),
            *_drafts([draft for draft in home.drafts if draft.is_open], locale),
            *_duties(home.duties, today, locale),
            *kept_accounts(home.accounts, today, locale),
            *(account_table(home.table, today, locale) if home.table else []),
            *_allowances(home.allowances, locale),
        ],
    )


def _titled(title: Wording, locale: Locale) -> Iterator[Block]:
    yield DividerBlock()
    yield section(f"*{title.say(locale)}*")


def _reviews(reviews: Sequence[WaitingReview], locale: Locale) -> Iterator[Block]:
    if not reviews:
        return
    yield from _titled(texts.WAITING, locale)
    for review in reviews[:MOST_REVIEWS]:
        words = say(
            texts.WAITING_LINE,
            locale,
            draft=review.draft_id,
            revision=review.revision_number,
            account=review.account.title,
            author=review.author,
            opening=review.opening,
            channel=review.slack_channel_id,
        )
        yield section(words)
    if len(reviews) > MOST_REVIEWS:
        yield small(texts.MORE.say(locale, count=len(reviews) - MOST_REVIEWS))


def _drafts(drafts: Sequence[DraftSheet], locale: Locale) -> Iterator[Block]:
    if not drafts:
        yield section(texts.NO_DRAFTS.say(locale))
    for draft in drafts[:MOST_DRAFTS]:
        yield draft_line(draft, locale)
        yield ActionsBlock(elements=[go_on_button(draft, locale)])
    if len(drafts) > MOST_DRAFTS:
        yield small(texts.MORE.say(locale, count=len(drafts) - MOST_DRAFTS))


def _duties(duties: Sequence[DutySheet], today: date, locale: Locale) -> Iterator[Block]:
    if duties:
        yield from _titled(texts.DUTIES, locale)
        yield from due_rows(duties, today, locale)


def _allowances(allowances: Sequence[AllowanceSheet], locale: Locale) -> Iterator[Block]:
    if not allowances:
        return
    yield from _titled(learning.HOME_TITLE, locale)
    for allowed in allowances[:MOST_ALLOWANCES]:
        scope = allowed.account.title if allowed.account else learning.SCOPE_WARD.say(locale)
        words = say(
            learning.HOME_LINE,
            locale,
            words=shorten(allowed.words, MOST_WORDS),
            rule=allowed.rule_title,
            scope=scope,
            reason=allowed.reason,
        )
        revoke = button(learning.REVOKE.say(locale), Action.REVOKE_ALLOWANCE, pack(allowance=allowed.id))
        yield section_with(words, revoke)
    if len(allowances) > MOST_ALLOWANCES:
        yield small(texts.MORE.say(locale, count=len(allowances) - MOST_ALLOWANCES))
