"""What the page asks for: itself, the state, live changes, and gestures."""

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground.live import revisions
from bot.playground.page_gestures import GESTURES
from bot.playground.refusals import AnswerRefused, GestureRefused, NotAcknowledged, UnknownCommand
from bot.playground.snapshot import snapshot

if TYPE_CHECKING:
    from bot.playground.server import PlaygroundServer

PAGE = Path(__file__).parent / "page"
logger = logging.getLogger(__name__)


class Page:
    """Serves the web page of a playground."""

    def __init__(self, server: "PlaygroundServer") -> None:
        self._server = server

    async def index(self, _request: Request) -> Response:
        """The page itself."""
        return FileResponse(PAGE / "index.html")

    async def state(self, request: Request) -> Response:
        """The workspace as one person sees it."""
        person_id = request.query_params.get("person")
        try:
            state = await run_in_threadpool(snapshot, self._server.slack, person_id, self._server.clock)
        except GestureRefused:
            return _refusal("この人はワークスペースにいません。", 404)
        return JSONResponse(state, headers={"Cache-Control": "no-store"})

    async def live(self, _request: Request) -> Response:
        """A revision number after every change."""
        events = revisions(self._server.slack.changing, self._server.closing)
        return StreamingResponse(
            events, media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def gesture(self, request: Request) -> Response:
        """Carry out one gesture; a refusal is a sentence for the person."""
        carry_out = GESTURES.get(request.path_params["gesture"])
        if carry_out is None:
            return _refusal("この操作はありません。", 404)
        if not request.headers.get("content-type", "").startswith("application/json"):
            return _refusal("JSON で送ってください。", 415)
        try:
            asked = json.loads(await request.body())
            done = await run_in_threadpool(carry_out, self._server, asked)
        except (NotAcknowledged, GestureRefused, AnswerRefused) as refusal:
            logger.warning("refused on the page: %s", refusal)
            return _refusal(_sentence(refusal), 409)
        except (KeyError, TypeError, ValueError):
            logger.exception("malformed request of the page")
            return _refusal("送られた内容を読み取れませんでした。", 400)
        return JSONResponse({"ok": True, **done})


def page_routes(server: "PlaygroundServer") -> list[BaseRoute]:
    """The addresses that belong to the page."""
    page = Page(server)
    return [
        Route("/", page.index),
        Mount("/static", StaticFiles(directory=PAGE)),
        Route("/page/state", page.state),
        Route("/page/live", page.live),
        Route("/page/{gesture}", page.gesture, methods=["POST"]),
    ]


def _refusal(sentence: str, status: int) -> JSONResponse:
    return JSONResponse({"ok": False, "error": sentence}, status)


def _sentence(refusal: Exception) -> str:
    match refusal:
        case UnknownCommand():
            return str(refusal)
        case NotAcknowledged() if "うまくいきませんでした" in str(refusal):
            return str(refusal)
        case NotAcknowledged():
            return f"うまくいきませんでした。もう一度お試しください。({refusal})"
        case AnswerRefused():
            return "アプリの応答を表示できませんでした。"
        case _:
            return "いまの画面では、この操作はできません。"
