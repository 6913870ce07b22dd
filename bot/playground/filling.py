"""Turn what a person chooses or types into Slack's shape for it, within what the element allows."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from bot.playground.inputs import MANY, VALUE_KEYS, Place, bare
from bot.playground.refusals import GestureRefused
from bot.playground.stamps import Json

LONGEST_INPUT = 3000
WITH_OPTIONS = frozenset(kind for kind, (key, _) in VALUE_KEYS.items() if key.startswith("selected_option"))


def filled(place: Place, wanted: Any) -> Json:
    """Slack's value for this element; an option is named by its value or by the text on the screen."""
    kind = place.element["type"]
    if kind not in VALUE_KEYS:
        raise GestureRefused(f"{kind} cannot be filled in")
    value_key = VALUE_KEYS[kind][0]
    return {"type": kind, value_key: _value(place.element, wanted)}


def option_of(element: Json, wanted: str | Json) -> Json:
    """The option with this value, or with this text on the screen; an option itself is looked up by its value."""
    wanted = wanted["value"] if isinstance(wanted, dict) else wanted
    options = [
        *element.get("options", ()),
        *(o for group in element.get("option_groups", ()) for o in group["options"]),
    ]
    for option in options:
        if wanted in (option["value"], option["text"]["text"]):
            return dict(option)
    raise GestureRefused(f"no option {wanted!r} among {[option['value'] for option in options]}")


def client_errors(places: Mapping[str, Place], values: Mapping[str, Json]) -> dict[str, str]:
    """What Slack's own client objects to before it submits: by block id, a sentence."""
    errors = {}
    for block_id, place in places.items():
        value = values.get(block_id, {}).get(place.action_id)
        if value is not None and (sentence := _objection(place, bare(value))):
            errors[block_id] = sentence
    return errors


def _value(element: Json, wanted: Any) -> Any:
    kind = element["type"]
    if wanted is None:
        return [] if kind in MANY else None
    if kind in MANY:
        return [option_of(element, each) for each in wanted] if kind in WITH_OPTIONS else list(wanted)
    if kind in WITH_OPTIONS:
        return option_of(element, wanted)
    return _plain_value(wanted)


def _plain_value(wanted: Any) -> Any:
    match wanted:
        case datetime():
            return int(wanted.timestamp())
        case date():
            return wanted.isoformat()
        case time():
            return f"{wanted:%H:%M}"
        case _:
            return wanted


def _objection(place: Place, value: Any) -> str | None:
    if value in (None, "", []):
        return None if place.block.get("optional") else "この項目は必須です。"
    element = place.element
    if element["type"] != "plain_text_input":
        return None
    longest, shortest = element.get("max_length", LONGEST_INPUT), element.get("min_length", 0)
    if len(value) > longest:
        return f"{longest}文字以内で入力してください。"
    return f"{shortest}文字以上で入力してください。" if len(value) < shortest else None
