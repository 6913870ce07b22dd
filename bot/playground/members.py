"""Who is in the workspace: people, channels, user groups, slash commands."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Member:
    """A person or a bot of the workspace."""

    id: str
    name: str
    real_name: str
    title: str = ""
    deleted: bool = False
    is_bot: bool = False
    tz: str = "Asia/Tokyo"


@dataclass
class Channel:
    """A channel, or the direct messages between the bot and one person (`kind` "dm")."""

    id: str
    name: str
    members: list[str] = field(default_factory=list)
    is_private: bool = False
    is_archived: bool = False
    kind: Literal["channel", "dm"] = "channel"

    @property
    def with_bot(self) -> str | None:
        """The bot on the other side of direct messages; None for a channel."""
        return self.members[1] if self.kind == "dm" else None

    @property
    def with_person(self) -> str | None:
        """The person on the other side of direct messages; None for a channel."""
        return self.members[0] if self.kind == "dm" else None


@dataclass
class Usergroup:
    """A user group, with the ids of its users in order."""

    id: str
    handle: str
    name: str
    users: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Command:
    """A slash command of the app, as its manifest declares it."""

    name: str
    hint: str = ""
    should_escape: bool = False
