"""A small Slack for `koetsu doctor`: answers five methods over HTTP, with the header of granted scopes."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs

from bot.commands.manifest import needed_scopes


class SmallSlack:
    """Change `answers` or `scopes` to make something wrong; keys are methods, or method and argument."""

    def __init__(self) -> None:
        self.scopes = needed_scopes() or frozenset()
        self.answers: dict[str, dict[str, Any]] = {
            "auth.test": {"ok": True, "user": "koetsu", "team": "みなも区"},
            "apps.connections.open": {"ok": True, "url": "wss://127.0.0.1/"},
            "conversations.info": {"ok": True, "channel": {"name": "sns審査", "is_member": True}},
            "users.info": {"ok": True, "user": {"deleted": False, "profile": {"real_name": "佐藤"}}},
        }
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._listener())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self.url = f"http://127.0.0.1:{self._server.server_port}/api/"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, method: str, arguments: dict[str, list[str]]) -> dict[str, Any]:
        subject = next((arguments[name][0] for name in ("channel", "user") if name in arguments), "")
        return self.answers.get(f"{method} {subject}") or self.answers[method]

    def _listener(self) -> type[BaseHTTPRequestHandler]:
        slack = self

        class Listener(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
                path, _, query = self.path.partition("?")
                given = parse_qs(query) | parse_qs(body)
                content = json.dumps(slack.answer(path.removeprefix("/api/"), given)).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.send_header("X-OAuth-Scopes", ",".join(sorted(slack.scopes)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST  # noqa: N815

            def log_message(self, *_: object) -> None:
                """Nothing: the tests read stderr."""

        return Listener
