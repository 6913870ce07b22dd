import threading
import time

import pytest

from bot.playground.refusals import AnswerRefused, GestureRefused, NotAcknowledged, UnknownCommand
from tests.playground.pieces import REVIEW, SATO, TANAKA, section


def test_the_answer_to_a_command_is_seen_by_the_one_who_typed_it(app, sato, tanaka):
    app.command("/try")(lambda ack, command: ack(f"届きました: {command['text']}"))
    answer = sato.types("/try", "春の\nお祭り", channel=REVIEW)
    assert answer.ephemeral.text == "届きました: 春の\nお祭り"
    assert answer.ephemeral in sato.sees(REVIEW)
    assert tanaka.sees(REVIEW) == []


def test_an_answer_for_the_channel_is_seen_by_all(app, sato, tanaka):
    app.command("/try")(lambda ack: ack("皆さんへ", response_type="in_channel"))
    assert sato.types("/try", channel=REVIEW).ephemeral is None
    assert [message.text for message in tanaka.sees(REVIEW)] == ["皆さんへ"]


def test_a_silent_app_makes_slack_show_its_own_failure(app, sato, impatient):
    app.command("/try")(lambda: None)
    with pytest.raises(NotAcknowledged, match=r"/try はうまくいきませんでした \(operation_timeout\)"):
        sato.types("/try", channel=REVIEW)


def test_an_answer_that_comes_too_late_is_not_shown(app, sato, impatient):
    answered = threading.Event()

    def answer_late(ack):
        time.sleep(2 * impatient)
        ack("遅れました")
        answered.set()

    app.command("/try")(answer_late)
    with pytest.raises(NotAcknowledged):
        sato.types("/try", channel=REVIEW)
    assert answered.wait(timeout=5)
    time.sleep(0.1)
    assert sato.sees(REVIEW) == []


def test_without_an_app_a_command_fails(sato, impatient):
    with pytest.raises(NotAcknowledged):
        sato.types("/try", channel=REVIEW)


def test_three_characters_reach_the_app_escaped(app, sato):
    app.command("/try")(lambda ack, command: ack(blocks=[section(f"`{command['text']}`")]))
    answer = sato.types("/try", "<b> & <!channel>", channel=REVIEW).ephemeral
    assert answer.blocks[0]["text"]["text"] == "`&lt;b&gt; &amp; &lt;!channel&gt;`"
    assert answer.rendered == "`<b> & <!channel>`"
    assert answer.pings == set()


def test_mentions_become_ids_where_the_command_asks_for_it(app, slack, sato):
    slack.add_command("/try", should_escape=True)
    app.command("/try")(lambda ack, command: ack(command["text"]))
    answer = sato.types("/try", "@田中 さんへ", channel=REVIEW).ephemeral
    assert answer.text == f"<@{TANAKA}|田中> さんへ"
    assert answer.pings == {TANAKA}


def test_an_undeclared_command_is_unknown(app, sato):
    with pytest.raises(UnknownCommand, match="/other は有効なコマンドではありません"):
        sato.types("/other", channel=REVIEW)


def test_nobody_types_where_they_are_not(app, slack, sato):
    slack.add_channel("C0OTHER", "別の部屋")
    with pytest.raises(GestureRefused):
        sato.types("/try", channel="C0OTHER")


@pytest.mark.parametrize(
    "answer",
    [{"blocks": [section("")]}, {"text": "x", "response_type": "ephemeral", "nonsense": 1}, {"blocks": []}],
    ids=["invalid blocks", "unknown key", "nothing to show"],
)
def test_an_answer_slack_cannot_show_is_refused(slack, answer):
    from bot.playground.acks import answer_command

    with pytest.raises(AnswerRefused, match="invalid_command_response"):
        answer_command(slack, SATO, REVIEW, answer)


def test_a_command_works_in_direct_messages(app, slack, sato):
    app.command("/try")(lambda ack, command: ack(command["channel_name"]))
    answer = sato.types("/try", channel=slack.open_dm(SATO).id)
    assert answer.ephemeral.text == "directmessage"
