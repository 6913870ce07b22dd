"""What a person does on the page, carried out by the same driver that the tests use."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.playground.inputs import places_of
from bot.playground.messages import Message
from bot.playground.person import Person
from bot.playground.refusals import GestureRefused
from bot.playground.screen import place_of
from bot.playground.stamps import Json
from bot.playground.views import View

if TYPE_CHECKING:
    from bot.playground.server import PlaygroundServer

Gesture = Callable[["PlaygroundServer", Json], Json]

STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}


def command(server: "PlaygroundServer", asked: Json) -> Json:
    """Type a slash command."""
    name, _, text = asked["text"].strip().partition(" ")
    if "\n" in name:
        name, _, text = asked["text"].strip().partition("\n")
    server.person(asked["person"]).types(name, text, channel=_channel(server, asked))
    return {}


def message(server: "PlaygroundServer", asked: Json) -> Json:
    """Post an ordinary message."""
    server.person(asked["person"]).says(asked["text"], channel=_channel(server, asked))
    return {}


def action(server: "PlaygroundServer", asked: Json) -> Json:
    """Press or choose something."""
    person = server.person(asked["person"])
    shown = _shown(server, asked["container"])
    if asked.get("state"):
        shown = person.has_typed(shown, known_values(shown, asked["state"]))
    place = place_of(shown, asked["action_id"], block_id=asked["block_id"])
    is_text = asked.get("selected") is None and place.element["type"] != "button"
    person.chooses(shown, place, asked.get("value") if is_text else asked.get("selected"))
    return {}


def submit(server: "PlaygroundServer", asked: Json) -> Json:
    """Submit a modal; the errors by block id are empty when it was accepted."""
    person, view = _person_and_view(server, asked)
    typed = person.has_typed(view, known_values(view, asked["values"]))
    assert isinstance(typed, View)
    return {"errors": person.submits_as_typed(typed).errors}


def close(server: "PlaygroundServer", asked: Json) -> Json:
    """Close the modal in front."""
    person, view = _person_and_view(server, asked)
    person.closes_modal(view)
    return {}


def home(server: "PlaygroundServer", asked: Json) -> Json:
    """Look at the home tab; it arrives when the app has published it."""
    server.person(asked["person"]).opens_home(timeout=0)
    return {}


def clock(server: "PlaygroundServer", asked: Json) -> Json:
    """Let time pass for the app."""
    if server.clock is None:
        raise GestureRefused("this workspace has no clock to move")
    if asked["advance"] == "next_due":
        server.clock.advance_to_next_due()
    else:
        server.clock.advance(STEPS[asked["advance"]])
    server.slack.changing.announce()
    return {}


GESTURES: dict[str, Gesture] = {
    "command": command,
    "message": message,
    "action": action,
    "submit": submit,
    "close": close,
    "home": home,
    "clock": clock,
}


def known_values(shown: Message | View, values: dict[str, Json]) -> dict[str, Json]:
    """Those of the values that belong to an element which is there, of the same type."""
    known: dict[str, Json] = {}
    for place in places_of(shown.blocks):
        value = values.get(place.block_id, {}).get(place.action_id)
        if value is not None and value["type"] == place.element["type"]:
            known.setdefault(place.block_id, {})[place.action_id] = value
    return known


def _channel(server: "PlaygroundServer", asked: Json) -> str:
    channel = str(asked["channel"])
    return server.slack.open_dm(asked["person"]).id if channel in server.slack.members else channel


def _shown(server: "PlaygroundServer", container: Json) -> Message | View:
    shown = (
        server.slack.views.find(container["view_id"])
        if container["type"] == "view"
        else server.slack.messages.get(container["channel"], container["ts"])
    )
    if shown is None:
        raise GestureRefused(f"gone from the screen: {container}")
    return shown


def _person_and_view(server: "PlaygroundServer", asked: Json) -> tuple[Person, View]:
    view = server.slack.views.find(asked["view_id"])
    if view is None:
        raise GestureRefused(f"gone from the screen: {asked['view_id']}")
    return server.person(asked["person"]), view
