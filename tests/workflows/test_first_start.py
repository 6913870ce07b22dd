"""The first start with a register that was kept before there were duties."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

from sqlalchemy import delete

from bot.records.accounts import Account, AccountState
from bot.records.draft_reminders import DraftReminder
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.operation_policies import OperationPolicy, PolicyState
from bot.records.outbox import OutboxJob
from bot.records.reminders import Reminder
from bot.workflows import deciding, draft_reminding, duties
from bot.workflows.policy_versions import NewVersion, add_version
from tests.wards import ADMINISTRATOR, START
from tests.workflows.passing_time import travel
from tests.workflows.stories import (
    DAY,
    DEPUTY,
    OWNER,
    approve,
    click,
    notices,
    open_review,
    register_account,
    review_of,
    rows,
    submit_draft,
    tokyo,
)

HANDLES = ("minamo_city", "minamo_kanko", "minamo_bousai")


def old_register(ward):
    """Accounts in use, whose last posts were approved two hundred days ago, and without a single duty."""
    accounts = [register_account(ward, handle=handle, policy=False) for handle in HANDLES]
    for account_id in accounts:
        _register_old_policy(ward, account_id)
        draft = submit_draft(ward, account_id, delivery_key=f"post-{account_id}")
        deciding.approve(ward, click(review_of(ward, draft.draft_id), delivery_key=f"click-{account_id}"))
    with ward.database.transaction() as session:
        session.execute(delete(Reminder))
        session.execute(delete(Duty))
    ward.clock.advance(200 * DAY)
    return accounts


def _register_old_policy(ward, account_id):
    with ward.database.transaction() as session:
        policy = OperationPolicy(
            account_id=account_id,
            review_interval_months=12,
            next_review_on=date(2027, 5, 1),
            state=PolicyState.IN_FORCE,
            versions=[],
        )
        session.add(policy)
        session.flush()
        document = "https://www.city.minamo.lg.jp/sns/policy.html"
        add_version(session, ward, policy, NewVersion(document, ward.today(), None, OWNER))


def test_an_old_register_is_told_once_an_account_to_its_owner_alone(ward):
    accounts = old_register(ward)
    told_before = len(notices(ward))
    assert duties.arrange_all(ward) == 3
    travel(ward, START + 207 * DAY)

    told = notices(ward)[told_before:]
    assert told == [f"reminder:{account_id}:2027-05-01:42" for account_id in accounts]
    assert {job.lane for job in rows(ward, OutboxJob) if job.key in told} == {OWNER}
    assert {account.state for account in rows(ward, Account)} == {AccountState.ACTIVE}
    quiet = {duty.due_on for duty in rows(ward, Duty) if duty.kind is DutyKind.DORMANCY}
    assert quiet == {(START + 290 * DAY).date()}
    travel(ward, START + 214 * DAY)
    later = [job.lane for job in rows(ward, OutboxJob) if job.key.startswith("reminder:1:2027-05-01:49")]
    assert later == [OWNER, DEPUTY, ADMINISTRATOR]


def test_two_bots_that_start_at_once_give_each_account_its_duties_once(ward):
    accounts = old_register(ward)
    together = Barrier(2)

    def starts(_):
        together.wait()
        return duties.arrange_all(ward)

    with ThreadPoolExecutor(2) as bots:
        list(bots.map(starts, range(2)))

    opened = [(duty.account_id, duty.kind) for duty in rows(ward, Duty) if duty.state is DutyState.OPEN]
    assert len(opened) == len(set(opened)) == 4 * len(accounts)


def test_a_policy_review_that_nobody_planned_is_planned(ward):
    account_id = register_account(ward)
    with ward.database.transaction() as session:
        session.execute(delete(Reminder))
    assert duties.arrange_all(ward) == 1
    travel(ward, tokyo(2028, 3, 1, 10))

    policy_review = [key for key in notices(ward) if key.startswith(f"reminder:{account_id}:2028-03-31")]
    assert policy_review == ["reminder:1:2028-03-31:-30"]


def test_a_draft_that_was_in_review_before_is_reminded_of_once(ward):
    review = open_review(ward)
    with ward.database.transaction() as session:
        session.execute(delete(DraftReminder))
    together = Barrier(2)

    def starts(_):
        together.wait()
        return draft_reminding.await_all(ward)

    ward.clock.advance(DAY)
    with ThreadPoolExecutor(2) as bots:
        list(bots.map(starts, range(2)))
    assert draft_reminding.await_all(ward) == 0
    assert draft_reminding.sweep(ward) == 1
    [told] = [job for job in rows(ward, OutboxJob) if job.key.startswith("draft-reminder")]
    assert told.key == f"draft-reminder:{review}:decision:1:{ward.review_channel}"


def test_a_draft_that_was_decided_before_is_not_spoken_of(ward):
    approve(ward, open_review(ward))
    with ward.database.transaction() as session:
        session.execute(delete(DraftReminder))
    assert draft_reminding.await_all(ward) == 0
