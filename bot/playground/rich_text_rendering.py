"""Rich text blocks as plain text: code between ⟦ and ⟧, struck text between [- and -], quotes behind a bar, lists with dots."""

from collections.abc import Mapping
from typing import Any

BULLETS = "•"


def render_rich_text(block: Mapping[str, Any]) -> str:
    """Draw a whole rich_text block, its parts one below the other."""
    return "\n".join(_part(part) for part in block["elements"])


def _part(part: Mapping[str, Any]) -> str:
    if part["type"] == "rich_text_list":
        return "\n".join(_item(part, number, item) for number, item in enumerate(part["elements"], start=1))
    line: str = "".join(_span(span) for span in part["elements"])
    if part["type"] == "rich_text_quote":
        return "\n".join(f"│ {row}" for row in line.split("\n"))
    return line


def _item(part: Mapping[str, Any], number: int, item: Mapping[str, Any]) -> str:
    mark = f"{number}." if part["style"] == "ordered" else BULLETS
    indent = "  " * int(part.get("indent", 0))
    return f"{indent}{mark} {_part(item)}"


def _span(span: Mapping[str, Any]) -> str:
    text = SPANS[span["type"]].format_map(
        {"text": span.get("url"), "fallback": span.get("timestamp"), **span}
    )
    style = span.get("style", {})
    if style.get("strike"):
        return f"[-{text}-]"
    return f"⟦{text}⟧" if style.get("code") else text


SPANS: dict[str, str] = {
    "text": "{text}",
    "link": "{text}",
    "user": "<@{user_id}>",
    "usergroup": "<!subteam^{usergroup_id}>",
    "channel": "<#{channel_id}>",
    "broadcast": "<!{range}>",
    "emoji": ":{name}:",
    "date": "{fallback}",
    "color": "{value}",
}
"""How each kind of span reads."""
