"""A person in front of Slack: types, presses, fills in, submits and sees."""

from dataclasses import replace
from typing import Any

from bot.playground.acks import Submission
from bot.playground.answer import Answer
from bot.playground.filling import client_errors, filled
from bot.playground.gestures import Gestures
from bot.playground.inputs import VALUE_KEYS, Place
from bot.playground.messages import Message
from bot.playground.refusals import GestureRefused
from bot.playground.screen import chosen_in, dialog_of, input_of, inputs_of, place_of
from bot.playground.stamps import Json
from bot.playground.views import View
from bot.playground.workspace import Workspace


class Person:
    """Drives the workspace as one person; every gesture blocks until the app has acknowledged it."""

    def __init__(self, slack: Workspace, gestures: Gestures, person_id: str) -> None:
        if person_id not in slack.members:
            raise GestureRefused(f"nobody has the id {person_id}")
        self._slack = slack
        self._gestures = gestures
        self.id = person_id

    @property
    def name(self) -> str:
        """The name others see."""
        return self._slack.members[self.id].name

    def types(self, command: str, text: str = "", *, channel: str) -> Answer:
        """Type a slash command in a channel. Raises NotAcknowledged when the app is silent for too long."""
        target = self._slack.channels[channel]
        if self.id not in target.members:
            raise GestureRefused(f"{self.name} is not in {channel}")
        typed_after = self._slack.messages.mint.next()
        self._gestures.command(self.id, target, command, text)
        return Answer(self._slack, self.id, channel, typed_after)

    def says(self, text: str, *, channel: str) -> Message:
        """Post an ordinary message."""
        if self.id not in self._slack.channels[channel].members:
            raise GestureRefused(f"{self.name} is not in {channel}")
        safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return self._slack.messages.post(channel, self.id, safe)

    @property
    def modals(self) -> list[View]:
        """The open modals, the visible one last."""
        return self._slack.views.stack_of(self.id)

    @property
    def modal(self) -> View | None:
        """The visible modal."""
        return self.modals[-1] if self.modals else None

    @property
    def home(self) -> View | None:
        """The home tab as the app has published it last."""
        return self._slack.views.home_of(self.id)

    def fills(self, values: dict[str, Any], view: View | None = None) -> View:
        """Type into the inputs of a modal; keys are block ids or action ids."""
        current = self._visible(view)
        for key, wanted in values.items():
            place = input_of(current, key)
            current = self._slack.views.type_into(
                current, {place.block_id: {place.action_id: filled(place, wanted)}}
            )
        return current

    def submits(self, values: dict[str, Any] | None = None, view: View | None = None) -> Submission:
        """Fill in and submit; what is not given keeps what was typed before, or the initial value."""
        return self.submits_as_typed(self.fills(values or {}, view))

    def submits_as_typed(self, view: View) -> Submission:
        """Submit a modal as it stands; Slack's client holds back what its limits forbid."""
        current = self._visible(view)
        if current.content.get("submit") is None:
            raise GestureRefused(f"this modal has nothing to submit:\n{current.rendered}")
        if errors := client_errors(inputs_of(current), current.values):
            self._slack.views.show_errors(current, errors)
            return Submission(errors, was_sent=False)
        return self._gestures.submit(self.id, current)

    def presses(  # noqa: PLR0913 - one gesture, many kinds of elements
        self,
        shown: Message | View,
        action_id: str,
        *,
        value: str | None = None,
        block_id: str | None = None,
        selected: Any = None,
        as_seen: bool = False,
        confirms: bool = True,
    ) -> str | None:
        """Press a button or choose in a menu; the text of the confirm dialog that came up, if any.

        `value` tells buttons with equal action ids apart; `selected` is what is chosen in a menu or picker.
        The message or view is pressed as it is now, or `as_seen` when the screen was still showing the old one.
        With `confirms` False the person cancels the confirm dialog.
        """
        current = shown if as_seen else self._now(shown)
        place = place_of(current, action_id, block_id=block_id, value=value)
        dialog = dialog_of(place)
        if confirms or dialog is None:
            self.chooses(current, place, selected)
        return dialog

    def chooses(self, current: Message | View, place: Place, selected: Any) -> None:
        """Carry out a press on an element that was found."""
        kind = place.element["type"]
        if kind not in VALUE_KEYS:
            chosen = chosen_in(place, selected)
        else:
            state = filled(place, selected)
            chosen = chosen_in(place, state[VALUE_KEYS[kind][0]])
            current = self.has_typed(current, {place.block_id: {place.action_id: state}})
        if isinstance(current, Message):
            self._gestures.press_in_message(self.id, current, place, chosen)
        else:
            self._gestures.press_in_view(self.id, current, place, chosen)

    def closes_modal(self, view: View | None = None) -> None:
        """Close the visible modal without submitting."""
        self._gestures.close(self.id, self._visible(view))

    def opens_home(self, timeout: float = 2.0) -> View | None:
        """Look at the home tab; waits at most `timeout` seconds for the app to publish it."""
        before = self._slack.views.published_times.get(self.id, 0)
        revision = self._slack.changing.revision
        self._gestures.open_home(self.id)
        while self._slack.views.published_times.get(self.id, 0) == before:
            reached = self._slack.changing.wait_beyond(revision, timeout)
            if reached == revision:
                break
            revision = reached
        return self.home

    def is_deactivated(self) -> None:
        """Leave Slack: an administrator of the workspace switches the account off."""
        self._gestures.deactivate(self.id)

    def is_reactivated(self) -> None:
        """Come back to Slack."""
        self._gestures.reactivate(self.id)

    def sees(self, channel: str) -> list[Message]:
        """The messages of a channel on this person's screen, oldest first."""
        if self.id not in self._slack.channels[channel].members:
            raise GestureRefused(f"{self.name} is not in {channel}")
        return self._slack.messages.seen_by(self.id, channel)

    def dm(self) -> list[Message]:
        """The direct messages with the app, oldest first."""
        channel = self._slack.dm_with(self.id)
        return self._slack.messages.seen_by(self.id, channel.id) if channel else []

    def _visible(self, view: View | None) -> View:
        top = self.modal
        if top is None or (view is not None and view.id != top.id):
            raise GestureRefused(f"{self.name} does not have this modal in front")
        return top

    def _now(self, shown: Message | View) -> Message | View:
        if isinstance(shown, View):
            view = self._slack.views.find(shown.id)
            if view is None or (view.kind == "modal" and view != self.modal) or view.owner != self.id:
                raise GestureRefused(f"{self.name} does not have this view in front:\n{shown.rendered}")
            return view
        message = self._slack.messages.get(shown.channel, shown.ts)
        if message is None or message not in self.sees(shown.channel):
            raise GestureRefused(f"{self.name} does not see this message:\n{shown.rendered}")
        return message

    def has_typed(self, current: Message | View, values: dict[str, Json]) -> Message | View:
        """Remember values in Slack's own shape, as a client keeps them while somebody types."""
        if isinstance(current, View):
            return self._slack.views.type_into(current, values)
        merged = {**current.values}
        for block_id, actions in values.items():
            merged[block_id] = {**merged.get(block_id, {}), **actions}
        typed = replace(current, values=merged)
        is_current = self._slack.messages.get(current.channel, current.ts) == current
        return self._slack.messages.keep(typed) if is_current else typed
