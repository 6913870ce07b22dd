"""The modal in which an account is moved to another state, or closed step by step."""

from collections.abc import Iterator
from datetime import date

from slack_sdk.models.blocks import (
    Block,
    ConfirmObject,
    DividerBlock,
    InputBlock,
    PlainTextInputElement,
    RadioButtonsElement,
    SectionBlock,
)
from slack_sdk.models.blocks.basic_components import MarkdownTextObject
from slack_sdk.models.views import View

from bot.records.accounts import AccountState
from bot.workflows.account_sheets import RegisterSheet
from bot.workflows.account_states import ClosingStep, moves_from
from bot.workflows.names import ACCOUNT_STATE_NAMES
from checks.wording import Locale
from handlers.ids import Action, Field, Form, pack
from handlers.texts import accounts as texts
from handlers.texts import reviewing
from handlers.views.pieces import button, day_of, option, plain, say, section, small
from handlers.views.rich import line, rich, text

REASON_MAX = 500


def account_state_modal(sheet: RegisterSheet, locale: Locale) -> View:
    """Asks for the new state and why; below it the three steps of closing."""
    if sheet.account.state is AccountState.CLOSED:
        return _closed(sheet, locale)
    return View(
        type="modal",
        callback_id=Form.ACCOUNT_STATE,
        title=plain(texts.STATE_TITLE.say(locale)),
        submit=plain(texts.CHANGE.say(locale)),
        close=plain(reviewing.CANCEL.say(locale)),
        private_metadata=pack(account=sheet.account.id, seen=sheet.account.state),
        blocks=[
            rich(line(text(sheet.account.title, bold=True), text(f"\n{_now(sheet, locale)}"))),
            *_moves(sheet.account.state, locale),
            DividerBlock(),
            section(f"*{texts.CLOSING.say(locale)}*"),
            small(texts.CLOSING_LEAD.say(locale)),
            *_steps(sheet, locale),
        ],
    )


def _closed(sheet: RegisterSheet, locale: Locale) -> View:
    return View(
        type="modal",
        title=plain(texts.STATE_TITLE.say(locale)),
        close=plain(reviewing.CLOSE.say(locale)),
        blocks=[rich(line(text(sheet.account.title, bold=True))), section(texts.CLOSED.say(locale))],
    )


def _now(sheet: RegisterSheet, locale: Locale) -> str:
    return texts.STANDING.say(locale, state=ACCOUNT_STATE_NAMES[sheet.account.state].say(locale))


def _moves(state: AccountState, locale: Locale) -> Iterator[Block]:
    options = [option(ACCOUNT_STATE_NAMES[each].say(locale), each) for each in moves_from(state)]
    yield InputBlock(
        block_id=Field.STATE,
        label=plain(texts.NEW_STATE.say(locale)),
        element=RadioButtonsElement(action_id=Field.STATE, options=options),
    )
    yield InputBlock(
        block_id=Field.REASON,
        label=plain(texts.REASON.say(locale)),
        optional=True,
        element=PlainTextInputElement(action_id=Field.REASON, multiline=True, max_length=REASON_MAX),
    )


def _steps(sheet: RegisterSheet, locale: Locale) -> Iterator[Block]:
    is_last = sum(day is None for day in sheet.closing.values()) == 1
    for step, day in sheet.closing.items():
        yield _step(sheet, step, day, locale, is_last=is_last)
    if sheet.drafts_in_review:
        yield section(say(texts.DRAFTS_WAIT, locale, count=sheet.drafts_in_review))


def _step(
    sheet: RegisterSheet, step: ClosingStep, day: date | None, locale: Locale, *, is_last: bool
) -> Block:
    name = texts.STEPS[step].say(locale)
    value = pack(account=sheet.account.id, step=step, done=day is None)
    press = button((texts.UNDO if day else texts.DONE).say(locale), Action.CLOSING_STEP, value)
    if is_last and day is None:
        press.confirm = _last(locale)
    words = (
        texts.STEP_DONE.say(locale, step=name, day=day_of(day, locale))
        if day
        else texts.STEP_OPEN.say(locale, step=name)
    )
    return SectionBlock(
        block_id=f"{Action.CLOSING_STEP}:{step}", text=MarkdownTextObject(text=words), accessory=press
    )


def _last(locale: Locale) -> ConfirmObject:
    return ConfirmObject(
        title=plain(texts.LAST_STEP_TITLE.say(locale)),
        text=plain(texts.LAST_STEP.say(locale)),
        confirm=plain(texts.LAST_STEP_YES.say(locale)),
        deny=plain(texts.LAST_STEP_NO.say(locale)),
    )
