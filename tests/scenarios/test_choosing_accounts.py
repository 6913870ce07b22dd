"""For which account a draft is, and who may write for it."""

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.drafts import Draft
from handlers.ids import DRAFT_COMMAND, Field
from tests.scenarios.scene import CLEAN, quoted

INVITING = "防災訓練のご感想をコメント欄でお聞かせください。"


def answered(person, words):
    return person.types(DRAFT_COMMAND, words, channel=REVIEW_CHANNEL).ephemeral


def chosen(view):
    return view.values[Field.ACCOUNT][Field.ACCOUNT]["selected_option"]


def test_somebody_who_writes_for_one_account_need_not_name_it(scene, yamada):
    assert "みなも区防災" in scene.card(scene.submits(yamada)).rendered


def test_an_account_can_be_named_by_its_handle(scene, kato):
    answered(kato, f"@minamo_kanko {CLEAN}")
    card = scene.card(scene.latest(Draft).id)
    assert "Instagram ｜ みなも区観光" in card.rendered
    assert quoted(card)[0] == CLEAN


def test_a_handle_is_known_in_capitals_and_behind_a_full_width_sign(scene, kato):
    answered(kato, f"＠Minamo_Kanko　{CLEAN}")
    assert quoted(scene.card(scene.latest(Draft).id))[0] == CLEAN


def test_naming_an_account_of_somebody_else_is_refused_and_the_text_comes_back(scene, sato):
    before = scene.count(Draft)
    answer = answered(sato, f"@minamo_bousai {CLEAN}")
    assert "みなも区防災（X @minamo_bousai）の担当者に登録されていません" in answer.rendered
    assert "所管の防災課に提出を依頼する" in answer.rendered
    assert quoted(answer) == [f"@minamo_bousai {CLEAN}"]
    assert scene.count(Draft) == before


def test_a_check_for_an_account_of_somebody_else_is_a_check_for_that_account(scene, sato):
    answer = answered(sato, f"点検 @minamo_bousai {INVITING}")
    assert "返信しないと決めています" in answer.rendered


def test_a_handle_that_nobody_has_belongs_to_the_text(scene, sato):
    text = "@tokyo_fire の投稿で、冬の火の用心を紹介しています。"
    answered(sato, text)
    assert quoted(scene.card(scene.latest(Draft).id))[0] == text


def test_an_account_can_be_named_by_its_name(scene, kato):
    answered(kato, f"@みなも区観光 {CLEAN}")
    card = scene.card(scene.latest(Draft).id)
    assert "Instagram ｜ みなも区観光" in card.rendered
    assert quoted(card)[0] == CLEAN


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("@minamo_bosai", "@minamo_bousai"),
        ("@minamo_citi", "@minamo_city"),
        ("@みなも区防災課", "@みなも区防災"),
    ],
)
def test_a_slip_in_the_name_never_sends_the_text_to_another_account(scene, sato, written, meant):
    before = scene.count(Draft)
    answer = answered(sato, f"{written} {CLEAN}")
    assert f"「{meant}」ではありませんか" in answer.rendered
    assert quoted(answer) == [f"{written} {CLEAN}"]
    assert scene.count(Draft) == before


def test_somebody_with_several_accounts_gets_the_modal_with_the_text_filled_in(scene, kato):
    view = scene.opens(kato, CLEAN)
    assert view.values[Field.TEXT][Field.TEXT]["value"] == CLEAN
    assert chosen(view) is None
    choices = [
        option["text"]["text"]
        for block in view.blocks
        if block["block_id"] == Field.ACCOUNT
        for group in block["element"]["option_groups"]
        for option in group["options"]
    ]
    assert choices == ["みなも区立図書館（Threads @minamo_tosho）", "みなも区観光（Instagram @minamo_kanko）"]


def test_a_handle_alone_opens_the_modal_with_that_account_chosen(scene, kato):
    view = scene.opens(kato, "@minamo_kanko")
    assert "みなも区観光" in chosen(view)["text"]["text"]
    assert view.values[Field.TEXT][Field.TEXT]["value"] is None


def test_somebody_without_an_account_is_told_whom_to_ask(scene, ito):
    answer = ito.types(DRAFT_COMMAND, CLEAN, channel="C0ZATSU")
    told = scene.until(lambda: answer.ephemeral)
    assert "投稿案を出せるアカウントがありません" in told.rendered
    assert quoted(told) == [CLEAN]


def test_a_send_only_account_that_invites_replies_is_stopped(scene, yamada):
    answer = answered(yamada, INVITING)
    assert "まだ審査には出ていません" in answer.rendered
    assert "このアカウントは返信しないと決めています" in answer.rendered
    assert "原則9" in answer.rendered


def test_an_account_without_operation_policy_is_stopped_without_a_field_for_a_reason(scene, kato):
    scene.opens(kato, "@minamo_tosho")
    kato.submits({Field.TEXT: CLEAN})
    assert "運用ポリシーが登録されていません" in kato.modal.rendered
    assert "原則2" in kato.modal.rendered
    assert not [block for block in kato.modal.blocks if block["block_id"].startswith(Field.WAIVER)]
