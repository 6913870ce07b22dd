"""The modal in which an owner records a policy review."""

from datetime import date

from slack_sdk.models.blocks import DatePickerElement, InputBlock, PlainTextInputElement, RadioButtonsElement
from slack_sdk.models.views import View

from bot.records.operation_policies import PolicyOutcome
from bot.workflows.duty_sheets import DutySheet
from bot.workflows.names import POLICY_OUTCOME_NAMES
from checks.wording import Locale
from handlers.ids import Field, Form, pack
from handlers.texts import duties as texts
from handlers.texts import reviewing
from handlers.views.pieces import day_of, option, plain, small
from handlers.views.rich import line, link, rich, text

NOTE_MAX = 2000


def policy_review_modal(sheet: DutySheet, next_review_on: date, locale: Locale) -> View:
    """Asks for the outcome, a note and the next day, which is proposed."""
    outcomes = [option(name.say(locale), value) for value, name in POLICY_OUTCOME_NAMES.items()]
    return View(
        type="modal",
        callback_id=Form.POLICY_REVIEW,
        title=plain(texts.MODAL_TITLE.say(locale)),
        submit=plain(texts.SUBMIT.say(locale)),
        close=plain(reviewing.CANCEL.say(locale)),
        private_metadata=pack(duty=sheet.id),
        blocks=[
            rich(
                line(
                    text(sheet.account.title, bold=True),
                    text(f"\n{texts.DUE_ON.say(locale)}　{day_of(sheet.due_on, locale)}"),
                    text(f"\n{texts.DOCUMENT.say(locale)}　"),
                    link(sheet.document_url),
                )
            ),
            InputBlock(
                block_id=Field.OUTCOME,
                label=plain(texts.OUTCOME.say(locale)),
                element=RadioButtonsElement(
                    action_id=Field.OUTCOME,
                    options=outcomes,
                    initial_option=outcomes[list(PolicyOutcome).index(PolicyOutcome.UNCHANGED)],
                ),
            ),
            small(texts.ABOLISH_HINT.say(locale)),
            InputBlock(
                block_id=Field.NOTE,
                label=plain(texts.NOTE.say(locale)),
                hint=plain(texts.NOTE_HINT.say(locale)),
                optional=True,
                element=PlainTextInputElement(action_id=Field.NOTE, multiline=True, max_length=NOTE_MAX),
            ),
            InputBlock(
                block_id=Field.NEXT_REVIEW_ON,
                label=plain(texts.NEXT_REVIEW_ON.say(locale)),
                optional=True,
                element=DatePickerElement(
                    action_id=Field.NEXT_REVIEW_ON, initial_date=next_review_on.isoformat()
                ),
            ),
        ],
    )
