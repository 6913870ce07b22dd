"""Keepers register and change accounts, their operation policies and states in windows opened from the Home."""

from datetime import date, time

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.accounts import Account, AccountState
from bot.records.audit import AuditEntry
from bot.records.drafts import Draft
from bot.records.duties import Duty, DutyKind
from bot.records.operation_policies import REQUIRED_ITEMS, PolicyVersion
from bot.workflows.account_states import ClosingStep
from handlers.ids import DRAFT_COMMAND, Action, Field, Form, pack
from tests.scenarios.scene import CLEAN

NEW = {
    Field.PLATFORM: "YouTube",
    Field.HANDLE: "@minamo_channel",
    Field.SECTION: "広報課",
    Field.OWNER: "U0SUZUKI",
    Field.NAME: "みなも区チャンネル",
    Field.DEPUTY: "U0TANAKA",
    Field.AUTHORS: ["U0YAMADA"],
    Field.AUTHOR_GROUPS: "S0KOHO",
    Field.REVIEW_CHANNEL: REVIEW_CHANNEL,
    Field.PURPOSE: "区の仕事を動画で伝える\n手話と字幕を付ける",
    Field.POSTING_FROM: time(8, 30),
    Field.POSTING_UNTIL: time(17, 15),
    Field.REPLIES: "返信しない（発信専用）",
    Field.PROFILE: ["公式アカウントである旨"],
    Field.CREDENTIALS_PLACE: "広報課の金庫・共有パスワード管理ツールの「SNS」フォルダ",
}
POLICY = {
    Field.POLICY_DOCUMENT: "https://www.city.minamo.lg.jp/sns/policy-channel.html",
    Field.REQUIRED_ITEMS: [*REQUIRED_ITEMS],
}


def account_of(scene, handle):
    [account] = scene.rows(Account, Account.handle == handle)
    return account


def opens_account(scene, person, handle):
    """開く in the App Home."""
    home, packed = person.opens_home(), pack(account=scene.account(handle))
    return scene.opened(person, lambda: person.presses(home, Action.OPEN_ACCOUNT, value=packed))


def opens(scene, person, handle, action):
    """A button in the window of an account."""
    opens_account(scene, person, handle)
    return scene.opened(person, lambda: person.presses(person.modal, action))


def presses_step(scene, person, step):
    """済みにする or 取り消す; the text of the confirm dialog, if one came up."""
    seen = person.modal.rendered
    dialog = person.presses(person.modal, Action.CLOSING_STEP, block_id=f"{Action.CLOSING_STEP}:{step}")
    scene.until(lambda: person.modal.rendered != seen)
    return dialog


def answered(person, words):
    return person.types(DRAFT_COMMAND, words, channel=REVIEW_CHANNEL).ephemeral.rendered


def test_an_account_from_its_registration_to_its_first_draft(scene, ito, suzuki, yamada):
    home = ito.opens_home()
    scene.opened(ito, lambda: ito.presses(home, Action.NEW_ACCOUNT))
    assert ito.submits(NEW).accepted
    assert "状態：準備中" in ito.modal.rendered
    assert "🔴 運用ポリシーが登録されていません" in ito.modal.rendered
    account = account_of(scene, "minamo_channel")
    assert (account.state, account.owner_slack_user_id) == (AccountState.PREPARING, "U0SUZUKI")
    assert account.purpose == "区の仕事を動画で伝える\n手話と字幕を付ける"
    assert "みなも区チャンネル（YouTube @minamo_channel）は準備中のため" in answered(
        yamada, f"@minamo_channel {CLEAN}"
    )

    opens(scene, suzuki, "minamo_channel", Action.CHANGE_STATE)
    handed_in = suzuki.submits({Field.STATE: "運用中"})
    assert "まだ「運用中」にできません。運用ポリシーが登録されていません" in handed_in.errors[Field.STATE]
    assert "多要素認証の保管場所" in handed_in.errors[Field.STATE]

    opens(scene, suzuki, "minamo_channel", Action.REGISTER_POLICY)
    assert suzuki.submits(POLICY).accepted
    below = scene.until(lambda: suzuki.modal if "第1版" in suzuki.modal.rendered else None)
    assert "必須の項目はすべて書かれています" in below.rendered
    assert len(suzuki.modals) == 1

    scene.opened(suzuki, lambda: suzuki.presses(suzuki.modal, Action.CHANGE_STATE))
    assert suzuki.submits({Field.STATE: "運用中", Field.REASON: "開設しました"}).accepted
    scene.until(lambda: "状態：運用中" in suzuki.modal.rendered)
    answered(yamada, f"@minamo_channel {CLEAN}")
    assert "みなも区チャンネル" in scene.card(scene.latest(Draft).id).rendered
    assert scene.actions(f"account:{account.id}") == [
        "account_created",
        "policy_version_recorded",
        "account_state_changed",
    ]


