"""Recording a policy review 見直し: its outcome, a note, and the day of the next one."""

from datetime import date

from sqlalchemy import select, update

from bot import calendar
from bot.records import audit
from bot.records.operation_policies import OperationPolicy, PolicyOutcome, PolicyReview, PolicyState
from bot.ward import Ward
from bot.workflows import reminding
from bot.workflows.forms import PolicyReviewForm
from bot.workflows.keepers import refuse_stranger
from bot.workflows.reading import PolicySheet, policy_sheet
from bot.workflows.refusals import NextReviewNotLater, PolicyReviewAlreadyRecorded, PolicyUnknown
from bot.workflows.words_beside import Beside, refuse_unfit_beside
from checks.wording import Wording

LONGEST_INTERVAL = 60


def policy_to_review(ward: Ward, operation_policy_id: int, slack_user_id: str) -> PolicySheet:
    """The operation policy, for the form in which this person records its policy review."""
    with ward.database.reading() as session:
        policy = session.get(OperationPolicy, operation_policy_id)
        if policy is None:
            raise PolicyUnknown
        refuse_stranger(ward, policy.account, slack_user_id)
        return policy_sheet(ward, policy)


def proposed_next_review(ward: Ward, policy: PolicySheet) -> date:
    """The day that lies one interval after today, for the owner to take or change."""
    return calendar.months_later(ward.today(), policy.review_interval_months)


def record(ward: Ward, form: PolicyReviewForm) -> None:
    """Record a policy review; the same due day is recorded once, whoever is first."""
    _refuse_unfit_date(ward, form)
    refuse_unfit_beside(ward, [Beside("note", "", form.note)])
    now = ward.clock.now()
    with ward.database.transaction() as session:
        policy = session.get(OperationPolicy, form.operation_policy_id, with_for_update=True)
        if session.scalars(
            select(PolicyReview.id).where(PolicyReview.delivery_key == form.delivery_key)
        ).one_or_none():
            return
        if policy is None:
            raise PolicyUnknown
        refuse_stranger(ward, policy.account, form.slack_user_id)
        recorded = session.execute(
            update(OperationPolicy)
            .where(
                OperationPolicy.id == policy.id,
                OperationPolicy.next_review_on == form.due_on,
                OperationPolicy.state == PolicyState.IN_FORCE,
            )
            .values(
                next_review_on=form.next_review_on or form.due_on,
                state=PolicyState.ABOLISHED
                if form.outcome is PolicyOutcome.ABOLISHED
                else PolicyState.IN_FORCE,
            )
            .returning(OperationPolicy.id)
        ).one_or_none()
        if recorded is None:
            raise PolicyReviewAlreadyRecorded
        session.refresh(policy)
        session.add(
            PolicyReview(
                operation_policy_id=policy.id,
                due_on=form.due_on,
                outcome=form.outcome,
                note=form.note,
                next_review_on=form.next_review_on,
                slack_user_id=form.slack_user_id,
                recorded_at=now,
                delivery_key=form.delivery_key,
            )
        )
        reminding.settle(session, ward, policy, form.due_on)
        if policy.is_in_force:
            reminding.schedule(session, ward, policy)
        audit.note(
            session,
            at=now,
            actor=form.slack_user_id,
            action="policy_review_recorded",
            subject=f"operation_policy:{policy.id}",
            due_on=form.due_on.isoformat(),
            outcome=form.outcome,
            note=form.note,
            next_review_on=form.next_review_on.isoformat() if form.next_review_on else None,
        )


def _refuse_unfit_date(ward: Ward, form: PolicyReviewForm) -> None:
    if form.outcome is PolicyOutcome.ABOLISHED:
        return
    # Later than the due day as well: a due day never comes twice, so its reminders are told once.
    after = max(ward.today(), form.due_on)
    latest = calendar.months_later(ward.today(), LONGEST_INTERVAL)
    if form.next_review_on is None or not after < form.next_review_on <= latest:
        day = Wording(f"{after.year}年{after.month}月{after.day}日", after.isoformat())
        raise NextReviewNotLater(after=day)
