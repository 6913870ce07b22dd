"""What the workspace refuses: an API call, a gesture, an answer of the app."""

from collections.abc import Sequence


class ApiRefusal(Exception):  # noqa: N818 - named after the fact
    """An API call that Slack would refuse, with Slack's error code and where the fault lies."""

    def __init__(self, code: str, messages: Sequence[str] = ()) -> None:
        super().__init__(": ".join([code, *messages]))
        self.code = code
        self.messages = list(messages)


class GestureRefused(Exception):  # noqa: N818 - named after the fact
    """A person cannot do this: what they want to press or fill is not on their screen."""


class UnknownCommand(GestureRefused):
    """Nobody has declared this slash command."""


class NotAcknowledged(Exception):  # noqa: N818 - named after the fact
    """The app did not acknowledge in time; Slack shows the person its own failure."""


class AnswerRefused(Exception):  # noqa: N818 - named after the fact
    """The app acknowledged with something that Slack cannot show."""
