"""Slack or the database fails while somebody writes: a sentence, the typed text back, and no traceback."""

import re
from contextlib import contextmanager

import pytest
from sqlalchemy import text

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft, Revision
from handlers.ids import DRAFT_COMMAND, Action, Field, pack
from tests.scenarios.scene import CLEAN, WRONG_WEEKDAY, quoted

UNREACHABLE = "いま Slack から返事がありません"


@contextmanager
def without_drafts(scene):
    """The database has lost a table: nobody has foreseen this."""
    engine = scene.ward.database.engine
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE draft RENAME TO draft_lost"))
    try:
        yield
    finally:
        with engine.begin() as connection:
            connection.execute(text("ALTER TABLE draft_lost RENAME TO draft"))


def incident_in(sentence, caplog):
    """The number that a person was told, which is the one in the log."""
    number = re.search(r"受付番号 ([0-9a-f]{6})", sentence)[1]
    [logged] = [each for each in caplog.records if f"Incident {number}" in each.getMessage()]
    assert logged.exc_info is not None
    return logged


@pytest.mark.parametrize(
    "trouble",
    [
        lambda faults: faults.break_down("views.open"),
        lambda faults: faults.rate_limit("views.open"),
        lambda faults: faults.lose_answer("views.open"),
        lambda faults: faults.refuse("views.open", error="expired_trigger_id"),
    ],
    ids=["broken", "rate limited", "answer lost", "too late"],
)
def test_where_slack_does_not_open_the_modal_the_typed_text_comes_back(scene, kato, trouble):
    trouble(scene.slack.faults)
    typed = kato.types(DRAFT_COMMAND, CLEAN, channel=REVIEW_CHANNEL)
    answer = scene.until(lambda: typed.ephemeral)
    assert UNREACHABLE in answer.rendered
    assert quoted(answer) == [CLEAN]


def test_where_slack_does_not_open_the_modal_to_fix_a_draft_the_draft_is_still_there(scene, sato):
    answer = sato.types(DRAFT_COMMAND, WRONG_WEEKDAY, channel=REVIEW_CHANNEL).ephemeral
    scene.slack.faults.break_down("views.open")
    sato.presses(answer, Action.CONTINUE_DRAFT)
    scene.told(sato, UNREACHABLE)
    sato.presses(answer, Action.CONTINUE_DRAFT)
    assert WRONG_WEEKDAY in scene.until(lambda: sato.modal).rendered


def test_a_surprise_behind_the_command_is_a_number_for_the_person_and_a_traceback_in_the_log(
    scene, sato, caplog
):
    with without_drafts(scene):
        answer = sato.types(DRAFT_COMMAND, CLEAN, channel=REVIEW_CHANNEL).ephemeral
    logged = incident_in(answer.rendered, caplog)
    assert quoted(answer) == [CLEAN]
    assert "Traceback" not in str(answer.blocks)
    assert "draft" not in answer.rendered
    assert "no such table" in str(logged.exc_info[1])
    assert CLEAN not in caplog.text


def test_a_surprise_behind_the_modal_is_told_at_the_text_and_the_text_stays(scene, sato, caplog):
    scene.opens(sato)
    with without_drafts(scene):
        handed_in = sato.submits({Field.TEXT: CLEAN})
    incident_in(handed_in.errors[Field.TEXT], caplog)
    assert sato.modal.values[Field.TEXT][Field.TEXT]["value"] == CLEAN
    assert CLEAN not in caplog.text

    assert sato.submits().accepted
    assert quoted(scene.card(scene.latest(Draft).id)) == [CLEAN]


def test_a_surprise_behind_a_button_is_told_in_private(scene, sato, tanaka, caplog):
    card = scene.in_review(sato)
    with without_drafts(scene):
        tanaka.presses(card, Action.APPROVE)
        incident_in(scene.told(tanaka, "受付番号").rendered, caplog)


def test_a_command_that_is_delivered_again_makes_no_second_draft(scene, sato):
    before = scene.count(Draft, Revision)
    payload = scene.server.gestures._payloads.command(
        sato.id, scene.slack.channels[REVIEW_CHANNEL], DRAFT_COMMAND, CLEAN
    )
    for _ in range(2):
        scene.delivers("slash_commands", payload)
    assert scene.count(Draft, Revision) == [count + 1 for count in before]
    draft_id = scene.latest(Draft).id
    scene.card(draft_id)
    scene.settles()
    assert len(scene.cards(draft_id)) == 1
    assert scene.actions(f"draft:{draft_id}") == ["review_opened"]


def test_a_modal_that_is_delivered_again_makes_no_second_revision(scene, sato):
    draft_id = scene.submits(sato)
    listed = sato.types(DRAFT_COMMAND, "一覧", channel=REVIEW_CHANNEL).ephemeral
    sato.presses(listed, Action.CONTINUE_DRAFT, value=pack(draft=draft_id))
    view = scene.until(lambda: sato.modal)
    payload = scene.server.gestures._payloads.submission(sato.id, view)
    for _ in range(2):
        scene.delivers("interactive", payload)
    assert [row.number for row in scene.rows(Revision, Revision.draft_id == draft_id)] == [1, 2]
    assert scene.actions(f"draft:{draft_id}") == ["review_opened", "review_opened"]


def test_who_waits_for_slack_does_not_keep_the_next_person_waiting(scene, sato, kato):
    scene.slack.faults.slow_down("views.open", seconds=1.5, times=8)
    opened = len(scene.slack.calls.of("views.open"))
    for _ in range(8):
        sato.types(DRAFT_COMMAND, "", channel=REVIEW_CHANNEL)
    assert "使い方" in kato.types(DRAFT_COMMAND, "ヘルプ", channel=REVIEW_CHANNEL).ephemeral.rendered
    assert len(scene.slack.calls.of("views.open")) == opened
    scene.until(lambda: len(scene.slack.calls.of("views.open")) == opened + 8)


def test_where_somebody_else_holds_the_database_the_person_is_told_and_keeps_the_text(scene, sato):
    with scene.ward.database.engine.begin() as connection:
        connection.execute(text("SELECT 1"))  # takes the write lock
        answer = sato.types(DRAFT_COMMAND, CLEAN, channel=REVIEW_CHANNEL).ephemeral
    assert "いまデータベースが混み合っているか" in answer.rendered
    assert quoted(answer) == [CLEAN]

    again = sato.types(DRAFT_COMMAND, CLEAN, channel=REVIEW_CHANNEL).ephemeral
    assert "審査に出しました" in again.rendered
