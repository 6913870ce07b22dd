"""A bot that stops and starts again, and two bots on one database: everything is told once."""

from contextlib import ExitStack
from datetime import datetime

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft
from bot.records.reviews import Decision
from handlers.ids import DRAFT_COMMAND, Action
from tests.scenarios.bots import bot_in, workspace
from tests.scenarios.conftest import TUESDAY_MORNING
from tests.scenarios.scene import CLEAN, has_buttons


@pytest.fixture
def stage(tmp_path):
    """The workspace without a bot; each test starts its own."""
    with workspace(f"sqlite:///{tmp_path / 'koetsu.db'}", TUESDAY_MORNING) as stage:
        yield stage


def reminders(person):
    return [message for message in person.dm() if "運用ポリシーの見直し" in message.rendered]


def goes_to(scene, *moment):
    target = datetime(2026, *moment, tzinfo=TUESDAY_MORNING.tzinfo)
    scene.stage.clock.advance(target - scene.ward.clock.now())


def test_a_bot_that_starts_again_tells_nothing_twice_and_goes_on_where_it_stopped(
    stage, scene, sato, tanaka, kato
):
    with bot_in(stage):
        draft_id = scene.submits(sato)
        card = scene.card(draft_id)
        goes_to(scene, 11, 26, 9, 0, 1)
        [reminder] = scene.until(lambda: reminders(kato))
        scene.settles()
    with bot_in(stage):
        scene.settles()
        assert scene.cards(draft_id) == [card]
        assert reminders(kato) == [reminder]
        tanaka.presses(card, Action.APPROVE)
        scene.card(draft_id, says="承認されました")
        scene.dm(sato, f"投稿案 #{draft_id} 第1版が承認されました")
        scene.settles()
        assert len(reminders(kato)) == 1


def test_what_was_accepted_while_slack_did_not_answer_is_sent_by_the_next_bot(stage, scene, sato):
    with bot_in(stage):
        scene.slack.faults.break_down("chat.postMessage", times=50)
        draft_id = scene.submits(sato)
        scene.until(lambda: scene.jobs(f"card:{draft_id}:1")[0].attempts)
    scene.slack.faults.clear()
    assert scene.cards(draft_id) == []
    with bot_in(stage):
        assert has_buttons(scene.card(draft_id))
        scene.settles()
        assert len(scene.cards(draft_id)) == 1


def test_a_stage_that_passed_while_no_bot_ran_is_told_once_and_named(stage, scene, kato):
    with bot_in(stage):
        goes_to(scene, 11, 26, 9, 0, 1)
        scene.until(lambda: reminders(kato))
        scene.settles()
    goes_to(scene, 12, 11, 9, 0, 1)
    with bot_in(stage):
        [_, late] = scene.until(lambda: reminders(kato) if len(reminders(kato)) > 1 else [])
        scene.settles()
        assert "期日を57日過ぎています。" in late.rendered
        assert len(reminders(kato)) == 2


def test_two_bots_on_one_database_make_one_card_each_and_one_reminder(stage, scene, sato, kato):
    with ExitStack() as both:
        both.enter_context(bot_in(stage))
        both.enter_context(bot_in(stage))
        drafts = [scene.submits(sato, f"{CLEAN}（{number}）") for number in range(8)]
        for draft_id in drafts:
            assert has_buttons(scene.card(draft_id))
        goes_to(scene, 11, 26, 9, 0, 1)
        scene.until(lambda: reminders(kato))
        scene.settles()
        assert [len(scene.cards(draft_id)) for draft_id in drafts] == [1] * 8
        assert len(reminders(kato)) == 1


def test_one_decision_where_two_bots_hear_of_two_clicks(stage, scene, sato, tanaka, suzuki):
    with ExitStack() as both:
        both.enter_context(bot_in(stage))
        both.enter_context(bot_in(stage))
        card = scene.in_review(sato)
        draft_id = scene.latest(Draft).id
        for reviewer in (tanaka, suzuki):
            reviewer.presses(card, Action.APPROVE, as_seen=True)
        [decision] = scene.until(lambda: scene.rows(Decision))
        slower = {tanaka.id: suzuki, suzuki.id: tanaka}[decision.slack_user_id]
        scene.told(slower, f"先に <@{decision.slack_user_id}> さんが承認しました")
        scene.card(draft_id, says="承認されました")
        scene.settles()
        assert len([told for told in sato.dm() if f"投稿案 #{draft_id} " in told.rendered]) == 1


def test_a_draft_of_one_bot_is_listed_by_the_other(stage, scene, sato):
    with bot_in(stage):
        draft_id = scene.submits(sato)
    with bot_in(stage):
        listed = sato.types(DRAFT_COMMAND, "一覧", channel=REVIEW_CHANNEL).ephemeral
        assert f"#{draft_id}　審査中" in listed.rendered
