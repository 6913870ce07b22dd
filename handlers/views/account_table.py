"""Accounts as rows: what is late, where each stands, and the button that opens it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement, DividerBlock

from bot.records.accounts import AccountState
from bot.workflows.names import ACCOUNT_STATE_NAMES
from bot.workflows.overview import PAGE, AccountPage, AccountRow, DueCounts
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import duties
from handlers.texts import home as texts
from handlers.views.due_rows import urgency
from handlers.views.pieces import button, day_of, say, section, section_with, small

MOST_KEPT = 8


@dataclass(frozen=True, slots=True)
class AccountTable:
    """A page of all accounts, and what is late in the whole ward."""

    page: AccountPage
    counts: DueCounts


def kept_accounts(rows: Sequence[AccountRow], today: date, locale: Locale) -> Iterator[Block]:
    """The accounts that a person keeps."""
    if not rows:
        return
    yield DividerBlock()
    yield section(f"*{texts.MY_ACCOUNTS.say(locale)}*")
    for row in rows[:MOST_KEPT]:
        yield _row(row, today, locale)
    if len(rows) > MOST_KEPT:
        yield small(texts.MORE.say(locale, count=len(rows) - MOST_KEPT))


def account_table(table: AccountTable, today: date, locale: Locale) -> Iterator[Block]:
    """All accounts, a page at a time, the most urgent ones first."""
    page, counts = table.page, table.counts
    yield DividerBlock()
    yield section(f"*{texts.ALL_ACCOUNTS.say(locale)}*")
    if not page.count:
        yield section(texts.NO_ACCOUNTS.say(locale))
        return
    yield small(texts.COUNTS.say(locale, count=page.count, late=counts.late, soon=counts.soon))
    for row in page.rows:
        yield _row(row, today, locale)
    if page.pages > 1:
        yield small(texts.PAGE.say(locale, number=page.number + 1, pages=page.pages))
        yield ActionsBlock(elements=list(_paging(page, locale)))


def announcing_buttons(locale: Locale) -> list[ButtonElement]:
    """What administrators can begin."""
    return [
        button(texts.NEW_ACCOUNT.say(locale), Action.NEW_ACCOUNT, "new"),
        button(texts.ANNOUNCE.say(locale), Action.ANNOUNCE_FEATURE, "new"),
    ]


def _row(row: AccountRow, today: date, locale: Locale) -> Block:
    account = row.account
    what = ""
    if account.state is AccountState.ACTIVE and not account.facts.has_operation_policy:
        what = texts.CANNOT_SUBMIT.say(locale)
    elif account.state is AccountState.PREPARING:
        what = texts.NEXT_WHEN_PREPARING.say(locale)
    elif row.kind and row.due_on:
        due_on = day_of(row.due_on, locale)
        what = texts.WHAT.say(locale, title=duties.TITLE[row.kind].say(locale), due_on=due_on)
    words = say(
        texts.ACCOUNT_LINE,
        locale,
        when=_standing(row, today, locale),
        account=account.title,
        section=account.section,
        state=ACCOUNT_STATE_NAMES[account.state].say(locale),
        what=what,
    )
    return section_with(words, button(texts.OPEN.say(locale), Action.OPEN_ACCOUNT, pack(account=account.id)))


def _standing(row: AccountRow, today: date, locale: Locale) -> str:
    if row.account.state is AccountState.CLOSED:
        return texts.CLOSED.say(locale)
    if row.account.state is AccountState.PREPARING:
        return texts.NOT_READY.say(locale)
    if not row.account.facts.has_operation_policy:
        return texts.NO_POLICY.say(locale)
    return urgency(row.due_on, today, locale) if row.due_on else texts.NOTHING_DUE.say(locale)


def _paging(page: AccountPage, locale: Locale) -> Iterator[ButtonElement]:
    if page.number:
        name = texts.EARLIER.say(locale, size=PAGE)
        yield button(name, Action.HOME_BACK, pack(page=page.number - 1))
    if page.number + 1 < page.pages:
        yield button(texts.NEXT.say(locale, size=PAGE), Action.HOME_PAGE, pack(page=page.number + 1))
