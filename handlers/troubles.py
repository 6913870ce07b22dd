"""Slack's troubles: those that pass by themselves, and those that somebody has to see to."""

from http import HTTPStatus

from slack_sdk.errors import SlackApiError

PASSING = frozenset(
    {
        "accesslimited",
        "fatal_error",
        "internal_error",
        "ratelimited",
        "request_timeout",
        "service_unavailable",
        "team_added_to_org",
    }
)
"""Every other code says that the same call will be refused again."""


def code_of(refused: SlackApiError) -> str:
    """Slack's error code, or `http_503` where Slack's servers answered in no words of Slack's."""
    answer = refused.response
    is_slacks_own = isinstance(answer.data, dict) and answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
    return str(answer.data.get("error", "")) if is_slacks_own else f"http_{answer.status_code}"


def is_passing(refused: SlackApiError) -> bool:
    """Whether the same call may succeed later."""
    status = refused.response.status_code
    is_busy = status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return is_busy or code_of(refused) in PASSING
