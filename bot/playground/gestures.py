"""What people do becomes envelopes, and the app's acknowledgements become what people see."""

import re
from typing import Any

from bot.playground.acks import Submission, answer_command, answer_submission
from bot.playground.envelopes import Envelope
from bot.playground.inputs import Place
from bot.playground.members import Channel
from bot.playground.messages import Message
from bot.playground.payloads import Payloads
from bot.playground.refusals import NotAcknowledged, UnknownCommand
from bot.playground.stamps import Json
from bot.playground.switchboard import OnAck, Switchboard
from bot.playground.views import View
from bot.playground.workspace import Workspace

MENTION = re.compile(r"@(\S+)")


class Gestures:
    """Carries each gesture to the app and blocks until it is acknowledged."""

    def __init__(self, slack: Workspace, payloads: Payloads, switchboard: Switchboard) -> None:
        self._slack = slack
        self._payloads = payloads
        self._switchboard = switchboard

    def command(self, person_id: str, channel: Channel, name: str, text: str) -> None:
        """Type a slash command."""
        command = self._slack.commands.get(name)
        if command is None:
            raise UnknownCommand(f"{name} は有効なコマンドではありません。")
        sent = self._escaped(text.strip(), with_mentions=command.should_escape)
        payload = self._payloads.command(person_id, channel, name, sent)

        def on_ack(answer: Json) -> None:
            answer_command(self._slack, person_id, channel.id, answer)

        try:
            self._deliver(Envelope("slash_commands", payload, accepts_response_payload=True), on_ack)
        except NotAcknowledged as failure:
            raise NotAcknowledged(f"{name} はうまくいきませんでした ({failure})") from failure

    def press_in_message(self, person_id: str, message: Message, place: Place, chosen: Json) -> None:
        """Press or choose something in a message."""
        payload = self._payloads.message_action(person_id, message, place, chosen)
        self._deliver(Envelope("interactive", payload), _nothing)

    def press_in_view(self, person_id: str, view: View, place: Place, chosen: Json) -> None:
        """Press or choose something in a modal or a home tab."""
        payload = self._payloads.view_action(person_id, view, place, chosen)
        self._deliver(Envelope("interactive", payload), _nothing)

    def submit(self, person_id: str, view: View) -> Submission:
        """Submit a modal with what was typed into it."""
        payload = self._payloads.submission(person_id, view)

        def on_ack(answer: Json) -> Submission:
            return answer_submission(self._slack, view, answer)

        submission = self._deliver(Envelope("interactive", payload, accepts_response_payload=True), on_ack)
        assert isinstance(submission, Submission)
        return submission

    def close(self, person_id: str, view: View) -> None:
        """Close a modal, with the whole stack if it says so; the app hears of it if it has asked to."""
        is_cleared = bool(view.content.get("clear_on_close"))
        if is_cleared:
            self._slack.views.clear(person_id)
        else:
            self._slack.views.close(view)
        if view.content.get("notify_on_close"):
            payload = self._payloads.closing(person_id, view, is_cleared=is_cleared)
            self._deliver(Envelope("interactive", payload), _nothing)

    def open_home(self, person_id: str) -> None:
        """Look at the home tab of the app."""
        self._deliver(Envelope("events_api", self._payloads.home_opened(person_id)), _nothing)

    def deactivate(self, person_id: str) -> None:
        """Switch off a person's account, as an administrator of Slack does; the app hears of it."""
        self._slack.deactivate(person_id)
        self._deliver(Envelope("events_api", self._payloads.user_changed(person_id)), _nothing)

    def reactivate(self, person_id: str) -> None:
        """Switch a person's account on again; the app hears of it."""
        self._slack.reactivate(person_id)
        self._deliver(Envelope("events_api", self._payloads.user_changed(person_id)), _nothing)

    def _deliver(self, envelope: Envelope, on_ack: OnAck) -> Any:
        return self._switchboard.deliver(envelope, on_ack).result()

    def _escaped(self, text: str, *, with_mentions: bool) -> str:
        safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return MENTION.sub(self._mention, safe) if with_mentions else safe

    def _mention(self, found: re.Match[str]) -> str:
        by_name = {member.name: member.id for member in self._slack.members.values()}
        member_id = by_name.get(found[1])
        return f"<@{member_id}|{found[1]}>" if member_id else found[0]


def _nothing(_answer: Json) -> None:
    """Slack does nothing with what such an envelope is acknowledged with."""
