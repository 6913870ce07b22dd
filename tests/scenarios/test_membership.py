"""Only members of the review channel decide, also where they left it while a form was open."""

from bot import worker
from bot.playground.seed import REVIEW_CHANNEL
from bot.records.allowances import Allowance
from bot.records.drafts import Draft, DraftState
from bot.records.reviews import Decision
from handlers.ids import Action, Field
from tests.scenarios.bots import bot_in, workspace
from tests.scenarios.conftest import TUESDAY_MORNING

ELSEWHERE = "税の相談会は12月3日（木）です。申込みは http://zei.city.minamo.lg.jp/ からどうぞ。"
OUTSIDE = "審査チャンネルの参加者だけです"


def test_a_return_by_somebody_who_left_meanwhile_is_refused_with_what_they_wrote(scene, sato, tanaka):
    card = scene.in_review(sato)
    scene.opened(tanaka, lambda: tanaka.presses(card, Action.RETURN))
    members = scene.slack.channels[REVIEW_CHANNEL].members
    members.remove(tanaka.id)
    tanaka.submits({Field.REASON: "開始時刻を書いてください。"})
    refused = scene.until(lambda: tanaka.modal)
    members.append(tanaka.id)

    assert OUTSIDE in refused.rendered
    assert "開始時刻を書いてください。" in refused.rendered
    assert scene.rows(Decision) == []
    assert scene.latest(Draft).state is DraftState.IN_REVIEW


def test_an_allowance_by_somebody_who_left_meanwhile_is_refused(scene, sato, tanaka):
    card = scene.in_review(sato, ELSEWHERE)
    scene.opened(tanaka, lambda: tanaka.presses(card, Action.ALLOW, selected="http://zei.city.minamo.lg.jp/"))
    members = scene.slack.channels[REVIEW_CHANNEL].members
    members.remove(tanaka.id)
    refused = tanaka.submits({Field.REASON: "古いサイトで受けるため。"})
    members.append(tanaka.id)

    assert OUTSIDE in refused.errors[Field.REASON]
    assert scene.rows(Allowance) == []


def test_while_slack_does_not_answer_nothing_is_decided_and_what_was_written_stays(scene, sato, tanaka):
    card = scene.in_review(sato)
    scene.opened(tanaka, lambda: tanaka.presses(card, Action.RETURN))
    scene.slack.faults.break_down("conversations.members")
    tanaka.submits({Field.REASON: "場所を書いてください。"})

    assert "場所を書いてください。" in scene.until(lambda: tanaka.modal).rendered
    assert scene.latest(Draft).state is DraftState.IN_REVIEW


def test_a_user_group_that_could_not_be_asked_for_is_asked_for_again_soon(tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "AFTER_TROUBLE", 0.1)
    with workspace(f"sqlite:///{tmp_path / 'koetsu.db'}", TUESDAY_MORNING) as stage:
        stage.server.slack.faults.break_down("usergroups.users.list", times=2)
        with bot_in(stage):  # comes up once 佐藤 may write, as a member of a user group
            assert len(stage.server.slack.calls.of("usergroups.users.list")) == 3
    assert worker.USERGROUPS_EVERY > 60
