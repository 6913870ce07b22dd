"""An owner leaves Slack: somebody else hears of it, whichever way the bot learns it."""

from datetime import datetime

import pytest

from bot import worker
from bot.records.duties import Duty, DutyKind
from bot.records.keepers import Keeper
from bot.workflows.keepers_leaving import CAUSE
from tests.scenarios.bots import bot_in, workspace
from tests.scenarios.conftest import TUESDAY_MORNING


@pytest.fixture
def stage(tmp_path):
    """The workspace without a bot; each test starts its own."""
    with workspace(f"sqlite:///{tmp_path / 'koetsu.db'}", TUESDAY_MORNING) as stage:
        yield stage


def goes_to(scene, *moment):
    target = datetime(*moment, second=1, tzinfo=TUESDAY_MORNING.tzinfo)
    scene.stage.clock.advance(target - scene.ward.clock.now())


def handovers(scene):
    return scene.rows(Duty, Duty.kind == DutyKind.HANDOVER, Duty.cause == CAUSE)


def left(scene):
    return {keeper.slack_user_id for keeper in scene.rows(Keeper, Keeper.left_at.is_not(None))}


def test_an_owner_who_is_deactivated_leaves_the_handover_to_the_administrators(stage, scene, yamada, ito):
    with bot_in(stage):
        yamada.is_deactivated()
        [duty] = scene.until(lambda: handovers(scene))
        assert duty.account_id == scene.account("minamo_bousai")
        goes_to(scene, 2026, 11, 25, 9, 0)
        told = scene.dm(ito, CAUSE)
        assert "引継ぎの確認" in told.rendered
        assert "みなも区防災" in told.rendered
        assert "keeper_left" in scene.actions(f"account:{duty.account_id}")

        yamada.is_reactivated()
        scene.until(lambda: not left(scene))
        assert "keeper_returned" in scene.actions(f"account:{duty.account_id}")
        assert len(handovers(scene)) == 1


def test_who_left_while_no_bot_ran_is_noticed_by_asking(stage, scene, yamada, monkeypatch):
    monkeypatch.setattr(worker, "KEEPERS_EVERY", 0.05)
    stage.server.slack.deactivate(yamada.id)
    with bot_in(stage):
        scene.until(lambda: left(scene) == {yamada.id})
        asked = [call.arguments["user"] for call in scene.slack.calls.of("users.info")]
        scene.until(lambda: len(scene.rows(Keeper)) == 3)
        assert yamada.id in asked
        assert len(handovers(scene)) == 1


def test_trouble_while_asking_passes(stage, scene, yamada, monkeypatch):
    monkeypatch.setattr(worker, "KEEPERS_EVERY", 0.05)
    stage.server.slack.deactivate(yamada.id)
    stage.server.slack.faults.break_down("users.info", times=3)
    stage.server.slack.faults.refuse("users.info", error="user_not_found")
    with bot_in(stage):
        scene.until(lambda: len(scene.rows(Keeper)) == 3)
        # Whoever Slack did not know is asked for again the next day.
        goes_to(scene, 2026, 11, 25, 10, 30)
        monkeypatch.setattr(worker, "NO_KEEPERS_EVERY", 0.05)
    with bot_in(stage):
        scene.until(lambda: left(scene) == {yamada.id})


def test_what_people_change_in_their_profiles_otherwise_means_nothing(stage, scene, sato, yamada):
    with bot_in(stage):
        for person in (sato, yamada):
            person.is_reactivated()
        scene.settles()
        assert left(scene) == set()
        assert handovers(scene) == []
