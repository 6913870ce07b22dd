"""The HTTP side of the Web API: tokens, bodies, faults, Slack's way to answer."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.playground.api.arguments import Arguments
from bot.playground.api.methods import METHODS
from bot.playground.call_log import Call
from bot.playground.faults import Fault
from bot.playground.refusals import ApiRefusal
from bot.playground.stamps import Json
from bot.playground.tokens import Tokens
from bot.playground.workspace import Workspace

CONNECTIONS_OPEN = "apps.connections.open"


class WebApi:
    """Serves ``/api/{method}``.

    `issue_socket_url` makes a fresh Socket Mode address; `drop` cuts the connection of a request.
    """

    def __init__(
        self,
        slack: Workspace,
        tokens: Tokens,
        *,
        issue_socket_url: Callable[[], str],
        drop: Callable[[Request], Awaitable[None]],
    ) -> None:
        self._slack = slack
        self._tokens = tokens
        self._issue_socket_url = issue_socket_url
        self._drop = drop

    async def answer(self, request: Request) -> Response:
        """Answer one API call."""
        method = request.path_params["method"]
        given = await _arguments(request)
        fault = self._slack.faults.next_for(method)
        if fault is not None and (spoiled := await self._spoil(fault, method, given)):
            return spoiled
        answer = self._answer(method, self._token(request, given), given)
        if fault is not None and fault.kind == "answer_lost":
            await self._drop(request)
        return JSONResponse(answer)

    async def _spoil(self, fault: Fault, method: str, given: Json) -> Response | None:
        match fault.kind:
            case "slow":
                await asyncio.sleep(fault.seconds)
            case "rate_limited":
                self._note(method, given, "ratelimited")
                retry_after = {"Retry-After": f"{fault.seconds:g}"}
                return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers=retry_after)
            case "broken":
                self._note(method, given, "internal_error")
                return Response("Internal Server Error", 500)
            case "refused":
                self._note(method, given, fault.error)
                return JSONResponse({"ok": False, "error": fault.error})
        return None

    def _answer(self, method: str, token: str | None, given: Json) -> Json:
        try:
            answer = {"ok": True, **self._call(method, token, given)}
        except ApiRefusal as refusal:
            answer = {"ok": False, "error": refusal.code, "errors": refusal.messages}
            if refusal.messages:
                answer["response_metadata"] = {"messages": refusal.messages}
        self._note(method, given, answer.get("error"))
        return answer

    def _call(self, method: str, token: str | None, given: Json) -> Json:
        self._tokens.check(token, for_app=method == CONNECTIONS_OPEN)
        if method == CONNECTIONS_OPEN:
            return {"url": self._issue_socket_url()}
        if method not in METHODS:
            raise ApiRefusal("unknown_method")
        with self._slack.changing.holding():
            return METHODS[method](self._slack, Arguments(given))

    def _token(self, request: Request, given: Json) -> str | None:
        header = request.headers.get("authorization", "")
        return header.removeprefix("Bearer ") or given.get("token")

    def _note(self, method: str, given: Json, error: str | None) -> None:
        self._slack.calls.note(Call(method, given, error))


async def _arguments(request: Request) -> Json:
    content_type = request.headers.get("content-type", "")
    body = await request.body()
    if content_type.startswith("application/json"):
        given = json.loads(body or b"{}")
        return given if isinstance(given, dict) else {}
    return dict(parse_qsl(request.url.query)) | dict(parse_qsl(body.decode(), keep_blank_values=True))