def test_only_administrators_can_begin_to_register(scene, kato):
    home = kato.opens_home()
    assert Action.NEW_ACCOUNT not in str(home.blocks)


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({Field.HANDLE: "https://x.com/a"}, Field.HANDLE, "アカウント名だけ"),
        ({Field.AUTHOR_GROUPS: "広報課"}, Field.AUTHOR_GROUPS, "ユーザーグループID"),
        ({Field.DEPUTY: "U0SUZUKI"}, Field.DEPUTY, "責任者と同じ人です"),
        ({Field.URL: "http://x.com/"}, Field.URL, "https:// で始まるURL"),
        ({Field.POSTING_UNTIL: None}, Field.POSTING_UNTIL, "両方"),
        ({Field.CREDENTIALS_PLACE: "PW: minamo2026"}, Field.CREDENTIALS_PLACE, "場所だけを書いてください"),
        ({Field.PLATFORM: "X", Field.HANDLE: "minamo_city"}, Field.HANDLE, "すでに登録されています"),
    ],
)
def test_bad_input_is_refused_at_its_field_and_what_was_typed_stays(scene, ito, typed, field, said):
    before = scene.count(Account, AuditEntry)
    home = ito.opens_home()
    scene.opened(ito, lambda: ito.presses(home, Action.NEW_ACCOUNT))
    handed_in = ito.submits({**NEW, Field.HANDLE: "minamo_other", **typed})
    assert list(handed_in.errors) == [field]
    assert said in handed_in.errors[field]
    assert ito.modal.values[Field.PURPOSE][Field.PURPOSE]["value"] == NEW[Field.PURPOSE]
    assert scene.count(Account, AuditEntry) == before


def test_an_owner_sees_and_changes_all_but_whose_account_it_is(scene, kato):
    view = opens(scene, kato, "minamo_kanko", Action.EDIT_ACCOUNT)
    asked = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    assert not asked & {Field.PLATFORM, Field.HANDLE, Field.SECTION, Field.OWNER}
    assert kato.submits({Field.NAME: "みなも区の観光", Field.MFA_PLACE: "観光課の金庫"}).accepted
    scene.until(lambda: "みなも区の観光" in kato.modal.rendered)
    assert "観光課の金庫" in kato.modal.rendered
    entry = scene.rows(AuditEntry, AuditEntry.action == "account_changed")[-1]
    assert entry.actor == "U0KATO"
    assert set(entry.detail["changes"]) == {"name", "mfa_place"}
    assert account_of(scene, "minamo_kanko").section == "観光課"


def test_a_window_that_was_left_open_writes_over_nothing(scene, ito, kato):
    left_open = opens(scene, kato, "minamo_kanko", Action.EDIT_ACCOUNT)
    opens(scene, ito, "minamo_kanko", Action.EDIT_ACCOUNT)
    ito.submits({Field.REPLY_CONTACT: "観光課 03-1234-5678"})
    kato.fills({Field.NAME: "別の名"}, left_open)
    handed_in = kato.submits()
    assert "アカウントの内容が変わりました" in handed_in.errors[Field.NAME]
    assert account_of(scene, "minamo_kanko").name != "別の名"


def test_a_new_owner_gets_the_handover_and_the_old_one_sees_the_account_no_more(scene, ito, kato, yamada):
    opens(scene, ito, "minamo_tosho", Action.EDIT_ACCOUNT)
    assert ito.submits({Field.OWNER: "U0YAMADA"}).accepted
    duties = scene.rows(Duty, Duty.account_id == scene.account("minamo_tosho"), Duty.cause == "責任者の交代")
    assert [duty.kind for duty in duties] == [DutyKind.HANDOVER]
    assert "みなも区立図書館" in opens_account(scene, yamada, "minamo_tosho").rendered
    packed = pack(account=scene.account("minamo_tosho"))
    assert packed not in str(kato.opens_home().blocks)


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({Field.POLICY_DOCUMENT: "https://note.com/minamo"}, Field.POLICY_DOCUMENT, "city.minamo.lg.jp"),
        ({Field.REQUIRED_ITEMS: [*REQUIRED_ITEMS][1:]}, Field.REQUIRED_ITEMS, "足りません：目的。"),
        ({Field.NEXT_REVIEW_ON: date(2026, 11, 24)}, Field.NEXT_REVIEW_ON, "今日と施行日より後"),
        ({Field.REVIEW_INTERVAL: "毎年"}, Field.REVIEW_INTERVAL, "1から60まで"),
    ],
)
def test_an_unfit_policy_is_refused_at_its_field(scene, suzuki, typed, field, said):
    before = scene.count(PolicyVersion)
    opens(scene, suzuki, "minamo_city", Action.REGISTER_POLICY)
    handed_in = suzuki.submits({**POLICY, **typed})
    assert list(handed_in.errors) == [field]
    assert said in handed_in.errors[field]
    assert scene.count(PolicyVersion) == before


