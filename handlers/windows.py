"""Opening a window: a modal of its own, or one on top of the modal in which a button was pressed."""

from typing import Any

from slack_sdk import WebClient
from slack_sdk.models.views import View


def show(client: WebClient, body: dict[str, Any], view: View) -> None:
    """Open a modal where somebody pressed a button in a message or the Home; in a modal, put it on top."""
    if body.get("view", {}).get("type") == "modal":
        client.views_push(trigger_id=body["trigger_id"], view=view)
    else:
        client.views_open(trigger_id=body["trigger_id"], view=view)
