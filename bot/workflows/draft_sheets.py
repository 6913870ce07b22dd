"""Drafts as their authors look at them: frozen sheets and the form to go on with."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.records.drafts import OPEN_TO_AUTHOR, Draft, DraftState
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet
from bot.workflows.forms import DraftForm, images_from_json, waiver_key
from bot.workflows.names import STATE_NAMES
from bot.workflows.refusals import DraftClosed, DraftUnknown
from checks import Kind

RECENT = 10
LONGEST_OPENING = 60


@dataclass(frozen=True, slots=True)
class DraftSheet:
    """A draft in its author's list."""

    draft_id: int
    state: DraftState
    revision_number: int
    account: AccountSheet
    opening: str
    changed_at: datetime

    @property
    def is_open(self) -> bool:
        """Whether its author can still go on with it."""
        return self.state in OPEN_TO_AUTHOR


def drafts_of(ward: Ward, author: str, *, limit: int = RECENT) -> list[DraftSheet]:
    """A person's drafts: those under way, then the others, each with the ones last touched first."""
    with ward.database.reading() as session:
        query = (
            select(Draft)
            .where(Draft.author_slack_user_id == author)
            .options(selectinload(Draft.revisions), selectinload(Draft.account))
            .order_by(Draft.state.in_(OPEN_TO_AUTHOR).desc(), Draft.changed_at.desc(), Draft.id.desc())
            .limit(limit)
        )
        return [
            DraftSheet(
                draft_id=draft.id,
                state=draft.state,
                revision_number=draft.revision_number,
                account=AccountSheet.of(draft.account, ward),
                opening=_opening(draft),
                changed_at=draft.changed_at,
            )
            for draft in session.scalars(query)
        ]


def form_to_go_on(ward: Ward, draft_id: int, author: str) -> DraftForm:
    """What the author last handed in of a draft that can go on, to fill the modal with."""
    with ward.database.reading() as session:
        draft = session.get(Draft, draft_id)
        if draft is None or draft.author_slack_user_id != author:
            raise DraftUnknown
        if draft.state not in OPEN_TO_AUTHOR:
            raise DraftClosed(state=STATE_NAMES[draft.state])
        return _from_working_copy(draft) if draft.working_copy else _from_revision(draft)


def opening_of(text: str) -> str:
    """How a text begins, in one line; an ellipsis says that it goes on."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_OPENING else words[: LONGEST_OPENING - 1] + "…"


def _opening(draft: Draft) -> str:
    text = draft.working_copy["text"] if draft.working_copy else ""
    if not text and draft.revisions:
        text = draft.revisions[-1].text
    return opening_of(text)


def _from_working_copy(draft: Draft) -> DraftForm:
    copy = draft.working_copy or {}
    return DraftForm(
        author=draft.author_slack_user_id,
        account_id=draft.account_id,
        text=copy["text"],
        delivery_key="",
        kind=Kind(copy["kind"]),
        planned_at=datetime.fromisoformat(copy["planned_at"]) if copy["planned_at"] else None,
        note=copy["note"],
        images=images_from_json(copy["images"]),
        waivers=copy["waivers"],
        draft_id=draft.id,
        base_revision=draft.revision_number,
    )


def _from_revision(draft: Draft) -> DraftForm:
    revision = draft.revisions[-1]
    return DraftForm(
        author=draft.author_slack_user_id,
        account_id=draft.account_id,
        text=revision.text,
        delivery_key="",
        kind=revision.kind,
        planned_at=revision.planned_at,
        note=revision.note,
        images=images_from_json(revision.images),
        waivers={waiver_key(told.rule, told.text): told.waiver for told in revision.findings if told.waiver},
        draft_id=draft.id,
        base_revision=draft.revision_number,
    )
