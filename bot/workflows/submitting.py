"""Submitting a draft: check it, stop it or put it in front of the reviewers."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.records import audit
from bot.records.accounts import Account
from bot.records.drafts import OPEN_TO_AUTHOR, Draft, DraftState, Revision, RevisionFinding
from bot.records.outbox import JobKind
from bot.records.reviews import Review, ReviewState
from bot.ward import Ward
from bot.workflows import accounts, checking, draft_reminding, learning
from bot.workflows.accounts import AccountSheet
from bot.workflows.draft_moves import close_open_review, move, own_draft
from bot.workflows.forms import DraftForm, images_as_json, waiver_key
from bot.workflows.names import STATE_NAMES
from bot.workflows.outbox import enqueue
from bot.workflows.refusals import AccountUnknown, AuthorNotPermitted, DraftMovedOn
from checks import Finding, Severity


@dataclass(frozen=True, slots=True)
class Submission:
    """What came of handing a draft in: where it stands now, and what was found.

    `is_stopped` says that findings keep this text from the reviewers; a revision of the same draft that they
    have already may stay in review meanwhile.
    """

    draft_id: int
    state: DraftState
    revision_number: int
    account: AccountSheet
    findings: tuple[Finding, ...]
    is_stopped: bool


def submit(ward: Ward, form: DraftForm) -> Submission:
    """Check a draft and record it: stopped by a `block` finding without waiver, else in review.

    The same delivery handed in again changes nothing and answers the same.
    """
    account = _account_for(ward, form)
    checking.refuse_unfit(ward, form, account)
    findings = tuple(checking.check(ward, form, account))
    stopped = any(
        finding.severity is Severity.BLOCK and form.reason_for(finding) is None for finding in findings
    )
    try:
        return _record(ward, form, account, findings, stopped=stopped)
    except IntegrityError:  # the same delivery, in another process, was faster; now it is found
        return _record(ward, form, account, findings, stopped=stopped)


def _record(
    ward: Ward, form: DraftForm, account: AccountSheet, findings: tuple[Finding, ...], *, stopped: bool
) -> Submission:
    with ward.database.transaction() as session:
        if form.draft_id is not None:  # what happens to one draft at once happens one after the other
            session.get(Draft, form.draft_id, with_for_update=True)
        draft = _delivered_before(session, form.delivery_key)
        if draft is None:
            draft = _draft_of(session, ward, form)
            _refuse_unready(session, ward, account)
            told_before = _told_before(draft)
            learning.note_fates(session, ward, draft.id, form, findings, told_before=told_before)
            if stopped:
                _stop(session, ward, draft, form, findings)
            else:
                _open_review(session, ward, draft, form, account, findings)
        return Submission(draft.id, draft.state, draft.revision_number, account, findings, stopped)


def _told_before(draft: Draft) -> frozenset[str]:
    """The waiver keys of the findings that the author was told of last."""
    if draft.working_copy:
        return frozenset(draft.working_copy["told"])
    if draft.revisions:
        return frozenset(waiver_key(told.rule, told.text) for told in draft.revisions[-1].findings)
    return frozenset()


def _account_for(ward: Ward, form: DraftForm) -> AccountSheet:
    if form.draft_id is not None and form.base_revision:
        # A revision stays with the account of its draft: an approval must never wander to another.
        with ward.database.reading() as session:
            account_id = own_draft(session, form.draft_id, form.author).account_id
    else:
        account_id = form.account_id
    known = {account.id: account for account in accounts.all_accounts(ward)}
    if account_id not in known:
        raise AccountUnknown
    account = known[account_id]
    if all(account.id != allowed.id for allowed in accounts.written_by(ward, form.author)):
        raise AuthorNotPermitted(account=account.title, section=account.section)
    return account


def _refuse_unready(session: Session, ward: Ward, account: AccountSheet) -> None:
    # Looked at again under a lock: nobody suspends or closes the account while its draft enters review.
    now = session.get_one(Account, account.id, with_for_update={"read": True}, populate_existing=True)
    if now.state is not account.state:
        account = AccountSheet.of(now, ward)
    accounts.refuse_unready(account)


def _delivered_before(session: Session, delivery_key: str) -> Draft | None:
    by_draft = select(Draft).where(Draft.delivery_key == delivery_key)
    by_revision = select(Draft).join(Revision).where(Revision.delivery_key == delivery_key)
    return session.scalars(by_draft).one_or_none() or session.scalars(by_revision).one_or_none()


def _draft_of(session: Session, ward: Ward, form: DraftForm) -> Draft:
    if form.draft_id is not None:
        return own_draft(session, form.draft_id, form.author)
    now = ward.clock.now()
    draft = Draft(
        account_id=form.account_id,
        author_slack_user_id=form.author,
        state=DraftState.NEEDS_FIX,
        revision_number=0,
        delivery_key=form.delivery_key,
        created_at=now,
        changed_at=now,
    )
    session.add(draft)
    session.flush()
    return draft


def _stop(session: Session, ward: Ward, draft: Draft, form: DraftForm, findings: tuple[Finding, ...]) -> None:
    # A returned draft stays returned while its next revision is being fixed, and an open review goes on.
    if draft.state not in OPEN_TO_AUTHOR or draft.revision_number != form.base_revision:
        raise DraftMovedOn(state=STATE_NAMES[draft.state])
    draft.working_copy, draft.changed_at = form.as_working_copy(findings), ward.clock.now()
    if draft.state is DraftState.NEEDS_FIX:
        draft.account_id = form.account_id
    audit.note(
        session,
        at=draft.changed_at,
        actor=form.author,
        action="draft_stopped",
        subject=f"draft:{draft.id}",
        rules=sorted({finding.rule for finding in findings if finding.severity is Severity.BLOCK}),
    )


def _open_review(
    session: Session,
    ward: Ward,
    draft: Draft,
    form: DraftForm,
    account: AccountSheet,
    findings: tuple[Finding, ...],
) -> None:
    now = ward.clock.now()
    move(session, ward, draft, DraftState.IN_REVIEW, base_revision=form.base_revision)
    close_open_review(session, ward, draft, ReviewState.SUPERSEDED)
    draft.account_id, draft.working_copy = account.id, None
    draft.revision_number = form.base_revision + 1
    revision = _revision_of(ward, draft, form, findings)
    session.add(revision)
    session.flush()
    review = Review(
        draft_id=draft.id,
        revision_id=revision.id,
        state=ReviewState.OPEN,
        slack_channel_id=account.slack_channel_id,
        opened_at=now,
    )
    session.add(review)
    session.flush()
    draft_reminding.settle(session, draft.id)
    draft_reminding.await_decision(session, ward, review)
    enqueue(
        session,
        key=f"card:{draft.id}:{revision.number}",
        lane=review.slack_channel_id,
        kind=JobKind.REVIEW_CARD,
        payload={"review_id": review.id},
        at=now,
    )
    audit.note(
        session,
        at=now,
        actor=form.author,
        action="review_opened",
        subject=f"draft:{draft.id}",
        revision=revision.number,
        digest=revision.digest,
        account=account.title,
        guideline=revision.guideline_version,
        findings=[f"{finding.severity}:{finding.rule}" for finding in findings],
        waivers=[
            {"rule": told.rule, "found": told.text, "reason": told.waiver}
            for told in revision.findings
            if told.waiver
        ],
    )


def _revision_of(ward: Ward, draft: Draft, form: DraftForm, findings: tuple[Finding, ...]) -> Revision:
    return Revision(
        draft_id=draft.id,
        number=draft.revision_number,
        text=form.text,
        digest=digest_of(form.text),
        kind=form.kind,
        planned_at=form.planned_at,
        note=form.note,
        images=images_as_json(form.images),
        guideline_version=ward.guideline.version,
        checked_on=ward.today(),
        submitted_at=ward.clock.now(),
        delivery_key=form.delivery_key,
        findings=[
            RevisionFinding(
                ordinal=ordinal,
                rule=finding.rule,
                severity=finding.severity,
                principle=finding.principle,
                start=finding.start,
                end=finding.end,
                text=finding.text,
                message=finding.message,
                suggestion=finding.suggestion,
                waiver=form.reason_for(finding) if finding.severity is Severity.BLOCK else None,
            )
            for ordinal, finding in enumerate(findings)
        ],
    )


def digest_of(text: str) -> str:
    """The SHA-256 of the text's UTF-8 bytes, in hexadecimal, as `sha256sum` prints it."""
    return hashlib.sha256(text.encode()).hexdigest()
