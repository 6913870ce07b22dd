"""Two people, or the same click twice, at the same moment: one decision, and everybody knows."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from bot.playground.screen import place_of
from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft, DraftState
from bot.records.reviews import Decision, Outcome
from handlers.ids import DRAFT_COMMAND, Action, Field, pack
from tests.scenarios.scene import CLEAN, has_buttons, quoted


def at_once(*gestures):
    """Carry out gestures in threads that start together."""
    together = Barrier(len(gestures))

    def carry_out(gesture):
        together.wait()
        return gesture()

    with ThreadPoolExecutor(len(gestures)) as pool:
        return list(pool.map(carry_out, gestures))


def decisions(scene, draft_id):
    return scene.rows(Decision, Decision.review_id == scene.review_of(draft_id).id)


def notices(scene, sato, draft_id):
    return [message for message in sato.dm() if re.search(f"投稿案 #{draft_id} ", message.rendered)]


@pytest.mark.parametrize("_turn", range(3))
def test_two_reviewers_approve_at_once_and_one_of_them_is_told_who_was_faster(
    scene, sato, tanaka, suzuki, _turn
):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    at_once(
        lambda: tanaka.presses(card, Action.APPROVE, as_seen=True),
        lambda: suzuki.presses(card, Action.APPROVE, as_seen=True),
    )
    [decision] = scene.until(lambda: decisions(scene, draft_id))
    slower = suzuki if decision.slack_user_id == tanaka.id else tanaka
    scene.told(slower, f"先に <@{decision.slack_user_id}> さんが承認しました（")
    scene.card(draft_id, says=f"承認されました　<@{decision.slack_user_id}>")
    scene.settles()
    assert len(decisions(scene, draft_id)) == 1
    assert len(notices(scene, sato, draft_id)) == 1
    assert scene.actions(f"draft:{draft_id}") == ["review_opened", "review_approved"]


@pytest.mark.parametrize("_turn", range(3))
def test_an_approval_and_a_return_at_once_make_one_decision(scene, sato, tanaka, suzuki, _turn):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    suzuki.presses(card, Action.RETURN)
    scene.until(lambda: suzuki.modal)
    at_once(
        lambda: tanaka.presses(card, Action.APPROVE, as_seen=True),
        lambda: suzuki.submits({Field.REASON: "場所も書いてください。"}),
    )
    [decision] = scene.until(lambda: decisions(scene, draft_id))
    if decision.outcome is Outcome.APPROVED:
        assert "先に <@U0TANAKA> さんが承認しました（" in suzuki.modal.rendered
    else:
        scene.told(tanaka, "先に <@U0SUZUKI> さんが差し戻しました（")
        assert suzuki.modal is None
    scene.settles()
    assert len(notices(scene, sato, draft_id)) == 1
    assert not has_buttons(scene.card(draft_id))
    assert scene.latest(Draft).state == DraftState(decision.outcome)


def test_a_click_that_is_delivered_again_changes_nothing_twice(scene, sato, tanaka):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    payload = scene.server.gestures._payloads.message_action(
        tanaka.id, card, place_of(card, Action.APPROVE), {}
    )
    for _ in range(2):
        scene.delivers("interactive", payload)
    scene.card(draft_id, says="承認されました")
    scene.settles()
    assert len(decisions(scene, draft_id)) == 1
    assert len(notices(scene, sato, draft_id)) == 1
    assert not [seen for seen in tanaka.sees(REVIEW_CHANNEL) if seen.ephemeral_for and seen.ts > card.ts]


def test_a_reason_that_is_delivered_again_changes_nothing_twice(scene, sato, tanaka):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    tanaka.presses(card, Action.RETURN)
    view = scene.until(lambda: tanaka.modal)
    typed = tanaka.fills({Field.REASON: "場所も書いてください。"}, view)
    payload = scene.server.gestures._payloads.submission(tanaka.id, typed)
    for _ in range(2):
        scene.delivers("interactive", payload)
    scene.card(draft_id, says="差し戻されました")
    scene.settles()
    assert len(decisions(scene, draft_id)) == 1
    assert len(notices(scene, sato, draft_id)) == 1


@pytest.mark.parametrize("_turn", range(3))
def test_a_new_revision_and_an_approval_at_once_never_approve_what_nobody_saw(scene, sato, tanaka, _turn):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    listed = sato.types(DRAFT_COMMAND, "一覧", channel=REVIEW_CHANNEL).ephemeral
    sato.presses(listed, Action.CONTINUE_DRAFT, value=pack(draft=draft_id))
    scene.until(lambda: sato.modal)
    handed_in, _ = at_once(
        lambda: sato.submits({Field.TEXT: CLEAN + "翌日は9時に開きます。"}),
        lambda: tanaka.presses(card, Action.APPROVE, as_seen=True),
    )
    if handed_in.accepted:
        scene.told(tanaka, "起案者が新しい版を提出しました。")
        assert has_buttons(scene.card(draft_id, 2))
        assert decisions(scene, draft_id) == []
    else:
        assert "この投稿案は「承認済み」になりました" in handed_in.errors[Field.TEXT]
        assert quoted(scene.dm(sato, f"投稿案 #{draft_id} 第1版が承認されました")) == [CLEAN]
