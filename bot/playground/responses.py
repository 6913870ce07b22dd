"""The endpoint behind response urls."""

import json

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.playground.acks import post_answer
from bot.playground.api.arguments import Arguments
from bot.playground.api.content import content_of
from bot.playground.messages import Message
from bot.playground.refusals import AnswerRefused, ApiRefusal
from bot.playground.response_urls import ResponseUrl
from bot.playground.stamps import Json
from bot.playground.workspace import Workspace


class Responses:
    """Serves ``/response/{key}``."""

    def __init__(self, slack: Workspace) -> None:
        self._slack = slack

    async def answer(self, request: Request) -> Response:
        """Take one answer of the app."""
        answer = json.loads(await request.body())
        try:
            with self._slack.changing.holding():
                url = self._slack.response_urls.use(request.path_params["key"])
                self._apply(url, answer)
        except ApiRefusal as refusal:
            return PlainTextResponse(refusal.code, 404)
        except AnswerRefused as refusal:
            return PlainTextResponse(str(refusal), 400)
        return PlainTextResponse("ok")

    def _apply(self, url: ResponseUrl, answer: Json) -> None:
        original = self._slack.messages.get(url.channel, url.message_ts) if url.message_ts else None
        if original is not None and answer.get("delete_original"):
            self._slack.messages.delete(original)
        elif original is not None and answer.get("replace_original"):
            self._replace(original, answer)
        else:
            post_answer(self._slack, url.person_id, url.channel, answer)

    def _replace(self, original: Message, answer: Json) -> None:
        try:
            content = content_of(Arguments(answer))
        except ApiRefusal as refusal:
            raise AnswerRefused(str(refusal)) from refusal
        self._slack.messages.edit(original, content.text, content.blocks, content.metadata)
