"""How much a message can hold."""

from collections.abc import Iterable, Iterator
from typing import Any

from slack_sdk.models.blocks import Block, RichTextElement

ROOM = 12_500
"""Characters in all blocks of a message together. Slack refuses about 13,200 (`msg_blocks_too_long`); it says so nowhere."""


def characters_in(parts: Iterable[Block | RichTextElement]) -> int:
    """How many characters of text the parts show."""
    return sum(len(words) for part in parts for words in _words_in(part.to_dict()))


def _words_in(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _words_in(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key == "text" and isinstance(each, str):
                yield each
            else:
                yield from _words_in(each)
