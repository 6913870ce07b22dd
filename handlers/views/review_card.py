"""The card in the review channel: everything that a reviewer needs, on a phone."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    RichTextBlock,
    StaticSelectElement,
)

from bot.workflows.learning import may_be_allowed
from bot.workflows.names import KIND_NAMES, PLATFORM_NAMES
from bot.workflows.review_sheets import DecisionSheet, ReviewSheet
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import learning
from handlers.texts import reviewing as texts
from handlers.views.findings import MOST, findings_list
from handlers.views.images import images_list
from handlers.views.pieces import OPTION_MAX, button, header, moment_of, option, plain, say, shorten, small
from handlers.views.rich import changed_text, line, marked_text, quoted, rich, text, user
from handlers.views.room import ROOM, characters_in


def review_card(sheet: ReviewSheet, zone: ZoneInfo, locale: Locale) -> list[Block]:
    """The card of a review in its present state; only an open one has buttons."""
    top = [
        header(f"{PLATFORM_NAMES[sheet.account.platform].say(locale)} ｜ {sheet.account.name}"),
        _particulars(sheet, zone, locale),
        marked_text(sheet.text, (told.finding for told in sheet.findings)),
        _measures(sheet, locale),
    ]
    foot = [*_note(sheet.note, locale), *_foot(sheet, zone, locale)]
    return [*top, *_between(sheet, ROOM - characters_in([*top, *foot]), locale), *foot]


def card_fallback(sheet: ReviewSheet, locale: Locale) -> str:
    """The card in one line, for notifications."""
    return say(
        texts.CARD_FALLBACK,
        locale,
        account=sheet.account.title,
        draft=sheet.draft_id,
        revision=sheet.revision_number,
    )


def _particulars(sheet: ReviewSheet, zone: ZoneInfo, locale: Locale) -> RichTextBlock:
    planned = moment_of(sheet.planned_at, zone, locale) if sheet.planned_at else None
    return rich(
        line(
            text(texts.STATE_LINES[sheet.state].say(locale), bold=True),
            text("　" + texts.DRAFT_LINE.say(locale, draft=sheet.draft_id, revision=sheet.revision_number)),
            text(f"\n@{sheet.account.handle}　{sheet.account.section}"),
            text(f"\n{texts.KIND.say(locale)}　", bold=True),
            text(KIND_NAMES[sheet.kind].say(locale)),
            text(f"\n{texts.PLANNED.say(locale)}　", bold=True),
            text(planned or texts.PLANNED_NONE.say(locale)),
            text(f"\n{texts.AUTHOR.say(locale)}　", bold=True),
            user(sheet.author),
        )
    )


def _measures(sheet: ReviewSheet, locale: Locale) -> ContextBlock:
    wording = texts.LENGTH if sheet.length_limit else texts.LENGTH_ONLY
    counted = wording.say(locale, count=sheet.length, limit=sheet.length_limit)
    return small(f"{counted}　{texts.DIGEST.say(locale, digest=sheet.digest[:12])}")


def _between(sheet: ReviewSheet, room: int, locale: Locale) -> list[Block]:
    images = list(images_list(sheet.images, locale, room=room // 3))
    findings = findings_list(sheet.findings, locale, room=room - characters_in(images))
    changes = list(_changes(sheet, locale))
    if characters_in([*changes, *images, *findings]) > room:
        changes = [small(texts.MANY_CHANGES.say(locale))]
    return [*changes, *images, *findings]


def _changes(sheet: ReviewSheet, locale: Locale) -> Iterator[Block]:
    if sheet.text_before is None:
        return
    if sheet.text_before == sheet.text:
        yield small(texts.UNCHANGED.say(locale))
        return
    yield rich(line(text(texts.CHANGES.say(locale), bold=True)))
    yield changed_text(sheet.text_before, sheet.text)


def _note(note: str, locale: Locale) -> Iterator[Block]:
    if note.strip():
        yield rich(line(text(texts.NOTE.say(locale), bold=True)))
        yield quoted(note)


def _foot(sheet: ReviewSheet, zone: ZoneInfo, locale: Locale) -> Iterator[Block]:
    if sheet.is_open:
        yield _buttons(sheet, locale)
    elif sheet.decision:
        yield _decision(sheet.decision, sheet, zone, locale)
        if sheet.decision.reason:
            yield quoted(sheet.decision.reason)


def _buttons(sheet: ReviewSheet, locale: Locale) -> ActionsBlock:
    value = pack(review=sheet.review_id)
    approve = button(texts.APPROVE.say(locale), Action.APPROVE, value, style="primary")
    if sheet.needs_second_look:
        approve.confirm = _confirm(sheet, locale)
    back: ButtonElement = button(texts.RETURN.say(locale), Action.RETURN, value)
    return ActionsBlock(elements=[approve, back, *_allowable(sheet, locale)])


def _allowable(sheet: ReviewSheet, locale: Locale) -> Iterator[StaticSelectElement]:
    options = [
        option(shorten(told.finding.text.strip(), OPTION_MAX), pack(review=sheet.review_id, ordinal=ordinal))
        for ordinal, told in enumerate(sheet.findings)
        if may_be_allowed(told.finding.rule, told.finding.text)
    ]
    if options:
        yield StaticSelectElement(
            action_id=Action.ALLOW,
            placeholder=plain(learning.CHOOSE.say(locale)),
            options=options[:MOST],
        )


def _confirm(sheet: ReviewSheet, locale: Locale) -> ConfirmObject:
    count = sum(told.finding.severity != "info" for told in sheet.findings)
    return ConfirmObject(
        title=plain(texts.CONFIRM_TITLE.say(locale)),
        text=plain(texts.CONFIRM_TEXT.say(locale, count=count)),
        confirm=plain(texts.CONFIRM_YES.say(locale)),
        deny=plain(texts.CONFIRM_NO.say(locale)),
    )


def _decision(decision: DecisionSheet, sheet: ReviewSheet, zone: ZoneInfo, locale: Locale) -> RichTextBlock:
    return rich(
        line(
            text(texts.STATE_LINES[sheet.state].say(locale) + "　", bold=True),
            user(decision.slack_user_id),
            text(f"　{moment_of(decision.decided_at, zone, locale)}"),
        )
    )
