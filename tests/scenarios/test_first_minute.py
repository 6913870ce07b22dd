"""The first minute of a bot: Slack is not quite there yet."""

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from handlers.ids import DRAFT_COMMAND
from tests.scenarios.bots import bot_in, workspace
from tests.scenarios.conftest import TUESDAY_MORNING
from tests.scenarios.scene import CLEAN, has_buttons


@pytest.fixture
def stage(tmp_path):
    """The workspace without a bot; each test starts its own."""
    with workspace(f"sqlite:///{tmp_path / 'koetsu.db'}", TUESDAY_MORNING) as stage:
        yield stage


@pytest.mark.parametrize(
    "trouble",
    [
        lambda faults: faults.break_down("auth.test", times=2),
        lambda faults: faults.rate_limit("auth.test", times=2),
        lambda faults: faults.refuse("auth.test", error="internal_error", times=2),
    ],
    ids=["broken", "rate limited", "refused"],
)
def test_the_first_draft_is_taken_though_slack_does_not_say_who_the_bot_is(stage, scene, sato, trouble):
    trouble(scene.slack.faults)
    asked = len(scene.slack.calls.of("auth.test"))
    with bot_in(stage):
        answer = sato.types(DRAFT_COMMAND, CLEAN, channel=REVIEW_CHANNEL).ephemeral
        assert "審査に出しました" in answer.rendered
        assert has_buttons(scene.card(1))
    assert len(scene.slack.calls.of("auth.test")) == asked
