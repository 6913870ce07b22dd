"""conversations.*: channels, their members and their history."""

from bot.playground.api.arguments import Arguments
from bot.playground.api.finding import dm_channel, joined_channel, known_channel
from bot.playground.api.pages import page_of
from bot.playground.members import Channel
from bot.playground.messages import Message
from bot.playground.refusals import ApiRefusal
from bot.playground.stamps import Json
from bot.playground.workspace import Workspace


def open_(slack: Workspace, arguments: Arguments) -> Json:
    """Open the direct messages with one person."""
    users = arguments.required("users", "users_list_not_supplied").split(",")
    if len(users) > 1:
        raise ApiRefusal(
            "method_not_supported_for_channel_type", ["[ERROR] the playground opens one person only"]
        )
    already_open = slack.dm_with(users[0]) is not None
    channel = dm_channel(slack, users[0])
    return {"channel": {"id": channel.id}, "already_open": already_open, "no_op": already_open}


def list_(slack: Workspace, arguments: Arguments) -> Json:
    """The channels of the wanted types that the bot can see, in pages."""
    types = (arguments.optional("types") or "public_channel").split(",")
    seen = [c for c in slack.channels.values() if _type_of(c) in types and _is_visible(slack, c)]
    if arguments.flag("exclude_archived"):
        seen = [channel for channel in seen if not channel.is_archived]
    page, metadata = page_of(seen, arguments)
    return {"channels": [as_json(slack, channel) for channel in page], "response_metadata": metadata}


def info(slack: Workspace, arguments: Arguments) -> Json:
    """One channel."""
    channel = known_channel(slack, arguments.required("channel", "channel_not_found"))
    shown = as_json(slack, channel)
    if arguments.flag("include_num_members"):
        shown["num_members"] = len(channel.members)
    return {"channel": shown}


def members(slack: Workspace, arguments: Arguments) -> Json:
    """The ids of the people and bots in a channel, in pages."""
    channel = known_channel(slack, arguments.required("channel", "channel_not_found"))
    page, metadata = page_of(channel.members, arguments)
    return {"members": page, "response_metadata": metadata}


def history(slack: Workspace, arguments: Arguments) -> Json:
    """The lasting messages of a channel, newest first, in pages; thread replies are left out."""
    channel = joined_channel(slack, arguments.required("channel", "channel_not_found"))
    kept = [message for message in slack.messages.all_in(channel.id) if _is_in_history(message, arguments)]
    page, metadata = page_of(kept[::-1], arguments)
    with_metadata = arguments.flag("include_all_metadata")
    return {
        "messages": [message.as_json(with_metadata=with_metadata) for message in page],
        "has_more": bool(metadata["next_cursor"]),
        "response_metadata": metadata,
    }


def as_json(slack: Workspace, channel: Channel) -> Json:
    """The channel object of Slack's API answers."""
    if channel.kind == "dm":
        return {"id": channel.id, "is_im": True, "user": channel.with_person, "is_archived": False}
    return {
        "id": channel.id, "name": channel.name, "is_channel": True, "is_private": channel.is_private,
        "is_archived": channel.is_archived, "is_member": slack.bot.id in channel.members,
    }  # fmt: skip


def _is_in_history(message: Message, arguments: Arguments) -> bool:
    oldest, latest = (float(arguments.optional(key) or 0) for key in ("oldest", "latest"))
    at = float(message.ts)
    is_bound = at in (oldest, latest)
    is_between = oldest < at and (not latest or at < latest)
    is_reply = message.thread_ts not in (None, message.ts)
    return (
        not message.ephemeral_for
        and not is_reply
        and (is_between or (is_bound and arguments.flag("inclusive")))
    )


def _type_of(channel: Channel) -> str:
    if channel.kind == "dm":
        return "im"
    return "private_channel" if channel.is_private else "public_channel"


def _is_visible(slack: Workspace, channel: Channel) -> bool:
    return not channel.is_private or slack.bot.id in channel.members
