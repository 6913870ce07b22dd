"""Deciding a review: 承認 or 差し戻し, once, on one fixed revision."""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.records import audit
from bot.records.accounts import Account
from bot.records.drafts import Draft, DraftState
from bot.records.outbox import JobKind
from bot.records.reviews import Decision, Outcome, Review, ReviewState
from bot.ward import Ward
from bot.workflows import draft_reminding, duties
from bot.workflows.accounts import NO_DRAFTS, AccountSheet
from bot.workflows.names import ACCOUNT_STATE_NAMES, WHAT_WAS_DONE
from bot.workflows.outbox import enqueue
from bot.workflows.refusals import (
    AccountNotInUse,
    AuthorCannotDecide,
    PolicyNotInForce,
    ReasonMissing,
    ReviewAlreadyDecided,
    ReviewSuperseded,
    ReviewUnknown,
    ReviewWithdrawn,
)
from bot.workflows.words_beside import Beside, refuse_unfit_beside

STATE_AFTER = {
    Outcome.APPROVED: (ReviewState.APPROVED, DraftState.APPROVED, JobKind.APPROVED),
    Outcome.RETURNED: (ReviewState.RETURNED, DraftState.RETURNED, JobKind.RETURNED),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's click: which review, who, and the Slack delivery that carried it."""

    review_id: int
    slack_user_id: str
    delivery_key: str
    outcome: Outcome = Outcome.APPROVED
    reason: str = ""


def approve(ward: Ward, verdict: Verdict) -> None:
    """Approve the revision of an open review; the approval holds for its digest alone."""
    _decide(ward, verdict, Outcome.APPROVED)


def return_(ward: Ward, verdict: Verdict) -> None:
    """Send the draft back to its author with a reason."""
    if not verdict.reason.strip():
        raise ReasonMissing
    refuse_unfit_beside(ward, [Beside("reason", "", verdict.reason)])
    _decide(ward, verdict, Outcome.RETURNED)


def refuse_undecidable(ward: Ward, review_id: int, slack_user_id: str) -> None:
    """Refuse where this person cannot decide this review, before a form is opened for it."""
    with ward.database.reading() as session:
        review, draft = _found(session, review_id)
        _refuse_author(draft, slack_user_id)
        if review.state is not ReviewState.OPEN:
            raise _reason_against(ward, review)


def _decide(ward: Ward, verdict: Verdict, outcome: Outcome) -> None:
    review_state, draft_state, notice = STATE_AFTER[outcome]
    now = ward.clock.now()
    with ward.database.transaction() as session:
        review, draft = _found(session, verdict.review_id, lock=True)
        if review.decision is not None and review.decision.delivery_key == verdict.delivery_key:
            return
        _refuse_author(draft, verdict.slack_user_id)
        won = session.execute(
            update(Review)
            .where(Review.id == review.id, Review.state == ReviewState.OPEN)
            .values(state=review_state, closed_at=now)
            .returning(Review.id)
        ).one_or_none()
        if won is None:
            raise _reason_against(ward, review)
        draft.state, draft.changed_at = draft_state, now
        account = session.get_one(Account, draft.account_id)
        if outcome is Outcome.APPROVED:
            _refuse_unused(ward, account)
            draft.working_copy = None  # a fix that was never handed in ends with the draft
        session.add(
            Decision(
                review_id=review.id,
                revision_id=review.revision_id,
                digest=review.revision.digest,
                outcome=outcome,
                slack_user_id=verdict.slack_user_id,
                reason=verdict.reason,
                decided_at=now,
                delivery_key=verdict.delivery_key,
            )
        )
        draft_reminding.settle(session, draft.id)
        if outcome is Outcome.RETURNED:
            draft_reminding.await_author(session, ward, review)
        if outcome is Outcome.APPROVED:
            duties.note_activity(session, ward, account)
        _announce(session, ward, review, draft, notice)
        audit.note(
            session,
            at=now,
            actor=verdict.slack_user_id,
            action=f"review_{outcome}",
            subject=f"draft:{draft.id}",
            revision=review.revision.number,
            digest=review.revision.digest,
            reason=verdict.reason,
        )


def _found(session: Session, review_id: int, *, lock: bool = False) -> tuple[Review, Draft]:
    # Submitting locks the draft first and then its review; the same order here cannot deadlock with it.
    query = select(Draft).join(Review, Review.draft_id == Draft.id).where(Review.id == review_id)
    draft = session.scalars(query.with_for_update(of=Draft) if lock else query).one_or_none()
    if draft is None:
        raise ReviewUnknown
    return session.get_one(Review, review_id), draft


def _refuse_author(draft: Draft, slack_user_id: str) -> None:
    if draft.author_slack_user_id == slack_user_id:
        raise AuthorCannotDecide


def _refuse_unused(ward: Ward, account: Account) -> None:
    """An approved text is to be published at once: not on an account that nobody may write for meanwhile."""
    sheet = AccountSheet.of(account, ward)
    if account.state in NO_DRAFTS:
        raise AccountNotInUse(account=sheet.title, state=ACCOUNT_STATE_NAMES[account.state])
    if not sheet.facts.has_operation_policy and ward.guideline.setting("no_operation_policy").enabled:
        raise PolicyNotInForce(account=sheet.title)


def _reason_against(ward: Ward, review: Review) -> Exception:
    if review.decision is not None:
        moment = review.decision.decided_at.astimezone(ward.zone)
        return ReviewAlreadyDecided(
            decider=f"<@{review.decision.slack_user_id}>",
            outcome=WHAT_WAS_DONE[review.decision.outcome],
            at=f"{moment:%m/%d %H:%M}",
        )
    return ReviewWithdrawn() if review.state is ReviewState.WITHDRAWN else ReviewSuperseded()


def _announce(session: Session, ward: Ward, review: Review, draft: Draft, notice: JobKind) -> None:
    now = ward.clock.now()
    enqueue(
        session,
        key=f"card-update:{review.id}:{notice}",
        lane=review.slack_channel_id,
        kind=JobKind.REVIEW_CARD_UPDATE,
        payload={"review_id": review.id},
        at=now,
    )
    enqueue(
        session,
        key=f"{notice}:{review.id}",
        lane=draft.author_slack_user_id,
        kind=notice,
        payload={"review_id": review.id},
        at=now,
    )
