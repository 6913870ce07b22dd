"""What only the author sees: the answer to a draft, to a check, and the list of drafts."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    DividerBlock,
)
from slack_sdk.models.views import View

from bot.workflows.draft_sheets import DraftSheet
from bot.workflows.submitting import Submission
from checks import Finding
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import drafting as texts
from handlers.views.draft_row import draft_line, go_on_button
from handlers.views.findings import findings_list, unwaived
from handlers.views.pieces import button, plain, section
from handlers.views.rich import line, marked_text, rich, text
from handlers.views.stopped import blocks_in, never_waived, what_to_do


def submission_answer(submission: Submission, words: str, locale: Locale) -> list[Block]:
    """What came of `/draft text`: in review, or stopped with a button to fix it."""
    if not submission.is_stopped:
        return list(_in_review(submission, locale))
    blocking = blocks_in(submission.findings)
    fix = button(
        texts.FIX.say(locale), Action.CONTINUE_DRAFT, pack(draft=submission.draft_id), style="primary"
    )
    return [
        rich(
            line(text(texts.STOPPED_TITLE.say(locale), bold=True), text("　" + submission.account.title)),
            line(text(what_to_do(blocking, texts.STOPPED_ANSWER, texts.STOPPED_ANSWER_FOR_GOOD).say(locale))),
        ),
        marked_text(words, submission.findings),
        *findings_list(unwaived(submission.findings), locale),
        *never_waived(blocking, locale),
        ActionsBlock(elements=[fix, _withdraw(submission.draft_id, locale)]),
    ]


def submitted_modal(submission: Submission, locale: Locale) -> View:
    """The modal after a draft has entered review."""
    return View(
        type="modal",
        title=plain(texts.MODAL_TITLE.say(locale)),
        close=plain(texts.CLOSE.say(locale)),
        blocks=list(_in_review(submission, locale)),
    )


def check_answer(words: str, findings: Sequence[Finding], locale: Locale) -> list[Block]:
    """What `/draft check` found."""
    return [
        section(f"*{texts.CHECK_TITLE.say(locale)}*"),
        marked_text(words, findings),
        *findings_list(unwaived(findings), locale),
    ]


def draft_list(drafts: Sequence[DraftSheet], locale: Locale) -> list[Block]:
    """A person's drafts, each with what can be done next."""
    if not drafts:
        return [section(texts.LIST_EMPTY.say(locale))]
    rows = [block for draft in drafts for block in _row(draft, locale)]
    return [section(f"*{texts.LIST_TITLE.say(locale)}*"), *rows]


def _in_review(submission: Submission, locale: Locale) -> Iterator[Block]:
    sentence = texts.IN_REVIEW.say(
        locale,
        draft=submission.draft_id,
        revision=submission.revision_number,
        channel=submission.account.slack_channel_id,
    )
    yield section(f"*{texts.IN_REVIEW_TITLE.say(locale)}*\n{sentence}")
    yield from findings_list(unwaived(submission.findings), locale)


def _row(draft: DraftSheet, locale: Locale) -> Iterator[Block]:
    yield draft_line(draft, locale)
    if draft.is_open:
        yield ActionsBlock(elements=[go_on_button(draft, locale), _withdraw(draft.draft_id, locale)])
    yield DividerBlock()


def _withdraw(draft_id: int, locale: Locale) -> ButtonElement:
    withdraw = button(texts.WITHDRAW.say(locale), Action.WITHDRAW_DRAFT, pack(draft=draft_id))
    withdraw.confirm = ConfirmObject(
        title=plain(texts.WITHDRAW.say(locale)),
        text=plain(texts.WITHDRAW_CONFIRM.say(locale, draft=draft_id)),
        confirm=plain(texts.WITHDRAW_YES.say(locale)),
        deny=plain(texts.WITHDRAW_NO.say(locale)),
    )
    return withdraw
