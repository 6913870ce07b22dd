"""From a slash command to its acknowledgement: Kōetsu against a Bolt app that does nothing else."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.playground.person import Person
from bot.playground.seed import REVIEW_CHANNEL, minamo
from bot.playground.server import PlaygroundServer
from bot.playground.stage import playing

ROUNDS = 60
WARM_UP = 5
POST = (
    "12月5日（土）午前10時から午後3時まで、みなも公園で冬のみなもまつりを開きます。区内の農家の野菜市、消防音楽隊の演奏、"
    "スタンプラリーがあります。雨天のときは前日の午後5時に公式サイトでお知らせします。会場に駐車場はありません。"
    "詳しくは https://www.city.minamo.lg.jp/matsuri をご覧ください。お問い合わせは広報課（03-5555-0100）へ。"
)[:135]


def report() -> None:
    """Print the medians and their ratio."""
    with _bare() as person:
        bare = _median(person, "")
    with _koetsu() as person:
        ours = _median(person, POST)
    print(f"/draft → ack, median of {ROUNDS}: {ours * 1000:.1f} ms; a bare Bolt app: {bare * 1000:.1f} ms")
    print(f"  ratio {ours / bare:.2f} (at most 3)")


def _median(person: Person, text: str) -> float:
    times = []
    for _ in range(ROUNDS + WARM_UP):
        start = time.perf_counter()
        person.types("/draft", text, channel=REVIEW_CHANNEL)
        times.append(time.perf_counter() - start)
    return statistics.median(times[WARM_UP:])


@contextmanager
def _bare() -> Iterator[Person]:
    with PlaygroundServer(minamo()) as server:
        client = WebClient(server.bot_token, base_url=server.api_url)
        app = App(client=client, token_verification_enabled=False)

        @app.command("/draft")
        def acknowledge(ack: Ack) -> None:
            ack()

        handler = SocketModeHandler(app, server.app_token, web_client=client)
        handler.connect()
        yield server.person("U0SATO")
        handler.close()


@contextmanager
def _koetsu() -> Iterator[Person]:
    with tempfile.TemporaryDirectory() as folder:
        start = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Asia/Tokyo"))
        with playing(f"sqlite:///{Path(folder) / 'koetsu.db'}", start=start) as stage:
            yield stage.server.person("U0SATO")
