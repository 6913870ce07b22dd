"""What tests of the workflows start from."""

import pytest

from bot.ward import Ward
from tests.workflows.passing_time import DUE
from tests.workflows.stories import register_account, register_policy


@pytest.fixture
def account(ward: Ward) -> int:
    """An account with its operation policy; its id."""
    return register_account(ward)


@pytest.fixture
def policy(ward: Ward) -> int:
    """The operation policy of an account, whose review is due on DUE; its id."""
    return register_policy(ward, register_account(ward, policy=False), due_on=DUE)
