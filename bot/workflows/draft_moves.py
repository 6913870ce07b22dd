"""Moves of a draft that submitting and withdrawing share: compare-and-set, and the end of its open review."""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.records.drafts import MOVES, Draft, DraftState
from bot.records.outbox import JobKind
from bot.records.reviews import Review, ReviewState
from bot.ward import Ward
from bot.workflows.names import STATE_NAMES
from bot.workflows.outbox import enqueue
from bot.workflows.refusals import DraftMovedOn, DraftUnknown


def own_draft(session: Session, draft_id: int, author: str, *, lock: bool = False) -> Draft:
    """A draft, refused to everybody but its author."""
    draft = session.get(Draft, draft_id, with_for_update=lock or None)
    if draft is None or draft.author_slack_user_id != author:
        raise DraftUnknown
    return draft


def move(session: Session, ward: Ward, draft: Draft, state: DraftState, *, base_revision: int) -> None:
    """Move a draft whose last revision is still `base_revision`; DraftMovedOn where that move is not allowed."""
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


def close_open_review(session: Session, ward: Ward, draft: Draft, state: ReviewState) -> None:
    """End the open review of a draft, if there is one, without a decision; its card is redrawn."""
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
