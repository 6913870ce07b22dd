"""A draft that waits is spoken of, with the button for the one thing to do; a decision taken meanwhile silences it."""

from contextlib import ExitStack
from datetime import datetime, timedelta

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft
from bot.records.outbox import JobState
from checks import Kind
from handlers.ids import Action, Field
from tests.scenarios.bots import bot_in, workspace
from tests.scenarios.conftest import TUESDAY_MORNING
from tests.scenarios.scene import CLEAN

ALARM = (
    "区内で停電しています。復旧は14時の見込みです（10時現在、区防災課発表）。"
    "詳しくは https://www.city.minamo.lg.jp/bosai/ をご覧ください。"
)
WAITS = "審査待ちの投稿案があります"
NEAR = "公開予定が近いのに、まだ判断がありません"
LEFT = "差し戻された投稿案が、そのままになっています"


@pytest.fixture
def stage(tmp_path):
    """The workspace without a bot; each test starts its own."""
    with workspace(f"sqlite:///{tmp_path / 'koetsu.db'}", TUESDAY_MORNING) as stage:
        yield stage


def goes_to(scene, *moment):
    scene.stage.clock.advance(
        datetime(*moment, second=1, tzinfo=TUESDAY_MORNING.tzinfo) - scene.ward.clock.now()
    )


def reminders(scene, words=WAITS):
    return [told for told in scene.channel() if words in told.rendered]


def reminded(scene, words=WAITS, count=1):
    """The reminders in the review channel, once there are so many."""
    return scene.until(lambda: found if len(found := reminders(scene, words)) == count else None)


def submits(scene, author, text=CLEAN, **typed):
    """A draft by way of the modal, so that kind and planned time can be chosen."""
    scene.opens(author)
    author.submits({Field.TEXT: text} | typed)
    author.closes_modal()
    draft_id = scene.latest(Draft).id
    scene.card(draft_id)
    scene.settles()
    return draft_id


def test_a_draft_that_waits_is_told_to_the_reviewers_with_a_button_to_its_card(stage, scene, sato, tanaka):
    with bot_in(stage):
        draft_id = submits(scene, sato)
        goes_to(scene, 2026, 11, 24, 11, 50)
        scene.settles()
        assert reminders(scene) == []
        goes_to(scene, 2026, 11, 24, 12, 5)
        [told] = reminded(scene)

        assert f"投稿案 #{draft_id}・第1版は、2026年11月24日（火）10:0" in told.rendered
        card = scene.card(draft_id)
        assert f"https://playground.slack.com/archives/{REVIEW_CHANNEL}/p{card.ts.replace('.', '')}" in str(
            told.blocks
        )
        tanaka.presses(told, Action.OPEN_CARD)
        tanaka.presses(card, Action.APPROVE)
        scene.card(draft_id, says="承認されました")
        goes_to(scene, 2026, 11, 26, 12)
        scene.settles()
        assert len(reminders(scene)) == 1
        assert scene.actions(f"draft:{draft_id}") == [
            "review_opened", "draft_reminder_sent", "review_approved",
        ]  # fmt: skip


def test_an_emergency_is_told_at_night_and_marked_so(stage, scene, sato):
    with bot_in(stage):
        goes_to(scene, 2026, 11, 28, 23, 0)
        submits(scene, sato, ALARM, **{Field.KIND: Kind.EMERGENCY})
        scene.stage.clock.advance(timedelta(minutes=16))
        [first] = reminded(scene)
        assert "🚨【緊急】" in first.rendered
        assert first.text.startswith("🚨【緊急】")
        scene.stage.clock.advance(timedelta(minutes=61))
        reminded(scene, count=2)


def test_before_the_planned_time_reviewers_and_author_are_told_what_each_can_do(stage, scene, sato):
    with bot_in(stage):
        planned = datetime(2026, 11, 24, 21, 0, tzinfo=TUESDAY_MORNING.tzinfo)
        submits(scene, sato, **{Field.PLANNED_AT: int(planned.timestamp())})
        goes_to(scene, 2026, 11, 24, 12, 5)
        reminded(scene)
        goes_to(scene, 2026, 11, 24, 20, 31)
        [told] = reminded(scene, NEAR)
        assert "2026年11月24日（火）21:00（あと" in told.rendered
        assert "「承認」か「差し戻し」を押してください" in told.rendered
        asked = scene.dm(sato, NEAR)
        assert "審査チャンネルの方に、声をかけてください" in asked.rendered
        assert Action.OPEN_CARD in str(asked.blocks)


def test_the_author_of_a_returned_draft_is_told_once_and_can_go_on_from_there(stage, scene, sato, tanaka):
    with bot_in(stage):
        draft_id = submits(scene, sato)
        tanaka.presses(scene.card(draft_id), Action.RETURN)
        scene.until(lambda: tanaka.modal)
        tanaka.submits({Field.REASON: "開始時刻を書いてください。"})
        scene.dm(sato, "差し戻されました")
        goes_to(scene, 2026, 11, 27, 9, 1)
        told = scene.dm(sato, LEFT)
        goes_to(scene, 2026, 12, 4, 9, 1)
        scene.settles()
        assert len([each for each in sato.dm() if LEFT in each.rendered]) == 1
        modal = scene.opened(sato, lambda: sato.presses(told, Action.CONTINUE_DRAFT))
        assert "開始時刻を書いてください。" in modal.rendered
        assert reminders(scene) == []


def test_a_decision_while_the_reminder_is_on_its_way_silences_it(stage, scene, sato, tanaka):
    with bot_in(stage):
        draft_id = submits(scene, sato)
        card = scene.card(draft_id)
        scene.slack.faults.rate_limit("chat.postMessage", retry_after=30)
        goes_to(scene, 2026, 11, 24, 12, 5)
        scene.until(lambda: [job for job in scene.jobs("draft-reminder:") if job.attempts])
        tanaka.presses(card, Action.APPROVE)
        scene.card(draft_id, says="承認されました")
        scene.settles()
        assert [job.state for job in scene.jobs("draft-reminder:")] == [JobState.SENT]
        assert reminders(scene) == []


def test_without_a_link_words_say_where_the_card_is(stage, scene, sato):
    with bot_in(stage):
        draft_id = submits(scene, sato)
        scene.slack.faults.refuse("chat.getPermalink", error="message_not_found")
        goes_to(scene, 2026, 11, 24, 12, 5)
        [told] = reminded(scene)
        assert f"<#{REVIEW_CHANNEL}> の「投稿案 #{draft_id}・第1版」" in told.rendered
        assert Action.OPEN_CARD not in str(told.blocks)


def test_two_bots_and_one_that_slept_tell_every_reminder_once(stage, scene, sato):
    with bot_in(stage):
        draft_id = submits(scene, sato)
    goes_to(scene, 2026, 12, 1, 10, 0)
    with ExitStack() as both:
        both.enter_context(bot_in(stage))
        both.enter_context(bot_in(stage))
        reminded(scene)
        goes_to(scene, 2026, 12, 2, 9, 0)
        reminded(scene, count=2)
        scene.settles()
    assert len(scene.jobs("draft-reminder:")) == 2
    assert scene.actions(f"draft:{draft_id}").count("draft_reminder_sent") == 2


def test_the_next_reminder_of_the_playground_may_be_that_of_a_draft(stage, scene, sato):
    with bot_in(stage):
        submits(scene, sato)
        scene.stage.clock.advance_to_next_due()
        reminded(scene)
