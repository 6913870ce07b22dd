"""Layout blocks, and which of them stand on which surface."""

from typing import Any

from bot.playground.blockkit.elements import INPUTS, MENUS, image
from bot.playground.blockkit.objects import either, identifier, plain
from bot.playground.blockkit.rich_text import rich_text
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
)  # fmt: skip

_id = {"block_id": identifier}


def _section_says_something(block: Any, place: Place) -> None:
    if "text" not in block and "fields" not in block:
        place.complain("missing required field: text or fields")


def _no_buttons_with_dispatch(block: Any, place: Place) -> None:
    if block.get("dispatch_action") and block["element"]["type"] in ("checkboxes", "radio_buttons"):
        (place / "dispatch_action").complain("not supported with this element")


def _image_has_source(block: Any, place: Place) -> None:
    if ("image_url" in block) == ("slack_file" in block):
        place.complain("must provide either image_url or slack_file")


section = also(
    shape(
        {},
        {
            **_id, "text": either(3000), "fields": list_of(either(2000), 10),
            "accessory": variants({**MENUS, "image": image}), "expand": boolean,
        },
    ),
    _section_says_something,
)  # fmt: skip

SHARED: dict[str, Check] = {
    "section": section,
    "header": shape({"text": plain(150)}, _id),
    "divider": shape({}, _id),
    "context": shape(
        {"elements": list_of(variants({"image": image, "plain_text": either(2000), "mrkdwn": either(2000)}), 10)},
        _id,
    ),
    "actions": shape({"elements": list_of(variants(MENUS), 25)}, _id),
    "rich_text": rich_text,
    "image": also(
        shape(
            {"alt_text": text(2000)},
            {**_id, "image_url": text(3000, shortest=1), "slack_file": anything, "title": plain(2000)},
        ),
        _image_has_source,
    ),
    "input": also(
        shape(
            {"label": plain(2000), "element": variants(INPUTS)},
            {**_id, "hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
        ),
        _no_buttons_with_dispatch,
    ),
}  # fmt: skip

block = variants(SHARED)
