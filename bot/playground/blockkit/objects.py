"""Composition objects: texts, options, confirm dialogs, filters."""

from typing import Any

from bot.playground.blockkit.shapes import (
    Check,
    Place,
    also,
    boolean,
    list_of,
    one_of,
    shape,
    text,
    variants,
)  # fmt: skip

identifier = text(255, shortest=1)


def plain(longest: int) -> Check:
    """A plain_text object."""
    return variants({"plain_text": shape({"text": text(longest, shortest=1)}, {"emoji": boolean})})


def either(longest: int) -> Check:
    """A plain_text or mrkdwn object."""
    content = text(longest, shortest=1)
    return variants(
        {
            "plain_text": shape({"text": content}, {"emoji": boolean}),
            "mrkdwn": shape({"text": content}, {"verbatim": boolean}),
        }
    )


option = shape({"text": plain(75), "value": text(150, shortest=1)}, {"description": plain(75)})
rich_option = shape({"text": either(75), "value": text(150, shortest=1)}, {"description": either(75)})
link_option = shape(
    {"text": plain(75), "value": text(150, shortest=1)},
    {"description": plain(75), "url": text(3000, shortest=1)},
)
option_group = shape({"label": plain(75), "options": list_of(option, 100)})

confirm = shape(
    {"title": plain(100), "text": either(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)

conversation_filter = shape(
    {},
    {
        "include": list_of(one_of("im", "mpim", "private", "public"), 4),
        "exclude_bot_users": boolean,
        "exclude_external_shared_channels": boolean,
    },
)

dispatch_config = shape(
    {}, {"trigger_actions_on": list_of(one_of("on_enter_pressed", "on_character_entered"), 2)}
)


def initial_options_exist(element: Any, place: Place) -> None:
    """What is chosen from the start must be one of the options, to the letter."""
    options = [
        *element.get("options", ()),
        *(o for group in element.get("option_groups", ()) for o in group["options"]),
    ]
    chosen = [
        *element.get("initial_options", ()),
        *([element["initial_option"]] if "initial_option" in element else []),
    ]
    if any(each not in options for each in chosen):
        place.complain("initial option must exactly match one of the options provided")


def options_differ(element: Any, place: Place) -> None:
    """No two options may have the same value."""
    values = [each["value"] for each in element.get("options", ())]
    if len(values) != len(set(values)):
        place.complain("option values must be unique")


def has_options(element: Any, place: Place) -> None:
    """A menu needs either options or option groups."""
    if ("options" in element) == ("option_groups" in element):
        place.complain("must provide either options or option_groups")


def with_options(check: Check) -> Check:
    """An element with options, all rules about options included."""
    return also(also(also(check, has_options), options_differ), initial_options_exist)
