"""Reviews as people look at them: frozen sheets, without a record in them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.records.drafts import Revision
from bot.records.reviews import Outcome, Review, ReviewState
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet
from bot.workflows.forms import images_from_json
from bot.workflows.refusals import ReviewUnknown
from checks import Finding, Image, Kind, Severity
from checks.platform_limits import limit_on


@dataclass(frozen=True, slots=True)
class WaivedFinding:
    """A finding as it was recorded with a revision, and the author's waiver of it."""

    finding: Finding
    waiver: str | None


@dataclass(frozen=True, slots=True)
class DecisionSheet:
    """Who decided what, when and why."""

    outcome: Outcome
    slack_user_id: str
    reason: str
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """Everything on a review card.

    `length` is in the platform's own unit, `length_limit` None where no limit is known; `text_before` is the
    text of the last revision that reviewers saw.
    """

    review_id: int
    state: ReviewState
    slack_channel_id: str
    card_ts: str | None
    draft_id: int
    revision_number: int
    account: AccountSheet
    author: str
    kind: Kind
    planned_at: datetime | None
    text: str
    digest: str
    length: int
    length_limit: int | None
    note: str
    images: tuple[Image, ...]
    findings: tuple[WaivedFinding, ...]
    text_before: str | None
    decision: DecisionSheet | None
    submitted_at: datetime

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to decide."""
        return self.state is ReviewState.OPEN

    @property
    def needs_second_look(self) -> bool:
        """Whether findings of weight, or waivers, remain that an approver should confirm to have seen."""
        return any(told.finding.severity is not Severity.INFO for told in self.findings)


def review_sheet(ward: Ward, review_id: int) -> ReviewSheet:
    """A review with all that its card shows."""
    with ward.database.reading() as session:
        review = session.get(Review, review_id)
        if review is None:
            raise ReviewUnknown
        revision = review.revision
        draft = revision.draft
        limit = limit_on(draft.account.platform, ward.guideline)
        return ReviewSheet(
            review_id=review.id,
            state=review.state,
            slack_channel_id=review.slack_channel_id,
            card_ts=review.card_ts,
            draft_id=draft.id,
            revision_number=revision.number,
            account=AccountSheet.of(draft.account, ward),
            author=draft.author_slack_user_id,
            kind=revision.kind,
            planned_at=revision.planned_at,
            text=revision.text,
            digest=revision.digest,
            length=limit.length(revision.text) if limit else len(revision.text),
            length_limit=limit.limit if limit else None,
            note=revision.note,
            images=images_from_json(revision.images),
            findings=_findings_of(revision),
            text_before=_text_before(session, revision),
            decision=_decision_of(review),
            submitted_at=revision.submitted_at,
        )


def channel_of(ward: Ward, review_id: int) -> str:
    """The channel in which a review is decided."""
    with ward.database.reading() as session:
        review = session.get(Review, review_id)
        if review is None:
            raise ReviewUnknown
        return review.slack_channel_id


def reason_for_return(ward: Ward, draft_id: int) -> str:
    """Why the last revision of a draft was returned, or "" where it was not."""
    with ward.database.reading() as session:
        review = session.scalars(
            select(Review).where(Review.draft_id == draft_id).order_by(Review.id.desc()).limit(1)
        ).one_or_none()
        decision = _decision_of(review) if review else None
        return decision.reason if decision else ""


def _findings_of(revision: Revision) -> tuple[WaivedFinding, ...]:
    return tuple(
        WaivedFinding(
            Finding(
                rule=told.rule,
                severity=told.severity,
                principle=told.principle,
                start=told.start,
                end=told.end,
                text=told.text,
                message=told.message,
                suggestion=told.suggestion,
                waivable=told.waiver is not None,
            ),
            told.waiver,
        )
        for told in revision.findings
    )


def _text_before(session: Session, revision: Revision) -> str | None:
    query = (
        select(Revision.text)
        .where(Revision.draft_id == revision.draft_id, Revision.number < revision.number)
        .order_by(Revision.number.desc())
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def _decision_of(review: Review) -> DecisionSheet | None:
    decision = review.decision
    if decision is None:
        return None
    return DecisionSheet(decision.outcome, decision.slack_user_id, decision.reason, decision.decided_at)
