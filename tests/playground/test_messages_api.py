import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.playground.pieces import REVIEW, SATO, TANAKA, actions, button, plain, section

KEY = {"event_type": "notice", "event_payload": {"key": "card:1:1"}}


@pytest.fixture
def refusal():
    def error_of(call, **arguments):
        with pytest.raises(SlackApiError) as refused:
            call(**arguments)
        return refused.value.response["error"]

    return error_of


def test_a_message_is_posted_changed_and_deleted(client, sato):
    ts = client.chat_postMessage(channel=REVIEW, text="一", blocks=[section("一")])["ts"]
    client.chat_update(channel=REVIEW, ts=ts, text="二", blocks=[section("二")])
    assert [(message.ts, message.rendered) for message in sato.sees(REVIEW)] == [(ts, "二")]
    client.chat_delete(channel=REVIEW, ts=ts)
    assert sato.sees(REVIEW) == []


def test_timestamps_are_unique_and_grow(client):
    stamps = [client.chat_postMessage(channel=REVIEW, text=str(n))["ts"] for n in range(20)]
    assert stamps == sorted(set(stamps))


def test_an_update_without_blocks_keeps_them_and_an_empty_list_takes_them_away(client, sato):
    ts = client.chat_postMessage(channel=REVIEW, text="一", blocks=[section("塊")])["ts"]
    client.chat_update(channel=REVIEW, ts=ts, text="二")
    assert sato.sees(REVIEW)[0].rendered == "塊"
    client.chat_update(channel=REVIEW, ts=ts, text="三", blocks=[])
    assert sato.sees(REVIEW)[0].rendered == "三"


def test_writing_to_a_person_opens_their_direct_messages(client, sato):
    assert sato.dm() == []
    posted = client.chat_postMessage(channel=SATO, text="お知らせ")
    opened = client.conversations_open(users=SATO)
    assert posted["channel"] == opened["channel"]["id"]
    assert opened["already_open"] is True
    assert [message.text for message in sato.dm()] == ["お知らせ"]


@pytest.mark.parametrize(
    ("channel", "error"),
    [
        ("C0NOWHERE", "channel_not_found"),
        ("C0SECRET", "channel_not_found"),
        ("C0PUBLIC", "not_in_channel"),
        ("C0OLD", "is_archived"),
        ("U0GONE", "user_disabled"),
        ("U0BOT", "cannot_dm_bot"),
    ],
)
def test_a_message_is_refused_where_the_bot_may_not_write(slack, client, refusal, channel, error):
    slack.add_channel("C0SECRET", "内緒", [SATO], is_private=True, with_bot=False)
    slack.add_channel("C0PUBLIC", "公開", [SATO], with_bot=False)
    slack.add_channel("C0OLD", "旧").is_archived = True
    slack.add_person("U0GONE", "退職者", deleted=True)
    assert refusal(client.chat_postMessage, channel=channel, text="x") == error


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ({}, "no_text"),
        ({"text": ""}, "no_text"),
        ({"text": "あ" * 40_001}, "msg_too_long"),
        ({"text": "x", "blocks": "{"}, "invalid_blocks_format"),
        ({"text": "x", "blocks": {"type": "section"}}, "invalid_blocks_format"),
        ({"text": "x", "blocks": [section("")]}, "invalid_blocks"),
        ({"text": "x", "blocks": [section("あ" * 3000)] * 5}, "msg_blocks_too_long"),
        ({"text": "x", "metadata": {"event_type": "notice"}}, "invalid_metadata_format"),
        (
            {"text": "x", "metadata": {"event_type": "n", "event_payload": {"a": "x" * 16_001}}},
            "metadata_too_large",
        ),
    ],
)
def test_content_that_slack_refuses(client, refusal, content, error):
    call = client.api_call
    assert refusal(call, api_method="chat.postMessage", json={"channel": REVIEW, **content}) == error


def test_a_refusal_of_blocks_names_the_place(client):
    blocks = [section(), {"type": "header", "text": plain("長" * 151)}]
    with pytest.raises(SlackApiError) as refused:
        client.chat_postMessage(channel=REVIEW, text="x", blocks=blocks)
    messages = refused.value.response["response_metadata"]["messages"]
    assert messages == ["[ERROR] must be less than 151 characters [json-pointer:/blocks/1/text/text]"]


def test_an_update_is_shorter_than_a_post(client, refusal):
    ts = client.chat_postMessage(channel=REVIEW, text="あ" * 40_000)["ts"]
    assert refusal(client.chat_update, channel=REVIEW, ts=ts, text="あ" * 4_001) == "msg_too_long"


