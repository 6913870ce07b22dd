"""What an app may say in a message: text, blocks, metadata, each within Slack's limits."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from bot.playground.api.arguments import Arguments
from bot.playground.blockkit.surfaces import message_complaints, view_complaints
from bot.playground.refusals import ApiRefusal
from bot.playground.stamps import Json

LONGEST_POST = 40_000
LONGEST_UPDATE = 4_000
LONGEST_BLOCKS = 13_200
"""Characters in all blocks of a message together; measured by users of Slack, documented nowhere."""
LARGEST_METADATA = 16_000
"""Bytes of an event payload."""

BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt);)")


class Content(NamedTuple):
    """The content of a message, checked."""

    text: str
    blocks: list[Json]
    metadata: Json | None


def content_of(arguments: Arguments, longest: int = LONGEST_POST) -> Content:
    """Read and check the content of a message; refused with Slack's error codes."""
    text = arguments.optional("text") or ""
    blocks = checked_blocks(arguments.json("blocks", "invalid_blocks_format"))
    if not text and not blocks:
        raise ApiRefusal("no_text")
    if len(text) > longest:
        raise ApiRefusal("msg_too_long")
    return Content(escaped(text), blocks, checked_metadata(arguments))


def checked_blocks(blocks: Any) -> list[Json]:
    """The blocks of a message, or Slack's refusal."""
    if blocks is None:
        return []
    if not isinstance(blocks, list):
        raise ApiRefusal("invalid_blocks_format")
    if complaints := message_complaints(blocks):
        raise ApiRefusal("invalid_blocks", complaints)
    if sum(map(len, strings_in(blocks))) > LONGEST_BLOCKS:
        raise ApiRefusal("msg_blocks_too_long")
    return blocks


def checked_view(arguments: Arguments, kind: str) -> Json:
    """The view of a views.* call, or Slack's refusal."""
    view = arguments.json("view", "invalid_arguments")
    complaints = view_complaints(view)
    if not complaints and view["type"] != kind:
        complaints = [f"[ERROR] must be a {kind} view [json-pointer:/view/type]"]
    if complaints:
        raise ApiRefusal("invalid_arguments", complaints)
    return dict(view)


def checked_metadata(arguments: Arguments) -> Json | None:
    """The metadata of a message: an event type and an object."""
    metadata = arguments.json("metadata", "invalid_metadata_format")
    if metadata is None:
        return None
    if not isinstance(metadata, dict) or metadata.keys() - {"event_type", "event_payload", "entities"}:
        raise ApiRefusal("invalid_metadata_format")
    if not isinstance(metadata.get("event_type"), str) or not isinstance(metadata.get("event_payload"), dict):
        raise ApiRefusal("invalid_metadata_format")
    if len(json.dumps(metadata["event_payload"]).encode()) > LARGEST_METADATA:
        raise ApiRefusal("metadata_too_large")
    return metadata


def escaped(text: str) -> str:
    """The text as Slack gives it back: a bare ampersand becomes an entity."""
    return BARE_AMPERSAND.sub("&amp;", text)


def strings_in(value: Any) -> Iterator[str]:
    """Every string of text within blocks."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key == "text" and isinstance(each, str):
                yield each
            else:
                yield from strings_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings_in(each)
