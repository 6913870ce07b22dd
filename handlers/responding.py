"""Answering by a response url: privately, and without waiting long where Slack is slow."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block
from slack_sdk.webhook import WebhookClient

LONGEST_WAIT = 2  # seconds: Bolt's own `respond` would hold a listener for half a minute


def respond_to(
    response_url: str, text: str, blocks: Sequence[Block] | None = None, *, in_place: bool = False
) -> None:
    """Tell the person alone, as a message of its own or in place of the one that was pressed.

    Network troubles come out as OS errors.
    """
    webhook = WebhookClient(response_url, timeout=LONGEST_WAIT, retry_handlers=[])
    webhook.send(text=text, blocks=blocks, response_type="ephemeral", replace_original=in_place)
