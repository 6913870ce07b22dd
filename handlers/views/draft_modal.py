"""The modal in which a draft is written, fixed, and made into its next revision."""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from slack_sdk.models.blocks import (
    Block,
    DateTimePickerElement,
    InputBlock,
    Option,
    OptionGroup,
    PlainTextInputElement,
    SectionBlock,
    StaticSelectElement,
)
from slack_sdk.models.blocks.basic_components import MarkdownTextObject
from slack_sdk.models.views import View

from bot.workflows.accounts import AccountSheet
from bot.workflows.checking import MAX_TEXT
from bot.workflows.forms import DraftForm, digest_of_findings, key_of
from bot.workflows.names import KIND_NAMES, RIGHTS_NAMES
from checks import Finding, Image, ImageRights, Kind, Severity
from checks.wording import Locale
from handlers.ids import Action, Field, Form, numbered, pack
from handlers.texts import drafting as texts
from handlers.views.pieces import OPTION_MAX, option, plain, shorten
from handlers.views.rich import line, quoted, rich, text
from handlers.views.stopped import MOST_WAIVERS, above_the_fields

MOST_IMAGES = 10
ALT_MAX = 1000
REASON_MAX = 500
MOST_CHOICES = 100  # groups in a menu, and choices in a group


def draft_modal(
    form: DraftForm,
    accounts: Sequence[AccountSheet],
    locale: Locale,
    *,
    findings: Sequence[Finding] = (),
    returned_because: str = "",
) -> View:
    """The modal filled in with `form`; above it the findings that stop it, or why it was returned."""
    return View(
        type="modal",
        callback_id=Form.DRAFT,
        title=plain(texts.MODAL_TITLE.say(locale)),
        submit=plain(texts.SUBMIT.say(locale)),
        close=plain(texts.CLOSE.say(locale)),
        private_metadata=pack(
            draft=form.draft_id,
            base=form.base_revision,
            account=form.account_id,
            stopped=digest_of_findings(findings),
        ),
        blocks=[
            *_returned(returned_because, locale),
            *above_the_fields(form, findings, locale),
            *_account(form, accounts, locale),
            _kind(form.kind, locale),
            _text(form.text, locale, has_focus=not findings),
            *_waivers(form, findings, locale),
            _image_count(len(form.images), locale),
            *_images(form.images, locale),
            _planned_at(form, locale),
            _note(form.note, locale),
        ],
    )


def _returned(reason: str, locale: Locale) -> Iterator[Block]:
    if reason:
        yield rich(line(text(texts.RETURNED_BECAUSE.say(locale), bold=True)))
        yield quoted(reason)


def _account(form: DraftForm, accounts: Sequence[AccountSheet], locale: Locale) -> Iterator[Block]:
    if form.base_revision:  # a revision stays with the account of its draft
        yield from (_account_line(account) for account in accounts if account.id == form.account_id)
        return
    groups = [
        OptionGroup(
            label=plain(shorten(label, OPTION_MAX)),
            options=[option(account.title, str(account.id)) for account in within],
        )
        for label, within in _grouped(accounts)
    ]
    chosen = [option(account.title, str(account.id)) for account in accounts if account.id == form.account_id]
    yield InputBlock(
        block_id=Field.ACCOUNT,
        label=plain(texts.ACCOUNT.say(locale)),
        element=StaticSelectElement(
            action_id=Field.ACCOUNT,
            placeholder=plain(texts.CHOOSE.say(locale)),
            option_groups=groups,
            initial_option=chosen[0] if chosen else None,
        ),
    )


def _grouped(accounts: Sequence[AccountSheet]) -> list[tuple[str, Sequence[AccountSheet]]]:
    by_section = [
        (section, part)
        for section, within in groupby(accounts, key=lambda account: account.section)
        for part in _parts(list(within))
    ]
    if len(by_section) <= MOST_CHOICES:
        return by_section
    return [(f"{part[0].section} 〜 {part[-1].section}", part) for part in _parts(accounts)]


def _parts(accounts: Sequence[AccountSheet]) -> Iterator[Sequence[AccountSheet]]:
    for start in range(0, len(accounts), MOST_CHOICES):
        yield accounts[start : start + MOST_CHOICES]


def _account_line(account: AccountSheet) -> Block:
    return rich(line(text(account.title, bold=True), text(f"　{account.section}")))


