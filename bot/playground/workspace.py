"""The state of a local Slack workspace: people, channels, messages, views, behind one lock."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.playground.call_log import CallLog
from bot.playground.changes import Changes
from bot.playground.faults import Faults
from bot.playground.members import Channel, Command, Member, Usergroup
from bot.playground.message_store import MessageStore
from bot.playground.response_urls import ResponseUrls
from bot.playground.triggers import Triggers
from bot.playground.view_store import ViewStore

BOT_USER_ID = "U0BOT"


class Workspace:
    """One team with its people and channels, and the one app that is installed in it.

    Change or read several things together inside ``with workspace.changing:``.
    """

    def __init__(self, name: str = "ワークスペース", *, bot_name: str = "アプリ") -> None:
        self.name = name
        self.team_id = "T0PLAYGROUND"
        self.app_id = "A0PLAYGROUND"
        self.bot_id = "B0BOT"
        self.changing = Changes()
        self.messages = MessageStore(self.changing)
        self.views = ViewStore(self.changing)
        self.triggers = Triggers()
        self.response_urls = ResponseUrls()
        self.calls = CallLog()
        self.faults = Faults()
        self.members: dict[str, Member] = {}
        self.channels: dict[str, Channel] = {}
        self.usergroups: dict[str, Usergroup] = {}
        self.commands: dict[str, Command] = {}
        self.bot = self._add(Member(BOT_USER_ID, bot_name, bot_name, is_bot=True))

    def add_person(
        self,
        person_id: str,
        name: str,
        *,
        real_name: str | None = None,
        title: str = "",
        deleted: bool = False,
    ) -> Member:
        """Add a person; `name` is what others see, `real_name` the full name."""
        return self._add(Member(person_id, name, real_name or name, title, deleted=deleted))

    def deactivate(self, person_id: str) -> None:
        """Mark a person as deleted, as when an account is switched off."""
        with self.changing:
            self.members[person_id] = replace(self.members[person_id], deleted=True)

    def reactivate(self, person_id: str) -> None:
        """Take a person back, as when an account is switched on again."""
        with self.changing:
            self.members[person_id] = replace(self.members[person_id], deleted=False)

    def add_channel(
        self,
        channel_id: str,
        name: str,
        members: Iterable[str] = (),
        *,
        is_private: bool = False,
        with_bot: bool = True,
    ) -> Channel:
        """Add a channel with these people in it; the bot is in it too unless `with_bot` is False."""
        inside = [*members, *([self.bot.id] if with_bot else [])]
        with self.changing:
            self.channels[channel_id] = Channel(channel_id, name, inside, is_private=is_private)
            return self.channels[channel_id]

    def add_usergroup(
        self, group_id: str, handle: str, users: Sequence[str], *, name: str | None = None
    ) -> Usergroup:
        """Add a user group of these people."""
        with self.changing:
            self.usergroups[group_id] = Usergroup(group_id, handle, name or handle, list(users))
            return self.usergroups[group_id]

    def add_command(self, name: str, hint: str = "", *, should_escape: bool = False) -> Command:
        """Declare a slash command, as the app's manifest would."""
        with self.changing:
            self.commands[name] = Command(name, hint, should_escape)
            return self.commands[name]

    def dm_with(self, person_id: str) -> Channel | None:
        """The direct messages between the bot and this person, if they were ever opened."""
        return next((c for c in self.channels.values() if c.with_person == person_id), None)

    def open_dm(self, person_id: str) -> Channel:
        """The direct messages between the bot and this person, opened now if needed."""
        with self.changing:
            dm_id = f"D{person_id[1:]}"
            members = [person_id, self.bot.id]
            dm = Channel(dm_id, self.bot.name, members, is_private=True, kind="dm")
            return self.channels.setdefault(dm_id, dm)

    def channels_of(self, person_id: str) -> list[Channel]:
        """The channels and direct messages this person is in."""
        return [channel for channel in self.channels.values() if person_id in channel.members]

    def _add(self, member: Member) -> Member:
        with self.changing:
            self.members[member.id] = member
            return member
