"""Ending drafts that nobody wants to publish: withdrawn by their author, or abandoned."""

from datetime import timedelta

from sqlalchemy import null, select, update

from bot.records import audit
from bot.records.drafts import OPEN_TO_AUTHOR, Draft, DraftState
from bot.records.reviews import ReviewState
from bot.ward import Ward
from bot.workflows import draft_reminding
from bot.workflows.draft_moves import close_open_review, move, own_draft
from bot.workflows.names import STATE_NAMES
from bot.workflows.refusals import DraftClosed

ABANDONED_AFTER = timedelta(days=14)


def withdraw(ward: Ward, draft_id: int, author: str) -> None:
    """Take a draft back; an open review of it ends without a decision. Once more changes nothing."""
    with ward.database.transaction() as session:
        draft = own_draft(session, draft_id, author, lock=True)
        if draft.state is DraftState.WITHDRAWN:
            return
        if draft.state not in OPEN_TO_AUTHOR:
            raise DraftClosed(state=STATE_NAMES[draft.state])
        move(session, ward, draft, DraftState.WITHDRAWN, base_revision=draft.revision_number)
        draft.working_copy = None
        close_open_review(session, ward, draft, ReviewState.WITHDRAWN)
        draft_reminding.settle(session, draft.id)
        audit.note(
            session,
            at=ward.clock.now(),
            actor=author,
            action="draft_withdrawn",
            subject=f"draft:{draft.id}",
        )


def expire_abandoned(ward: Ward) -> int:
    """End stopped drafts that nobody touched for two weeks and forget their text; how many there were.

    Of drafts that reviewers have seen, a fix that was not handed in by then is forgotten.
    """
    now = ward.clock.now()
    is_abandoned = Draft.working_copy.is_not(null()) & (Draft.changed_at < now - ABANDONED_AFTER)
    with ward.database.reading() as session:  # an idle bot does not lock the database
        if session.scalars(select(Draft.id).where(is_abandoned).limit(1)).first() is None:
            return 0
    is_stopped = Draft.state == DraftState.NEEDS_FIX
    with ward.database.transaction() as session:
        expired = session.scalars(
            update(Draft)
            .where(is_abandoned, is_stopped)
            .values(state=DraftState.EXPIRED, working_copy=None, changed_at=now)
            .returning(Draft.id)
        ).all()
        session.execute(update(Draft).where(is_abandoned, ~is_stopped).values(working_copy=None))
        for draft_id in expired:
            audit.note(
                session, at=now, actor=audit.SYSTEM, action="draft_expired", subject=f"draft:{draft_id}"
            )
        return len(expired)
