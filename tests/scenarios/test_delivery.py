"""Slack has a bad day: notices arrive all the same, once, or an administrator hears why not."""

from datetime import timedelta

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft
from bot.records.outbox import JobState
from bot.workflows import delivering
from handlers.ids import Action
from tests.scenarios.scene import CLEAN, has_buttons


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


def told_of_faults(scene, ito):
    """What the administrator was told in this test of notices that do not arrive."""
    words = ("届けられない知らせがあります", "知らせを届けられていません")
    return [seen for seen in scene.of_this_test(ito.dm()) if any(each in seen.rendered for each in words)]


def test_the_bot_removed_from_the_channel_is_told_once_and_nothing_is_lost(scene, sato, ito):
    scene.settles()
    channel = scene.slack.channels[REVIEW_CHANNEL]
    channel.members.remove(scene.slack.bot.id)
    drafts = [scene.submits(sato, f"{CLEAN}（{number}）") for number in range(3)]
    scene.settles()
    [told] = scene.until(lambda: told_of_faults(scene, ito))
    assert "ボットをチャンネルに招待してください" in told.rendered
    assert [card_job(scene, each).state for each in drafts] == [JobState.DEAD] * 3

    channel.members.append(scene.slack.bot.id)
    assert delivering.revive_dead(scene.ward) == 3
    for each in drafts:
        assert has_buttons(scene.card(each))
    scene.settles()
    assert [len(scene.cards(each)) for each in drafts] == [1, 1, 1]
    assert len(told_of_faults(scene, ito)) == 1


def test_a_trouble_of_slack_that_lasts_for_hours_is_told_once_and_passes(scene, sato, ito):
    scene.settles()
    scene.slack.faults.refuse("conversations.history", error="internal_error", times=500)
    scene.slack.faults.break_down("chat.postMessage")
    draft_id = scene.submits(sato)

    def hears():
        unsent = [job for job in delivering.unfinished(scene.ward) if job.state is not JobState.DEAD]
        if unsent and all(job.state is JobState.WAITING for job in unsent):
            soonest = min(job.run_at for job in unsent)
            scene.stage.clock.advance(max(soonest - scene.ward.clock.now(), timedelta(seconds=1)))
        return told_of_faults(scene, ito)

    [told] = scene.server.wait_for(hears, timeout=30)
    assert "1時間以上" in told.rendered
    assert "internal_error" in told.rendered

    scene.slack.faults.clear()
    scene.stage.clock.advance(delivering.LONGEST_BACKOFF)
    assert has_buttons(scene.card(draft_id))
    scene.settles()
    assert len(told_of_faults(scene, ito)) == 1


def test_a_channel_that_is_gone_does_not_hold_up_other_channels(scene, sato, tanaka, ito):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    scene.slack.faults.refuse("chat.update", error="channel_not_found")
    tanaka.presses(card, Action.APPROVE)
    scene.dm(sato, f"投稿案 #{draft_id} 第1版が承認されました")
    scene.dm(ito, "届けられない知らせがあります")
