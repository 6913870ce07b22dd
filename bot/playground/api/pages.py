"""Long lists come in pages, with a cursor to the next one."""

import base64
import binascii
from collections.abc import Sequence
from typing import Any

from bot.playground.api.arguments import Arguments
from bot.playground.refusals import ApiRefusal
from bot.playground.stamps import Json

PREFIX = "next:"


def page_of(items: Sequence[Any], arguments: Arguments, default: int = 100) -> tuple[list[Any], Json]:
    """One page of the items, and the ``response_metadata`` with the cursor of the next page."""
    start = _start(arguments.optional("cursor"))
    limit = arguments.number("limit", default)
    if not 1 <= limit <= 1000:  # noqa: PLR2004 - the bounds Slack documents for every list
        raise ApiRefusal("invalid_limit")
    end = start + limit
    cursor = base64.b64encode(f"{PREFIX}{end}".encode()).decode() if end < len(items) else ""
    return list(items[start:end]), {"next_cursor": cursor}


def _start(cursor: str | None) -> int:
    if not cursor:
        return 0
    try:
        place = base64.b64decode(cursor, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        raise ApiRefusal("invalid_cursor") from None
    if not place.startswith(PREFIX) or not place.removeprefix(PREFIX).isdigit():
        raise ApiRefusal("invalid_cursor")
    return int(place.removeprefix(PREFIX))
