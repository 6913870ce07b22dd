"""Going back to the window of an account, drawn as things stand after what was handed in."""

from typing import Any

from slack_bolt import Ack
from slack_sdk import WebClient

from bot.ward import Ward
from bot.workflows import account_sheets
from handlers.home import publish_home
from handlers.views.account_modal import account_modal


def go_back(ack: Ack, body: dict[str, Any], client: WebClient, ward: Ward, account_id: int) -> None:
    """Show the account as it is now, in the window below where there is one, and at home."""
    person, below = body["user"]["id"], body["view"].get("previous_view_id")
    if not account_sheets.is_kept_by(ward, account_id, person):
        ack(response_action="clear")  # whoever handed it over has nothing to see here any more
    else:
        view = account_modal(account_sheets.register_sheet(ward, account_id, person), ward.locale)
        if below:
            ack()
            client.views_update(view_id=below, view=view)
        else:
            ack(response_action="update", view=view)
    publish_home(client, ward, person)
