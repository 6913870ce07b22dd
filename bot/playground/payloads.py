"""What the app is told: the payloads of commands, actions, submissions and events."""

import time

from bot.playground.api.people import as_json as member_as_json
from bot.playground.api.views import view_as_json
from bot.playground.inputs import Place
from bot.playground.members import Channel
from bot.playground.messages import Message
from bot.playground.stamps import Json, new_id
from bot.playground.views import View
from bot.playground.workspace import Workspace


class Payloads:
    """Builds payloads; `base_url` is where response urls point."""

    def __init__(self, slack: Workspace, base_url: str) -> None:
        self._slack = slack
        self._base_url = base_url

    def command(self, person_id: str, channel: Channel, name: str, text: str) -> Json:
        """A slash command."""
        return {
            "token": "playground", "team_id": self._slack.team_id, "team_domain": "playground",
            "channel_id": channel.id, "channel_name": _name(channel),
            "user_id": person_id, "user_name": person_id.lower(), "command": name, "text": text,
            "api_app_id": self._slack.app_id, "is_enterprise_install": "false",
            "response_url": self._response_url(person_id, channel.id),
            "trigger_id": self._slack.triggers.issue(person_id),
        }  # fmt: skip

    def message_action(self, person_id: str, message: Message, place: Place, chosen: Json) -> Json:
        """A click in a message; an ephemeral message is not sent along."""
        channel = self._slack.channels[message.channel]
        container = {
            "type": "message", "message_ts": message.ts, "channel_id": channel.id,
            "is_ephemeral": message.ephemeral_for is not None,
        }  # fmt: skip
        payload = self._interaction("block_actions", person_id) | {
            "container": container, "channel": {"id": channel.id, "name": _name(channel)},
            "state": {"values": message.values}, "actions": [_action(place, chosen)],
            "response_url": self._response_url(person_id, channel.id, message.ts),
        }  # fmt: skip
        return payload if message.ephemeral_for else payload | {"message": message.as_json()}

    def view_action(self, person_id: str, view: View, place: Place, chosen: Json) -> Json:
        """A click in a modal or a home tab."""
        return self._interaction("block_actions", person_id) | {
            "container": {"type": "view", "view_id": view.id}, "view": view_as_json(self._slack, view),
            "actions": [_action(place, chosen)],
        }  # fmt: skip

    def submission(self, person_id: str, view: View) -> Json:
        """A modal that was submitted."""
        shown = view_as_json(self._slack, view)
        return self._interaction("view_submission", person_id) | {"view": shown, "response_urls": []}

    def closing(self, person_id: str, view: View, *, is_cleared: bool) -> Json:
        """A modal that was closed without submitting."""
        payload = self._interaction("view_closed", person_id) | {"view": view_as_json(self._slack, view)}
        del payload["trigger_id"]
        return payload | {"is_cleared": is_cleared}

    def home_opened(self, person_id: str) -> Json:
        """The event that somebody looks at the home tab."""
        event: Json = {
            "type": "app_home_opened", "user": person_id, "tab": "home", "event_ts": f"{time.time():.6f}",
            "channel": self._slack.open_dm(person_id).id,
        }  # fmt: skip
        if home := self._slack.views.home_of(person_id):
            event["view"] = view_as_json(self._slack, home)
        return self._event(event)

    def user_changed(self, person_id: str) -> Json:
        """The event that somebody's profile was changed, deactivation being one such change."""
        now = time.time()
        user = member_as_json(self._slack, self._slack.members[person_id]) | {"updated": int(now)}
        return self._event({"type": "user_change", "user": user, "event_ts": f"{now:.6f}"})

    def _event(self, event: Json) -> Json:
        return {
            "token": "playground", "team_id": self._slack.team_id, "api_app_id": self._slack.app_id,
            "event": event, "type": "event_callback", "event_id": new_id("Ev"), "event_time": int(time.time()),
            "authorizations": [{"team_id": self._slack.team_id, "user_id": self._slack.bot.id, "is_bot": True}],
        }  # fmt: skip

    def _interaction(self, kind: str, person_id: str) -> Json:
        return {
            "type": kind, "token": "playground", "api_app_id": self._slack.app_id,
            "team": {"id": self._slack.team_id, "domain": "playground"}, "enterprise": None,
            "is_enterprise_install": False, "trigger_id": self._slack.triggers.issue(person_id),
            "user": {
                "id": person_id, "username": person_id.lower(), "name": person_id.lower(),
                "team_id": self._slack.team_id,
            },
        }  # fmt: skip

    def _response_url(self, person_id: str, channel_id: str, message_ts: str | None = None) -> str:
        key = self._slack.response_urls.issue(person_id, channel_id, message_ts)
        return f"{self._base_url}response/{key}"


def _action(place: Place, chosen: Json) -> Json:
    element = place.element
    shown: Json = {key: element[key] for key in ("text", "value", "style", "url") if key in element}
    return {
        "type": element["type"], "action_id": place.action_id, "block_id": place.block_id,
        "action_ts": f"{time.time():.6f}", **shown, **chosen,
    }  # fmt: skip


def _name(channel: Channel) -> str:
    return "directmessage" if channel.kind == "dm" else channel.name
