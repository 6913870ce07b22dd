"""An author hands a text in: it goes before the reviewers, or stays with the author until it is fit."""

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft
from handlers.ids import DRAFT_COMMAND, Action, Field, Form
from tests.scenarios.scene import CLEAN, RIGHT_WEEKDAY, WRONG_WEEKDAY, has_buttons, quoted


def stopped(scene, author, text=WRONG_WEEKDAY):
    """The private answer to a text that does not pass."""
    return author.types(DRAFT_COMMAND, text, channel=REVIEW_CHANNEL).ephemeral


def fixing(scene, author, text=WRONG_WEEKDAY):
    """The modal that 直す opens."""
    author.presses(stopped(scene, author, text), Action.CONTINUE_DRAFT)
    return scene.until(lambda: author.modal)


def waiver_of(view, rule):
    [block_id] = [
        block["block_id"] for block in view.blocks if f"{Field.WAIVER}:{rule}/" in block["block_id"]
    ]
    return block_id


def test_a_clean_text_goes_straight_to_review_and_its_card_has_buttons(scene, sato):
    answer = sato.types(DRAFT_COMMAND, CLEAN, channel=REVIEW_CHANNEL).ephemeral
    assert "審査に出しました" in answer.rendered
    assert "指摘はありません" in answer.rendered

    card = scene.card(scene.latest(Draft).id)
    assert quoted(card) == [CLEAN]
    assert "審査待ち" in card.rendered
    assert "みなも区公式" in card.rendered
    assert "<@U0SATO>" in card.rendered
    assert has_buttons(card)


def test_a_blocked_text_stays_with_its_author(scene, sato):
    before = scene.channel()
    answer = stopped(scene, sato)

    assert "まだ審査には出ていません" in answer.rendered
    assert "12月6日（月）" in answer.rendered
    assert "🛑 要修正" in answer.rendered
    assert "原則5" in answer.rendered
    scene.settles()
    assert scene.channel() == before
    assert scene.jobs(f"card:{scene.latest(Draft).id}:") == []


def test_nobody_else_sees_the_findings(scene, sato, tanaka):
    answer = stopped(scene, sato)
    assert answer not in tanaka.sees(REVIEW_CHANNEL)


def test_fixing_opens_a_modal_with_the_text_and_its_findings(scene, sato):
    view = fixing(scene, sato)
    assert view.callback_id == Form.DRAFT
    assert view.values[Field.TEXT][Field.TEXT]["value"] == WRONG_WEEKDAY
    assert "直すところがあります" in view.rendered
    assert waiver_of(view, "weekday_mismatch")


def test_the_fixed_text_goes_to_review_as_the_same_draft(scene, sato):
    fixing(scene, sato)
    draft_id = scene.latest(Draft).id
    sato.submits({Field.TEXT: RIGHT_WEEKDAY})

    assert "審査に出しました" in sato.modal.rendered
    card = scene.card(draft_id)
    assert quoted(card) == [RIGHT_WEEKDAY]
    assert scene.latest(Draft).id == draft_id


def test_a_text_that_is_still_wrong_stays_in_the_modal_with_new_findings(scene, sato):
    fixing(scene, sato)
    still_wrong = WRONG_WEEKDAY.replace("（月）", "（火）")
    sato.submits({Field.TEXT: still_wrong, Field.NOTE: "急ぎです。"})

    view = sato.modal
    assert "12月6日（火）" in view.rendered
    assert view.values[Field.TEXT][Field.TEXT]["value"] == still_wrong
    assert view.values[Field.NOTE][Field.NOTE]["value"] == "急ぎです。"
    assert scene.latest(Draft).working_copy["text"] == still_wrong


def test_a_waiver_with_a_reason_reaches_the_card_and_the_audit_log(scene, sato):
    view = fixing(scene, sato)
    draft_id = scene.latest(Draft).id
    sato.submits({waiver_of(view, "weekday_mismatch"): "昨年のちらしの写しなので直しません。"})

    card = scene.card(draft_id)
    assert "理由付き解除：昨年のちらしの写しなので直しません。" in card.rendered
    assert quoted(card) == [WRONG_WEEKDAY]
    assert scene.actions(f"draft:{draft_id}") == ["draft_stopped", "review_opened"]


def test_a_reason_of_blanks_is_no_reason(scene, sato):
    view = fixing(scene, sato)
    sato.submits({waiver_of(view, "weekday_mismatch"): "　 "})
    assert "まだ審査には出ていません" in sato.modal.rendered


def test_the_command_alone_opens_an_empty_modal_for_the_only_account(scene, sato):
    view = scene.opens(sato)
    assert view.values[Field.TEXT][Field.TEXT]["value"] is None
    assert "みなも区公式" in view.values[Field.ACCOUNT][Field.ACCOUNT]["selected_option"]["text"]["text"]


def test_a_draft_written_in_the_modal_shows_kind_time_and_note_on_its_card(scene, sato):
    scene.opens(sato)
    planned = scene.ward.clock.now().replace(day=28, hour=1, minute=30)
    sato.submits(
        {
            Field.TEXT: CLEAN,
            Field.KIND: "催し・募集",
            Field.PLANNED_AT: planned,
            Field.NOTE: "<!channel> 館長の確認済み",
        }
    )
    card = scene.card(scene.latest(Draft).id)
    assert "催し・募集" in card.rendered
    assert "2026年11月28日（土）10:30" in card.rendered
    assert quoted(card)[-1] == "<!channel> 館長の確認済み"
    assert card.pings <= {"U0SATO"}