def _kind(kind: Kind, locale: Locale) -> InputBlock:
    return InputBlock(
        block_id=Field.KIND,
        label=plain(texts.KIND.say(locale)),
        element=StaticSelectElement(
            action_id=Field.KIND,
            options=[option(name.say(locale), value) for value, name in KIND_NAMES.items()],
            initial_option=option(KIND_NAMES[kind].say(locale), kind),
        ),
    )


def _text(words: str, locale: Locale, *, has_focus: bool) -> InputBlock:
    return InputBlock(
        block_id=Field.TEXT,
        label=plain(texts.TEXT.say(locale)),
        hint=plain(texts.TEXT_HINT.say(locale)),
        element=PlainTextInputElement(
            action_id=Field.TEXT,
            multiline=True,
            max_length=MAX_TEXT,
            initial_value=words or None,
            focus_on_load=has_focus,
        ),
    )


def _waivers(form: DraftForm, findings: Sequence[Finding], locale: Locale) -> Iterator[InputBlock]:
    waivable = {
        key_of(finding): finding
        for finding in findings
        if finding.severity is Severity.BLOCK and finding.waivable
    }
    for key, finding in islice(waivable.items(), MOST_WAIVERS):
        wording = texts.WAIVER if finding.text.strip() else texts.WAIVER_WHOLE
        label = wording.say(
            locale, found=shorten(finding.text.strip(), 40), rule=shorten(finding.message, 60)
        )
        yield InputBlock(
            block_id=numbered(Field.WAIVER, key),
            label=plain(label),
            hint=plain(texts.WAIVER_HINT.say(locale)),
            optional=True,
            element=PlainTextInputElement(
                action_id=Field.WAIVER, max_length=REASON_MAX, initial_value=form.waivers.get(key) or None
            ),
        )


def _image_count(count: int, locale: Locale) -> SectionBlock:
    def choice(number: int) -> Option:
        return option(texts.IMAGES.say(locale, count=number), str(number))

    return SectionBlock(
        block_id=Action.IMAGE_COUNT,
        text=MarkdownTextObject(text=texts.IMAGE_COUNT.say(locale)),
        accessory=StaticSelectElement(
            action_id=Action.IMAGE_COUNT,
            options=[choice(number) for number in range(MOST_IMAGES + 1)],
            initial_option=choice(count),
        ),
    )


def _images(images: Sequence[Image], locale: Locale) -> Iterator[InputBlock]:
    for number, image in enumerate(images, start=1):
        yield InputBlock(
            block_id=numbered(Field.ALT_TEXT, number),
            label=plain(texts.ALT_TEXT.say(locale, number=number)),
            hint=plain(texts.ALT_TEXT_HINT.say(locale)),
            optional=True,
            element=PlainTextInputElement(
                action_id=Field.ALT_TEXT, max_length=ALT_MAX, initial_value=image.alt_text or None
            ),
        )
        rights = ImageRights(image.rights) if image.rights else None
        yield InputBlock(
            block_id=numbered(Field.RIGHTS, number),
            label=plain(texts.RIGHTS.say(locale, number=number)),
            hint=plain(texts.RIGHTS_HINT.say(locale)),
            optional=True,
            element=StaticSelectElement(
                action_id=Field.RIGHTS,
                placeholder=plain(texts.CHOOSE.say(locale)),
                options=[option(name.say(locale), value) for value, name in RIGHTS_NAMES.items()],
                initial_option=option(RIGHTS_NAMES[rights].say(locale), rights) if rights else None,
            ),
        )


def _planned_at(form: DraftForm, locale: Locale) -> InputBlock:
    chosen = int(form.planned_at.timestamp()) if form.planned_at else None
    return InputBlock(
        block_id=Field.PLANNED_AT,
        label=plain(texts.PLANNED_AT.say(locale)),
        optional=True,
        element=DateTimePickerElement(action_id=Field.PLANNED_AT, initial_date_time=chosen),
    )


def _note(note: str, locale: Locale) -> InputBlock:
    return InputBlock(
        block_id=Field.NOTE,
        label=plain(texts.NOTE.say(locale)),
        optional=True,
        element=PlainTextInputElement(
            action_id=Field.NOTE, multiline=True, max_length=1000, initial_value=note or None
        ),
    )
