"""A My Number stays with its author, wherever it was typed and whatever the author does."""

import json
import logging

import pytest
from sqlalchemy import text

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.audit import AuditEntry
from bot.records.drafts import Draft, Revision, RevisionFinding
from bot.records.outbox import OutboxJob
from handlers.ids import DRAFT_COMMAND, Action, Field, numbered
from tests.scenarios.scene import CLEAN, WRONG_WEEKDAY

NUMBER = "1234 5678 9018"
SECRET = f"山田さんの個人番号は {NUMBER} です。"


@pytest.fixture
def kept_secret(scene, caplog):
    """Afterwards the number stands nowhere but with its author."""
    caplog.set_level(logging.DEBUG)
    yield
    scene.settles()
    for message in scene.channel():
        assert NUMBER not in json.dumps(message.as_json(), ensure_ascii=False)
    for record in (OutboxJob, AuditEntry, Revision, RevisionFinding):
        rows = scene.rows(record)
        assert NUMBER not in str(
            [[getattr(row, column.key) for column in record.__table__.columns] for row in rows]
        )
    ours = [
        each
        for each in caplog.records
        if each.name.split(".")[0] in {"koetsu", "bot", "handlers", "sqlalchemy"}
    ]
    assert NUMBER not in "".join(each.getMessage() + str(each.exc_text) for each in ours)


def stopped(scene, sato, words=SECRET):
    answer = sato.types(DRAFT_COMMAND, words, channel=REVIEW_CHANNEL).ephemeral
    sato.presses(answer, Action.CONTINUE_DRAFT)
    return scene.until(lambda: sato.modal)


@pytest.mark.usefixtures("kept_secret")
def test_a_my_number_is_stopped_and_has_no_field_for_a_reason(scene, sato):
    view = stopped(scene, sato)
    assert "マイナンバー" in view.rendered
    assert (
        "🛑の箇所を直して「点検して提出」を押してください。理由を書いても、このままでは出せません。"
        in view.rendered
    )
    assert str(Field.WAIVER) not in [block["block_id"].split(":")[0] for block in view.blocks]


@pytest.mark.usefixtures("kept_secret")
def test_a_my_number_is_stopped_as_often_as_it_is_handed_in(scene, sato):
    stopped(scene, sato)
    for words in (SECRET, SECRET.replace(" ", "-"), SECRET + "公開して構わないと本人が言っています。"):
        sato.submits({Field.TEXT: words})
        assert "まだ審査には出ていません" in sato.modal.rendered
    assert "本文を直してください。" in sato.submits().errors[Field.TEXT]


@pytest.mark.usefixtures("kept_secret")
def test_a_my_number_beside_something_that_can_be_waived_is_still_stopped(scene, sato):
    view = stopped(scene, sato, WRONG_WEEKDAY + SECRET)
    waivers = [block["block_id"] for block in view.blocks if block["block_id"].startswith(f"{Field.WAIVER}:")]
    sato.submits(dict.fromkeys(waivers, "ちらしの写し"))
    assert len(waivers) == 1
    assert "理由の欄がないものは、直すまで提出できません" in view.rendered
    assert "まだ審査には出ていません" in sato.modal.rendered


@pytest.mark.usefixtures("kept_secret")
def test_a_my_number_in_the_note_to_the_reviewers_is_refused_at_that_field(scene, sato):
    scene.opens(sato)
    handed_in = sato.submits({Field.TEXT: CLEAN, Field.NOTE: f"本人の番号は {NUMBER}"})
    assert "マイナンバー" in handed_in.errors[Field.NOTE]


@pytest.mark.usefixtures("kept_secret")
def test_a_my_number_in_an_alternative_text_is_refused_at_that_field(scene, sato):
    sato.presses(scene.opens(sato), Action.IMAGE_COUNT, selected="1")
    alt_text, rights = numbered(Field.ALT_TEXT, 1), numbered(Field.RIGHTS, 1)
    scene.until(lambda: alt_text in str(sato.modal.blocks))
    handed_in = sato.submits({Field.TEXT: CLEAN, alt_text: f"カードの写真 {NUMBER}", rights: "own"})
    assert "マイナンバー" in handed_in.errors[alt_text]


@pytest.mark.usefixtures("kept_secret")
def test_a_my_number_in_a_reason_is_refused_at_that_field(scene, sato):
    view = stopped(scene, sato, WRONG_WEEKDAY)
    [waiver] = [
        block["block_id"] for block in view.blocks if block["block_id"].startswith(f"{Field.WAIVER}:")
    ]
    handed_in = sato.submits({waiver: f"番号 {NUMBER} の方の希望"})
    assert "マイナンバー" in handed_in.errors[waiver]


@pytest.mark.usefixtures("kept_secret")
def test_a_stopped_secret_is_forgotten_when_its_draft_is_withdrawn(scene, sato):
    answer = sato.types(DRAFT_COMMAND, SECRET, channel=REVIEW_CHANNEL).ephemeral
    draft_id = scene.latest(Draft).id
    sato.presses(answer, Action.WITHDRAW_DRAFT)
    scene.told(sato, f"投稿案 #{draft_id} を取り下げました")
    with scene.ward.database.reading() as session:
        copy = session.execute(
            text("SELECT working_copy FROM draft WHERE id = :id"), {"id": draft_id}
        ).scalar()
    assert copy in (None, "null")


@pytest.mark.usefixtures("kept_secret")
def test_checking_a_my_number_tells_its_author_alone(scene, sato):
    answer = sato.types(DRAFT_COMMAND, f"点検 {SECRET}", channel=REVIEW_CHANNEL).ephemeral
    assert "マイナンバー" in answer.rendered
