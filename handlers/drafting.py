"""Writing drafts: `/draft` and its modal."""

from collections.abc import Sequence
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.views import View

from bot.ward import Ward
from bot.workflows import accounts, checking, draft_sheets, review_sheets, submitting, withdrawing
from bot.workflows.accounts import AccountSheet
from bot.workflows.forms import DraftForm, digest_of_findings
from bot.workflows.refusals import AuthorNotPermitted, NoAccountToWriteFor
from bot.workflows.submitting import Submission
from checks import Finding
from handlers.commands import Subcommand, account_named, parse
from handlers.home import due_blocks
from handlers.ids import DRAFT_COMMAND, Action, Field, Form
from handlers.payloads import draft_form, pressed, shown_findings, slash_text
from handlers.responding import respond_to
from handlers.texts import drafting as texts
from handlers.texts import home as home_texts
from handlers.views.answers import check_answer, draft_list, submission_answer, submitted_modal
from handlers.views.draft_modal import draft_modal
from handlers.views.pieces import section
from handlers.views.stopped import blocks_in, what_to_do

SHORTEST_POST = 8  # what is shorter was hardly meant to go to the reviewers at once


def register(app: App) -> None:
    """Who writes drafts presses these."""
    app.command(DRAFT_COMMAND)(on_draft_command)
    app.action(Action.NEW_DRAFT)(on_new_draft)
    app.action(Action.CONTINUE_DRAFT)(on_continue_draft)
    app.action(Action.WITHDRAW_DRAFT)(on_withdraw_draft)
    app.action(Action.IMAGE_COUNT)(on_image_count)
    app.view(Form.DRAFT)(on_draft_handed_in)


