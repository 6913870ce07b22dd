import json
import urllib.error
import urllib.request
from datetime import UTC, datetime, timedelta

import pytest

from bot.playground.server import PlaygroundServer
from tests.playground.pieces import REVIEW, SATO, TANAKA, actions, button, home, modal, option, text_input


class MovableClock:
    """A clock that shows the first of April and has something due on the tenth."""

    def __init__(self):
        self.shown = datetime(2026, 4, 1, tzinfo=UTC)
        self.due = datetime(2026, 4, 10, tzinfo=UTC)

    def now(self):
        return self.shown

    def advance(self, by: timedelta):
        self.shown += by

    def next_due(self):
        return self.due

    def advance_to_next_due(self):
        self.shown = self.due


class Browser:
    """Asks a playground what its page would ask."""

    def __init__(self, url):
        self.url = url

    def get(self, path, **headers):
        request = urllib.request.Request(self.url + path, headers=headers)
        with urllib.request.urlopen(request, timeout=5) as response:
            return response.read().decode()

    def state(self, person=SATO):
        return json.loads(self.get(f"page/state?person={person}"))

    def post(self, gesture, *, content_type="application/json", **asked):
        body = json.dumps({"person": SATO, **asked}).encode()
        request = urllib.request.Request(f"{self.url}page/{gesture}", body, {"Content-Type": content_type})
        try:
            with urllib.request.urlopen(request, timeout=5) as response:
                return json.loads(response.read())
        except urllib.error.HTTPError as refusal:
            with refusal:
                return json.loads(refusal.read())


@pytest.fixture
def browser(server):
    return Browser(server.url)


def test_the_page_and_its_files_are_served(browser):
    assert browser.get("").startswith("<!doctype html>")
    assert "import" in browser.get("static/app.js")


def test_the_state_is_what_the_page_draws(slack, client, browser):
    metadata = {"event_type": "notice", "event_payload": {"key": "card:1:1"}}
    client.chat_postMessage(channel=REVIEW, text="x", blocks=[actions(button())], metadata=metadata)
    state = browser.state()
    assert state["revision"] == slack.changing.revision
    assert (state["team"], state["me"]) == ({"name": "みなも区"}, SATO)
    assert state["people"][1] == {
        "id": SATO,
        "name": "佐藤",
        "title": "観光課",
        "initial": "佐",
        "color": state["people"][1]["color"],
        "is_bot": False,
        "deleted": False,
    }
    assert state["channels"] == [
        {"id": REVIEW, "name": "審査", "kind": "channel", "with": None, "is_private": False},
        {"id": None, "name": "試し", "kind": "dm", "with": "U0BOT", "is_private": True},
    ]
    (message,) = state["messages"][REVIEW]
    assert (message["user"], message["ephemeral"], message["edited"]) == ("U0BOT", False, False)
    assert message["metadata_key"] == "card:1:1"
    assert datetime.fromisoformat(message["at"]).tzinfo is not None
    assert (state["modals"], state["home"], state["clock"]) == ([], None, None)
    assert state["commands"] == [{"name": "/try", "hint": "本文"}]


def test_the_state_names_user_groups(slack, browser):
    slack.add_usergroup("S0KOHO", "koho", (SATO,), name="広報課")
    assert {"id": "S0KOHO", "handle": "koho"} in browser.state()["usergroups"]


def test_without_a_person_the_first_one_looks(browser):
    assert json.loads(browser.get("page/state"))["me"] == SATO


def test_an_unknown_person_sees_nothing(browser):
    with pytest.raises(urllib.error.HTTPError) as refused:
        browser.state("U0NOBODY")
    with refused.value as response:
        assert json.loads(response.read()) == {"ok": False, "error": "この人はワークスペースにいません。"}


def test_each_person_sees_their_own_screen(slack, client, browser):
    client.chat_postEphemeral(channel=REVIEW, user=TANAKA, text="内緒")
    client.views_publish(user_id=TANAKA, view=home())
    client.views_open(trigger_id=slack.triggers.issue(TANAKA), view=modal())
    client.chat_postMessage(channel=TANAKA, text="お知らせ")
    mine, theirs = browser.state(SATO), browser.state(TANAKA)
    assert (mine["messages"][REVIEW], mine["modals"], mine["home"]) == ([], [], None)
    assert theirs["messages"][REVIEW][0]["ephemeral"] is True
    assert theirs["modals"][0]["title"]["text"] == "題"
    assert theirs["home"]["type"] == "home"
    assert theirs["channels"][1]["id"] == "D0TANAKA"
    assert theirs["messages"]["D0TANAKA"][0]["text"] == "お知らせ"


def test_a_command_is_carried_out(app, browser, sato):
    app.command("/try")(lambda ack, command: ack(command["text"]))
    assert browser.post("command", channel=REVIEW, text="/try 春の\n祭り") == {"ok": True}
    assert [message.text for message in sato.sees(REVIEW)] == ["春の\n祭り"]


def test_a_command_in_direct_messages_opens_them(app, browser, sato):
    app.command("/try")(lambda ack: ack("はい"))
    assert browser.post("command", channel="U0BOT", text="/try") == {"ok": True}
    assert [message.text for message in sato.dm()] == ["はい"]


def test_a_command_that_fails_says_so_in_a_sentence(browser, impatient):
    unanswered = browser.post("command", channel=REVIEW, text="/try x")
    assert unanswered == {"ok": False, "error": "/try はうまくいきませんでした (operation_timeout)"}
    unknown = browser.post("command", channel=REVIEW, text="/other x")
    assert unknown == {"ok": False, "error": "/other は有効なコマンドではありません。"}


