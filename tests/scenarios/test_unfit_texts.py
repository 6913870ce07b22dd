"""Texts and times that cannot be taken: refused with a sentence, and nothing that was typed is lost."""

from datetime import timedelta

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft
from handlers.ids import DRAFT_COMMAND, Field
from tests.scenarios.scene import CLEAN, quoted

LONG = "い" * 3001
LONGEST = "本日は晴天です。" * 375


def answered(person, words):
    return person.types(DRAFT_COMMAND, words, channel=REVIEW_CHANNEL).ephemeral


@pytest.mark.parametrize("words", ["", "点検 "], ids=["submitted", "checked"])
def test_3001_characters_are_refused_and_come_back_whole(scene, sato, words):
    before = scene.count(Draft)
    answer = answered(sato, words + LONG)
    assert "本文が3,001字あります。審査に出せるのは3,000字までです。" in answer.rendered
    assert "".join(quoted(answer)) == words + LONG
    assert scene.count(Draft) == before


def test_3000_characters_are_checked_and_shown_whole(scene, sato):
    answer = answered(sato, LONGEST)
    assert quoted(answer) == [LONGEST]
    assert "上限の280を5720超えています" in answer.rendered


def test_too_long_a_text_for_somebody_with_several_accounts_comes_back_too(scene, kato):
    typed = kato.types(DRAFT_COMMAND, LONG, channel=REVIEW_CHANNEL)
    answer = scene.until(lambda: typed.ephemeral)
    assert "3,001字" in answer.rendered
    assert "".join(quoted(answer)) == LONG


@pytest.mark.parametrize("broken", ["\ud83d", "\0"], ids=["half a character", "nothing"])
def test_a_broken_character_is_refused_with_its_place(scene, sato, broken):
    before = scene.count(Draft)
    answer = answered(sato, f"図書館{broken}は休館です。")
    assert "本文の4文字目に壊れた文字があります" in answer.rendered
    assert quoted(answer) == [f"図書館{broken}は休館です。"]
    assert scene.count(Draft) == before


@pytest.mark.parametrize("broken", ["\ud83d", "\0"], ids=["half a character", "nothing"])
@pytest.mark.parametrize("field", [Field.TEXT, Field.NOTE])
def test_a_broken_character_in_the_modal_is_refused_and_the_modal_stays(scene, sato, field, broken):
    scene.opens(sato)
    handed_in = sato.submits({Field.TEXT: CLEAN, field: f"図書館{broken}"})
    assert "壊れた文字があります" in handed_in.errors[field]
    assert sato.modal.values[field][field]["value"] == f"図書館{broken}"


def test_a_text_of_blanks_is_refused_at_its_field(scene, sato):
    scene.opens(sato)
    handed_in = sato.submits({Field.TEXT: "　\n "})
    assert handed_in.errors == {Field.TEXT: "本文がありません。公開する文章を入力してください。"}


def test_a_planned_time_in_the_past_is_refused_at_that_field_and_the_text_stays(scene, sato):
    scene.opens(sato)
    yesterday = scene.ward.clock.now() - timedelta(days=1)
    handed_in = sato.submits({Field.TEXT: CLEAN, Field.PLANNED_AT: yesterday})

    assert list(handed_in.errors) == [Field.PLANNED_AT]
    assert "公開予定の日時が過ぎています" in handed_in.errors[Field.PLANNED_AT]
    assert sato.modal.values[Field.TEXT][Field.TEXT]["value"] == CLEAN

    tomorrow = scene.ward.clock.now() + timedelta(days=1)
    assert sato.submits({Field.PLANNED_AT: tomorrow}).accepted
    assert quoted(scene.card(scene.latest(Draft).id)) == [CLEAN]
