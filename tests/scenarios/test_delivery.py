"""Slack has a bad day: notices arrive all the same, once, or an administrator hears why not."""

from datetime import timedelta

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft
from bot.records.outbox import JobState
from bot.workflows import delivering
from handlers.ids import Action
from tests.scenarios.scene import has_buttons


def card_job(scene, draft_id):
    [job] = scene.jobs(f"card:{draft_id}:1")
    return job


def posts(scene):
    return len(scene.slack.calls.of("chat.postMessage"))


def is_retried(scene, draft_id):
    """The job of a card, once it was tried and put back."""

    def found():
        job = card_job(scene, draft_id)
        return job if job.attempts == 1 and job.state is JobState.WAITING else None

    return scene.server.wait_for(found)


def test_the_wait_that_slack_asks_for_is_kept(scene, sato):
    scene.settles()
    scene.stage.clock.advance(timedelta(seconds=2))
    scene.slack.faults.rate_limit("chat.postMessage", retry_after=90)
    before, posted = scene.ward.clock.now(), posts(scene)
    draft_id = scene.submits(sato)
    job = is_retried(scene, draft_id)
    assert job.error == "ratelimited"
    assert job.run_at - before >= timedelta(seconds=90)

    scene.stage.clock.advance(timedelta(seconds=80))
    assert delivering.claim(scene.ward) is None
    assert posts(scene) == posted + 1
    scene.stage.clock.advance(timedelta(seconds=15))
    assert has_buttons(scene.card(draft_id))
    assert len(scene.cards(draft_id)) == 1


def test_a_broken_answer_is_tried_again(scene, sato):
    scene.slack.faults.break_down("chat.postMessage", times=3)
    draft_id = scene.submits(sato)
    assert has_buttons(scene.card(draft_id))
    scene.settles()
    assert len(scene.cards(draft_id)) == 1
    assert card_job(scene, draft_id).attempts == 4
    assert card_job(scene, draft_id).error is None


def test_a_message_whose_answer_was_lost_is_found_again_and_not_sent_twice(scene, sato, tanaka):
    scene.slack.faults.lose_answer("chat.postMessage")
    posted = posts(scene)
    draft_id = scene.submits(sato)
    scene.until(lambda: card_job(scene, draft_id).state is JobState.SENT)

    [card] = scene.cards(draft_id)
    assert posts(scene) == posted + 1
    assert scene.review_of(draft_id).card_ts == card.ts
    tanaka.presses(card, Action.APPROVE)
    scene.card(draft_id, says="承認されました")


def test_a_direct_message_whose_answer_was_lost_is_found_again_too(scene, sato, tanaka):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    scene.settles()
    scene.slack.faults.lose_answer("chat.postMessage")
    tanaka.presses(card, Action.APPROVE)
    scene.dm(sato, f"投稿案 #{draft_id} 第1版が承認されました")
    scene.settles()
    assert len([told for told in sato.dm() if f"投稿案 #{draft_id} " in told.rendered]) == 1


def test_a_process_that_was_held_up_too_long_leaves_the_notice_to_the_next(scene, sato, tanaka):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    scene.settles()
    scene.slack.faults.slow_down("conversations.open", seconds=1)
    opened = len(scene.slack.calls.of("conversations.open"))
    tanaka.presses(card, Action.APPROVE)
    key = f"approved:{scene.review_of(draft_id).id}"
    scene.until(lambda: [job.state for job in scene.jobs(key)] == [JobState.SENDING])
    scene.stage.clock.advance(delivering.LEASE - delivering.LONGEST_CALL / 2)
    scene.until(lambda: len(scene.slack.calls.of("conversations.open")) > opened)
    scene.stage.clock.advance(delivering.LEASE)

    scene.dm(sato, f"投稿案 #{draft_id} 第1版が承認されました")
    scene.settles()
    assert [job.attempts for job in scene.jobs(key)] == [2]
    assert len([told for told in sato.dm() if f"投稿案 #{draft_id} " in told.rendered]) == 1


def test_a_card_update_that_slack_refuses_for_a_while_comes_later(scene, sato, tanaka):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    scene.slack.faults.break_down("chat.update", times=2)
    tanaka.presses(card, Action.APPROVE)
    assert not has_buttons(scene.card(draft_id, says="承認されました"))


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        ("channel_not_found", "設定の審査チャンネルを確かめてください"),
        ("not_in_channel", "ボットをチャンネルに招待してください"),
        ("is_archived", "元に戻すか、別の審査チャンネルを設定してください"),
        ("msg_blocks_too_long", "koetsu doctor"),
    ],
)
def test_what_slack_will_never_take_is_told_an_administrator_once_and_sent_after_the_repair(
    scene, sato, ito, error, advice
):
    scene.slack.faults.refuse("chat.postMessage", error=error)
    draft_id = scene.submits(sato)
    told = scene.dm(ito, "Slack に届けられない知らせがあります")
    assert REVIEW_CHANNEL in told.rendered
    assert error in told.rendered
    assert advice in told.rendered
    assert "koetsu outbox retry" in told.rendered
    scene.settles()
    assert card_job(scene, draft_id).state is JobState.DEAD
    assert scene.cards(draft_id) == []
    assert len([seen for seen in ito.dm() if f"番号 {card_job(scene, draft_id).id}、" in seen.rendered]) == 1

    assert delivering.revive_dead(scene.ward) == 1
    assert has_buttons(scene.card(draft_id))
    scene.settles()
    assert len(scene.cards(draft_id)) == 1


def test_a_channel_that_is_gone_does_not_hold_up_other_channels(scene, sato, tanaka, ito):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    scene.slack.faults.refuse("chat.update", error="channel_not_found")
    tanaka.presses(card, Action.APPROVE)
    scene.dm(sato, f"投稿案 #{draft_id} 第1版が承認されました")
    scene.dm(ito, "届けられない知らせがあります")