def test_a_message_is_posted_as_it_was_typed(browser, sato):
    browser.post("message", channel=REVIEW, text="<!channel> & こんにちは")
    (message,) = sato.sees(REVIEW)
    assert (message.user, message.rendered, message.pings) == (SATO, "<!channel> & こんにちは", set())


def test_a_button_of_a_message_is_pressed(app, client, browser):
    pressed = []
    app.action("ok")(lambda ack, action: (ack(), pressed.append(action["value"])))
    client.chat_postMessage(channel=REVIEW, text="x", blocks=[actions(button(value="7"), block_id="b")])
    (message,) = browser.state()["messages"][REVIEW]
    container = {"type": "message", "channel": REVIEW, "ts": message["ts"]}
    where = {"container": container, "block_id": "b", "action_id": "ok"}
    assert browser.post("action", **where, value="7", selected=None, state=None) == {"ok": True}
    assert pressed == ["7"]


def test_a_menu_of_a_modal_is_chosen_from_with_what_was_typed_so_far(app, slack, client, browser):
    bodies = []
    app.action("menu")(lambda ack, body: (ack(), bodies.append(body)))
    menu = {"type": "static_select", "action_id": "menu", "options": [option("a"), option("b")]}
    view = modal(text_input(), actions(menu, block_id="kinds"))
    view_id = client.views_open(trigger_id=slack.triggers.issue(SATO), view=view)["view"]["id"]
    typed = {"body": {"body_text": {"type": "plain_text_input", "value": "打ちかけ"}}, "gone": {}}
    answer = browser.post(
        "action",
        container={"type": "view", "view_id": view_id},
        block_id="kinds",
        action_id="menu",
        value=None,
        selected=option("b"),
        state=typed,
    )
    assert answer == {"ok": True}
    assert bodies[0]["actions"][0]["selected_option"] == option("b")
    values = bodies[0]["view"]["state"]["values"]
    assert values["body"]["body_text"]["value"] == "打ちかけ"
    assert values["kinds"]["menu"]["selected_option"] == option("b")


def test_a_modal_is_submitted_and_answers_with_errors_or_none(app, slack, client, browser):
    def on_form(ack, view):
        text = view["state"]["values"]["body"]["body_text"]["value"]
        if text == "だめ":
            ack(response_action="errors", errors={"body": "直してください。"})
        else:
            ack()

    app.view("form")(on_form)
    view_id = client.views_open(trigger_id=slack.triggers.issue(SATO), view=modal())["view"]["id"]

    def submit(text):
        values = {"body": {"body_text": {"type": "plain_text_input", "value": text}}}
        return browser.post("submit", view_id=view_id, values=values)

    assert submit("だめ") == {"ok": True, "errors": {"body": "直してください。"}}
    assert browser.state()["modals"][0]["state"]["values"]["body"]["body_text"]["value"] == "だめ"
    assert submit("よい") == {"ok": True, "errors": {}}
    assert browser.state()["modals"] == []


def test_a_modal_is_closed(slack, client, browser):
    view_id = client.views_open(trigger_id=slack.triggers.issue(SATO), view=modal())["view"]["id"]
    assert browser.post("close", view_id=view_id) == {"ok": True}
    gone = browser.post("close", view_id=view_id)
    assert gone == {"ok": False, "error": "いまの画面では、この操作はできません。"}


def test_the_home_tab_is_drawn_by_the_app(app, browser, server):
    app.event("app_home_opened")(
        lambda event, client: client.views_publish(user_id=event["user"], view=home())
    )
    assert browser.post("home") == {"ok": True}
    assert server.wait_for(lambda: browser.state()["home"])["type"] == "home"


def test_the_clock_is_shown_and_moved(slack):
    clock = MovableClock()
    with PlaygroundServer(slack, clock=clock) as server:
        browser = Browser(server.url)
        assert browser.state()["clock"] == {
            "now": "2026-04-01T00:00:00+00:00",
            "next_due": "2026-04-10T00:00:00+00:00",
        }
        before = slack.changing.revision
        browser.post("clock", advance="hour")
        browser.post("clock", advance="day")
        assert clock.shown == datetime(2026, 4, 2, 1, tzinfo=UTC)
        browser.post("clock", advance="next_due")
        assert clock.shown == clock.due
        assert slack.changing.revision == before + 3


def test_a_page_without_a_clock_moves_nothing(browser):
    assert browser.post("clock", advance="day")["ok"] is False


def test_every_change_is_announced(client, browser):
    with urllib.request.urlopen(f"{browser.url}page/live?person={SATO}", timeout=5) as live:
        first = json.loads(live.readline().removeprefix(b"data: "))["revision"]
        live.readline()
        client.chat_postMessage(channel=REVIEW, text="x")
        second = json.loads(live.readline().removeprefix(b"data: "))["revision"]
    assert second > first


def test_other_sites_cannot_play(browser):
    refused = browser.post("message", content_type="text/plain", channel=REVIEW, text="x")
    assert refused["ok"] is False
    with pytest.raises(urllib.error.HTTPError) as stranger:
        browser.get("page/state", Host="evil.example")
    stranger.value.close()
    assert stranger.value.code == 400


def test_malformed_requests_are_answered_with_a_sentence(browser):
    assert browser.post("submit") == {"ok": False, "error": "送られた内容を読み取れませんでした。"}
    assert browser.post("dance") == {"ok": False, "error": "この操作はありません。"}
