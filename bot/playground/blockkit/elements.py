"""Block elements: buttons, menus, pickers, inputs."""

from collections.abc import Mapping
from typing import Any

from bot.playground.blockkit.objects import (
    confirm,
    conversation_filter,
    dispatch_config,
    identifier,
    link_option,
    option,
    option_group,
    plain,
    rich_option,
    with_options,
)  # fmt: skip
from bot.playground.blockkit.rich_text import rich_text
from bot.playground.blockkit.shapes import (
    Check,
    Place,
    also,
    anything,
    boolean,
    integer,
    list_of,
    one_of,
    shape,
    text,
)  # fmt: skip

LONGEST_INPUT = 3000
"""Characters that a text input holds at most, when it is not told otherwise."""


def _date(value: Any, place: Place) -> None:
    parts = value.split("-") if isinstance(value, str) else []
    if [len(part) for part in parts] != [4, 2, 2] or not all(part.isdigit() for part in parts):
        place.complain("must be a date in the format YYYY-MM-DD")


def _time(value: Any, place: Place) -> None:
    parts = value.split(":") if isinstance(value, str) else []
    if [len(part) for part in parts] != [2, 2] or not all(part.isdigit() for part in parts):
        place.complain("must be a time in the format HH:mm")


def _initial_fits(element: Any, place: Place) -> None:
    longest = element.get("max_length", LONGEST_INPUT)
    if len(element.get("initial_value", "")) > longest:
        (place / "initial_value").complain(f"must be less than {longest + 1} characters")
    if element.get("min_length", 0) > longest:
        (place / "min_length").complain("must not be more than max_length")


def _interactive(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    shared = {
        "action_id": identifier,
        "confirm": confirm,
        "focus_on_load": boolean,
        "placeholder": plain(150),
    }
    return shape(required, {**shared, **(optional or {})})


def _input(optional: Mapping[str, Check]) -> Check:
    shared = {"action_id": identifier, "placeholder": plain(150), "focus_on_load": boolean}
    return shape({}, {**shared, "dispatch_action_config": dispatch_config, **optional})


def _many(optional: Mapping[str, Check]) -> Check:
    return _interactive({}, {"max_selected_items": integer(1, 100), **optional})


def _few(required: Mapping[str, Check], initial: Mapping[str, Check]) -> Check:
    fields = {"action_id": identifier, "confirm": confirm, "focus_on_load": boolean}
    return with_options(shape(required, {**fields, **initial}))


_menu = {"options": list_of(option, 100), "option_groups": list_of(option_group, 100)}
_ids = list_of(identifier, 100)
_line = text(LONGEST_INPUT)
_ten = {"options": list_of(rich_option, 10)}

button = shape(
    {"text": plain(75)},
    {
        "action_id": identifier, "value": text(2000), "url": text(3000, shortest=1), "confirm": confirm,
        "style": one_of("primary", "danger"), "accessibility_label": text(75),
    },
)  # fmt: skip
overflow = shape({"options": list_of(link_option, 5)}, {"action_id": identifier, "confirm": confirm})
image = shape({"alt_text": text(2000)}, {"image_url": text(3000, shortest=1), "slack_file": anything})

MENUS: dict[str, Check] = {
    "button": button,
    "overflow": overflow,
    "static_select": with_options(_interactive({}, {**_menu, "initial_option": option})),
    "multi_static_select": with_options(_many({**_menu, "initial_options": list_of(option, 100)})),
    "users_select": _interactive({}, {"initial_user": identifier}),
    "multi_users_select": _many({"initial_users": _ids}),
    "conversations_select": _interactive(
        {},
        {
            "initial_conversation": identifier, "default_to_current_conversation": boolean,
            "response_url_enabled": boolean, "filter": conversation_filter,
        },
    ),
    "multi_conversations_select": _many({"initial_conversations": _ids, "filter": conversation_filter}),
    "channels_select": _interactive({}, {"initial_channel": identifier, "response_url_enabled": boolean}),
    "multi_channels_select": _many({"initial_channels": _ids}),
    "datepicker": _interactive({}, {"initial_date": _date}),
    "timepicker": _interactive({}, {"initial_time": _time, "timezone": identifier}),
    "datetimepicker": shape(
        {},
        {
            "action_id": identifier, "confirm": confirm, "focus_on_load": boolean,
            "initial_date_time": integer(1_000_000_000, 9_999_999_999),
        },
    ),
    "radio_buttons": _few(_ten, {"initial_option": rich_option}),
    "checkboxes": _few(_ten, {"initial_options": list_of(rich_option, 10)}),
}  # fmt: skip
"""Elements that stand in actions blocks and beside sections."""

INPUTS: dict[str, Check] = {
    **{kind: check for kind, check in MENUS.items() if kind not in ("button", "overflow")},
    "plain_text_input": also(
        _input(
            {
                "initial_value": _line, "multiline": boolean,
                "min_length": integer(0, LONGEST_INPUT), "max_length": integer(1, LONGEST_INPUT),
            }
        ),
        _initial_fits,
    ),
    "email_text_input": _input({"initial_value": _line}),
    "url_text_input": _input({"initial_value": _line}),
    "number_input": shape(
        {"is_decimal_allowed": boolean},
        {
            "action_id": identifier, "initial_value": _line, "min_value": _line, "max_value": _line,
            "placeholder": plain(150), "focus_on_load": boolean, "dispatch_action_config": dispatch_config,
        },
    ),
    "rich_text_input": _input({"initial_value": rich_text}),
}  # fmt: skip
"""Elements that stand in input blocks."""
