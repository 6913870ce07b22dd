"""The modal in which a look is recorded: checklist, outcome, note."""

from collections.abc import Iterator

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    InputBlock,
    PlainTextInputElement,
    RadioButtonsElement,
)
from slack_sdk.models.views import View

from bot.records.duties import DutyKind
from bot.workflows.checklists import CHECKLISTS, OUTCOMES, POINT_NAMES
from bot.workflows.duty_sheets import DutySheet
from bot.workflows.names import INSPECTION_OUTCOME_NAMES
from checks.wording import Locale
from handlers.ids import Field, Form, pack
from handlers.texts import duties as texts
from handlers.texts import reviewing
from handlers.views.pieces import day_of, option, plain, small
from handlers.views.rich import line, rich, text

NOTE_MAX = 2000
TITLE_MAX = 24


def inspection_modal(sheet: DutySheet, locale: Locale) -> View:
    """Asks what was looked at, what came of it, and a note."""
    return View(
        type="modal",
        callback_id=Form.INSPECTION,
        title=plain(texts.TITLE[sheet.kind].say(locale)[:TITLE_MAX]),
        submit=plain(texts.SUBMIT.say(locale)),
        close=plain(reviewing.CANCEL.say(locale)),
        private_metadata=pack(duty=sheet.id),
        blocks=[
            _what(sheet, locale),
            small(texts.WHY[sheet.kind].say(locale)),
            *_points(sheet.kind, locale),
            *_outcome(sheet.kind, locale),
            _note(sheet.kind, locale),
        ],
    )


def _what(sheet: DutySheet, locale: Locale) -> Block:
    cause = f"\n{texts.CAUSE.say(locale)}　{sheet.cause}" if sheet.cause else ""
    due_on = f"\n{texts.DUE_ON.say(locale)}　{day_of(sheet.due_on, locale)}"
    return rich(line(text(sheet.account.title, bold=True), text(due_on + cause)))


def _points(kind: DutyKind, locale: Locale) -> Iterator[Block]:
    points = CHECKLISTS[kind]
    if points:
        yield InputBlock(
            block_id=Field.POINTS,
            label=plain(texts.POINTS.say(locale)),
            hint=plain(texts.POINTS_HINT.say(locale)),
            optional=True,
            element=CheckboxesElement(
                action_id=Field.POINTS,
                options=[option(POINT_NAMES[point].say(locale), point) for point in points],
            ),
        )


def _outcome(kind: DutyKind, locale: Locale) -> Iterator[Block]:
    outcomes = [option(INSPECTION_OUTCOME_NAMES[each].say(locale), each) for each in OUTCOMES[kind]]
    yield InputBlock(
        block_id=Field.OUTCOME,
        label=plain(texts.OUTCOME.say(locale)),
        element=RadioButtonsElement(action_id=Field.OUTCOME, options=outcomes, initial_option=outcomes[0]),
    )
    if kind is DutyKind.DORMANCY:
        yield small(texts.CLOSE_HINT.say(locale))


def _note(kind: DutyKind, locale: Locale) -> Block:
    hint = texts.DORMANCY_HINT if kind is DutyKind.DORMANCY else texts.INSPECTION_NOTE_HINT
    return InputBlock(
        block_id=Field.NOTE,
        label=plain(texts.NOTE.say(locale)),
        hint=plain(hint.say(locale)),
        optional=kind is not DutyKind.DORMANCY,  # every outcome of that one asks for a note
        element=PlainTextInputElement(action_id=Field.NOTE, multiline=True, max_length=NOTE_MAX),
    )
