"""All messages of the workspace, by channel and timestamp."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.playground.changes import Changes
from bot.playground.inputs import initial_values
from bot.playground.messages import Message
from bot.playground.stamps import Json, TimestampMint, new_id


class MessageStore:
    """Messages in the order in which they were posted."""

    def __init__(self, changing: Changes) -> None:
        self._changing = changing
        self.mint = TimestampMint()
        self._by_channel: dict[str, dict[str, Message]] = {}

    def post(self, channel: str, user: str, text: str, blocks: Sequence[Json] = (), **more: Any) -> Message:
        """Add a message; `metadata`, `bot_id`, `thread_ts` and `ephemeral_for` may be given."""
        with self._changing:
            named = with_ids(blocks)
            values = initial_values(named)
            message = Message(channel, self.mint.next(), user, text, named, values=values, **more)
            self._by_channel.setdefault(channel, {})[message.ts] = message
            return message

    def edit(self, message: Message, text: str, blocks: Sequence[Json], metadata: Json | None) -> Message:
        """Give a message another content; metadata stays when None is given."""
        with self._changing:
            named = with_ids(blocks)
            edited = replace(
                message, text=text, blocks=named, metadata=metadata or message.metadata,
                edited_ts=self.mint.next(), values=initial_values(named),
            )  # fmt: skip
            return self.keep(edited)

    def keep(self, message: Message) -> Message:
        """Put a changed message in the place of the one with the same timestamp."""
        with self._changing:
            self._by_channel[message.channel][message.ts] = message
            return message

    def delete(self, message: Message) -> None:
        """Take a message away."""
        with self._changing:
            self._by_channel[message.channel].pop(message.ts, None)

    def get(self, channel: str, ts: str) -> Message | None:
        """The message as it is now, or None if there is no such message."""
        return self._by_channel.get(channel, {}).get(ts)

    def all_in(self, channel: str) -> list[Message]:
        """Every message of a channel, ephemeral ones too, oldest first."""
        with self._changing.holding():
            return list(self._by_channel.get(channel, {}).values())

    def seen_by(self, person_id: str, channel: str) -> list[Message]:
        """The messages of a channel that this person sees, oldest first."""
        return [message for message in self.all_in(channel) if message.visible_to(person_id)]


def with_ids(blocks: Sequence[Json]) -> tuple[Json, ...]:
    """The blocks, with ids made up where the app gave none, as Slack does."""
    return tuple(_with_action_ids({"block_id": new_id("b"), **block}) for block in blocks)


def _with_action_ids(block: Json) -> Json:
    named = dict(block)
    for key in ("accessory", "element"):
        if key in named:
            named[key] = _with_action_id(named[key])
    if named["type"] == "actions":
        named["elements"] = [_with_action_id(element) for element in named["elements"]]
    return named


def _with_action_id(element: Json) -> Json:
    return element if element["type"] == "image" else {"action_id": new_id("a"), **element}
