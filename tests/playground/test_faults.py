import http.client
import time

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from tests.playground.pieces import REVIEW


def test_a_rate_limit_says_how_long_to_wait(slack, client, sato):
    slack.faults.rate_limit("chat.postMessage", retry_after=30)
    with pytest.raises(SlackApiError) as refused:
        client.chat_postMessage(channel=REVIEW, text="x")
    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["Retry-After"] == "30"
    assert sato.sees(REVIEW) == []


def test_a_rate_limit_ends_after_the_times_asked_for(slack, client, sato):
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=2))
    slack.faults.rate_limit("chat.postMessage", times=2, retry_after=0)
    client.chat_postMessage(channel=REVIEW, text="x")
    assert [call.error for call in slack.calls.of("chat.postMessage")] == ["ratelimited", "ratelimited", None]


def test_a_breakdown_posts_nothing(slack, client, sato):
    slack.faults.break_down("chat.postMessage")
    with pytest.raises(SlackApiError) as refused:
        client.chat_postMessage(channel=REVIEW, text="x")
    assert refused.value.response.status_code == 500
    assert sato.sees(REVIEW) == []
    client.chat_postMessage(channel=REVIEW, text="y")
    assert [message.text for message in sato.sees(REVIEW)] == ["y"]


def test_a_slow_call_outlasts_the_clients_patience(slack, client):
    client.timeout = 0.05
    slack.faults.slow_down("auth.test", seconds=0.3)
    with pytest.raises(TimeoutError):
        client.auth_test()


def test_a_slow_call_is_served_in_the_end(slack, client, sato):
    slack.faults.slow_down("chat.postMessage", seconds=0.1)
    before = time.monotonic()
    client.chat_postMessage(channel=REVIEW, text="x")
    assert time.monotonic() - before >= 0.1
    assert len(sato.sees(REVIEW)) == 1


def test_a_lost_answer_leaves_the_message_posted(slack, client, sato):
    client.retry_handlers.clear()
    slack.faults.lose_answer("chat.postMessage")
    with pytest.raises(http.client.RemoteDisconnected):
        client.chat_postMessage(channel=REVIEW, text="x")
    assert [message.text for message in sato.sees(REVIEW)] == ["x"]


def test_a_client_that_retries_by_itself_doubles_a_message_whose_answer_was_lost(slack, client, sato):
    slack.faults.lose_answer("chat.postMessage")
    client.chat_postMessage(channel=REVIEW, text="x")
    assert [message.text for message in sato.sees(REVIEW)] == ["x", "x"]


def test_any_error_code_can_be_asked_for(slack, client):
    slack.faults.refuse("chat.postMessage", error="account_inactive")
    with pytest.raises(SlackApiError, match="account_inactive"):
        client.chat_postMessage(channel=REVIEW, text="x")


def test_a_fault_for_any_method_strikes_the_next_call(slack, client):
    slack.faults.refuse(error="fatal_error")
    with pytest.raises(SlackApiError, match="fatal_error"):
        client.auth_test()
    slack.faults.refuse(error="fatal_error")
    slack.faults.clear()
    client.auth_test()
