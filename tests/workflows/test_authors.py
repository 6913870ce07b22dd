"""Who may write for an account."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from bot.records.accounts import UsergroupMember
from bot.records.drafts import DraftState
from bot.workflows.accounts import keep_usergroup_members
from bot.workflows.refusals import AuthorNotPermitted
from tests.workflows.stories import SATO, SUZUKI, register_account, rows, submit_draft


def test_only_authors_of_an_account_write_for_it(ward):
    account = register_account(ward, authors=("U0YAMADA", "S0KOHO"))
    with pytest.raises(AuthorNotPermitted, match="広報課"):
        submit_draft(ward, account)
    keep_usergroup_members(ward, "S0KOHO", [SATO])

    assert submit_draft(ward, account).state is DraftState.IN_REVIEW


def test_a_person_who_left_the_user_group_writes_no_longer(ward):
    account = register_account(ward, authors=("S0KOHO",))
    keep_usergroup_members(ward, "S0KOHO", [SATO, SUZUKI])
    keep_usergroup_members(ward, "S0KOHO", [SUZUKI])
    with pytest.raises(AuthorNotPermitted):
        submit_draft(ward, account)


def test_processes_that_hear_of_a_user_group_at_once_do_not_trip_over_each_other(ward):
    account = register_account(ward, authors=("S0KOHO",))
    members = [f"U0MEMBER{number}" for number in range(30)] + [SATO]
    start = Barrier(4)

    def keep(heard):
        start.wait()
        keep_usergroup_members(ward, "S0KOHO", heard)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(keep, [members, members[::-1], members, members[::-1]]))

    assert submit_draft(ward, account).state is DraftState.IN_REVIEW
    assert len(rows(ward, UsergroupMember)) == len(members)
