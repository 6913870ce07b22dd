"""Reminders of drafts as their messages show them: frozen sheets, without a record in them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.records.draft_reminders import DraftReminder, WaitingFor
from bot.records.drafts import DraftState
from bot.records.reminders import ReminderState
from bot.records.reviews import ReviewState
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet
from bot.workflows.refusals import ReviewUnknown
from checks import Kind


@dataclass(frozen=True, slots=True)
class DraftReminderSheet:
    """A reminder of a draft; `still_holds` is False once the draft waits no more, or a later one was told."""

    waiting_for: WaitingFor
    still_holds: bool
    is_emergency: bool
    draft_id: int
    revision_number: int
    account: AccountSheet
    slack_channel_id: str
    card_ts: str | None
    waits_since: datetime
    planned_at: datetime | None


def draft_reminder_sheet(ward: Ward, draft_reminder_id: int) -> DraftReminderSheet:
    """A reminder with all that its message shows."""
    with ward.database.reading() as session:
        reminder = session.get(DraftReminder, draft_reminder_id)
        if reminder is None:
            raise ReviewUnknown
        review = reminder.review
        revision = review.revision
        draft = revision.draft
        return DraftReminderSheet(
            waiting_for=reminder.waiting_for,
            still_holds=_still_waits(reminder) and not _is_overtaken(session, reminder),
            is_emergency=revision.kind is Kind.EMERGENCY,
            draft_id=draft.id,
            revision_number=revision.number,
            account=AccountSheet.of(draft.account, ward),
            slack_channel_id=review.slack_channel_id,
            card_ts=review.card_ts,
            waits_since=review.closed_at or review.opened_at,
            planned_at=revision.planned_at,
        )


def _still_waits(reminder: DraftReminder) -> bool:
    revision = reminder.review.revision
    if reminder.waiting_for is not WaitingFor.AUTHOR:
        return reminder.review.state is ReviewState.OPEN
    draft = revision.draft
    return draft.state is DraftState.RETURNED and draft.revision_number == revision.number


def _is_overtaken(session: Session, reminder: DraftReminder) -> bool:
    # Its lane was held up so long that the next one is on its way too: one is enough.
    later = select(DraftReminder.id).where(
        DraftReminder.review_id == reminder.review_id,
        DraftReminder.waiting_for == reminder.waiting_for,
        DraftReminder.ordinal > reminder.ordinal,
        DraftReminder.state == ReminderState.SENT,
    )
    return session.scalars(later.limit(1)).first() is not None
