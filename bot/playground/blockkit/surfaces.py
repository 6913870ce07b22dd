"""Whole surfaces: the blocks of a message, a modal, a home tab."""

from collections import Counter
from typing import Any

from bot.playground.blockkit.layouts import block
from bot.playground.blockkit.objects import plain
from bot.playground.blockkit.shapes import (
    Check,
    Place,
    also,
    anything,
    boolean,
    list_of,
    shape,
    text,
    variants,
)
from bot.playground.inputs import elements_of

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100


def message_complaints(blocks: Any) -> list[str]:
    """What Slack would not accept in these blocks of a message; empty when all is well."""
    place = Place()
    message_blocks(blocks, place / "blocks")
    return place.complaints


def view_complaints(view: Any) -> list[str]:
    """What Slack would not accept in this modal or home tab; empty when all is well."""
    place = Place()
    a_view(view, place / "view")
    return place.complaints


def _ids_differ(blocks: Any, place: Place) -> None:
    block_ids = Counter(each["block_id"] for each in blocks if "block_id" in each)
    for index, each in enumerate(blocks):
        if block_ids[each.get("block_id")] > 1:
            (place / index / "block_id").complain(f"`block_id` must be unique: {each['block_id']}")
        _action_ids_differ(each, place / index)


def _action_ids_differ(each: Any, place: Place) -> None:
    counts = Counter(element.get("action_id") for element in elements_of(each))
    for action_id, count in counts.items():
        if action_id is not None and count > 1:
            (place / "elements").complain(f"`action_id` must be unique within a block: {action_id}")


def _one_focus(blocks: Any, place: Place) -> None:
    focused = [element for each in blocks for element in elements_of(each) if element.get("focus_on_load")]
    if len(focused) > 1:
        place.complain("only one element may set focus_on_load")


def _input_needs_submit(view: Any, place: Place) -> None:
    if "submit" not in view and any(each["type"] == "input" for each in view["blocks"]):
        (place / "submit").complain("`submit` is required when an `input` block is in the blocks array")


def _blocks(most: int, least: int) -> Check:
    return also(also(list_of(block, most, least), _ids_differ), _one_focus)


message_blocks = _blocks(MESSAGE_BLOCKS, least=0)

_modal = also(
    shape(
        {"title": plain(24), "blocks": _blocks(VIEW_BLOCKS, least=1)},
        {
            "submit": plain(24), "close": plain(24), "private_metadata": text(3000), "callback_id": text(255),
            "clear_on_close": boolean, "notify_on_close": boolean, "external_id": text(255),
            "submit_disabled": boolean,
        },
    ),
    _input_needs_submit,
)  # fmt: skip
_home = shape(
    {"blocks": _blocks(VIEW_BLOCKS, least=0)},
    {"private_metadata": text(3000), "callback_id": text(255), "external_id": text(255), "type": anything},
)
a_view = variants({"modal": _modal, "home": _home})
