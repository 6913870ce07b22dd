"""Reviewers decide: 承認 and 差し戻し, what the card and the author are told, and who may not."""

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft, DraftState
from bot.records.reviews import Decision
from handlers.ids import DRAFT_COMMAND, Action, Field, pack
from tests.scenarios.scene import CLEAN, WRONG_WEEKDAY, has_buttons, quoted

WARNED = "図書館は11月30日（月）に休館します。詳しくは https://minamo-library.example.com/ をご覧ください。"


@pytest.fixture
def draft_id(scene, sato):
    """A draft of 佐藤 whose card stands in the channel."""
    draft_id = scene.submits(sato)
    scene.card(draft_id)
    return draft_id


def returns(scene, reviewer, draft_id, reason, revision=1):
    reviewer.presses(scene.card(draft_id, revision), Action.RETURN)
    scene.until(lambda: reviewer.modal)
    return reviewer.submits({Field.REASON: reason})


def test_an_approval_shows_on_the_card_who_and_when_and_the_buttons_are_gone(scene, tanaka, draft_id):
    tanaka.presses(scene.card(draft_id), Action.APPROVE)
    card = scene.card(draft_id, says="✅ 承認されました　<@U0TANAKA>")
    assert "2026年11月24日（火）10:" in card.rendered
    assert not has_buttons(card)
    assert scene.latest(Draft).state is DraftState.APPROVED
    assert scene.actions(f"draft:{draft_id}") == ["review_opened", "review_approved"]


def test_the_author_is_told_of_an_approval_with_the_text_to_copy(scene, sato, tanaka, draft_id):
    tanaka.presses(scene.card(draft_id), Action.APPROVE)
    notice = scene.dm(sato, f"投稿案 #{draft_id} 第1版が承認されました")
    assert quoted(notice) == [CLEAN]
    assert "承認：<@U0TANAKA>" in notice.rendered
    assert scene.latest(Decision).digest in notice.rendered


def test_no_dialog_asks_where_nothing_was_found(scene, tanaka, draft_id):
    assert tanaka.presses(scene.card(draft_id), Action.APPROVE) is None
    scene.card(draft_id, says="承認されました")


def test_a_dialog_asks_where_a_finding_remains(scene, sato, tanaka):
    card = scene.in_review(sato, WARNED)
    dialog = tanaka.presses(card, Action.APPROVE, confirms=False)
    assert "注意の指摘や理由付き解除が1件残っています" in dialog
    scene.settles()
    assert has_buttons(scene.card(scene.latest(Draft).id))


def test_a_dialog_asks_where_a_waiver_remains(scene, sato, tanaka):
    answer = sato.types(DRAFT_COMMAND, WRONG_WEEKDAY, channel=REVIEW_CHANNEL).ephemeral
    sato.presses(answer, Action.CONTINUE_DRAFT)
    view = scene.until(lambda: sato.modal)
    [waiver] = [
        block["block_id"] for block in view.blocks if block["block_id"].startswith(f"{Field.WAIVER}:")
    ]
    sato.submits({waiver: "ちらしの写し"})
    draft_id = scene.latest(Draft).id
    assert "1件残っています" in tanaka.presses(scene.card(draft_id), Action.APPROVE)
    scene.card(draft_id, says="承認されました")


@pytest.mark.parametrize("action", [Action.APPROVE, Action.RETURN])
def test_nobody_decides_on_ones_own_draft(scene, sato, draft_id, action):
    sato.presses(scene.card(draft_id), action)
    scene.told(sato, "自分の投稿案は自分で判断できません。")
    assert sato.modal is None
    assert has_buttons(scene.card(draft_id))
    assert scene.rows(Decision, Decision.review_id == scene.review_of(draft_id).id) == []


def test_a_return_needs_a_reason(scene, tanaka, draft_id):
    assert not returns(scene, tanaka, draft_id, "").was_sent
    handed_in = tanaka.submits({Field.REASON: "　"})
    assert handed_in.errors == {
        Field.REASON: "差し戻しの理由を書いてください。起案者が次の版を作る手がかりになります。"
    }
    assert has_buttons(scene.card(draft_id))


def test_a_secret_in_the_reason_is_refused_at_its_field(scene, tanaka, draft_id):
    handed_in = returns(scene, tanaka, draft_id, "1234 5678 9018 を消してください。")
    assert "マイナンバー" in handed_in.errors[Field.REASON]


def test_a_return_reaches_the_author_with_the_reason_and_a_button(scene, sato, tanaka, draft_id):
    returns(scene, tanaka, draft_id, "開館時間も書いてください。")
    card = scene.card(draft_id, says="↩️ 差し戻されました　<@U0TANAKA>")
    assert quoted(card)[-1] == "開館時間も書いてください。"
    assert not has_buttons(card)

    notice = scene.dm(sato, f"投稿案 #{draft_id} 第1版が差し戻されました")
    assert quoted(notice) == ["開館時間も書いてください。"]
    sato.presses(notice, Action.CONTINUE_DRAFT)
    view = scene.until(lambda: sato.modal)
    assert quoted(view) == ["開館時間も書いてください。"]
    assert view.values[Field.TEXT][Field.TEXT]["value"] == CLEAN


