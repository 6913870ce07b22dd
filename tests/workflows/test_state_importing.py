"""States of accounts change by a file only as they may by hand."""

import pytest

from bot.records.accounts import Account, AccountState
from bot.records.duties import Duty, DutyKind, DutyState
from bot.workflows import withdrawing
from bot.workflows.account_keeping import Imported
from bot.workflows.account_problems import ImportRefused
from tests.workflows.account_tables import import_, row
from tests.workflows.stories import SATO, actions, register_account, rows, submit_draft


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (AccountState.CLOSED, "運用中", "「廃止」のアカウントは「運用中」にできません"),
        (AccountState.SUSPENDED, "休眠", "「停止中」のアカウントは「休眠」にできません"),
    ],
)
def test_a_state_changes_by_a_file_only_as_it_may_by_hand(ward, before, after, said):
    register_account(ward, state=before)
    with pytest.raises(ImportRefused) as refusal:
        import_(ward, row(状態=after))
    assert said in refusal.value.sentence("ja")


def test_an_account_becomes_active_by_a_file_with_a_valid_policy_alone(ward):
    register_account(ward, state=AccountState.PREPARING, policy=False)
    with pytest.raises(ImportRefused, match="Without a valid operation policy"):
        import_(ward, row(状態="運用中", 運用ポリシー施行日="2026-12-01"))
    assert import_(ward, row(状態="運用中")) == Imported(updated=1)
    assert actions(ward) == ["account_changed", "account_state_changed"]
    assert {duty.kind for duty in rows(ward, Duty)} == set(DutyKind) - {DutyKind.NEW_FEATURE}


def test_an_account_is_closed_by_a_file_with_all_three_days_and_no_draft_in_review(ward):
    account = register_account(ward)
    submission = submit_draft(ward, account)
    closed = {"状態": "廃止", "廃止：告知した日": "2026-11-01", "廃止：リンクを外した日": "2026-11-02"}
    closed |= {"廃止：投稿を保存した日": "2026-11-03"}
    with pytest.raises(ImportRefused, match="1 drafts are in review"):
        import_(ward, row(**closed))
    withdrawing.withdraw(ward, submission.draft_id, SATO)
    assert import_(ward, row(**closed)) == Imported(updated=1)
    assert rows(ward, Account)[0].state is AccountState.CLOSED
    assert {duty.state for duty in rows(ward, Duty)} == {DutyState.VOID}


def test_an_empty_state_stays_as_it_is(ward):
    register_account(ward, state=AccountState.SUSPENDED)
    import_(ward, row(状態=""))
    assert rows(ward, Account)[0].state is AccountState.SUSPENDED
