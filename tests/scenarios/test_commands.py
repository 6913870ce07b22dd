"""The words after `/draft`."""

from collections import Counter

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.audit import AuditEntry
from bot.records.drafts import Draft, DraftState, Revision, RevisionFinding
from bot.records.outbox import OutboxJob
from bot.records.reviews import Review
from handlers.ids import DRAFT_COMMAND, Action
from tests.scenarios.scene import CLEAN, WRONG_WEEKDAY, quoted

EVERYTHING = (Draft, Revision, RevisionFinding, Review, OutboxJob, AuditEntry)


def answered(person, words):
    return person.types(DRAFT_COMMAND, words, channel=REVIEW_CHANNEL).ephemeral


@pytest.mark.parametrize("word", ["help", "HELP", "ヘルプ", "使い方"])
def test_help_says_how_to_use_it(scene, sato, word):
    assert "校閲（Kōetsu）の使い方" in answered(sato, word).rendered


@pytest.mark.parametrize("word", ["list", "一覧", "リスト"])
def test_the_list_of_somebody_without_drafts_says_how_to_begin(scene, yamada, word):
    assert "投稿案はまだありません" in answered(yamada, word).rendered


def test_the_list_shows_ones_own_drafts_with_their_state(scene, sato, kato):
    draft_id = scene.submits(sato)
    shown = answered(sato, "一覧")
    assert f"#{draft_id}　審査中　みなも区公式" in shown.rendered
    assert "図書館は11月30日" in shown.rendered
    assert f"#{draft_id}　" not in answered(kato, "一覧").rendered


def test_what_is_due_counts_ones_drafts_by_what_became_of_them(scene, sato):
    scene.submits(sato)
    answered(sato, WRONG_WEEKDAY)
    mine = Counter(draft.state for draft in scene.rows(Draft, Draft.author_slack_user_id == sato.id))
    stopped, waiting = mine[DraftState.NEEDS_FIX], mine[DraftState.IN_REVIEW]
    told = f"（要修正 {stopped}件・審査中 {waiting}件）"
    assert told in answered(sato, "期限").rendered


@pytest.mark.parametrize("word", ["check", "点検", "チェック"])
def test_a_check_shows_the_findings_and_stores_nothing(scene, sato, word):
    before = scene.count(*EVERYTHING)
    shown = answered(sato, f"{word} {WRONG_WEEKDAY}")
    assert "保存・提出はしていません" in shown.rendered
    assert "12月6日（月）" in shown.rendered
    assert "🛑 要修正" in shown.rendered
    assert scene.count(*EVERYTHING) == before


def test_a_check_of_a_clean_text_says_so(scene, sato):
    shown = answered(sato, f"点検 {CLEAN}")
    assert "指摘はありません" in shown.rendered
    assert quoted(shown) == [CLEAN]


def test_a_check_for_an_account_knows_its_rules(scene, yamada):
    shown = answered(yamada, "点検 @minamo_bousai ご意見をコメント欄でお聞かせください。")
    assert "返信しないと決めています" in shown.rendered
    assert quoted(shown) == ["ご意見をコメント欄でお聞かせください。"]


def test_a_check_without_a_text_says_what_to_write(scene, sato):
    assert "点検する文章を続けて書いてください" in answered(sato, "点検").rendered


def test_a_text_that_begins_with_the_word_for_the_list_is_a_text(scene, sato):
    draft_id = scene.submits(sato, "一覧 を公開しました")
    assert quoted(scene.card(draft_id))[0] == "一覧 を公開しました"


def test_a_text_that_begins_with_the_word_for_help_is_a_text(scene, sato):
    draft_id = scene.submits(sato, "ヘルプ マークを配布しています。")
    assert quoted(scene.card(draft_id))[0] == "ヘルプ マークを配布しています。"


def test_a_full_width_space_separates_words_too(scene, sato):
    assert quoted(answered(sato, f"点検　{CLEAN}")) == [CLEAN]


def test_a_draft_in_the_list_can_be_gone_on_with(scene, sato):
    draft_id = scene.submits(sato)
    packed = f'{{"draft":{draft_id}}}'
    sato.presses(answered(sato, "一覧"), Action.CONTINUE_DRAFT, value=packed)
    view = scene.until(lambda: sato.modal)
    assert CLEAN in view.rendered
