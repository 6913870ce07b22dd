"""What a person saw after typing a command."""

from dataclasses import dataclass

from bot.playground.messages import Message
from bot.playground.workspace import Workspace


@dataclass(frozen=True)
class Answer:
    """The messages that came for the one who typed a command, from the moment of typing on."""

    _slack: Workspace
    person_id: str
    channel: str
    typed_after: str

    @property
    def ephemerals(self) -> list[Message]:
        """Messages for this person alone that came since, as they are now, oldest first."""
        seen = self._slack.messages.seen_by(self.person_id, self.channel)
        return [message for message in seen if message.ephemeral_for and message.ts > self.typed_after]

    @property
    def ephemeral(self) -> Message | None:
        """The latest message for this person alone, if one came since."""
        return self.ephemerals[-1] if self.ephemerals else None
