"""Modals and home tabs, with what a person has typed into them so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.rendering import render_text
from bot.playground.stamps import Json

CONTENT_KEYS = (
    "title", "submit", "close", "private_metadata", "callback_id",
    "clear_on_close", "notify_on_close", "external_id", "submit_disabled",
)  # fmt: skip


@dataclass(frozen=True)
class View:
    """One view as it stood at one moment; an update makes a new value with a new hash."""

    id: str
    owner: str
    hash: str
    root_view_id: str
    previous_view_id: str | None
    content: Mapping[str, Any]
    values: dict[str, Json] = field(default_factory=dict, compare=False)
    errors: dict[str, str] = field(default_factory=dict, compare=False)

    @property
    def kind(self) -> str:
        """Either "modal" or "home"."""
        return str(self.content["type"])

    @property
    def blocks(self) -> tuple[Json, ...]:
        """The blocks of the view, from top to bottom."""
        return tuple(self.content["blocks"])

    @property
    def title(self) -> str:
        """The title of a modal; empty for a home tab."""
        return str(self.content.get("title", {}).get("text", ""))

    @property
    def callback_id(self) -> str:
        """The id by which the app knows what this view is for."""
        return str(self.content.get("callback_id", ""))

    @property
    def private_metadata(self) -> str:
        """What the app keeps inside the view, unseen by the person."""
        return str(self.content.get("private_metadata", ""))

    @property
    def rendered(self) -> str:
        """The view as plain text, the way a person reads it on the screen."""
        return "\n".join(filter(None, [self.title, render_text(self.blocks, self.values)]))

    def as_json(self, *, team: str, app: str, bot: str) -> Json:
        """The view object of Slack's API answers and payloads."""
        kept = {key: self.content.get(key) for key in CONTENT_KEYS}
        flags = {key: bool(self.content.get(key)) for key in ("clear_on_close", "notify_on_close")}
        texts = {
            key: str(self.content.get(key) or "")
            for key in ("private_metadata", "callback_id", "external_id")
        }
        return {
            "id": self.id, "type": self.kind, "team_id": team, "app_id": app, "bot_id": bot,
            "blocks": list(self.blocks), "hash": self.hash, "state": {"values": self.values},
            "root_view_id": self.root_view_id, "previous_view_id": self.previous_view_id,
            **kept, **flags, **texts,
        }  # fmt: skip
