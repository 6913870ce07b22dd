"""The App Home: what waits for a person, and what can be done from there."""

from bot.records.drafts import Draft
from bot.records.duties import Duty, DutyKind, DutyState
from handlers.ids import Action, Field, Form, pack
from tests.scenarios.scene import CLEAN, WRONG_WEEKDAY


def review_of(scene, handle):
    of_account = (Duty.account_id == scene.account(handle), Duty.kind == DutyKind.POLICY_REVIEW)
    [duty] = scene.rows(Duty, *of_account, Duty.state == DutyState.OPEN)
    return pack(duty=duty.id)


def test_the_home_of_somebody_with_nothing_to_do_says_how_to_begin(scene, yamada):
    home = yamada.opens_home()
    assert "進行中の投稿案はありません" in home.rendered
    assert "みなも区防災" in home.rendered


def test_the_home_shows_drafts_under_way_and_not_those_of_others(scene, sato, kato):
    draft_id = scene.submits(sato)
    assert f"#{draft_id}　審査中" in sato.opens_home().rendered
    assert "図書館は11月30日" in sato.home.rendered
    home = kato.opens_home().rendered
    assert "進行中の投稿案はありません" in home
    assert home.index("あなたの判断を待つ投稿案") < home.index(f"#{draft_id}・第1版")


def test_a_draft_under_way_is_shown_however_many_were_finished_since(scene, yamada, tanaka):
    oldest = scene.submits(yamada)
    for number in range(11):
        card = scene.in_review(yamada, f"{CLEAN}（{number}）")
        tanaka.presses(card, Action.APPROVE)
        scene.card(scene.latest(Draft).id, says="承認されました")
    assert f"#{oldest}　審査中" in yamada.opens_home().rendered


def test_the_home_of_a_keeper_shows_how_late_a_policy_review_is(scene, kato):
    home = kato.opens_home()
    assert "みなも区観光（Instagram @minamo_kanko）" in home.rendered
    assert "🔴 40日超過　*運用ポリシーの見直し*　みなも区観光（Instagram @minamo_kanko）" in home.rendered
    assert "期日 2026年10月15日（木）" in home.rendered


def test_an_administrator_sees_every_policy(scene, ito):
    home = ito.opens_home()
    for name in ("みなも区公式", "みなも区防災", "みなも区観光"):
        assert name in home.rendered
    assert home.rendered.index("みなも区観光") < home.rendered.index("みなも区公式")


def test_a_draft_is_begun_at_home(scene, sato):
    sato.presses(sato.opens_home(), Action.NEW_DRAFT)
    assert scene.until(lambda: sato.modal).callback_id == Form.DRAFT
    sato.submits({Field.TEXT: CLEAN})
    scene.card(scene.latest(Draft).id)


def test_a_stopped_draft_is_gone_on_with_at_home(scene, sato):
    draft_id = scene.submits(sato, WRONG_WEEKDAY)
    sato.presses(sato.opens_home(), Action.CONTINUE_DRAFT, value=pack(draft=draft_id))
    view = scene.until(lambda: sato.modal)
    assert view.values[Field.TEXT][Field.TEXT]["value"] == WRONG_WEEKDAY


def test_a_policy_review_is_recorded_at_home(scene, kato):
    kato.presses(kato.opens_home(), Action.RECORD_DUTY, value=review_of(scene, "minamo_kanko"))
    scene.until(lambda: kato.modal)
    assert kato.submits({Field.NOTE: "確かめた。"}).accepted
    scene.until(lambda: "40日超過" not in kato.home.rendered)


def test_somebody_without_an_account_is_told_so_at_home(scene, ito):
    ito.presses(ito.opens_home(), Action.NEW_DRAFT)
    assert "投稿案を出せるアカウントがありません" in scene.until(lambda: ito.modal).rendered


def test_a_home_that_is_out_of_date_says_what_has_changed(scene, sato, tanaka):
    card = scene.in_review(sato)
    draft_id = scene.latest(Draft).id
    stale = sato.opens_home()
    tanaka.presses(card, Action.APPROVE)
    scene.card(draft_id, says="承認されました")
    sato.presses(stale, Action.CONTINUE_DRAFT, value=pack(draft=draft_id), as_seen=True)
    assert "この投稿案は「承認済み」のため" in scene.until(lambda: sato.modal).rendered


def test_where_slack_does_not_open_a_form_at_home_a_direct_message_says_so(scene, sato):
    scene.slack.faults.break_down("views.open")
    sato.presses(sato.opens_home(), Action.NEW_DRAFT)
    scene.dm(sato, "いま Slack から返事がありません")


def test_where_slack_does_not_take_the_images_a_direct_message_says_so_and_the_form_stays(scene, sato):
    sato.presses(sato.opens_home(), Action.NEW_DRAFT)
    scene.until(lambda: sato.modal)
    sato.fills({Field.TEXT: CLEAN})
    scene.slack.faults.break_down("views.update")
    sato.presses(sato.modal, Action.IMAGE_COUNT, selected="1")
    scene.dm(sato, "いま Slack から返事がありません")
    assert sato.modal.values[Field.TEXT][Field.TEXT]["value"] == CLEAN


def test_an_account_without_an_operation_policy_is_named_to_its_owner(kato):
    home = kato.opens_home()
    assert "みなも区立図書館" in home.rendered
    assert "投稿案を提出できません" in home.rendered
