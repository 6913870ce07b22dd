"""Keepers of an account record the policy review; the policy, the message and the audit log follow."""

from datetime import date, datetime

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.records.audit import AuditEntry
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.operation_policies import OperationPolicy, PolicyReview, PolicyState
from bot.workflows import stages
from handlers.ids import DRAFT_COMMAND, Action, Field, pack
from tests.scenarios.conftest import TUESDAY_MORNING
from tests.scenarios.scene import CLEAN, quoted


def policy_of(scene, handle="minamo_kanko"):
    [policy] = scene.rows(OperationPolicy, OperationPolicy.account_id == scene.account(handle))
    return policy


def duty_of(scene, handle="minamo_kanko"):
    of_account = (Duty.account_id == scene.account(handle), Duty.kind == DutyKind.POLICY_REVIEW)
    [duty] = scene.rows(Duty, *of_account, Duty.state == DutyState.OPEN)
    return duty


def opens_form(scene, person, handle="minamo_kanko"):
    """見直しを記録 in the window of an account, which 開く in the App Home opens."""
    account, duty = pack(account=scene.account(handle)), pack(duty=duty_of(scene, handle).id)
    home = person.opens_home()
    window = scene.opened(person, lambda: person.presses(home, Action.OPEN_ACCOUNT, value=account))
    return scene.opened(person, lambda: person.presses(window, Action.RECORD_DUTY, value=duty))


@pytest.fixture(scope="module", autouse=True)
def reminded(stage):
    """The owner of みなも区観光 has been reminded, on the morning of 25 November."""
    stage.clock.advance(
        datetime(2026, 11, 25, 9, 0, 1, tzinfo=TUESDAY_MORNING.tzinfo) - stage.ward.clock.now()
    )
    kato = stage.server.person("U0KATO")
    return stage.server.wait_for(lambda: [told for told in kato.dm() if "みなも区観光" in told.rendered])[-1]


def test_the_form_proposes_no_change_and_a_day_one_year_on(scene, kato):
    view = opens_form(scene, kato)
    assert "みなも区観光" in view.rendered
    assert "minamo_kanko-policy.html" in view.rendered
    assert view.values[Field.OUTCOME][Field.OUTCOME]["selected_option"]["text"]["text"] == "変更なし"
    assert view.values[Field.NEXT_REVIEW_ON][Field.NEXT_REVIEW_ON]["selected_date"] == "2027-11-25"


@pytest.mark.parametrize("chosen", [date(2026, 11, 25), date(2026, 10, 1), date(2032, 1, 1), None])
def test_a_next_day_that_is_not_later_is_refused_at_that_field(scene, kato, chosen):
    before = scene.count(PolicyReview)
    opens_form(scene, kato)
    handed_in = kato.submits({Field.NEXT_REVIEW_ON: chosen, Field.NOTE: "返信方針を確かめた。"})
    assert list(handed_in.errors) == [Field.NEXT_REVIEW_ON]
    assert "2026年11月25日より後で、今日から5年以内" in handed_in.errors[Field.NEXT_REVIEW_ON]
    assert kato.modal.values[Field.NOTE][Field.NOTE]["value"] == "返信方針を確かめた。"
    assert scene.count(PolicyReview) == before


def test_a_secret_in_the_note_is_refused_at_its_field(scene, kato):
    opens_form(scene, kato)
    handed_in = kato.submits({Field.NOTE: "担当者の番号 1234 5678 9018"})
    assert "マイナンバー" in handed_in.errors[Field.NOTE]


@pytest.mark.parametrize("who", ["sato", "tanaka", "yamada"])
def test_who_does_not_keep_the_account_cannot_record_or_put_off(scene, request, reminded, who):
    person = request.getfixturevalue(who)
    before = scene.count(PolicyReview, AuditEntry)
    person.presses(reminded, Action.RECORD_DUTY, as_seen=True)
    refusal = scene.until(
        lambda: [
            seen
            for seen in scene.slack.messages.all_in(reminded.channel)
            if seen.ephemeral_for == person.id and "責任者・副責任者と管理者だけです" in seen.rendered
        ]
    )
    assert "みなも区観光（Instagram @minamo_kanko）" in refusal[-1].rendered
    assert person.modal is None
    assert scene.count(PolicyReview, AuditEntry) == before


def test_a_recorded_review_updates_the_message_the_policy_and_the_audit_log(scene, kato, reminded):
    kato.presses(reminded, Action.RECORD_DUTY)
    scene.until(lambda: kato.modal)
    note = "返信方針と問い合わせ先を確かめた。*変更なし*。"
    assert kato.submits({Field.NOTE: note, Field.NEXT_REVIEW_ON: date(2027, 4, 1)}).accepted
    assert kato.modal is None

    settled = scene.until(lambda: [told for told in kato.dm() if "記録しました：" in told.rendered])[-1]
    assert settled.ts == reminded.ts
    assert "記録しました：変更なし" in settled.rendered
    assert "<@U0KATO>　2026年11月25日（水）" in settled.rendered
    assert "次回の見直し　2027年4月1日（木）" in settled.rendered
    assert quoted(settled) == [note]
    assert Action.RECORD_DUTY not in str(settled.blocks)

    policy = policy_of(scene)
    assert (policy.next_review_on, policy.state) == (date(2027, 4, 1), PolicyState.IN_FORCE)
    entry = scene.rows(AuditEntry, AuditEntry.subject == f"account:{policy.account_id}")[-1]
    assert (entry.actor, entry.action) == ("U0KATO", "policy_review_recorded")
    assert entry.detail["next_review_on"] == "2027-04-01"
    # The owner is reminded again 30 days before 1 April 2027, on a morning when the office is open.
    assert stages.moment_of(scene.ward, policy.next_review_on, -30).date() <= date(2027, 3, 2)


def test_a_form_that_was_open_meanwhile_records_nothing_twice(scene, yamada):
    left_open = opens_form(scene, yamada, "minamo_bousai")
    opens_form(scene, yamada, "minamo_bousai")
    yamada.submits({Field.OUTCOME: "改定した", Field.NOTE: "返信方針を改めた。"})
    handed_in = scene.server.gestures.submit(yamada.id, left_open)
    assert "すでに記録されたか、不要になりました" in handed_in.errors[Field.OUTCOME]
    policy = policy_of(scene, "minamo_bousai")
    assert [
        row.outcome for row in scene.rows(PolicyReview, PolicyReview.operation_policy_id == policy.id)
    ] == ["revised"]


def test_an_administrator_abolishes_a_policy_and_drafts_of_its_account_are_stopped(scene, ito, sato):
    duty = duty_of(scene, "minamo_city")
    opens_form(scene, ito, "minamo_city")
    assert ito.submits({Field.OUTCOME: "廃止", Field.NOTE: "統合のため"}).accepted

    assert policy_of(scene, "minamo_city").state is PolicyState.ABOLISHED
    answer = sato.types(DRAFT_COMMAND, CLEAN, channel=REVIEW_CHANNEL).ephemeral
    assert "運用ポリシーが登録されていません" in answer.rendered
    assert "まだ審査には出ていません" in answer.rendered
    assert pack(duty=duty.id) not in str(ito.opens_home().blocks)
