import gc
import socket
import threading
import time
import warnings
from contextlib import suppress

import pytest

from bot.playground.refusals import GestureRefused
from bot.playground.server import NothingHappened, PlaygroundServer
from bot.playground.workspace import Workspace
from tests.playground.pieces import REVIEW, SATO, modal, section


def fastest(act, times):
    """Seconds of the fastest of several tries: other programs on the machine only make it slower."""

    def duration():
        before = time.perf_counter()
        act()
        return time.perf_counter() - before

    return min(duration() for _ in range(times))


def test_the_server_starts_and_stops_quickly():
    def start_and_stop():
        with PlaygroundServer(Workspace()):
            pass

    assert fastest(start_and_stop, times=5) < 0.3


def test_stopping_while_the_app_still_calls_leaks_no_connection():
    def call_on(port, stopped):
        while not stopped.is_set():
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
                connection.sendall(
                    b"POST /api/api.test HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
                )
                connection.recv(100)

    for _ in range(15):
        stopped = threading.Event()
        with PlaygroundServer(Workspace()) as server:
            port = int(server.url.rstrip("/").rpartition(":")[2])
            callers = [threading.Thread(target=call_on, args=(port, stopped)) for _ in range(3)]
            for caller in callers:
                caller.start()
            time.sleep(0.01)
        stopped.set()
        for caller in callers:
            caller.join()
    del server
    with warnings.catch_warnings(record=True) as leaks:
        warnings.simplefilter("always")
        gc.collect()
    assert leaks == []


def test_an_acknowledgement_takes_milliseconds(app, sato):
    app.command("/try")(lambda ack: ack("はい"))
    assert fastest(lambda: sato.types("/try", channel=REVIEW), times=10) < 0.1


def test_the_server_listens_on_this_machine_only(server):
    assert server.url.startswith("http://127.0.0.1:")
    assert server.api_url == f"{server.url}api/"


def test_waiting_returns_what_was_waited_for(server, client, sato):
    client.chat_postMessage(channel=REVIEW, text="x")
    assert server.wait_for(lambda: sato.sees(REVIEW))[0].text == "x"


def test_waiting_in_vain_tells_what_was_on_the_screens(slack, server, client, sato):
    client.chat_postMessage(channel=REVIEW, text="x", blocks=[section("見えるもの")])
    client.chat_postEphemeral(channel=REVIEW, user=SATO, text="内緒")
    client.views_open(trigger_id=slack.triggers.issue(SATO), view=modal())
    slack.faults.refuse("chat.update", error="fatal_error")
    with pytest.raises(Exception, match="fatal_error"):
        client.chat_update(channel=REVIEW, ts="1", text="x")
    with pytest.raises(NothingHappened) as failure:
        server.wait_for(lambda: None, timeout=0.05)
    told = str(failure.value)
    for part in (
        "U0BOT: 見えるもの",
        "U0SATOだけに表示",
        "内緒",
        "modal (U0SATO)",
        "題",
        "API chat.update: fatal_error",
    ):
        assert part in told


def test_nobody_unknown_sits_in_front_of_slack(server):
    with pytest.raises(GestureRefused, match="U0NOBODY"):
        server.person("U0NOBODY")
