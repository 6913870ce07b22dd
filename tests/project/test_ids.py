"""Ids, listeners, views, API calls and the manifest agree."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk import WebClient

import handlers
from bot.records.engine import Database
from bot.records.reviews import Outcome, ReviewState
from handlers.ids import DRAFT_COMMAND, Action, Field, Form
from tests.project.test_views_fit_slack import MESSAGES, VIEWS
from tests.wards import make_ward

ROOT = Path(handlers.__file__).parents[1]
MANIFEST = yaml.safe_load((ROOT / "app.manifest.yml").read_text(encoding="utf-8"))
SCOPES: dict[str, set[str]] = {
    "auth_test": set(),
    "apps_connections_open": set(),  # by the app's own token
    "chat_getPermalink": set(),
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": {"channels:history", "groups:history", "im:history"},
    "conversations_info": {"channels:read", "groups:read"},
    "conversations_members": {"channels:read", "groups:read"},
    "conversations_open": {"im:write"},
    "usergroups_users_list": {"usergroups:read"},
    "users_info": {"users:read"},
    "views_open": set(),
    "views_publish": set(),
    "views_push": set(),
    "views_update": set(),
}
"""Slack's scopes for each method, for the kinds of channels where the bot calls it."""


@pytest.fixture(scope="module")
def app() -> App:
    """The bot's listeners, without a Slack behind them."""
    bolt = App(
        client=WebClient("xoxb-nobody", base_url="http://127.0.0.1:9/"),
        token_verification_enabled=False,
        raise_error_for_unhandled_request=False,
    )
    handlers.register(bolt, make_ward(Database("sqlite://")))
    return bolt


def listeners_of(app: App, body: dict[str, Any]) -> int:
    """How many listeners take a payload."""
    request = BoltRequest(body=body, mode="socket_mode")
    return sum(listener.matches(req=request, resp=BoltResponse(status=200)) for listener in app._listeners)


def interaction(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": kind, "team": {"id": "T0"}, "user": {"id": "U0"}, "trigger_id": "1", **more}


@pytest.mark.parametrize("action", Action)
def test_an_action_has_exactly_one_listener(app, action):
    pressed = {"type": "button", "action_id": action.value, "block_id": "b", "value": "{}"}
    assert listeners_of(app, interaction("block_actions", actions=[pressed])) == 1


@pytest.mark.parametrize("form", Form)
def test_a_form_has_exactly_one_listener(app, form):
    view = {"id": "V0", "type": "modal", "callback_id": form.value, "state": {"values": {}}}
    assert listeners_of(app, interaction("view_submission", view=view)) == 1


def test_the_command_has_exactly_one_listener(app):
    assert listeners_of(app, {"command": DRAFT_COMMAND, "text": "", "user_id": "U0", "team_id": "T0"}) == 1


def test_an_id_that_nobody_knows_has_no_listener(app):
    pressed = {"type": "button", "action_id": "somebody_else", "block_id": "b", "value": "{}"}
    assert listeners_of(app, interaction("block_actions", actions=[pressed])) == 0


def test_there_are_no_listeners_beside_these(app):
    events = MANIFEST["settings"]["event_subscriptions"]["bot_events"]
    assert len(app._listeners) == len(Action) + len(Form) + 1 + len(events)


def drawn(locale: str = "ja") -> Iterator[dict[str, Any]]:
    """Every block of every view, and the views themselves."""
    for draw in MESSAGES.values():
        yield from (block.to_dict() for block in draw(locale))
    for draw in VIEWS.values():
        view = draw(locale).to_dict()
        yield {key: value for key, value in view.items() if key != "blocks"}
        yield from view["blocks"]


def found_under(key: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            if name == key and isinstance(each, str):
                yield str(each)
            else:
                yield from found_under(key, each)
    elif isinstance(value, list):
        for each in value:
            yield from found_under(key, each)


def test_every_id_in_a_view_is_declared():
    pressed = {each for block in drawn() for each in found_under("action_id", block)}
    forms = {each for block in drawn() for each in found_under("callback_id", block)}
    assert pressed <= {*map(str, Action), *map(str, Field)}
    assert forms == set(map(str, Form))


def test_every_action_stands_in_a_view():
    pressed = {each for block in drawn() for each in found_under("action_id", block)}
    assert {*map(str, Action)} - pressed <= {str(Action.ALLOW)}  # only where words may be allowed


def test_inputs_have_the_same_word_as_block_and_action():
    inputs = [block for block in drawn() if block.get("type") == "input"]
    assert inputs
    for block in inputs:
        assert block["block_id"].split(":")[0] == block["element"]["action_id"]


def methods_called() -> set[str]:
    """Every `client.METHOD(…)` of the bot, the playground left out."""
    return {
        node.func.attr
        for folder in ("bot", "handlers")
        for file in (ROOT / folder).rglob("*.py")
        if "playground" not in file.parts
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_client(node.func.value)
    }


def _is_client(value: ast.expr) -> bool:
    name = value.attr if isinstance(value, ast.Attribute) else value.id if isinstance(value, ast.Name) else ""
    return name.lstrip("_") == "client"


def test_the_manifest_asks_for_exactly_the_scopes_that_the_calls_need():
    called = methods_called()
    assert called == SCOPES.keys(), "a call of Slack's API is missing in the table, or is made no more"
    needed = {"commands"}.union(*(SCOPES[method] for method in called))
    assert sorted(MANIFEST["oauth_config"]["scopes"]["bot"]) == sorted(needed)


def test_the_manifest_declares_exactly_the_commands_and_events_that_are_listened_to(app):
    commands = [command["command"] for command in MANIFEST["features"]["slash_commands"]]
    assert commands == [DRAFT_COMMAND]
    for event in MANIFEST["settings"]["event_subscriptions"]["bot_events"]:
        told = {"type": "event_callback", "event": {"type": event, "user": "U0"}, "team_id": "T0"}
        assert listeners_of(app, told) == 1


def test_the_manifest_switches_on_what_the_bot_needs():
    assert MANIFEST["settings"]["socket_mode_enabled"] is True
    assert MANIFEST["settings"]["interactivity"]["is_enabled"] is True
    assert MANIFEST["features"]["app_home"]["home_tab_enabled"] is True
    assert MANIFEST["features"]["app_home"]["messages_tab_enabled"] is True
    assert MANIFEST["features"]["slash_commands"][0]["should_escape"] is False


def test_a_decided_review_has_a_state_of_the_same_word():
    assert {str(each) for each in Outcome} <= {str(each) for each in ReviewState}
