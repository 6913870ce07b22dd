"""A draft changes while it is in review: withdrawn, replaced by a newer revision, open in two windows."""

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft, DraftState, Revision
from bot.workflows import deciding
from bot.workflows.deciding import Verdict
from handlers.ids import DRAFT_COMMAND, Action, Field, pack
from tests.scenarios.scene import CLEAN, WRONG_WEEKDAY, has_buttons, quoted, spans_of

LONGER = CLEAN.replace("休館します。", "終日休館します。返却ポストは使えます。")


def listed(person):
    return person.types(DRAFT_COMMAND, "一覧", channel=REVIEW_CHANNEL).ephemeral


def going_on(scene, person, draft_id):
    """The modal for the next revision, opened from the list."""
    shown, go_on = listed(person), pack(draft=draft_id)
    return scene.opened(person, lambda: person.presses(shown, Action.CONTINUE_DRAFT, value=go_on))


def styled(message, style):
    return "".join(span["text"] for span in spans_of(message) if span.get("style", {}).get(style))


@pytest.fixture
def draft_id(scene, sato):
    """A draft of 佐藤 whose card stands in the channel."""
    draft_id = scene.submits(sato)
    scene.card(draft_id)
    return draft_id


def test_withdrawing_takes_the_buttons_off_the_card(scene, sato, draft_id):
    dialog = sato.presses(listed(sato), Action.WITHDRAW_DRAFT, value=pack(draft=draft_id))
    assert f"投稿案 #{draft_id} を取り下げます。" in dialog
    scene.told(sato, f"投稿案 #{draft_id} を取り下げました。")
    assert not has_buttons(scene.card(draft_id, says="取り下げられました"))
    assert scene.actions(f"draft:{draft_id}") == ["review_opened", "draft_withdrawn"]


def test_who_does_not_confirm_the_withdrawal_keeps_the_draft(scene, sato, draft_id):
    sato.presses(listed(sato), Action.WITHDRAW_DRAFT, value=pack(draft=draft_id), confirms=False)
    assert scene.latest(Draft).state is DraftState.IN_REVIEW


def test_a_withdrawn_draft_cannot_be_withdrawn_or_gone_on_with(scene, sato, draft_id):
    stale = listed(sato)
    sato.presses(stale, Action.WITHDRAW_DRAFT, value=pack(draft=draft_id), as_seen=True)
    scene.told(sato, f"投稿案 #{draft_id} を取り下げました。")
    sato.presses(stale, Action.CONTINUE_DRAFT, value=pack(draft=draft_id), as_seen=True)
    scene.told(sato, "この投稿案は「取り下げ」のため")
    assert sato.modal is None


def test_nobody_goes_on_with_the_draft_of_somebody_else(scene, sato, tanaka, draft_id):
    seen_over_the_shoulder = listed(sato)
    go_on = pack(draft=draft_id)
    tanaka.presses(seen_over_the_shoulder, Action.CONTINUE_DRAFT, value=go_on, as_seen=True)
    scene.told(tanaka, "この投稿案は見つからないか、あなたのものではありません。")


def test_a_new_revision_while_in_review_supersedes_the_old_card(scene, sato, draft_id):
    going_on(scene, sato, draft_id)
    sato.submits({Field.TEXT: LONGER})

    assert not has_buttons(scene.card(draft_id, says="新しい版に替わりました"))
    new = scene.card(draft_id, 2)
    assert has_buttons(new)
    assert quoted(new)[0] == LONGER


def test_the_second_revision_shows_what_changed(scene, sato, draft_id):
    going_on(scene, sato, draft_id)
    sato.submits({Field.TEXT: LONGER.replace("11月30日", "12月1日").replace("（月）", "（火）")})
    new = scene.card(draft_id, 2)
    assert "前の版からの変更" in new.rendered
    assert styled(new, "strike") == "1130月休館"
    assert "終日" in styled(new, "bold")
    assert "返却" in styled(new, "bold")


def test_the_same_text_again_says_so(scene, sato, draft_id):
    going_on(scene, sato, draft_id)
    sato.submits({Field.NOTE: "急ぎでお願いします。"})
    assert "本文は前の版と同じです。" in scene.card(draft_id, 2).rendered


