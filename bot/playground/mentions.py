"""Whom a message pings: people, user groups, a whole channel."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

MENTION = re.compile(
    r"<(?:@(?P<user>[UW]\w+)|!subteam\^(?P<group>\w+)|!(?P<range>here|channel|everyone))(?:\|[^>]*)?>"
)


def pinged_by(text: str, blocks: tuple[Mapping[str, Any], ...]) -> set[str]:
    """Ids of people and groups, and "here", "channel", "everyone"; the fallback text counts too."""
    found = {each for mrkdwn in (text, *_mrkdwn_in(list(blocks))) for each in _in_mrkdwn(mrkdwn)}
    return found | set(_in_rich_text(list(blocks)))


def _in_mrkdwn(mrkdwn: str) -> Iterator[str]:
    for mention in MENTION.finditer(mrkdwn):
        yield from filter(None, mention.groups())


def _mrkdwn_in(value: Any) -> Iterator[str]:
    for each in _objects_in(value):
        if each.get("type") == "mrkdwn":
            yield each["text"]


def _in_rich_text(value: Any) -> Iterator[str]:
    for each in _objects_in(value):
        match each.get("type"):
            case "user" if "user_id" in each:
                yield each["user_id"]
            case "usergroup":
                yield each["usergroup_id"]
            case "broadcast":
                yield each["range"]


def _objects_in(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        yield value
        for each in value.values():
            yield from _objects_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from _objects_in(each)
