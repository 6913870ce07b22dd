"""Find what a person points at, and draw what is on their screen."""

from collections.abc import Sequence
from typing import Any

from bot.playground.filling import option_of
from bot.playground.inputs import VALUE_KEYS, Place, places_of
from bot.playground.messages import Message
from bot.playground.refusals import GestureRefused
from bot.playground.rendering import render_text
from bot.playground.stamps import Json
from bot.playground.views import View
from bot.playground.workspace import Workspace


def place_of(
    shown: Message | View, action_id: str, *, block_id: str | None = None, value: str | None = None
) -> Place:
    """The element with this action id; block id or value tell several apart."""
    found = [
        place
        for place in places_of(shown.blocks)
        if place.action_id == action_id
        and block_id in (None, place.block_id)
        and value in (None, place.element.get("value"))
    ]
    if not found:
        raise GestureRefused(f"nothing to press with action_id {action_id!r} here:\n{shown.rendered}")
    if len(found) > 1 and block_id is None:
        raise GestureRefused(f"several elements with action_id {action_id!r}: give block_id or value")
    return found[0]


def chosen_in(place: Place, selected: Any) -> Json:
    """What an action payload says was chosen in this element."""
    kind = place.element["type"]
    if kind == "button":
        return {}
    if kind == "overflow":
        return {"selected_option": option_of(place.element, selected)}
    if place.block["type"] == "input" and not place.block.get("dispatch_action"):
        raise GestureRefused(f"{place.action_id} is an input without dispatch_action: fill it in instead")
    return {VALUE_KEYS[kind][0]: selected}


def dialog_of(place: Place) -> str | None:
    """The text of the confirm dialog that a press on this element brings up, if any."""
    confirm = place.element.get("confirm")
    if confirm is None:
        return None
    body = render_text([{"type": "section", "text": confirm["text"]}])
    return f"{confirm['title']['text']}\n{body}\n[{confirm['confirm']['text']}] [{confirm['deny']['text']}]"


def input_of(view: View, key: str) -> Place:
    """The input with this block id or action id."""
    found = [place for place in places_of(view.blocks) if key in (place.block_id, place.action_id)]
    if len(found) != 1:
        raise GestureRefused(f"{len(found)} inputs are called {key!r} here:\n{view.rendered}")
    return found[0]


def inputs_of(view: View) -> dict[str, Place]:
    """The input blocks of a view by block id."""
    return {place.block_id: place for place in places_of(view.blocks) if place.block["type"] == "input"}


def screens(slack: Workspace) -> str:
    """Everything that everybody has on the screen now, for the message of a failed wait."""
    with slack.changing.holding():
        channels = [line for channel in slack.channels.values() for line in _channel_lines(slack, channel.id)]
        views = [line for person in slack.members for line in _view_lines(slack, person)]
        refused = [f"API {call.method}: {call.error}" for call in slack.calls.refused]
    return "\n".join(channels + views + refused)


def _channel_lines(slack: Workspace, channel_id: str) -> list[str]:
    messages = slack.messages.all_in(channel_id)
    return [f"── {channel_id}", *map(_message_line, messages)] if messages else []


def _message_line(message: Message) -> str:
    only = f"（{message.ephemeral_for}だけに表示）" if message.ephemeral_for else ""
    return f"{message.user}{only}: {message.rendered}"


def _view_lines(slack: Workspace, person_id: str) -> list[str]:
    home = slack.views.home_of(person_id)
    shown: Sequence[View] = [*slack.views.stack_of(person_id), *([home] if home else [])]
    return [f"── {view.kind} ({person_id})\n{view.rendered}" for view in shown]
