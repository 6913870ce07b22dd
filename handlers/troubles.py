"""Slack's troubles: those that pass by themselves, and those that somebody has to see to."""

import http.client
from datetime import timedelta
from http import HTTPStatus

from slack_sdk.errors import SlackApiError, SlackClientError

SLACK_TROUBLE = (SlackApiError, SlackClientError, http.client.HTTPException, OSError)
"""What a call of Slack's API may end with: its refusals, and all troubles on the way."""
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


def name_of(trouble: Exception) -> str:
    """A word for the log: Slack's code, or what kind of trouble was on the way."""
    return code_of(trouble) if isinstance(trouble, SlackApiError) else type(trouble).__name__


def wait_asked_for(trouble: Exception) -> timedelta | None:
    """How long Slack asks to be left alone, where it says so."""
    if not isinstance(trouble, SlackApiError):
        return None
    headers = trouble.response.headers
    asked = str(headers.get("Retry-After") or headers.get("retry-after") or "")
    return timedelta(seconds=int(asked)) if asked.isdigit() else None
