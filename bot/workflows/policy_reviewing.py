"""Recording a policy review 見直し: its outcome, a note, and the day of the next one."""

from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.calendar import months_later
from bot.records import audit
from bot.records.duties import Duty, DutyState
from bot.records.operation_policies import OperationPolicy, PolicyOutcome, PolicyReview, PolicyState
from bot.ward import Ward
from bot.workflows import duties
from bot.workflows.duty_sheets import DutySheet
from bot.workflows.forms import PolicyReviewForm
from bot.workflows.keepers import refuse_stranger
from bot.workflows.refusals import DutyAlreadyRecorded, DutyUnknown, NextReviewNotLater
from bot.workflows.words_beside import Beside, refuse_unfit_beside
from checks.wording import Wording

LONGEST_INTERVAL = 60


def proposed_next_review(ward: Ward, duty: DutySheet) -> date:
    """The day that lies one interval after today, for the owner to take or change."""
    return months_later(
        ward.today(), duty.review_interval_months or ward.operation.duties.policy_review_months
    )


def record(ward: Ward, form: PolicyReviewForm) -> int:
    """Record a policy review, once, whoever is first; the id of its account."""
    refuse_unfit_beside(ward, [Beside("note", "", form.note)])
    with ward.database.transaction() as session:
        duty, policy = _locked(session, form.duty_id)
        if session.scalars(
            select(PolicyReview.id).where(PolicyReview.delivery_key == form.delivery_key)
        ).one_or_none():
            return duty.account_id
        refuse_stranger(ward, duty.account, form.slack_user_id)
        _refuse_unfit_date(ward, form, duty.due_on)
        _write_down(session, ward, form, duty, policy)
        duties.end(session, ward, duty, DutyState.DONE)
        duties.arrange(session, ward, duty.account)
        audit.note(
            session,
            at=ward.clock.now(),
            actor=form.slack_user_id,
            action="policy_review_recorded",
            subject=f"account:{duty.account_id}",
            due_on=duty.due_on.isoformat(),
            outcome=form.outcome,
            note=form.note,
            next_review_on=form.next_review_on.isoformat() if form.next_review_on else None,
        )
        return duty.account_id


def _locked(session: Session, duty_id: int) -> tuple[Duty, OperationPolicy]:
    duty = session.get(Duty, duty_id)
    policy = duty.account.operation_policy if duty else None
    if duty is None or policy is None:
        raise DutyUnknown
    session.refresh(policy, with_for_update=True)
    session.refresh(duty)
    return duty, policy


def _write_down(
    session: Session, ward: Ward, form: PolicyReviewForm, duty: Duty, policy: OperationPolicy
) -> None:
    is_abolished = form.outcome is PolicyOutcome.ABOLISHED
    recorded = session.execute(
        update(OperationPolicy)
        .where(
            OperationPolicy.id == policy.id,
            OperationPolicy.next_review_on == duty.due_on,
            OperationPolicy.state == PolicyState.IN_FORCE,
        )
        .values(
            next_review_on=form.next_review_on or duty.due_on,
            state=PolicyState.ABOLISHED if is_abolished else PolicyState.IN_FORCE,
        )
        .returning(OperationPolicy.id)
    ).one_or_none()
    if recorded is None or duty.state is not DutyState.OPEN:
        raise DutyAlreadyRecorded
    session.refresh(policy)
    session.add(
        PolicyReview(
            operation_policy_id=policy.id,
            due_on=duty.due_on,
            outcome=form.outcome,
            note=form.note,
            next_review_on=form.next_review_on,
            slack_user_id=form.slack_user_id,
            recorded_at=ward.clock.now(),
            delivery_key=form.delivery_key,
        )
    )


def _refuse_unfit_date(ward: Ward, form: PolicyReviewForm, due_on: date) -> None:
    if form.outcome is PolicyOutcome.ABOLISHED:
        return
    # Later than the due day as well: a due day never comes twice, so its reminders are told once.
    after = max(ward.today(), due_on)
    latest = months_later(ward.today(), LONGEST_INTERVAL)
    if form.next_review_on is None or not after < form.next_review_on <= latest:
        day = Wording(f"{after.year}年{after.month}月{after.day}日", after.isoformat())
        raise NextReviewNotLater(after=day)
