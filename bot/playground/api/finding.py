"""Look up what an API call speaks of, and refuse with Slack's code when the app cannot have it."""

from bot.playground.members import Channel, Member
from bot.playground.messages import Message
from bot.playground.refusals import ApiRefusal
from bot.playground.workspace import Workspace


def known_channel(slack: Workspace, channel_id: str) -> Channel:
    """A channel that the bot can see: public ones, and private ones it is in."""
    channel = slack.channels.get(channel_id)
    if channel is None or (channel.is_private and slack.bot.id not in channel.members):
        raise ApiRefusal("channel_not_found")
    return channel


def joined_channel(slack: Workspace, channel_id: str) -> Channel:
    """A channel that the bot is in."""
    channel = known_channel(slack, channel_id)
    if slack.bot.id not in channel.members:
        raise ApiRefusal("not_in_channel")
    return channel


def open_channel(slack: Workspace, channel_id: str) -> Channel:
    """A channel in which the bot may write; a person's id means the direct messages with that person."""
    if channel_id in slack.members:
        return dm_channel(slack, channel_id)
    channel = joined_channel(slack, channel_id)
    if channel.is_archived:
        raise ApiRefusal("is_archived")
    return channel


def dm_channel(slack: Workspace, person_id: str) -> Channel:
    """The direct messages with a person, who must be active and not a bot."""
    member = known_member(slack, person_id)
    if member.is_bot:
        raise ApiRefusal("cannot_dm_bot")
    if member.deleted:
        raise ApiRefusal("user_disabled")
    return slack.open_dm(person_id)


def known_member(slack: Workspace, member_id: str) -> Member:
    """Anyone who is or was in the workspace."""
    if member_id not in slack.members:
        raise ApiRefusal("user_not_found")
    return slack.members[member_id]


def own_message(slack: Workspace, channel: Channel, ts: str, error: str) -> Message:
    """A lasting message that the bot itself has posted."""
    message = lasting_message(slack, channel, ts)
    if message.user != slack.bot.id:
        raise ApiRefusal(error)
    return message


def lasting_message(slack: Workspace, channel: Channel, ts: str) -> Message:
    """A message that is not ephemeral."""
    message = slack.messages.get(channel.id, ts)
    if message is None or message.ephemeral_for:
        raise ApiRefusal("message_not_found")
    return message
