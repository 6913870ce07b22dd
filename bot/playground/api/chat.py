"""chat.*: posting, changing and deleting messages."""

from bot.playground.api.arguments import Arguments
from bot.playground.api.content import LONGEST_POST, LONGEST_UPDATE, checked_metadata, content_of
from bot.playground.api.finding import (
    joined_channel,
    known_channel,
    lasting_message,
    open_channel,
    own_message,
)
from bot.playground.refusals import ApiRefusal
from bot.playground.stamps import Json
from bot.playground.workspace import Workspace


def post_message(slack: Workspace, arguments: Arguments) -> Json:
    """Post a message in a channel, or in the direct messages with a person."""
    channel = open_channel(slack, arguments.required("channel", "channel_not_found"))
    content = content_of(arguments, LONGEST_POST)
    message = slack.messages.post(
        channel.id, slack.bot.id, content.text, content.blocks,
        metadata=content.metadata, bot_id=slack.bot_id, thread_ts=arguments.optional("thread_ts"),
    )  # fmt: skip
    return {"channel": channel.id, "ts": message.ts, "message": message.as_json()}


def post_ephemeral(slack: Workspace, arguments: Arguments) -> Json:
    """Post a message that one person of the channel sees."""
    channel = open_channel(slack, arguments.required("channel", "channel_not_found"))
    person_id = arguments.required("user", "user_not_found")
    if person_id not in channel.members:
        raise ApiRefusal("user_not_in_channel")
    content = content_of(arguments)
    message = slack.messages.post(
        channel.id, slack.bot.id, content.text, content.blocks, bot_id=slack.bot_id, ephemeral_for=person_id
    )
    return {"message_ts": message.ts}


def update(slack: Workspace, arguments: Arguments) -> Json:
    """Give a message of the bot another content; blocks that are not given stay, an empty list takes them away."""
    channel = open_channel(slack, arguments.required("channel", "channel_not_found"))
    message = own_message(
        slack, channel, arguments.required("ts", "message_not_found"), "cant_update_message"
    )
    if "text" not in arguments.given and "blocks" not in arguments.given:
        metadata = checked_metadata(arguments)
        if metadata is None:
            raise ApiRefusal("no_text")
        edited = slack.messages.edit(message, message.text, message.blocks, metadata)
    else:
        content = content_of(arguments, LONGEST_UPDATE)
        blocks = content.blocks if "blocks" in arguments.given else message.blocks
        edited = slack.messages.edit(message, content.text, blocks, content.metadata)
    return {"channel": channel.id, "ts": edited.ts, "text": edited.text, "message": edited.as_json()}


def delete(slack: Workspace, arguments: Arguments) -> Json:
    """Delete a message of the bot."""
    channel = joined_channel(slack, arguments.required("channel", "channel_not_found"))
    message = own_message(
        slack, channel, arguments.required("ts", "message_not_found"), "cant_delete_message"
    )
    slack.messages.delete(message)
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(slack: Workspace, arguments: Arguments) -> Json:
    """The address of a message."""
    channel = known_channel(slack, arguments.required("channel", "channel_not_found"))
    message = lasting_message(slack, channel, arguments.required("message_ts", "message_not_found"))
    permalink = f"https://playground.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    return {"channel": channel.id, "permalink": permalink}
