import pytest
from slack_sdk.webhook import WebhookClient

from bot.playground import response_urls
from tests.playground.pieces import REVIEW, actions, button, section


@pytest.fixture
def answered(app, sato):
    """The response url of a command, as a client."""
    urls = []
    app.command("/try")(lambda ack, command: (ack(), urls.append(command["response_url"])))
    sato.types("/try", channel=REVIEW)
    return WebhookClient(urls[0])


@pytest.fixture
def clicked(app, client, sato):
    """The response url of a click in a message, as a client."""
    urls = []
    app.action("ok")(lambda ack, body: (ack(), urls.append(body["response_url"])))

    def click(post, **where):
        post(channel=REVIEW, text="カード", blocks=[actions(button())], **where)
        sato.presses(sato.sees(REVIEW)[-1], "ok")
        return WebhookClient(urls[-1])

    return click


def test_an_answer_goes_to_the_person_alone_unless_it_says_otherwise(answered, sato, tanaka):
    answered.send(text="あなたへ")
    answered.send(text="皆さんへ", response_type="in_channel")
    assert [message.text for message in sato.sees(REVIEW)] == ["あなたへ", "皆さんへ"]
    assert [message.text for message in tanaka.sees(REVIEW)] == ["皆さんへ"]


def test_a_late_answer_is_still_the_answer_to_the_command(app, sato, server):
    app.command("/try")(lambda ack, respond: (ack(), respond("後から")))
    answer = sato.types("/try", channel=REVIEW)
    assert server.wait_for(lambda: answer.ephemeral).text == "後から"


def test_the_original_can_be_replaced_and_deleted(clicked, client, sato):
    url = clicked(client.chat_postEphemeral, user=sato.id)
    url.send(text="二", blocks=[section("二")], replace_original=True)
    assert [message.rendered for message in sato.sees(REVIEW)] == ["二"]
    url.send(delete_original=True)
    assert sato.sees(REVIEW) == []


def test_a_click_in_the_channel_can_be_answered_aside(clicked, client, sato, tanaka):
    clicked(client.chat_postMessage).send(text="あなたへ")
    assert [message.text for message in sato.sees(REVIEW)] == ["カード", "あなたへ"]
    assert [message.text for message in tanaka.sees(REVIEW)] == ["カード"]


def test_an_answer_is_checked_like_a_message(answered, sato):
    refused = answered.send(blocks=[section("")])
    assert refused.status_code == 400
    assert "invalid_blocks" in refused.body
    assert sato.sees(REVIEW) == []


def test_a_response_url_works_five_times(answered):
    assert [answered.send(text=str(n)).body for n in range(6)] == ["ok"] * 5 + ["used_url"]


def test_a_response_url_is_too_old_after_thirty_minutes(answered, monkeypatch):
    assert response_urls.RESPONSE_LIFE == 1800
    monkeypatch.setattr(response_urls, "RESPONSE_LIFE", 0)
    assert answered.send(text="x").body == "expired_url"


def test_an_unknown_response_url_is_refused(server):
    assert WebhookClient(f"{server.url}response/nonsense").send(text="x").status_code == 404
