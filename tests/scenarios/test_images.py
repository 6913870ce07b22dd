"""Images: how many, what they show, and whose they are."""

from bot.records.drafts import Draft
from handlers.ids import Action, Field, numbered
from tests.scenarios.scene import CLEAN, WRONG_WEEKDAY

ALT_1, ALT_2 = numbered(Field.ALT_TEXT, 1), numbered(Field.ALT_TEXT, 2)
RIGHTS_1, RIGHTS_2 = numbered(Field.RIGHTS, 1), numbered(Field.RIGHTS, 2)


def ids_of(view):
    return [block["block_id"] for block in view.blocks]


def chooses(scene, person, count):
    """Choose a number of images; the modal after the change."""
    before = person.modal.hash
    person.presses(person.modal, Action.IMAGE_COUNT, selected=str(count))
    scene.until(lambda: person.modal.hash != before)
    return person.modal


def typed(view, field, block_id=None):
    return view.values[block_id or field][field]["value"]


def test_choosing_two_images_adds_places_for_their_texts_and_rights_and_keeps_what_was_typed(scene, sato):
    scene.opens(sato)
    sato.fills({Field.TEXT: CLEAN, Field.NOTE: "写真は2枚です。", Field.KIND: "event"})
    view = chooses(scene, sato, 2)

    assert {ALT_1, ALT_2, RIGHTS_1, RIGHTS_2} <= set(ids_of(view))
    assert typed(view, Field.TEXT) == CLEAN
    assert typed(view, Field.NOTE) == "写真は2枚です。"
    assert view.values[Field.KIND][Field.KIND]["selected_option"]["value"] == "event"


def test_fewer_images_take_places_away_and_keep_the_first(scene, sato):
    scene.opens(sato)
    chooses(scene, sato, 2)
    sato.fills({ALT_1: "一枚目", ALT_2: "二枚目"})
    view = chooses(scene, sato, 1)
    assert ALT_2 not in ids_of(view)
    assert typed(view, Field.ALT_TEXT, ALT_1) == "一枚目"


def test_a_draft_whose_rights_are_not_stated_is_stopped(scene, sato):
    scene.opens(sato)
    chooses(scene, sato, 1)
    sato.submits({Field.TEXT: CLEAN, ALT_1: "図書館の入口"})
    assert "使ってよい根拠が書かれていません" in sato.modal.rendered
    assert "まだ審査には出ていません" in sato.modal.rendered
    assert typed(sato.modal, Field.ALT_TEXT, ALT_1) == "図書館の入口"


def test_texts_and_rights_of_the_images_stand_on_the_card(scene, sato):
    scene.opens(sato)
    chooses(scene, sato, 2)
    sato.submits({Field.TEXT: CLEAN, ALT_1: "図書館の入口", RIGHTS_1: "own", RIGHTS_2: "permitted"})
    card = scene.card(scene.latest(Draft).id)
    assert "画像 2枚" in card.rendered
    assert "画像1　図書館の入口（区の職員が撮影・作成）" in card.rendered
    assert "画像2　代替テキストなし（権利者の許諾あり）" in card.rendered


def test_changing_the_images_of_a_stopped_draft_keeps_its_findings_and_the_reasons_typed(scene, sato):
    scene.opens(sato)
    sato.submits({Field.TEXT: WRONG_WEEKDAY})
    [waiver] = [block_id for block_id in ids_of(sato.modal) if block_id.startswith(f"{Field.WAIVER}:")]
    sato.fills({waiver: "ちらしの写し"})
    view = chooses(scene, sato, 1)

    assert "直すところがあります" in view.rendered
    assert typed(view, Field.WAIVER, waiver) == "ちらしの写し"
    sato.submits({ALT_1: "ちらし", RIGHTS_1: "own"})
    assert "理由付き解除：ちらしの写し" in scene.card(scene.latest(Draft).id).rendered


def test_changing_the_images_of_a_returned_draft_keeps_the_reason_in_sight(scene, sato, tanaka):
    card = scene.in_review(sato)
    tanaka.presses(card, Action.RETURN)
    scene.until(lambda: tanaka.modal)
    tanaka.submits({Field.REASON: "写真を添えてください。"})
    draft_id = scene.latest(Draft).id
    sato.presses(scene.dm(sato, f"投稿案 #{draft_id} "), Action.CONTINUE_DRAFT)
    scene.until(lambda: sato.modal)
    view = chooses(scene, sato, 1)

    assert "写真を添えてください。" in view.rendered
    sato.submits({ALT_1: "図書館の入口", RIGHTS_1: "own"})
    assert "図書館の入口" in scene.card(draft_id, 2).rendered