def test_the_revision_after_a_return_needs_an_approval_of_its_own(scene, sato, tanaka, draft_id):
    returns(scene, tanaka, draft_id, "開館時間も書いてください。")
    sato.presses(scene.dm(sato, f"投稿案 #{draft_id} "), Action.CONTINUE_DRAFT)
    scene.until(lambda: sato.modal)
    sato.submits({Field.TEXT: CLEAN + "翌日は9時に開きます。"})

    card = scene.card(draft_id, 2)
    assert has_buttons(card)
    assert "前の版からの変更" in card.rendered
    tanaka.presses(card, Action.APPROVE)
    notice = scene.dm(sato, f"投稿案 #{draft_id} 第2版が承認されました")
    assert quoted(notice) == [CLEAN + "翌日は9時に開きます。"]


def test_a_card_that_is_decided_answers_politely(scene, tanaka, suzuki, draft_id):
    stale = scene.card(draft_id)
    tanaka.presses(stale, Action.APPROVE)
    scene.card(draft_id, says="承認されました")
    for action in (Action.APPROVE, Action.RETURN):
        before = len(suzuki.sees(REVIEW_CHANNEL))
        suzuki.presses(stale, action, as_seen=True)
        scene.until(lambda seen=before: len(suzuki.sees(REVIEW_CHANNEL)) > seen)
        assert "先に <@U0TANAKA> さんが承認しました（" in suzuki.sees(REVIEW_CHANNEL)[-1].rendered
    assert suzuki.modal is None
    assert len(scene.rows(Decision, Decision.review_id == scene.review_of(draft_id).id)) == 1


def test_a_card_of_an_older_revision_answers_politely(scene, sato, tanaka, draft_id):
    stale = scene.card(draft_id)
    sato.presses(
        sato.types(DRAFT_COMMAND, "一覧", channel=REVIEW_CHANNEL).ephemeral,
        Action.CONTINUE_DRAFT,
        value=pack(draft=draft_id),
    )
    scene.until(lambda: sato.modal)
    sato.submits({Field.TEXT: CLEAN + "翌日は9時に開きます。"})
    tanaka.presses(stale, Action.APPROVE, as_seen=True)
    scene.told(tanaka, "起案者が新しい版を提出しました。新しいカードで判断してください。")
    assert has_buttons(scene.card(draft_id, 2))


def test_a_card_that_was_withdrawn_answers_politely(scene, sato, tanaka, draft_id):
    stale = scene.card(draft_id)
    listed = sato.types(DRAFT_COMMAND, "一覧", channel=REVIEW_CHANNEL).ephemeral
    sato.presses(listed, Action.WITHDRAW_DRAFT, value=pack(draft=draft_id))
    scene.told(sato, f"投稿案 #{draft_id} を取り下げました。")
    tanaka.presses(stale, Action.APPROVE, as_seen=True)
    scene.told(tanaka, "この投稿案は起案者が取り下げました。判断は不要です。")


def test_a_review_decided_while_somebody_writes_a_reason_keeps_the_reason(scene, tanaka, suzuki, draft_id):
    card = scene.card(draft_id)
    suzuki.presses(card, Action.RETURN)
    scene.until(lambda: suzuki.modal)
    tanaka.presses(card, Action.APPROVE)
    scene.card(draft_id, says="承認されました")
    suzuki.submits({Field.REASON: "場所も書いてください。"})
    assert "先に <@U0TANAKA> さんが承認しました（" in suzuki.modal.rendered
    assert "場所も書いてください。" in quoted(suzuki.modal)
    assert scene.latest(Draft).state is DraftState.APPROVED


def test_somebody_outside_the_review_channel_is_refused(scene, ito, draft_id):
    ito.presses(scene.card(draft_id), Action.APPROVE, as_seen=True)
    scene.until(
        lambda: [
            seen
            for seen in scene.slack.messages.seen_by(ito.id, REVIEW_CHANNEL)
            if "判断できるのは審査チャンネルの参加者だけです" in seen.rendered
            and seen.ephemeral_for == ito.id
        ]
    )
    assert has_buttons(scene.card(draft_id))


def test_where_slack_does_not_say_who_is_a_member_nothing_is_decided(scene, tanaka, draft_id):
    scene.slack.faults.break_down("conversations.members")
    tanaka.presses(scene.card(draft_id), Action.APPROVE)
    scene.told(tanaka, "いま Slack から返事がありません")
    assert has_buttons(scene.card(draft_id))