def test_an_imported_policy_asks_for_its_checklist_and_loses_the_mark_with_the_next_version(scene, suzuki):
    assert "必須項目の確認がまだです" in opens_account(scene, suzuki, "minamo_city").rendered
    view = scene.opened(suzuki, lambda: suzuki.presses(suzuki.modal, Action.REGISTER_POLICY))
    typed = view.values[Field.POLICY_DOCUMENT][Field.POLICY_DOCUMENT]["value"]
    assert typed == "https://www.city.minamo.lg.jp/sns/minamo_city-policy.html"
    assert suzuki.submits({Field.REQUIRED_ITEMS: POLICY[Field.REQUIRED_ITEMS]}).accepted
    scene.until(lambda: "第2版" in suzuki.modal.rendered)
    assert "必須項目の確認がまだです" not in suzuki.modal.rendered


def test_a_suspended_account_is_not_offered_and_named_with_what_to_do(scene, kato):
    opens(scene, kato, "minamo_kanko", Action.CHANGE_STATE)
    assert kato.submits({Field.STATE: "停止中", Field.REASON: "乗っ取りの疑い"}).accepted
    told = answered(kato, f"@minamo_kanko {CLEAN}")
    assert "（Instagram @minamo_kanko）は停止中のため、投稿案を出せません" in told
    assert CLEAN in told
    view = scene.opens(kato)
    assert "minamo_tosho" in str(view.blocks)
    assert "minamo_kanko" not in str(view.blocks)
    opens(scene, kato, "minamo_kanko", Action.CHANGE_STATE)
    assert kato.submits({Field.STATE: "運用中"}).accepted
    assert "審査に出しました" in answered(kato, f"@minamo_kanko {CLEAN}")


def test_an_account_is_closed_in_three_steps_that_are_saved_at_once(scene, yamada, tanaka):
    draft_id = scene.submits(yamada, f"@minamo_bousai {CLEAN}")
    opens(scene, yamada, "minamo_bousai", Action.CHANGE_STATE)
    assert "審査中の投稿案が1件あります" in yamada.modal.rendered
    assert presses_step(scene, yamada, ClosingStep.ANNOUNCED) is None
    assert "✅ 廃止を告知した（2026年11月24日（火））" in yamada.modal.rendered
    presses_step(scene, yamada, ClosingStep.ANNOUNCED)
    assert "⬜ 廃止を告知した" in yamada.modal.rendered
    presses_step(scene, yamada, ClosingStep.ANNOUNCED)
    presses_step(scene, yamada, ClosingStep.UNLINKED)

    presses_step(scene, yamada, ClosingStep.ARCHIVED)
    assert "審査中の投稿案が1件あるため、まだ廃止できません" in yamada.modal.rendered
    yamada.closes_modal()
    assert "⬜ 投稿を保存した" in yamada.modal.rendered
    assert not [told for told in yamada.dm() if "まだ廃止できません" in told.rendered]
    tanaka.presses(scene.card(draft_id), Action.APPROVE)
    scene.card(draft_id, says="承認されました")

    dialog = presses_step(scene, yamada, ClosingStep.ARCHIVED)
    assert dialog is not None
    assert "元には戻せません" in dialog
    assert "このアカウントは廃止されました" in yamada.modal.rendered
    assert account_of(scene, "minamo_bousai").state is AccountState.CLOSED
    assert "廃止されたため、投稿案を出せません" in answered(yamada, f"@minamo_bousai {CLEAN}")
    yamada.closes_modal()
    below = yamada.modal
    assert "状態：廃止" in below.rendered
    assert Action.EDIT_ACCOUNT not in str(below.blocks)
    assert Action.ACCOUNT_HISTORY in str(below.blocks)


def test_the_same_registration_delivered_again_registers_nothing_twice(scene, ito):
    home = ito.opens_home()
    scene.opened(ito, lambda: ito.presses(home, Action.NEW_ACCOUNT))
    handed_in = []
    payloads = scene.server.gestures._payloads
    view = ito.fills({**NEW, Field.HANDLE: "minamo_twice"})
    payload = payloads.submission(ito.id, view)
    assert payload["view"]["callback_id"] == Form.ACCOUNT
    for _ in range(2):
        scene.delivers("interactive", payload)
        handed_in.append(len(scene.rows(Account, Account.handle == "minamo_twice")))
    assert handed_in == [1, 1]
    account = account_of(scene, "minamo_twice")
    assert scene.actions(f"account:{account.id}") == ["account_created"]
