"""The modal in which an account is registered or its facts are changed."""

from collections.abc import Iterator, Mapping
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    ConversationFilter,
    ConversationSelectElement,
    InputBlock,
    PlainTextInputElement,
    StaticSelectElement,
    TimePickerElement,
    UserMultiSelectElement,
    UserSelectElement,
)
from slack_sdk.models.blocks.block_elements import InputInteractiveElement
from slack_sdk.models.views import View

from bot.workflows.account_cells import LONGEST_PASSAGE, LONGEST_PLACE, LONGEST_TEXT, LONGEST_URL
from bot.workflows.account_sheets import RegisterSheet
from bot.workflows.names import BADGE_NAMES, PLATFORM_NAMES, REPLIES_NAMES
from checks.wording import Locale, Wording
from handlers.ids import Field, Form, pack
from handlers.texts import accounts as texts
from handlers.texts import reviewing
from handlers.views.account_modal import PROFILE
from handlers.views.pieces import option, plain, small
from handlers.views.rich import line, rich, text

MOST_PEOPLE = 100
GROUPS_MAX = 3000
HINTS: dict[Field, Wording] = {
    Field.OWNER: texts.OWNER_HINT,
    Field.REVIEW_CHANNEL: texts.REVIEW_CHANNEL_HINT,
    Field.CREDENTIALS_PLACE: texts.PLACE_HINT,
    Field.MFA_PLACE: texts.PLACE_HINT,
}
NEEDED = frozenset({Field.PLATFORM, Field.HANDLE, Field.NAME, Field.SECTION, Field.OWNER, Field.REPLIES})


def account_form_modal(sheet: RegisterSheet | None, locale: Locale) -> View:
    """All facts that are kept by hand, filled in with what is registered; for a new account all empty.

    Whose account it is, only administrators can change; others see it above the fields.
    """
    facts: Mapping[str, Any] = sheet.facts if sheet else {}
    for_all = sheet is None or sheet.for_administrator
    return View(
        type="modal",
        callback_id=Form.ACCOUNT,
        title=plain((texts.EDIT_TITLE if sheet else texts.NEW_TITLE).say(locale)),
        submit=plain(texts.SAVE.say(locale)),
        close=plain(reviewing.CANCEL.say(locale)),
        private_metadata=pack(account=sheet.account.id if sheet else None, seen=sheet.seen if sheet else ""),
        blocks=[
            *([] if sheet else [small(texts.PREPARING_HINT.say(locale))]),
            *([] if for_all else _told(sheet)),
            _text(Field.NAME, facts, locale, LONGEST_TEXT),
            *(_whose(facts, locale) if for_all else ()),
            *_people(facts, locale),
            *_use(facts, locale),
            *_trust(facts, locale),
            _text(Field.CREDENTIALS_PLACE, facts, locale, LONGEST_PLACE),
            _text(Field.MFA_PLACE, facts, locale, LONGEST_PLACE),
        ],
    )


def _told(sheet: RegisterSheet | None) -> Iterator[Block]:
    if sheet:
        yield rich(line(text(sheet.account.title, bold=True), text(f"　{sheet.account.section}")))


def _whose(facts: Mapping[str, Any], locale: Locale) -> Iterator[Block]:
    yield _choice(Field.PLATFORM, facts, PLATFORM_NAMES, locale)
    yield _text(Field.HANDLE, facts, locale, LONGEST_TEXT)
    yield _text(Field.SECTION, facts, locale, LONGEST_TEXT)
    yield _input(
        Field.OWNER, UserSelectElement(action_id=Field.OWNER, initial_user=facts.get("owner")), locale
    )


