"""The modal in which an operation policy, or its next version, is registered."""

from collections.abc import Sequence
from datetime import date

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    PlainTextInputElement,
)
from slack_sdk.models.blocks.block_elements import InputInteractiveElement
from slack_sdk.models.views import View

from bot.records.operation_policies import FURTHER_ITEMS, REQUIRED_ITEMS, USUAL_ITEMS, PolicyItem
from bot.workflows.account_cells import LONGEST_URL
from bot.workflows.account_sheets import RegisterSheet
from bot.workflows.names import POLICY_ITEM_NAMES
from checks.wording import Locale, Wording
from handlers.ids import Field, Form, pack
from handlers.texts import accounts as texts
from handlers.texts import reviewing
from handlers.views.pieces import option, plain
from handlers.views.rich import line, rich, text


def policy_version_modal(
    sheet: RegisterSheet, interval_months: int, today: date, next_review_on: date, locale: Locale
) -> View:
    """Asks for the document, its days and its items; filled in with the version before, where there is one."""
    policy = sheet.policy
    document = PlainTextInputElement(
        action_id=Field.POLICY_DOCUMENT,
        max_length=LONGEST_URL,
        initial_value=policy.document_url if policy else None,
    )
    months = PlainTextInputElement(
        action_id=Field.REVIEW_INTERVAL, max_length=5, initial_value=str(interval_months)
    )
    ticked = (policy.items or frozenset()) if policy else frozenset()
    return View(
        type="modal",
        callback_id=Form.POLICY_VERSION,
        title=plain(texts.POLICY_TITLE.say(locale)),
        submit=plain(texts.SAVE.say(locale)),
        close=plain(reviewing.CANCEL.say(locale)),
        private_metadata=pack(account=sheet.account.id),
        blocks=[
            rich(line(text(sheet.account.title, bold=True))),
            _input(Field.POLICY_DOCUMENT, texts.DOCUMENT, document, locale, hint=texts.DOCUMENT_HINT),
            _day(Field.POLICY_EFFECTIVE_ON, texts.EFFECTIVE_ON, today, locale, hint=texts.EFFECTIVE_HINT),
            _input(Field.REVIEW_INTERVAL, texts.REVIEW_INTERVAL, months, locale),
            _day(Field.NEXT_REVIEW_ON, texts.NEXT_REVIEW_ON, next_review_on, locale),
            _items(Field.REQUIRED_ITEMS, texts.REQUIRED_ITEMS, REQUIRED_ITEMS, ticked, locale),
            _items(Field.USUAL_ITEMS, texts.USUAL_ITEMS, USUAL_ITEMS, ticked, locale),
            _items(Field.FURTHER_ITEMS, texts.FURTHER_ITEMS, FURTHER_ITEMS, ticked, locale),
        ],
    )


def _input(
    field: Field,
    label: Wording,
    element: InputInteractiveElement,
    locale: Locale,
    *,
    hint: Wording | None = None,
) -> Block:
    return InputBlock(
        block_id=field,
        label=plain(label.say(locale)),
        hint=plain(hint.say(locale)) if hint else None,
        element=element,
    )


def _day(field: Field, label: Wording, day: date, locale: Locale, *, hint: Wording | None = None) -> Block:
    element = DatePickerElement(action_id=field, initial_date=day.isoformat())
    return _input(field, label, element, locale, hint=hint)


def _items(
    field: Field, label: Wording, items: Sequence[PolicyItem], ticked: frozenset[PolicyItem], locale: Locale
) -> Block:
    options = {item: option(POLICY_ITEM_NAMES[item].say(locale), item) for item in items}
    return InputBlock(
        block_id=field,
        label=plain(label.say(locale)),
        optional=field is not Field.REQUIRED_ITEMS,
        element=CheckboxesElement(
            action_id=field,
            options=list(options.values()),
            initial_options=[each for item, each in options.items() if item in ticked] or None,
        ),
    )
