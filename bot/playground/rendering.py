"""Blocks as plain text for a terminal: what a person would read, without the colours."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bot.playground.rich_text_rendering import render_rich_text

Block = Mapping[str, Any]
Values = Mapping[str, Mapping[str, Any]]

INDENT = "    "
PICKERS = {"datepicker": "initial_date", "timepicker": "initial_time", "datetimepicker": "initial_date_time"}


def render_text(blocks: Iterable[Block], values: Values | None = None) -> str:
    """Draw blocks as text, one line or more for each block; `values` is what was typed so far.

    Buttons are ``[承認]``, code is ``⟦…⟧``, chosen options carry ``(*)`` and free text stands after ``>``.
    """
    drawn = (DRAWERS[block["type"]](block, values or {}) for block in blocks)
    return "\n".join(line for line in drawn if line)


def unescape(mrkdwn: str) -> str:
    """Turn the three entities that Slack escapes back into characters."""
    return mrkdwn.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _text(text: Block | None) -> str:
    if text is None:
        return ""
    return unescape(text["text"]) if text["type"] == "mrkdwn" else str(text["text"])


def _header(block: Block, _values: Values) -> str:
    return f"【{_text(block['text'])}】"


def _section(block: Block, values: Values) -> str:
    lines = [_text(block.get("text")), *(_text(field) for field in block.get("fields", ()))]
    if "accessory" in block:
        lines.append(_element(block["accessory"], _typed(block, block["accessory"], values)))
    return "\n".join(filter(None, lines))


def _context(block: Block, _values: Values) -> str:
    return " ".join(element.get("alt_text") or _text(element) for element in block["elements"])


def _actions(block: Block, values: Values) -> str:
    return " ".join(_element(element, _typed(block, element, values)) for element in block["elements"])


def _input(block: Block, values: Values) -> str:
    optional = "（任意）" if block.get("optional") else ""
    element = _element(block["element"], _typed(block, block["element"], values))
    hint = f"{INDENT}{_text(block['hint'])}" if "hint" in block else ""
    return "\n".join(filter(None, [f"{_text(block['label'])}{optional}", f"{INDENT}{element}", hint]))


def _image(block: Block, _values: Values) -> str:
    return f"（画像: {block['alt_text']}）"


def _divider(_block: Block, _values: Values) -> str:
    return "――――――――"


def _rich_text(block: Block, _values: Values) -> str:
    return render_rich_text(block)


def _typed(block: Block, element: Block, values: Values) -> Mapping[str, Any]:
    typed: Mapping[str, Any] = values.get(block.get("block_id", ""), {}).get(element.get("action_id", ""), {})
    return typed


def _element(element: Block, typed: Mapping[str, Any]) -> str:
    kind = element["type"]
    if kind == "button":
        return f"[{_text(element['text'])}]"
    if kind == "overflow":
        return "[…] " + " / ".join(_text(option["text"]) for option in element["options"])
    if "options" in element:
        return _options(element, typed)
    if kind == "image":
        return f"（画像: {element['alt_text']}）"
    return f"> {_free(element, typed)}"


def _free(element: Block, typed: Mapping[str, Any]) -> str:
    shown = next((value for key, value in typed.items() if key != "type" and value is not None), None)
    if shown is None:
        shown = element.get(PICKERS.get(element["type"], "initial_value"))
    return _text(element.get("placeholder")) if shown is None else str(shown)


def _options(element: Block, typed: Mapping[str, Any]) -> str:
    chosen = _chosen_values(element, typed)
    marks = (("(*)" if option["value"] in chosen else "( )", option) for option in element["options"])
    return " ".join(f"{mark} {_text(option['text'])}" for mark, option in marks)


def _chosen_values(element: Block, typed: Mapping[str, Any]) -> set[str]:
    source, prefix = (typed, "selected") if typed else (element, "initial")
    one, many = source.get(f"{prefix}_option"), source.get(f"{prefix}_options") or ()
    return {option["value"] for option in (one, *many) if option}


DRAWERS: dict[str, Callable[[Block, Values], str]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "actions": _actions,
    "input": _input,
    "image": _image,
    "divider": _divider,
    "rich_text": _rich_text,
}