def test_a_next_revision_that_is_stopped_says_so_and_leaves_the_open_review_alone(scene, sato, draft_id):
    going_on(scene, sato, draft_id)
    sato.submits({Field.TEXT: WRONG_WEEKDAY})

    assert "まだ審査には出ていません" in sato.modal.rendered
    assert "審査に出しました" not in sato.modal.rendered
    scene.settles()
    assert has_buttons(scene.card(draft_id))
    assert scene.cards(draft_id, 2) == []
    assert scene.rows(Revision, Revision.draft_id == draft_id)[-1].number == 1


def test_of_two_windows_the_second_is_refused_and_keeps_its_text(scene, sato, draft_id):
    left_open = going_on(scene, sato, draft_id)
    going_on(scene, sato, draft_id)
    sato.submits({Field.TEXT: LONGER})
    other = {"type": "plain_text_input", "value": CLEAN + "返却はできません。"}
    typed = scene.slack.views.type_into(left_open, {Field.TEXT: {Field.TEXT: other}})
    handed_in = scene.server.gestures.submit(sato.id, typed)

    # An answer with errors leaves the modal open, with everything that was typed in it.
    assert "開いたあとで、この投稿案は「審査中」になりました" in handed_in.errors[Field.TEXT]
    assert quoted(scene.card(draft_id, 2))[0] == LONGER
    assert scene.rows(Revision, Revision.draft_id == draft_id)[-1].number == 2


def test_a_revision_stays_with_the_account_of_its_draft(scene, kato):
    kato.types(DRAFT_COMMAND, f"@minamo_kanko {CLEAN}", channel=REVIEW_CHANNEL)
    draft_id = scene.latest(Draft).id
    view = going_on(scene, kato, draft_id)
    assert "みなも区観光" in view.rendered
    assert Field.ACCOUNT not in [block["block_id"] for block in view.blocks]
    kato.submits({Field.TEXT: LONGER})
    assert "Instagram ｜ みなも区観光" in scene.card(draft_id, 2).rendered


def test_the_reason_for_a_return_stays_in_sight_while_findings_stop_the_next_revision(
    scene, sato, tanaka, draft_id
):
    deciding.return_(
        scene.ward,
        Verdict(
            scene.review_of(draft_id).id, tanaka.id, f"click-{draft_id}", reason="時間も書いてください。"
        ),
    )
    assert "時間も書いてください。" in going_on(scene, sato, draft_id).rendered
    sato.submits({Field.TEXT: WRONG_WEEKDAY})

    assert "まだ審査には出ていません" in sato.modal.rendered
    assert "時間も書いてください。" in sato.modal.rendered


def test_a_waiver_is_there_again_for_the_next_revision(scene, sato):
    sato.types(DRAFT_COMMAND, WRONG_WEEKDAY, channel=REVIEW_CHANNEL)
    draft_id = scene.latest(Draft).id
    reason = "昨年のちらしの写しなので直しません。"
    view = going_on(scene, sato, draft_id)
    [waiver] = [key for key in view.values if key.startswith(f"{Field.WAIVER}:")]
    sato.submits({waiver: reason})
    scene.card(draft_id)

    again = going_on(scene, sato, draft_id)
    assert again.values[waiver][Field.WAIVER]["value"] == reason
    assert "いまの本文への指摘" in again.rendered
    assert "まだ審査には出ていません" not in again.rendered
    sato.submits({Field.NOTE: "急ぎでお願いします。"})
    assert f"理由付き解除：{reason}" in scene.card(draft_id, 2).rendered


def test_the_same_findings_again_are_said_where_the_author_looks(scene, sato):
    answer = sato.types(DRAFT_COMMAND, WRONG_WEEKDAY, channel=REVIEW_CHANNEL)
    sato.presses(answer.ephemeral, Action.CONTINUE_DRAFT)
    scene.until(lambda: sato.modal)
    errors = sato.submits().errors
    assert "要修正が1件残っている" in errors[Field.TEXT]
    assert sato.modal.values[Field.TEXT][Field.TEXT]["value"] == WRONG_WEEKDAY


def test_a_word_typed_by_chance_opens_the_form_instead_of_a_review(scene, sato):
    before = len(scene.rows(Draft))
    assert "> あ\n" in scene.opens(sato, "あ").rendered
    assert len(scene.rows(Draft)) == before
