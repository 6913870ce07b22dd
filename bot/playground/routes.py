"""Which address of the playground leads where."""

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route, WebSocketRoute

from bot.playground.api.endpoint import WebApi
from bot.playground.responses import Responses
from bot.playground.web import page_routes

if TYPE_CHECKING:
    from bot.playground.server import PlaygroundServer


def application(server: "PlaygroundServer") -> Starlette:
    """The web application of a playground server."""
    api = WebApi(
        server.slack, server.tokens, issue_socket_url=server.issue_socket_url, drop=server.drop_request
    )
    return Starlette(
        routes=[
            Route("/api/{method}", api.answer, methods=["GET", "POST"]),
            Route("/response/{key}", Responses(server.slack).answer, methods=["POST"]),
            WebSocketRoute("/socket", server.switchboard.attend),
            *page_routes(server),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])],
    )
