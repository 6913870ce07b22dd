"""Whether somebody belongs to the review channel: only its members decide."""

from slack_sdk import WebClient

from bot.workflows.refusals import NotAReviewer

PAGE = 1000


def refuse_outsider(client: WebClient, slack_channel_id: str, slack_user_id: str) -> None:
    """Refuse a person who can see a public review channel without belonging to it."""
    if not is_member(client, slack_channel_id, slack_user_id):
        raise NotAReviewer


def is_member(client: WebClient, slack_channel_id: str, slack_user_id: str) -> bool:
    """Whether a person belongs to a channel, as Slack says now."""
    cursor = ""
    while True:
        answer = client.conversations_members(channel=slack_channel_id, limit=PAGE, cursor=cursor)
        if slack_user_id in answer["members"]:
            return True
        cursor = str((answer.get("response_metadata") or {}).get("next_cursor") or "")
        if not cursor:
            return False
