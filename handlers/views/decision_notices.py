"""What the author is told when a review is decided."""

from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import ActionsBlock, Block, RichTextElement

from bot.workflows.review_sheets import ReviewSheet
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import drafting
from handlers.texts import reviewing as texts
from handlers.views.images import images_list
from handlers.views.pieces import button, header, moment_of, say, small
from handlers.views.rich import line, quoted, rich, text, to_copy, user
from handlers.views.room import ROOM, characters_in


def approved_notice(sheet: ReviewSheet, zone: ZoneInfo, locale: Locale) -> list[Block]:
    """The approved text, to be copied out as it is, with its digest."""
    lead = texts.APPROVED_LEAD.say(locale, draft=sheet.draft_id, revision=sheet.revision_number)
    told = [
        header(texts.APPROVED_HEADER.say(locale)),
        rich(
            line(
                text(sheet.account.title, bold=True),
                text(lead),
                *_by(sheet, locale),
                *_when(sheet, zone, locale),
            )
        ),
        to_copy(sheet.text),
        small(texts.DIGEST_WHOLE.say(locale, digest=sheet.digest)),
    ]
    return [*told, *images_list(sheet.images, locale, room=ROOM - characters_in(told))]


def returned_notice(sheet: ReviewSheet, locale: Locale) -> list[Block]:
    """The reason, and the button that opens the next revision."""
    lead = texts.RETURNED_LEAD.say(locale, draft=sheet.draft_id, revision=sheet.revision_number)
    go_on = button(
        drafting.NEXT_REVISION.say(locale), Action.CONTINUE_DRAFT, pack(draft=sheet.draft_id), style="primary"
    )
    reason = sheet.decision.reason if sheet.decision else ""
    return [
        header(texts.RETURNED_HEADER.say(locale)),
        rich(line(text(sheet.account.title, bold=True), text(lead), *_by(sheet, locale))),
        rich(line(text(texts.REASON.say(locale), bold=True))),
        quoted(reason),
        ActionsBlock(elements=[go_on]),
    ]


def decision_fallback(sheet: ReviewSheet, locale: Locale) -> str:
    """The notice in one line, for notifications."""
    approved = sheet.decision is not None and sheet.decision.outcome == "approved"
    wording = texts.APPROVED_FALLBACK if approved else texts.RETURNED_FALLBACK
    return say(wording, locale, draft=sheet.draft_id, account=sheet.account.title)


def _when(sheet: ReviewSheet, zone: ZoneInfo, locale: Locale) -> list[RichTextElement]:
    if sheet.planned_at is None:
        return []
    planned = moment_of(sheet.planned_at, zone, locale)
    return [text(f"\n{texts.PLANNED.say(locale)}　", bold=True), text(planned)]


def _by(sheet: ReviewSheet, locale: Locale) -> list[RichTextElement]:
    if sheet.decision is None:
        return []
    who = sheet.decision.slack_user_id
    wording = texts.APPROVED_BY if sheet.decision.outcome == "approved" else texts.RETURNED_BY
    return [text("\n" + wording.say(locale)), user(who)]
