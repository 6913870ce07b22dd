"""What the register says of an account's posting hours is asked when a draft is planned."""

from datetime import time

import pytest

from tests.workflows.stories import register_account, submit_draft, tokyo


@pytest.mark.parametrize(
    ("planned_at", "told"),
    [
        (tokyo(2026, 11, 25, 23, 40), ["outside_posting_hours"]),
        (tokyo(2026, 11, 25, 10), []),
        (None, []),
    ],
)
def test_a_time_outside_the_hours_of_the_account_is_told_and_goes_to_review(ward, planned_at, told):
    account = register_account(ward, posting_from=time(8, 30), posting_until=time(17, 15))
    submission = submit_draft(ward, account, planned_at=planned_at)

    assert [finding.rule for finding in submission.findings] == told
    assert not submission.is_stopped


def test_an_account_without_hours_may_post_at_any(ward):
    submission = submit_draft(ward, register_account(ward), planned_at=tokyo(2026, 11, 25, 23, 40))

    assert submission.findings == ()
