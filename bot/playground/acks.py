"""What an acknowledgement does on the person's screen."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.api.arguments import Arguments
from bot.playground.api.content import checked_view, content_of
from bot.playground.refusals import AnswerRefused, ApiRefusal
from bot.playground.stamps import Json
from bot.playground.views import View
from bot.playground.workspace import Workspace

COMMAND_ANSWER_KEYS = {
    "text", "blocks", "attachments", "response_type", "mrkdwn", "unfurl_links", "unfurl_media",
    "replace_original", "delete_original", "thread_ts", "metadata",
}  # fmt: skip


@dataclass(frozen=True)
class Submission:
    """What came of submitting a modal: errors by block id, none when it was accepted.

    `was_sent` is False when Slack's own client held it back, the app has not heard of it then.
    """

    errors: dict[str, str] = field(default_factory=dict)
    was_sent: bool = True

    @property
    def accepted(self) -> bool:
        """Whether the app took it."""
        return not self.errors


def answer_command(slack: Workspace, person_id: str, channel: str, answer: Json) -> None:
    """Show what the app acknowledged a slash command with."""
    if answer:
        post_answer(slack, person_id, channel, answer)


def post_answer(slack: Workspace, person_id: str, channel: str, answer: Json) -> None:
    """Post an answer to a command or a click: for the person alone unless it says in_channel."""
    if unknown := answer.keys() - COMMAND_ANSWER_KEYS:
        raise AnswerRefused(f"invalid_command_response: {sorted(unknown)}")
    try:
        content = content_of(Arguments(answer))
    except ApiRefusal as refusal:
        raise AnswerRefused(f"invalid_command_response: {refusal}") from refusal
    reader = None if answer.get("response_type") == "in_channel" else person_id
    slack.messages.post(
        channel, slack.bot.id, content.text, content.blocks,
        bot_id=slack.bot_id, metadata=content.metadata, ephemeral_for=reader,
    )  # fmt: skip


def answer_submission(slack: Workspace, view: View, answer: Json) -> Submission:
    """Do what the app acknowledged a submission with; without a word the modal closes."""
    action = answer.get("response_action")
    if action is None and answer:
        raise AnswerRefused(f"a submission cannot be answered with {sorted(answer)}")
    if action is None:
        slack.views.close(view)
        return Submission()
    if action not in SUBMISSION_ANSWERS:
        raise AnswerRefused(f"unknown response_action: {action}")
    try:
        return SUBMISSION_ANSWERS[action](slack, view, answer)
    except ApiRefusal as refusal:
        raise AnswerRefused(f"response_action {action}: {refusal}") from refusal


def _errors(slack: Workspace, view: View, answer: Json) -> Submission:
    errors = answer.get("errors")
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or errors.keys() - inputs:
        raise AnswerRefused(f"errors must name input blocks of the view: {errors}")
    if not all(isinstance(sentence, str) and sentence for sentence in errors.values()):
        raise AnswerRefused(f"every error must be a sentence: {errors}")
    slack.views.show_errors(view, errors)
    return Submission(errors)


def _update(slack: Workspace, view: View, answer: Json) -> Submission:
    slack.views.update(view, checked_view(Arguments(answer), "modal"))
    return Submission()


def _push(slack: Workspace, view: View, answer: Json) -> Submission:
    slack.views.push(view.owner, checked_view(Arguments(answer), "modal"))
    return Submission()


def _clear(slack: Workspace, view: View, _answer: Json) -> Submission:
    slack.views.clear(view.owner)
    return Submission()


SUBMISSION_ANSWERS: dict[str, Callable[[Workspace, View, Json], Submission]] = {
    "errors": _errors,
    "update": _update,
    "push": _push,
    "clear": _clear,
}
