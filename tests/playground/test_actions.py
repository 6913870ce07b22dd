import re

import pytest
from slack_sdk.errors import SlackApiError

from bot.playground.refusals import GestureRefused, NotAcknowledged
from tests.playground.pieces import (
    REVIEW,
    SATO,
    actions,
    button,
    chooser,
    home,
    modal,
    mrkdwn,
    option,
    plain,
    section,
)


@pytest.fixture
def pressed(app):
    """The bodies of all presses, in order."""
    bodies = []

    def on_press(ack, body):
        ack()
        bodies.append(body)

    app.action(re.compile(".*"))(on_press)
    return bodies


@pytest.fixture
def card(client, tanaka):
    def post(*blocks):
        client.chat_postMessage(channel=REVIEW, text="カード", blocks=list(blocks))
        return tanaka.sees(REVIEW)[-1]

    return post


def test_a_press_tells_the_app_who_pressed_what_where(pressed, card, tanaka):
    message = card(section(), actions(button("ok", value="draft-1"), block_id="decision"))
    tanaka.presses(message, "ok")
    (body,) = pressed
    assert body["user"]["id"] == tanaka.id
    assert body["channel"] == {"id": REVIEW, "name": "審査"}
    assert body["container"] == {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": REVIEW,
        "is_ephemeral": False,
    }
    assert body["message"]["ts"] == message.ts
    (action,) = body["actions"]
    assert (action["block_id"], action["action_id"], action["value"]) == ("decision", "ok", "draft-1")


def test_a_press_on_a_message_can_change_it(app, card, tanaka, server):
    def on_ok(ack, body, client):
        ack()
        client.chat_update(
            channel=REVIEW, ts=body["message"]["ts"], text="承認済み", blocks=[section("承認済み")]
        )

    app.action("ok")(on_ok)
    message = card(actions(button()))
    tanaka.presses(message, "ok")
    server.wait_for(lambda: tanaka.sees(REVIEW)[-1].text == "承認済み")
    with pytest.raises(GestureRefused, match="nothing to press"):
        tanaka.presses(message, "ok")


def test_a_slow_screen_can_still_be_pressed_as_it_was_seen(pressed, card, client, tanaka):
    message = card(actions(button("ok", value="old")))
    client.chat_update(channel=REVIEW, ts=message.ts, text="済み", blocks=[section()])
    tanaka.presses(message, "ok", as_seen=True)
    assert pressed[0]["actions"][0]["value"] == "old"
    assert tanaka.sees(REVIEW)[-1].text == "済み"


def test_an_unacknowledged_press_fails(app, card, tanaka, impatient):
    message = card(actions(button()))
    with pytest.raises(NotAcknowledged):
        tanaka.presses(message, "ok")


def test_equal_buttons_are_told_apart_by_value_or_block(pressed, card, tanaka):
    message = card(
        actions(button("ok", value="a"), block_id="first"),
        actions(button("ok", value="b"), block_id="second"),
    )
    with pytest.raises(GestureRefused, match="several elements"):
        tanaka.presses(message, "ok")
    tanaka.presses(message, "ok", value="b")
    tanaka.presses(message, "ok", block_id="first")
    assert [body["actions"][0]["value"] for body in pressed] == ["b", "a"]


def test_a_confirm_dialog_is_shown_and_can_be_declined(pressed, card, tanaka):
    confirm = {
        "title": plain("確認"),
        "text": mrkdwn("承認しますか"),
        "confirm": plain("はい"),
        "deny": plain("やめる"),
    }
    message = card(actions(button(confirm=confirm)))
    assert tanaka.presses(message, "ok", confirms=False) == "確認\n承認しますか\n[はい] [やめる]"
    assert pressed == []
    tanaka.presses(message, "ok")
    assert len(pressed) == 1


def test_menus_send_what_was_chosen(pressed, card, tanaka):
    menu = {"type": "static_select", "action_id": "menu", "options": [option("a"), option("b")]}
    more = {"type": "overflow", "action_id": "more", "options": [option("x"), option("y")]}
    people = {"type": "users_select", "action_id": "who"}
    message = card(section(accessory=more), actions(menu, people, {"type": "datepicker", "action_id": "on"}))
    tanaka.presses(message, "menu", selected="b")
    tanaka.presses(message, "more", selected="yの名")
    tanaka.presses(message, "who", selected=SATO)
    tanaka.presses(message, "on", selected="2026-04-01")
    chosen = [body["actions"][0] for body in pressed]
    assert chosen[0]["selected_option"]["value"] == "b"
    assert chosen[1]["selected_option"]["value"] == "y"
    assert chosen[2]["selected_user"] == SATO
    assert chosen[3]["selected_date"] == "2026-04-01"
    values = [action for block in pressed[3]["state"]["values"].values() for action in block]
    assert values == ["menu", "who", "on"]


def test_an_input_is_filled_in_and_not_pressed(slack, client, sato, server):
    client.views_open(trigger_id=slack.triggers.issue(SATO), view=modal(chooser("static_select", "a")))
    with pytest.raises(GestureRefused, match="dispatch_action"):
        sato.presses(sato.modal, "choice_id", selected="a")


def test_an_input_that_dispatches_tells_the_app_at_once(pressed, slack, client, sato):
    choice = chooser("static_select", "a", "b") | {"dispatch_action": True}
    client.views_open(trigger_id=slack.triggers.issue(SATO), view=modal(choice))
    sato.presses(sato.modal, "choice_id", selected="b")
    state = pressed[0]["view"]["state"]["values"]["choice"]["choice_id"]
    assert state["selected_option"]["value"] == "b"


def test_an_ephemeral_message_is_pressed_without_being_sent_along(pressed, client, sato, tanaka):
    client.chat_postEphemeral(channel=REVIEW, user=SATO, text="x", blocks=[actions(button())])
    message = sato.sees(REVIEW)[-1]
    sato.presses(message, "ok")
    assert "message" not in pressed[0]
    assert pressed[0]["container"]["is_ephemeral"] is True
    with pytest.raises(GestureRefused, match="does not see"):
        tanaka.presses(message, "ok")


def test_opening_the_home_tab_waits_for_the_app_to_draw_it(app, sato, tanaka):
    def on_opened(event, client):
        client.views_publish(user_id=event["user"], view=home(section("ようこそ")))

    app.event("app_home_opened")(on_opened)
    assert sato.opens_home().rendered == "ようこそ"
    assert tanaka.home is None


def test_the_home_tab_has_buttons(pressed, client, sato):
    client.views_publish(user_id=SATO, view=home(actions(button("record", "見直しを記録"))))
    sato.presses(sato.home, "record")
    assert pressed[0]["container"] == {"type": "view", "view_id": sato.home.id}
    assert pressed[0]["view"]["type"] == "home"


def test_a_stale_home_is_not_published(client, sato):
    first = client.views_publish(user_id=SATO, view=home())["view"]
    client.views_publish(user_id=SATO, view=home(section("新")), hash=first["hash"])
    with pytest.raises(SlackApiError, match="hash_conflict"):
        client.views_publish(user_id=SATO, view=home(), hash=first["hash"])
    assert sato.home.rendered == "新"