def on_draft_command(ack: Ack, command: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """`/draft …`: submit, check, list, what is due, or help."""
    request = parse(slash_text(command.get("text")))
    if request.subcommand is Subcommand.HELP:
        ack(blocks=[section(texts.HELP.say(ward.locale))], text=texts.HELP.say(ward.locale))
    elif request.subcommand is Subcommand.LIST:
        _answer_list(ack, command["user_id"], ward)
    elif request.subcommand is Subcommand.DUE:
        title = home_texts.DUE_TITLE.say(ward.locale)
        ack(blocks=due_blocks(ward, command["user_id"]), text=title)
    elif request.subcommand is Subcommand.CHECK:
        _answer_check(ack, command["user_id"], request.text, ward)
    else:
        _submit_or_open(ack, command, request.text, client, ward)


def on_new_draft(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """投稿案を書く in the App Home."""
    ack()
    _open_modal(client, ward, body["user"]["id"], body["trigger_id"], "")


def on_continue_draft(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """直す, or 直して次の版を出す: the modal with what was last handed in."""
    ack()
    form = draft_sheets.form_to_go_on(ward, pressed(body)["draft"], body["user"]["id"])
    view = _modal(ward, form, checking.check_again(ward, form))
    client.views_open(trigger_id=body["trigger_id"], view=view)


def on_withdraw_draft(ack: Ack, body: dict[str, Any], ward: Ward) -> None:
    """取り下げる."""
    ack()
    draft_id = pressed(body)["draft"]
    withdrawing.withdraw(ward, draft_id, body["user"]["id"])
    respond_to(body["response_url"], texts.WITHDRAWN.say(ward.locale, draft=draft_id), in_place=True)


def on_image_count(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward) -> None:
    """The number of images changed: the modal gets as many places for their texts and rights."""
    ack()
    form = draft_form(body)
    view = _modal(ward, form, checking.check_again(ward, form) if shown_findings(body) else [])
    client.views_update(view_id=body["view"]["id"], hash=body["view"]["hash"], view=view)


def on_draft_handed_in(ack: Ack, body: dict[str, Any], ward: Ward) -> None:
    """点検して提出 in the modal."""
    form = draft_form(body)
    submission = submitting.submit(ward, form)
    if not submission.is_stopped:
        ack(response_action="update", view=submitted_modal(submission, ward.locale))
        return
    if shown_findings(body) == digest_of_findings(submission.findings):
        # The same modal again would look as if nothing had happened.
        ack(response_action="errors", errors={Field.TEXT: _still_stopped(submission, ward)})
        return
    view = _modal(ward, form.going_on_as(submission.draft_id), submission.findings)
    ack(response_action="update", view=view)


def _still_stopped(submission: Submission, ward: Ward) -> str:
    blocking = blocks_in(submission.findings)
    wording = what_to_do(blocking, texts.STILL_STOPPED, texts.STILL_STOPPED_FOR_GOOD)
    return wording.say(ward.locale, count=len(blocking))


def _answer_list(ack: Ack, author: str, ward: Ward) -> None:
    blocks = draft_list(draft_sheets.drafts_of(ward, author), ward.locale)
    ack(blocks=blocks, text=texts.LIST_TITLE.say(ward.locale))


def _answer_check(ack: Ack, author: str, words: str, ward: Ward) -> None:
    if not words:
        ack(text=texts.CHECK_USAGE.say(ward.locale))
        return
    named, text = account_named(words, accounts.all_accounts(ward))
    account = _only(named or accounts.open_to(ward, author))
    checking.refuse_unfit_text(text)
    form = DraftForm(author=author, account_id=0, text=text, delivery_key="")
    findings = checking.check(ward, form, account)
    ack(blocks=check_answer(text, findings, ward.locale), text=texts.CHECK_TITLE.say(ward.locale))


def _submit_or_open(ack: Ack, command: dict[str, Any], words: str, client: WebClient, ward: Ward) -> None:
    author = command["user_id"]
    account, text = _account_meant(ward, author, words)
    if account is None or len(text.strip()) < SHORTEST_POST:
        ack()
        _open_modal(client, ward, author, command["trigger_id"], text, account)
        return
    form = DraftForm(author=author, account_id=account.id, text=text, delivery_key=command["trigger_id"])
    submission = submitting.submit(ward, form)
    ack(
        blocks=submission_answer(submission, text, ward.locale),
        text=(texts.STOPPED_TITLE if submission.is_stopped else texts.IN_REVIEW_TITLE).say(ward.locale),
    )


def _account_meant(ward: Ward, author: str, words: str) -> tuple[AccountSheet | None, str]:
    allowed = accounts.open_to(ward, author)
    named, text = account_named(words, accounts.all_accounts(ward))
    permitted = [account for account in named if account in allowed]
    if named and not permitted:  # never let a text for one account go to another
        _refuse_named(ward, author, named)
    return _only(permitted or allowed), text


def _refuse_named(ward: Ward, author: str, named: Sequence[AccountSheet]) -> None:
    for account in accounts.written_by(ward, author):
        if account in named:
            accounts.refuse_unready(account)
    raise AuthorNotPermitted(account=named[0].title, section=named[0].section)


def _open_modal(
    client: WebClient,
    ward: Ward,
    author: str,
    trigger_id: str,
    text: str,
    account: AccountSheet | None = None,
) -> None:
    allowed = accounts.open_to(ward, author)
    if not allowed:
        _refuse_everything(ward, author)
    if text:
        checking.refuse_unfit_text(text)
    chosen = account or _only(allowed)
    form = DraftForm(author=author, account_id=chosen.id if chosen else 0, text=text, delivery_key="")
    client.views_open(trigger_id=trigger_id, view=draft_modal(form, allowed, ward.locale))


def _refuse_everything(ward: Ward, author: str) -> None:
    for account in accounts.written_by(ward, author):
        accounts.refuse_unready(account)
    raise NoAccountToWriteFor


def _modal(ward: Ward, form: DraftForm, findings: Sequence[Finding]) -> View:
    written = accounts.written_by(ward, form.author)
    return draft_modal(
        form,
        [account for account in written if account.takes_drafts or account.id == form.account_id],
        ward.locale,
        findings=findings,
        returned_because=review_sheets.reason_for_return(ward, form.draft_id) if form.draft_id else "",
    )


def _only(found: list[AccountSheet]) -> AccountSheet | None:
    return found[0] if len(found) == 1 else None
