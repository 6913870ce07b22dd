"""What the page needs to draw the workspace as one person sees it."""

from bot.playground.api.views import view_as_json
from bot.playground.members import Channel, Member
from bot.playground.messages import Message
from bot.playground.refusals import GestureRefused
from bot.playground.stamps import Json, moment
from bot.playground.travel import Clock
from bot.playground.views import View
from bot.playground.workspace import Workspace

COLORS = ("#0b6e4f", "#8f3985", "#1d4e89", "#a63d40", "#6b5b00", "#5f4bb6", "#00707a", "#9a4d00")
"""Backgrounds of avatars, each dark enough for white letters."""


def snapshot(slack: Workspace, person_id: str | None, clock: Clock | None) -> Json:
    """The state of the page for this person, or for the first person when none is given."""
    with slack.changing.holding():
        me = _known_person(slack, person_id)
        channels = [*(c for c in slack.channels_of(me) if c.kind == "channel"), *_dm(slack, me)]
        home = slack.views.home_of(me)
        return {
            "revision": slack.changing.revision,
            "team": {"name": slack.name},
            "me": me,
            "people": [_person(number, member) for number, member in enumerate(slack.members.values())],
            "usergroups": [{"id": each.id, "handle": each.handle} for each in slack.usergroups.values()],
            "channels": [*(_channel(channel) for channel in channels), *_unopened_dm(slack, me)],
            "messages": {channel.id: _messages(slack, me, channel) for channel in channels},
            "modals": [_view(slack, view) for view in slack.views.stack_of(me)],
            "home": home and _view(slack, home),
            "commands": [{"name": command.name, "hint": command.hint} for command in slack.commands.values()],
            "clock": clock and _clock(clock),
        }


def _known_person(slack: Workspace, person_id: str | None) -> str:
    living = [member.id for member in slack.members.values() if not member.is_bot and not member.deleted]
    known = living[0] if person_id is None and living else person_id
    if known not in slack.members:
        raise GestureRefused(f"nobody has the id {known}")
    return known


def _person(number: int, member: Member) -> Json:
    return {
        "id": member.id, "name": member.name, "title": member.title, "initial": member.name[:1],
        "color": COLORS[number % len(COLORS)], "is_bot": member.is_bot, "deleted": member.deleted,
    }  # fmt: skip


def _channel(channel: Channel) -> Json:
    return {
        "id": channel.id, "name": channel.name, "kind": channel.kind, "with": channel.with_bot,
        "is_private": channel.is_private,
    }  # fmt: skip


def _dm(slack: Workspace, person_id: str) -> list[Channel]:
    dm = slack.dm_with(person_id)
    return [dm] if dm else []


def _unopened_dm(slack: Workspace, person_id: str) -> list[Json]:
    if slack.dm_with(person_id):
        return []
    return [{"id": None, "name": slack.bot.name, "kind": "dm", "with": slack.bot.id, "is_private": True}]


def _messages(slack: Workspace, person_id: str, channel: Channel) -> list[Json]:
    return [_message(message) for message in slack.messages.seen_by(person_id, channel.id)]


def _message(message: Message) -> Json:
    return {
        "ts": message.ts, "at": moment(message.ts).isoformat(), "user": message.user, "text": message.text,
        "blocks": list(message.blocks), "ephemeral": message.ephemeral_for is not None,
        "edited": message.edited_ts is not None, "metadata_key": _key(message),
    }  # fmt: skip


def _key(message: Message) -> str | None:
    key = (message.metadata or {}).get("event_payload", {}).get("key")
    return None if key is None else str(key)


def _view(slack: Workspace, view: View) -> Json:
    return view_as_json(slack, view) | {"errors": view.errors}


def _clock(clock: Clock) -> Json:
    due = clock.next_due()
    return {"now": clock.now().isoformat(), "next_due": due and due.isoformat()}
