"""Checking a form against the guideline, and refusing what cannot be recorded at all."""

from collections.abc import Iterator

from bot.ward import Ward
from bot.workflows import accounts, learning
from bot.workflows.accounts import AccountSheet
from bot.workflows.forms import DraftForm
from bot.workflows.refusals import NoReviewChannel, PlannedInThePast, TextEmpty, TextTooLong, TextUnreadable
from bot.workflows.words_beside import Beside, broken_place, refuse_unfit_beside
from checks import AccountFacts, Finding, Platform, Post, Severity, check_post

MAX_TEXT = 3000  # what a Slack input can hold, so that every text can be opened again for the next revision


def check(ward: Ward, form: DraftForm, account: AccountSheet | None) -> list[Finding]:
    """The findings on a form, as the guideline has them today; nothing is stored."""
    post = Post(
        text=form.text,
        today=ward.today(),
        platform=account.platform if account else Platform.X,
        kind=form.kind,
        planned_at=form.planned_at.astimezone(ward.zone) if form.planned_at else None,
        account=account.facts if account else AccountFacts(),
        images=form.images,
    )
    findings = check_post(post, guideline=ward.guideline, locale=ward.locale)
    return learning.without_allowed(ward, account.id if account else None, findings)


def check_again(ward: Ward, form: DraftForm) -> list[Finding]:
    """What was found in a draft that its author goes on with, as it is today, where it needs a fix or a reason."""
    known = {account.id: account for account in accounts.all_accounts(ward)}
    findings = check(ward, form, known.get(form.account_id))
    return findings if any(finding.severity is Severity.BLOCK for finding in findings) else []


def refuse_unfit(ward: Ward, form: DraftForm, account: AccountSheet) -> None:
    """Refuse a form that could not be recorded or reviewed, whatever is found in its text."""
    refuse_unfit_text(form.text)
    refuse_unfit_beside(ward, _written_beside(form))
    if form.planned_at is not None and form.planned_at <= ward.clock.now():
        raise PlannedInThePast
    if not account.slack_channel_id:
        raise NoReviewChannel(account=account.title)


def refuse_unfit_text(text: str) -> None:
    """Refuse a text that cannot be recorded as it is, with a sentence that says what to do."""
    if not text.strip():
        raise TextEmpty
    if len(text) > MAX_TEXT:
        raise TextTooLong(length=f"{len(text):,}", limit=f"{MAX_TEXT:,}")
    if place := broken_place(text):
        raise TextUnreadable(place=place)


def _written_beside(form: DraftForm) -> Iterator[Beside]:
    yield Beside("note", "", form.note)
    for number, image in enumerate(form.images, start=1):
        yield Beside("alt_text", str(number), image.alt_text or "")
    for key, reason in form.waivers.items():
        yield Beside("waiver", key, reason)
