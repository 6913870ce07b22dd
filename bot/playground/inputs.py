"""What can be filled in: the elements of blocks that hold a value, and Slack's shape for each value."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from bot.playground.stamps import Json

VALUE_KEYS = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
}
"""Element type → the key of its value in ``view.state.values``, the key of its initial value."""

MANY = frozenset(kind for kind, (key, _) in VALUE_KEYS.items() if key.endswith("s"))


class Place(NamedTuple):
    """One element within its block."""

    block: Json
    element: Json

    @property
    def block_id(self) -> str:
        """The id of the block."""
        return str(self.block["block_id"])

    @property
    def action_id(self) -> str:
        """The id of the element."""
        return str(self.element["action_id"])


def elements_of(block: Json) -> list[Json]:
    """The interactive elements of one block, in reading order."""
    match block["type"]:
        case "actions":
            return list(block["elements"])
        case "input":
            return [block["element"]]
        case "section" if "accessory" in block:
            return [block["accessory"]] if block["accessory"]["type"] != "image" else []
        case _:
            return []


def places_of(blocks: Iterable[Json]) -> Iterator[Place]:
    """Every interactive element of the blocks, with its block."""
    for block in blocks:
        for element in elements_of(block):
            yield Place(block, element)


def initial_value(element: Json) -> Json:
    """The state of an element that nobody has touched."""
    key, initial_key = VALUE_KEYS[element["type"]]
    missing: Any = [] if element["type"] in MANY else None
    return {"type": element["type"], key: element.get(initial_key, missing)}


def initial_values(blocks: Iterable[Json]) -> dict[str, Json]:
    """``view.state.values`` of blocks that nobody has touched."""
    values: dict[str, Json] = {}
    for place in places_of(blocks):
        if place.element["type"] in VALUE_KEYS:
            values.setdefault(place.block_id, {})[place.action_id] = initial_value(place.element)
    return values


def carried_over(blocks: Iterable[Json], typed: Mapping[str, Json]) -> dict[str, Json]:
    """Values after an update: what was typed stays where block id, action id and type stay the same."""
    values = initial_values(blocks)
    for block_id, actions in values.items():
        for action_id, value in actions.items():
            before = typed.get(block_id, {}).get(action_id)
            if before is not None and before["type"] == value["type"]:
                actions[action_id] = before
    return values


def bare(value: Json) -> Any:
    """The value itself, out of Slack's shape for it."""
    return value[VALUE_KEYS[value["type"]][0]]
