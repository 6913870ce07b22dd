"""Messages, as everybody or one person sees them."""

from dataclasses import dataclass, field
from typing import Any

from bot.playground.mentions import pinged_by
from bot.playground.rendering import render_text
from bot.playground.stamps import Json


@dataclass(frozen=True)
class Message:
    """One message as it stood at one moment; an edit makes a new value with the same `ts`."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: tuple[Json, ...] = ()
    metadata: Json | None = None
    bot_id: str | None = None
    thread_ts: str | None = None
    ephemeral_for: str | None = None
    edited_ts: str | None = None
    values: Json = field(default_factory=dict, compare=False)

    @property
    def rendered(self) -> str:
        """The message as plain text, the way a person reads it on the screen."""
        return render_text(self.blocks) if self.blocks else render_text([section_of(self.text)])

    @property
    def pings(self) -> set[str]:
        """Whom the message calls: ids, and "here", "channel", "everyone"."""
        return pinged_by(self.text, self.blocks)

    def visible_to(self, person_id: str) -> bool:
        """Whether the person sees it: an ephemeral message is there for one person only."""
        return self.ephemeral_for in (None, person_id)

    def as_json(self, *, with_metadata: bool = True) -> Json:
        """The message object of Slack's API answers and payloads."""
        shown: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text}
        optional: dict[str, Any] = {
            "bot_id": self.bot_id,
            "blocks": list(self.blocks) or None,
            "thread_ts": self.thread_ts,
            "edited": {"user": self.user, "ts": self.edited_ts} if self.edited_ts else None,
            "metadata": self.metadata if with_metadata else None,
        }
        return shown | {key: value for key, value in optional.items() if value is not None}


def section_of(text: str) -> Json:
    """A section that shows mrkdwn text, for messages without blocks."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}
