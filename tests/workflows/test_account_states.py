"""Moving accounts from state to state, closing them, and which of them take drafts."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from sqlalchemy import update

from bot.records.accounts import MOVES, Account, AccountState
from bot.records.audit import AuditEntry
from bot.records.drafts import Draft
from bot.records.duties import Duty, DutyKind, DutyState
from bot.workflows import account_states, accounts, deciding, duties, submitting, withdrawing
from bot.workflows.account_states import ClosingStep, StateForm, StepForm, moves_from
from bot.workflows.refusals import (
    AccountClosed,
    AccountIsClosed,
    AccountMovedOn,
    AccountNotReady,
    AccountPreparing,
    AccountSuspended,
    DraftsWait,
    NotPolicyOwner,
)
from tests.wards import ADMINISTRATOR, START
from tests.workflows.passing_time import travel
from tests.workflows.stories import (
    DAY,
    DEPUTY,
    OWNER,
    SATO,
    SUZUKI,
    actions,
    approve,
    click,
    draft,
    notices,
    register_account,
    register_policy,
    review_of,
    rows,
    submit_draft,
)

PREPARING, ACTIVE, DORMANT = AccountState.PREPARING, AccountState.ACTIVE, AccountState.DORMANT
SUSPENDED, CLOSED = AccountState.SUSPENDED, AccountState.CLOSED
OPEN = DutyState.OPEN


def move(ward, account_id, seen, state, who=OWNER, **overrides):
    facts = {"reason": "", "delivery_key": f"{seen}-{state}"} | overrides
    account_states.change_state(ward, StateForm(account_id, seen, state, slack_user_id=who, **facts))


def step(ward, account_id, which, who=OWNER, *, is_done=True):
    return account_states.take_closing_step(ward, StepForm(account_id, which, is_done, who))


def state_of(ward, account_id):
    return next(account.state for account in rows(ward, Account) if account.id == account_id)


def open_kinds(ward):
    return {duty.kind for duty in rows(ward, Duty) if duty.state is DutyState.OPEN}


def test_an_account_becomes_active_with_a_valid_policy_and_gets_its_duties(ward):
    account_id = register_account(ward, state=PREPARING)
    move(ward, account_id, PREPARING, ACTIVE, reason="準備ができました")

    assert state_of(ward, account_id) is ACTIVE
    assert open_kinds(ward) == set(DutyKind) - {DutyKind.NEW_FEATURE}
    entry = rows(ward, AuditEntry)[-1]
    assert (entry.actor, entry.action) == (OWNER, "account_state_changed")
    assert entry.detail["changes"] == {"state": ["preparing", "active"]}
    assert entry.detail["reason"] == "準備ができました"


def test_without_a_policy_it_stays_in_preparation_and_all_that_is_missing_is_told(ward):
    account_id = register_account(ward, state=PREPARING, policy=False)
    with pytest.raises(AccountNotReady) as refusal:
        move(ward, account_id, PREPARING, ACTIVE)
    told = refusal.value.sentence("ja")
    assert "運用ポリシーが登録されていません" in told
    assert "ログイン情報の保管場所" in told
    assert "副責任者" not in told
    assert state_of(ward, account_id) is PREPARING


@pytest.mark.parametrize("before", AccountState)
@pytest.mark.parametrize("after", AccountState)
def test_an_account_moves_exactly_as_the_table_says(sqlite_ward, before, after):
    account_id = register_account(sqlite_ward, state=before)
    if after in MOVES[before] and after is not CLOSED:
        move(sqlite_ward, account_id, before, after)
        assert state_of(sqlite_ward, account_id) is after
    else:
        with pytest.raises(AccountMovedOn):
            move(sqlite_ward, account_id, before, after)
        assert state_of(sqlite_ward, account_id) is before


def test_nobody_offers_to_close_an_account_at_once():
    assert all(CLOSED not in moves_from(state) for state in AccountState)


def test_a_suspended_account_is_not_asked_whether_it_goes_on_and_comes_back(ward):
    account_id = register_account(ward, state=PREPARING)
    move(ward, account_id, PREPARING, ACTIVE)
    move(ward, account_id, ACTIVE, SUSPENDED)
    assert DutyKind.DORMANCY not in open_kinds(ward)
    move(ward, account_id, SUSPENDED, ACTIVE)
    assert DutyKind.DORMANCY in open_kinds(ward)


def test_an_account_in_use_again_is_not_asked_at_once_whether_it_goes_on(ward):
    account_id = register_account(ward, state=PREPARING)
    move(ward, account_id, PREPARING, ACTIVE)
    approve(ward, review_of(ward, submit_draft(ward, account_id).draft_id))
    move(ward, account_id, ACTIVE, SUSPENDED, delivery_key="rests")
    ward.clock.advance(200 * DAY)
    move(ward, account_id, SUSPENDED, ACTIVE, delivery_key="goes on")
    travel(ward, ward.clock.now() + 60 * DAY)

    [quiet] = [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.DORMANCY and duty.state is OPEN]
    assert quiet.due_on == (START + 290 * DAY).date()
    assert not [key for key in notices(ward) if key.startswith("reminder:dormancy")]
    assert state_of(ward, account_id) is ACTIVE


def test_an_account_woken_by_hand_does_not_fall_asleep_the_week_after(ward):
    account_id = register_account(ward, state=PREPARING)
    move(ward, account_id, PREPARING, ACTIVE)
    travel(ward, START + 190 * DAY)
    assert state_of(ward, account_id) is DORMANT
    move(ward, account_id, DORMANT, ACTIVE, reason="来月から使います")
    travel(ward, START + 270 * DAY)

    assert state_of(ward, account_id) is ACTIVE


def test_who_keeps_the_account_moves_it_and_nobody_else(ward):
    account_id = register_account(ward)
    with pytest.raises(NotPolicyOwner):
        move(ward, account_id, ACTIVE, SUSPENDED, SATO)
    with pytest.raises(NotPolicyOwner):
        step(ward, account_id, ClosingStep.ANNOUNCED, SATO)
    move(ward, account_id, ACTIVE, SUSPENDED, DEPUTY)
    move(ward, account_id, SUSPENDED, ACTIVE, ADMINISTRATOR)


def test_the_same_delivery_moves_once_and_a_stale_window_moves_nothing(ward):
    account_id = register_account(ward)
    move(ward, account_id, ACTIVE, SUSPENDED)
    move(ward, account_id, ACTIVE, SUSPENDED)
    with pytest.raises(AccountMovedOn):
        move(ward, account_id, ACTIVE, DORMANT)
    assert actions(ward) == ["account_state_changed"]


def test_of_two_keepers_at_once_one_moves_the_account(ward):
    account_id = register_account(ward)
    together = Barrier(2)

    def attempt(state):
        together.wait()
        try:
            move(ward, account_id, ACTIVE, state)
        except AccountMovedOn:
            return 0
        return 1

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(attempt, [SUSPENDED, DORMANT])) == 1
    assert actions(ward) == ["account_state_changed"]


def test_an_account_is_closed_when_all_three_steps_are_taken(ward):
    account_id = register_account(ward)
    assert step(ward, account_id, ClosingStep.ANNOUNCED) is ACTIVE
    ward.clock.advance(DAY)
    assert step(ward, account_id, ClosingStep.ARCHIVED, DEPUTY) is ACTIVE
    assert step(ward, account_id, ClosingStep.UNLINKED) is CLOSED

    [account] = rows(ward, Account)
    assert account.closing_announced_on == date(2026, 11, 24)
    assert account.closing_unlinked_on == account.closing_archived_on == date(2026, 11, 25)
    assert open_kinds(ward) == set()
    assert actions(ward) == [*["closing_step_recorded"] * 3, "account_state_changed"]
    assert rows(ward, AuditEntry)[-1].detail["changes"] == {"state": ["active", "closed"]}
    with pytest.raises(AccountIsClosed):
        step(ward, account_id, ClosingStep.UNLINKED, is_done=False)


def test_a_step_ticked_by_mistake_is_taken_back_and_ticked_twice_is_once(ward):
    account_id = register_account(ward)
    step(ward, account_id, ClosingStep.ANNOUNCED)
    step(ward, account_id, ClosingStep.ANNOUNCED)
    step(ward, account_id, ClosingStep.ANNOUNCED, is_done=False)
    assert rows(ward, Account)[0].closing_announced_on is None
    assert actions(ward) == ["closing_step_recorded", "closing_step_taken_back"]


def test_an_account_is_not_closed_over_drafts_in_review(ward):
    account_id = register_account(ward)
    first = submit_draft(ward, account_id)
    submit_draft(ward, account_id, delivery_key="delivery-2")
    step(ward, account_id, ClosingStep.ANNOUNCED)
    step(ward, account_id, ClosingStep.UNLINKED)
    with pytest.raises(DraftsWait, match="2 drafts"):
        step(ward, account_id, ClosingStep.ARCHIVED)
    assert rows(ward, Account)[0].closing_archived_on is None
    withdrawing.withdraw(ward, first.draft_id, SATO)
    with pytest.raises(DraftsWait, match="1 drafts"):
        step(ward, account_id, ClosingStep.ARCHIVED)
    deciding.approve(ward, click(review_of(ward, 2)))
    assert step(ward, account_id, ClosingStep.ARCHIVED) is CLOSED


def test_a_draft_submitted_while_its_account_is_closed_is_refused_or_keeps_it_open(ward):
    account_id = register_account(ward)
    step(ward, account_id, ClosingStep.ANNOUNCED)
    step(ward, account_id, ClosingStep.UNLINKED)
    together = Barrier(2)

    def close():
        together.wait()
        try:
            return step(ward, account_id, ClosingStep.ARCHIVED) is CLOSED
        except DraftsWait:
            return False

    def submit():
        together.wait()
        try:
            submit_draft(ward, account_id)
        except AccountClosed:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        was_closed, was_submitted = (each.result() for each in (pool.submit(close), pool.submit(submit)))
    assert was_closed is not was_submitted


@pytest.mark.parametrize(
    ("state", "refusal"),
    [(PREPARING, AccountPreparing), (SUSPENDED, AccountSuspended), (CLOSED, AccountClosed)],
)
def test_an_account_that_is_not_in_use_takes_no_draft_and_is_not_offered(ward, state, refusal):
    account_id = register_account(ward, state=state)
    with pytest.raises(refusal, match="みなも区公式"):
        submit_draft(ward, account_id)
    assert rows(ward, Draft) == []
    assert accounts.open_to(ward, SATO) == []
    assert [account.id for account in accounts.written_by(ward, SATO)] == [account_id]


def test_a_returned_draft_waits_until_its_account_is_in_use_again(ward):
    account_id = register_account(ward)
    submission = submit_draft(ward, account_id)
    deciding.return_(ward, click(review_of(ward, submission.draft_id), reason="日付"))
    move(ward, account_id, ACTIVE, SUSPENDED)
    again = draft(account_id, draft_id=submission.draft_id, base_revision=1, delivery_key="delivery-2")
    with pytest.raises(AccountSuspended):
        submitting.submit(ward, again)
    move(ward, account_id, SUSPENDED, ACTIVE)
    assert submitting.submit(ward, again).revision_number == 2


def test_a_dormant_account_takes_drafts_and_wakes_with_the_first_approval(ward):
    account_id = register_account(ward, state=DORMANT)
    submission = submit_draft(ward, account_id)
    assert state_of(ward, account_id) is DORMANT
    deciding.approve(ward, click(review_of(ward, submission.draft_id), SUZUKI))
    assert state_of(ward, account_id) is ACTIVE


def test_an_approval_does_not_wake_an_account_that_was_suspended_in_the_same_moment(ward):
    account_id = register_account(ward, state=DORMANT)
    with ward.database.transaction() as session:
        account = session.get_one(Account, account_id)
        suspended = update(Account).values(state=SUSPENDED)
        session.execute(suspended, execution_options={"synchronize_session": False})
        assert account.state is DORMANT
        duties.note_activity(session, ward, account)
    assert state_of(ward, account_id) is SUSPENDED
    assert DutyKind.DORMANCY not in open_kinds(ward)


def test_a_policy_registered_later_makes_the_account_ready(ward):
    account_id = register_account(ward, state=PREPARING, policy=False)
    register_policy(ward, account_id)
    move(ward, account_id, PREPARING, ACTIVE)
    assert not submit_draft(ward, account_id).is_stopped
