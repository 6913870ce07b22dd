"""The composition root: puts the ward, the Bolt app and the worker together."""

import logging
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Self

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

import handlers
from bot.clock import Clock, DatabaseClock, SystemClock
from bot.operation import default_operation, load_operation
from bot.records.engine import Database
from bot.records.upgrade import upgrade
from bot.settings import Settings
from bot.unused_objects import look_as_usual
from bot.ward import Ward
from bot.worker import Worker
from bot.workflows import draft_reminding, duties
from bot.workflows.delivering import LONGEST_CALL
from checks import default_guideline, load_guideline, warm_up

LISTENER_TIMEOUT = 2  # seconds: a listener that waits for Slack must still answer the person within three
LISTENERS = 16
"""At once: Bolt's five would keep the sixth person waiting while Slack does not answer the others."""
_log = logging.getLogger("koetsu")


def build_ward(settings: Settings, *, clock: Clock | None = None) -> Ward:
    """The ward as the settings describe it; GuidelineRefused or OperationRefused where a file of it cannot be used.

    The database is not touched yet. On PostgreSQL its clock decides, for several machines may share it.
    """
    database = Database(settings.database_url)
    return Ward(
        database=database,
        clock=clock or (SystemClock() if database.is_sqlite else DatabaseClock(database)),
        guideline=load_guideline(settings.guideline) if settings.guideline else default_guideline(),
        zone=settings.timezone,
        locale=settings.locale,
        review_channel=settings.review_channel,
        admins=settings.admins,
        pr_channel=settings.pr_channel,
        morning_hour=settings.morning_hour,
        operation=load_operation(settings.operation) if settings.operation else default_operation(),
    )


class Koetsu:
    """The running bot: listeners over Socket Mode, and the worker beside them.

    `ping_interval` is in seconds; closing the socket takes about as long.
    """

    def __init__(self, settings: Settings, ward: Ward, *, ping_interval: float = 10) -> None:
        listener_client = _client(settings, LISTENER_TIMEOUT, token=None)
        # Nothing here asks Slack who we are, neither at start nor before the first draft: Slack may be away.
        self.bolt = App(
            client=listener_client,
            authorize=_known_by(settings.slack_bot_token),
            raise_error_for_unhandled_request=False,
            listener_executor=ThreadPoolExecutor(LISTENERS, thread_name_prefix="koetsu-listener"),
        )
        handlers.register(self.bolt, ward)
        self.worker = Worker(ward, _client(settings, LONGEST_CALL.seconds, token=settings.slack_bot_token))
        self.socket = SocketModeHandler(
            self.bolt, settings.slack_app_token, web_client=listener_client, ping_interval=ping_interval
        )

    def __enter__(self) -> Self:
        warm_up()
        self.socket.connect()  # type: ignore[no-untyped-call]
        self.worker.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()  # type: ignore[no-untyped-call]
        self.worker.stop()


def run(settings: Settings, ward: Ward) -> None:
    """Run until told to stop (SIGINT or SIGTERM); the database is brought up to date first."""
    upgrade(ward.database)
    duties.arrange_all(ward)
    draft_reminding.await_all(ward)
    stopped = stop_signal()
    with Koetsu(settings, ward):
        look_as_usual()
        _log.info("Kōetsu is running.")
        stopped.wait()
    ward.database.close()


def stop_signal() -> threading.Event:
    """An event that SIGINT and SIGTERM set."""
    stopped = threading.Event()
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, lambda *_: stopped.set())
    return stopped


def _known_by(token: str) -> Callable[..., AuthorizeResult]:
    def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=token)

    return authorize


def _client(settings: Settings, timeout: int, *, token: str | None) -> WebClient:
    # slack_sdk would repeat a lost call by itself: a message could then be posted twice. The outbox repeats safely.
    return WebClient(token, base_url=settings.slack_api_url, timeout=timeout, retry_handlers=[])
