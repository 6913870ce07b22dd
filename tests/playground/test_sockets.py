import json
import threading
import time
from contextlib import ExitStack

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from bot.playground.connecting import connected
from bot.playground.refusals import NotAcknowledged
from tests.playground.pieces import REVIEW, home


@pytest.fixture
def sockets(server):
    """Opens bare sockets, and closes them in the end."""
    with ExitStack() as opened:

        def open_socket():
            web_client = WebClient(server.app_token, base_url=server.api_url)
            url = web_client.apps_connections_open(app_token=server.app_token)["url"]
            socket = opened.enter_context(connect(url, proxy=None))
            return socket, json.loads(socket.recv(timeout=2))

        yield open_socket


def typing(sato):
    """Types a command in the background; the result says whether it was acknowledged."""
    outcome = []

    def type_command():
        try:
            outcome.append(sato.types("/try", channel=REVIEW).ephemeral)
        except NotAcknowledged as failure:
            outcome.append(failure)

    thread = threading.Thread(target=type_command)
    thread.start()
    return thread, outcome


def acknowledge(socket, envelope, payload=None):
    socket.send(json.dumps({"envelope_id": envelope["envelope_id"], "payload": payload or {}}))


def test_a_socket_is_greeted_with_the_number_of_connections(sockets):
    _, first = sockets()
    _, second = sockets()
    assert (first["type"], first["num_connections"], second["num_connections"]) == ("hello", 1, 2)
    assert "debug_info" in first


def test_an_address_opens_one_socket(server):
    url = server.issue_socket_url()
    with connect(url, proxy=None):
        pass
    with pytest.raises(InvalidStatus), connect(url, proxy=None):
        pass


def test_an_eleventh_socket_is_refused(server, sockets):
    for _ in range(10):
        sockets()
    with pytest.raises(InvalidStatus):
        sockets()


def test_each_envelope_goes_to_one_socket_in_turn(sockets, sato):
    (first, _), (second, _) = sockets(), sockets()
    for socket in (first, second):
        thread, outcome = typing(sato)
        envelope = json.loads(socket.recv(timeout=2))
        assert envelope["type"] == "slash_commands"
        assert envelope["accepts_response_payload"] is True
        acknowledge(socket, envelope, {"text": "はい"})
        thread.join()
        assert outcome[0].text == "はい"
    for socket in (first, second):
        with pytest.raises(TimeoutError):
            socket.recv(timeout=0.05)


def test_an_unacknowledged_envelope_comes_again_to_the_other_socket(sockets, sato, impatient):
    (first, _), (second, _) = sockets(), sockets()
    thread, outcome = typing(sato)
    envelope = json.loads(first.recv(timeout=2))
    again = json.loads(second.recv(timeout=2))
    acknowledge(second, again)
    thread.join()
    assert "retry_attempt" not in envelope
    assert again["retry_attempt"] == 1
    assert again["envelope_id"] == envelope["envelope_id"]
    assert again["payload"] == envelope["payload"]
    assert isinstance(outcome[0], NotAcknowledged)


def test_an_envelope_whose_socket_closes_comes_again_at_once(sockets, sato):
    (first, _), (second, _) = sockets(), sockets()
    thread, outcome = typing(sato)
    first.recv(timeout=2)
    first.close()
    again = json.loads(second.recv(timeout=1))
    acknowledge(second, again, {"text": "間に合いました"})
    thread.join()
    assert outcome[0].text == "間に合いました"


def test_an_acknowledged_envelope_does_not_come_again(sockets, sato, impatient):
    socket, _ = sockets()
    thread, _ = typing(sato)
    acknowledge(socket, json.loads(socket.recv(timeout=2)))
    thread.join()
    with pytest.raises(TimeoutError):
        socket.recv(timeout=2 * impatient)


def test_a_command_waits_a_moment_for_a_socket(sockets, sato):
    thread, outcome = typing(sato)
    time.sleep(0.1)
    socket, _ = sockets()
    acknowledge(socket, json.loads(socket.recv(timeout=2)), {"text": "はい"})
    thread.join()
    assert outcome[0].text == "はい"


def test_a_command_that_has_failed_unsent_is_not_sent_later(sockets, sato, impatient):
    thread, outcome = typing(sato)
    thread.join()
    socket, _ = sockets()
    with pytest.raises(TimeoutError):
        socket.recv(timeout=0.1)
    assert isinstance(outcome[0], NotAcknowledged)


def test_a_bolt_app_moves_to_a_new_socket_when_asked(app, server, sato):
    app.command("/try")(lambda ack: ack("はい"))
    server.switchboard.ack_timeout = 6  # the client stops listening to the old socket within three seconds
    server.ask_sockets_to_reconnect()
    server.wait_for(lambda: server.switchboard.opened == 2)
    assert sato.types("/try", channel=REVIEW).ephemeral.text == "はい"


def test_a_bolt_app_returns_after_its_socket_was_dropped(server, client, sato):
    app = App(client=client)
    app.command("/try")(lambda ack: ack("はい"))
    with connected(server, app, ping_interval=0.2):
        server.drop_sockets()
        server.wait_for(lambda: server.switchboard.open_sockets == 1)
        assert sato.types("/try", channel=REVIEW).ephemeral.text == "はい"


def test_a_retried_event_says_so_to_the_app(server, client, sato, impatient):
    seen = []
    app = App(client=client)

    @app.middleware
    def slow_first_time(req, next):  # noqa: A002 - Bolt names its arguments
        seen.append(req.headers.get("x-slack-retry-num"))
        if len(seen) == 1:
            time.sleep(2 * impatient)
        next()

    app.event("app_home_opened")(
        lambda event, client: client.views_publish(user_id=event["user"], view=home())
    )
    with connected(server, app):
        with pytest.raises(NotAcknowledged):
            sato.opens_home()
        server.wait_for(lambda: sato.home)
    assert seen[:2] == [None, ["1"]]


def test_only_the_app_token_opens_sockets(client):
    with pytest.raises(SlackApiError, match="not_allowed_token_type"):
        client.apps_connections_open(app_token="xoxb-playground")