def test_messages_of_others_and_ephemeral_ones_cannot_be_changed(client, refusal, sato):
    said = sato.says("こんにちは", channel=REVIEW)
    whispered = client.chat_postEphemeral(channel=REVIEW, user=SATO, text="x")["message_ts"]
    assert refusal(client.chat_update, channel=REVIEW, ts=said.ts, text="y") == "cant_update_message"
    assert refusal(client.chat_delete, channel=REVIEW, ts=said.ts) == "cant_delete_message"
    assert refusal(client.chat_update, channel=REVIEW, ts=whispered, text="y") == "message_not_found"
    assert refusal(client.chat_update, channel=REVIEW, ts="1.000001", text="y") == "message_not_found"


def test_an_ephemeral_message_is_for_one_member_of_the_channel(slack, client, refusal, sato, tanaka):
    client.chat_postEphemeral(channel=REVIEW, user=SATO, text="内緒")
    assert [message.text for message in sato.sees(REVIEW)] == ["内緒"]
    assert tanaka.sees(REVIEW) == []
    slack.add_person("U0AWAY", "別の人")
    assert (
        refusal(client.chat_postEphemeral, channel=REVIEW, user="U0AWAY", text="x") == "user_not_in_channel"
    )


def test_metadata_comes_back_only_when_asked_for(client):
    client.chat_postMessage(channel=REVIEW, text="x", metadata=KEY)
    silent = client.conversations_history(channel=REVIEW)["messages"][0]
    full = client.conversations_history(channel=REVIEW, include_all_metadata=True)["messages"][0]
    assert "metadata" not in silent
    assert full["metadata"] == KEY


def test_history_is_newest_first_in_pages_without_ephemeral_messages(client):
    stamps = [client.chat_postMessage(channel=REVIEW, text=str(n))["ts"] for n in range(5)]
    client.chat_postEphemeral(channel=REVIEW, user=SATO, text="内緒")
    first = client.conversations_history(channel=REVIEW, limit=3)
    assert [message["text"] for message in first["messages"]] == ["4", "3", "2"]
    assert first["has_more"] is True
    cursor = first["response_metadata"]["next_cursor"]
    rest = client.conversations_history(channel=REVIEW, limit=3, cursor=cursor)
    assert [message["ts"] for message in rest["messages"]] == [stamps[1], stamps[0]]
    assert rest["has_more"] is False


def test_history_begins_after_oldest_and_ends_before_latest(client):
    stamps = [client.chat_postMessage(channel=REVIEW, text=str(n))["ts"] for n in range(4)]

    def texts(**bounds):
        answer = client.conversations_history(channel=REVIEW, **bounds)
        return [message["text"] for message in answer["messages"]]

    assert texts(oldest=stamps[1]) == ["3", "2"]
    assert texts(oldest=stamps[1], inclusive=True) == ["3", "2", "1"]
    assert texts(latest=stamps[1]) == ["0"]
    assert texts(oldest=stamps[0], latest=stamps[3]) == ["2", "1"]


def test_a_wrong_cursor_or_limit_is_refused(client, refusal):
    assert refusal(client.conversations_history, channel=REVIEW, cursor="nonsense") == "invalid_cursor"
    assert refusal(client.conversations_history, channel=REVIEW, limit=0) == "invalid_limit"


def test_a_permalink_leads_to_the_message(client, refusal):
    ts = client.chat_postMessage(channel=REVIEW, text="x")["ts"]
    link = client.chat_getPermalink(channel=REVIEW, message_ts=ts)["permalink"]
    assert link.endswith(f"/archives/{REVIEW}/p{ts.replace('.', '')}")
    assert refusal(client.chat_getPermalink, channel=REVIEW, message_ts="1.000001") == "message_not_found"


def test_what_a_message_pings_is_found_in_text_and_blocks(client, sato):
    mention = {"type": "rich_text_section", "elements": [{"type": "user", "user_id": TANAKA}]}
    rich = {"type": "rich_text", "elements": [mention]}
    client.chat_postMessage(channel=REVIEW, text="<!channel>", blocks=[section(f"<@{SATO}>"), rich])
    client.chat_postMessage(
        channel=REVIEW, text="&lt;!channel&gt;", blocks=[actions(button(label="<!here>"))]
    )
    assert [message.pings for message in sato.sees(REVIEW)] == [{"channel", SATO, TANAKA}, set()]


@pytest.mark.parametrize(
    ("token", "error"),
    [("xoxb-wrong", "invalid_auth"), ("xapp-playground", "not_allowed_token_type"), ("", "not_authed")],
)
def test_a_wrong_token_is_refused(server, refusal, token, error):
    stranger = WebClient(token, base_url=server.api_url)
    assert refusal(stranger.auth_test) == error


def test_a_revoked_token_opens_nothing(server, client, refusal):
    server.tokens.revoked = True
    assert refusal(client.auth_test) == "token_revoked"


def test_an_unknown_method_is_refused_and_noted(slack, client, refusal):
    assert refusal(client.api_call, api_method="chat.shout") == "unknown_method"
    assert [call.error for call in slack.calls.of("chat.shout")] == ["unknown_method"]
    assert slack.calls.refused == slack.calls.of("chat.shout")