def _people(facts: Mapping[str, Any], locale: Locale) -> Iterator[Block]:
    authors = facts.get("authors", ())
    people = [author for author in authors if not author.startswith("S")]
    beyond = [*people[MOST_PEOPLE:], *(author for author in authors if author.startswith("S"))]
    yield _input(
        Field.DEPUTY, UserSelectElement(action_id=Field.DEPUTY, initial_user=facts.get("deputy")), locale
    )
    yield _input(
        Field.AUTHORS,
        UserMultiSelectElement(action_id=Field.AUTHORS, initial_users=people[:MOST_PEOPLE] or None),
        locale,
    )
    yield InputBlock(
        block_id=Field.AUTHOR_GROUPS,
        label=plain(texts.AUTHOR_GROUPS.say(locale)),
        hint=plain(texts.AUTHOR_GROUPS_HINT.say(locale)),
        optional=True,
        element=PlainTextInputElement(
            action_id=Field.AUTHOR_GROUPS, max_length=GROUPS_MAX, initial_value=" ".join(beyond) or None
        ),
    )
    for field in (Field.REVIEW_CHANNEL, Field.SECTION_CHANNEL):
        yield _input(field, _channel(field, facts), locale)


def _use(facts: Mapping[str, Any], locale: Locale) -> Iterator[Block]:
    yield _text(Field.PURPOSE, facts, locale, LONGEST_PASSAGE, multiline=True)
    for field in (Field.POSTING_FROM, Field.POSTING_UNTIL):
        at = facts.get(field)
        yield _input(
            field, TimePickerElement(action_id=field, initial_time=f"{at:%H:%M}" if at else None), locale
        )
    yield _choice(Field.REPLIES, facts, REPLIES_NAMES, locale)
    yield _text(Field.REPLY_CONTACT, facts, locale, LONGEST_PLACE)
    yield _text(Field.FOLLOW_POLICY, facts, locale, LONGEST_PASSAGE, multiline=True)
    yield _text(Field.REPOST_POLICY, facts, locale, LONGEST_PASSAGE, multiline=True)


def _trust(facts: Mapping[str, Any], locale: Locale) -> Iterator[Block]:
    yield _text(Field.URL, facts, locale, LONGEST_URL)
    yield _text(Field.OFFICIAL_LIST_URL, facts, locale, LONGEST_URL)
    yield _choice(Field.BADGE, facts, BADGE_NAMES, locale)
    points = {fact: option(texts.LABELS[fact].say(locale), fact) for fact in PROFILE}
    ticked = [point for fact, point in points.items() if facts.get(fact)]
    yield InputBlock(
        block_id=Field.PROFILE,
        label=plain(texts.PROFILE.say(locale)),
        optional=True,
        element=CheckboxesElement(
            action_id=Field.PROFILE, options=list(points.values()), initial_options=ticked or None
        ),
    )


def _text(
    field: Field, facts: Mapping[str, Any], locale: Locale, longest: int, *, multiline: bool = False
) -> InputBlock:
    element = PlainTextInputElement(
        action_id=field, multiline=multiline, max_length=longest, initial_value=facts.get(field) or None
    )
    return _input(field, element, locale)


def _choice(
    field: Field, facts: Mapping[str, Any], names: Mapping[Any, Wording], locale: Locale
) -> InputBlock:
    options = {word: option(name.say(locale), word) for word, name in names.items()}
    element = StaticSelectElement(
        action_id=field,
        placeholder=plain(texts.CHOOSE.say(locale)),
        options=list(options.values()),
        initial_option=options.get(facts.get(field)),
    )
    return _input(field, element, locale)


def _channel(field: Field, facts: Mapping[str, Any]) -> ConversationSelectElement:
    return ConversationSelectElement(
        action_id=field,
        initial_conversation=facts.get(field),
        filter=ConversationFilter(include=["public", "private"], exclude_bot_users=True),
    )


def _input(field: Field, element: InputInteractiveElement, locale: Locale) -> InputBlock:
    return InputBlock(
        block_id=field,
        label=plain(texts.LABELS[field].say(locale)),
        hint=plain(HINTS[field].say(locale)) if field in HINTS else None,
        optional=field not in NEEDED,
        element=element,
    )
