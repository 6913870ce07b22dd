"""Reading what people look at: frozen sheets, without a record in them."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from bot.records.accounts import Account
from bot.records.drafts import OPEN_TO_AUTHOR, Draft, DraftState, Revision
from bot.records.operation_policies import OperationPolicy, PolicyOutcome, PolicyReview
from bot.records.reminders import Reminder, ReminderState
from bot.records.reviews import Outcome, Review, ReviewState
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet
from bot.workflows.forms import DraftForm, images_from_json, waiver_key
from bot.workflows.keepers import keeps
from bot.workflows.names import STATE_NAMES
from bot.workflows.refusals import DraftClosed, DraftUnknown, ReviewUnknown
from checks import Finding, Image, Kind, Severity
from checks.platform_limits import limit_on

RECENT = 10


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


@dataclass(frozen=True, slots=True)
class PolicySheet:
    """An operation policy as its keepers see it."""

    id: int
    account: AccountSheet
    document_url: str
    next_review_on: date
    review_interval_months: int


@dataclass(frozen=True, slots=True)
class ReminderSheet:
    """A reminder as its message shows it; `last_review` is set once the policy review is recorded."""

    reminder_id: int
    policy: PolicySheet
    due_on: date
    stage: int
    state: ReminderState
    due_at: datetime
    snooze_count: int
    missed_stages: int
    slack_channel_id: str | None
    message_ts: str | None
    recorded: "RecordedReview | None"


@dataclass(frozen=True, slots=True)
class RecordedReview:
    """What was recorded of a policy review."""

    outcome: PolicyOutcome
    slack_user_id: str
    note: str
    next_review_on: date | None
    recorded_at: datetime


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


def reason_for_return(ward: Ward, draft_id: int) -> str:
    """Why the last revision of a draft was returned, or "" where it was not."""
    with ward.database.reading() as session:
        review = session.scalars(
            select(Review).where(Review.draft_id == draft_id).order_by(Review.id.desc()).limit(1)
        ).one_or_none()
        decision = _decision_of(review) if review else None
        return decision.reason if decision else ""


def reminder_sheet(ward: Ward, reminder_id: int) -> ReminderSheet:
    """A reminder with all that its message shows."""
    with ward.database.reading() as session:
        reminder = session.get_one(Reminder, reminder_id)
        last = session.scalars(
            select(PolicyReview)
            .where(
                PolicyReview.operation_policy_id == reminder.operation_policy_id,
                PolicyReview.due_on == reminder.due_on,
            )
            .order_by(PolicyReview.id.desc())
            .limit(1)
        ).one_or_none()
        return ReminderSheet(
            reminder_id=reminder.id,
            policy=policy_sheet(ward, reminder.operation_policy),
            due_on=reminder.due_on,
            stage=reminder.stage,
            state=reminder.state,
            due_at=reminder.due_at,
            snooze_count=reminder.snooze_count,
            missed_stages=reminder.missed_stages,
            slack_channel_id=reminder.slack_channel_id,
            message_ts=reminder.message_ts,
            recorded=RecordedReview(
                last.outcome, last.slack_user_id, last.note, last.next_review_on, last.recorded_at
            )
            if last
            else None,
        )


def policies_kept_by(ward: Ward, slack_user_id: str) -> list[PolicySheet]:
    """The operation policies in force that a person keeps, the one due first at the top."""
    with ward.database.reading() as session:
        policies = [account.operation_policy for account in _accounts_kept_by(session, ward, slack_user_id)]
        kept = [policy_sheet(ward, policy) for policy in policies if policy and policy.is_in_force]
        return sorted(kept, key=lambda sheet: sheet.next_review_on)


def accounts_without_policy(ward: Ward, slack_user_id: str) -> list[AccountSheet]:
    """The accounts that a person keeps and for which no draft can be submitted (principle 2)."""
    with ward.database.reading() as session:
        kept = [AccountSheet.of(account, ward) for account in _accounts_kept_by(session, ward, slack_user_id)]
        return [account for account in kept if not account.facts.has_operation_policy]


def _accounts_kept_by(session: Session, ward: Ward, slack_user_id: str) -> list[Account]:
    accounts = session.scalars(
        select(Account).options(selectinload(Account.operation_policy)).order_by(Account.id)
    )
    return [account for account in accounts if keeps(ward, account, slack_user_id)]


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


def _opening(draft: Draft) -> str:
    text = draft.working_copy["text"] if draft.working_copy else ""
    if not text and draft.revisions:
        text = draft.revisions[-1].text
    return " ".join(text.split())[:60]


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


def policy_sheet(ward: Ward, policy: OperationPolicy) -> PolicySheet:
    """The sheet of a record."""
    return PolicySheet(
        id=policy.id,
        account=AccountSheet.of(policy.account, ward),
        document_url=policy.document_url,
        next_review_on=policy.next_review_on,
        review_interval_months=policy.review_interval_months,
    )
