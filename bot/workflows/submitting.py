"""Submitting a draft: check it, stop it or put it in front of the reviewers."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.records import audit
from bot.records.drafts import MOVES, OPEN_TO_AUTHOR, Draft, DraftState, Revision, RevisionFinding
from bot.records.outbox import JobKind
from bot.records.reviews import Review, ReviewState
from bot.ward import Ward
from bot.workflows import accounts, learning
from bot.workflows.accounts import AccountSheet
from bot.workflows.forms import DraftForm, images_as_json, waiver_key
from bot.workflows.names import STATE_NAMES
from bot.workflows.outbox import enqueue
from bot.workflows.refusals import (
    AccountUnknown,
    AuthorNotPermitted,
    DraftMovedOn,
    DraftUnknown,
    NoReviewChannel,
    PlannedInThePast,
    TextEmpty,
    TextTooLong,
    TextUnreadable,
)
from bot.workflows.words_beside import Beside, broken_place, refuse_unfit_beside
from checks import AccountFacts, Finding, Platform, Post, Severity, check_post

MAX_TEXT = 3000  # what a Slack input can hold, so that every text can be opened again for the next revision
ABANDONED_AFTER = timedelta(days=14)


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
    _refuse_unfit(ward, form, account)
    findings = tuple(check(ward, form, account))
    stopped = any(
        finding.severity is Severity.BLOCK and form.reason_for(finding) is None for finding in findings
    )
    try:
        return _record(ward, form, account, findings, stopped=stopped)
    except IntegrityError:  # the same delivery, in another process, was faster; now it is found
        return _record(ward, form, account, findings, stopped=stopped)


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
    """The findings on a stopped draft as they are today, for the modal in which it is fixed."""
    known = {account.id: account for account in accounts.all_accounts(ward)}
    return check(ward, form, known.get(form.account_id))


def refuse_unfit_text(text: str) -> None:
    """Refuse a text that cannot be recorded as it is, with a sentence that says what to do."""
    if not text.strip():
        raise TextEmpty
    if len(text) > MAX_TEXT:
        raise TextTooLong(length=f"{len(text):,}", limit=f"{MAX_TEXT:,}")
    if place := broken_place(text):
        raise TextUnreadable(place=place)


def withdraw(ward: Ward, draft_id: int, author: str) -> None:
    """Take a draft back; an open review of it ends without a decision."""
    with ward.database.transaction() as session:
        draft = _own_draft(session, draft_id, author)
        _move(session, ward, draft, DraftState.WITHDRAWN, base_revision=draft.revision_number)
        draft.working_copy = None
        _close_open_review(session, ward, draft, ReviewState.WITHDRAWN)
        audit.note(
            session,
            at=ward.clock.now(),
            actor=author,
            action="draft_withdrawn",
            subject=f"draft:{draft.id}",
        )


def expire_abandoned(ward: Ward) -> int:
    """End stopped drafts that nobody touched for two weeks and forget their text; how many there were."""
    now = ward.clock.now()
    is_abandoned = (Draft.state == DraftState.NEEDS_FIX) & (Draft.changed_at < now - ABANDONED_AFTER)
    with ward.database.reading() as session:  # an idle bot does not lock the database
        if session.scalars(select(Draft.id).where(is_abandoned).limit(1)).first() is None:
            return 0
    with ward.database.transaction() as session:
        abandoned = session.scalars(
            update(Draft)
            .where(is_abandoned)
            .values(state=DraftState.EXPIRED, working_copy=None, changed_at=now)
            .returning(Draft.id)
        ).all()
        for draft_id in abandoned:
            audit.note(
                session, at=now, actor=audit.SYSTEM, action="draft_expired", subject=f"draft:{draft_id}"
            )
        return len(abandoned)


def _record(
    ward: Ward, form: DraftForm, account: AccountSheet, findings: tuple[Finding, ...], *, stopped: bool
) -> Submission:
    with ward.database.transaction() as session:
        if form.draft_id is not None:  # what happens to one draft at once happens one after the other
            session.get(Draft, form.draft_id, with_for_update=True)
        draft = _delivered_before(session, form.delivery_key)
        if draft is None:
            draft = _draft_of(session, ward, form)
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
            account_id = _own_draft(session, form.draft_id, form.author).account_id
    else:
        account_id = form.account_id
    known = {account.id: account for account in accounts.all_accounts(ward)}
    if account_id not in known:
        raise AccountUnknown
    account = known[account_id]
    if all(account.id != allowed.id for allowed in accounts.open_to(ward, form.author)):
        raise AuthorNotPermitted(account=account.title, section=account.section)
    return account


def _refuse_unfit(ward: Ward, form: DraftForm, account: AccountSheet) -> None:
    refuse_unfit_text(form.text)
    refuse_unfit_beside(ward, _written_beside(form))
    if form.planned_at is not None and form.planned_at <= ward.clock.now():
        raise PlannedInThePast
    if not account.slack_channel_id:
        raise NoReviewChannel(account=account.title)


def _written_beside(form: DraftForm) -> Iterator[Beside]:
    yield Beside("note", "", form.note)
    for number, image in enumerate(form.images, start=1):
        yield Beside("alt_text", str(number), image.alt_text or "")
    for key, reason in form.waivers.items():
        yield Beside("waiver", key, reason)


def _delivered_before(session: Session, delivery_key: str) -> Draft | None:
    by_draft = select(Draft).where(Draft.delivery_key == delivery_key)
    by_revision = select(Draft).join(Revision).where(Revision.delivery_key == delivery_key)
    return session.scalars(by_draft).one_or_none() or session.scalars(by_revision).one_or_none()


def _draft_of(session: Session, ward: Ward, form: DraftForm) -> Draft:
    if form.draft_id is not None:
        return _own_draft(session, form.draft_id, form.author)
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


def _own_draft(session: Session, draft_id: int, author: str) -> Draft:
    draft = session.get(Draft, draft_id)
    if draft is None or draft.author_slack_user_id != author:
        raise DraftUnknown
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
    _move(session, ward, draft, DraftState.IN_REVIEW, base_revision=form.base_revision)
    _close_open_review(session, ward, draft, ReviewState.SUPERSEDED)
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


def _move(session: Session, ward: Ward, draft: Draft, state: DraftState, *, base_revision: int) -> None:
    movable = [origin for origin, targets in MOVES.items() if state in targets]
    moved = session.execute(
        update(Draft)
        .where(Draft.id == draft.id, Draft.state.in_(movable), Draft.revision_number == base_revision)
        .values(state=state, changed_at=ward.clock.now())
        .returning(Draft.id)
    ).one_or_none()
    if moved is None:
        raise DraftMovedOn(state=STATE_NAMES[draft.state])
    session.refresh(draft)


def _close_open_review(session: Session, ward: Ward, draft: Draft, state: ReviewState) -> None:
    review = session.scalars(
        select(Review).where(Review.draft_id == draft.id, Review.state == ReviewState.OPEN)
    ).one_or_none()
    if review is None:
        return
    review.state, review.closed_at = state, ward.clock.now()
    session.flush()
    enqueue(
        session,
        key=f"card-update:{review.id}:{state}",
        lane=review.slack_channel_id,
        kind=JobKind.REVIEW_CARD_UPDATE,
        payload={"review_id": review.id},
        at=review.closed_at,
    )
