"""Ids, blocks and views that the tests of the playground build with."""

from typing import Any

SATO, TANAKA, REVIEW = "U0SATO", "U0TANAKA", "C0REVIEW"

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(text: str = "本文", **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(text), **more}


def button(action_id: str = "ok", label: str = "承認", **more: Any) -> Json:
    return {"type": "button", "action_id": action_id, "text": plain(label), **more}


def actions(*elements: Json, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def text_input(block_id: str = "body", **element: Any) -> Json:
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain("本文"),
        "element": {"type": "plain_text_input", "action_id": f"{block_id}_text", **element},
    }


def option(value: str) -> Json:
    return {"text": plain(f"{value}の名"), "value": value}


def chooser(kind: str, *values: str, block_id: str = "choice", **element: Any) -> Json:
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain("選ぶ"),
        "element": {
            "type": kind,
            "action_id": f"{block_id}_id",
            "options": [*map(option, values)],
            **element,
        },
    }


def modal(*blocks: Json, **more: Any) -> Json:
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain("題"),
        "submit": plain("送る"),
        "blocks": list(blocks) or [text_input()],
        **more,
    }


def home(*blocks: Json) -> Json:
    return {"type": "home", "blocks": list(blocks) or [section()]}
