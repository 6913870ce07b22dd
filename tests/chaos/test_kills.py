"""Nothing acknowledged is lost and nothing is said twice, however often the process dies."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.playground.refusals import NotAcknowledged
from bot.playground.seed import ADMINISTRATOR, REVIEW_CHANNEL, accounts_csv, minamo
from bot.playground.server import PlaygroundServer
from bot.records.engine import Database
from bot.records.outbox import JobState
from bot.ward import Ward
from bot.workflows import accounts, delivering
from bot.workflows.account_keeping import import_accounts
from handlers.ids import DRAFT_COMMAND
from tests.wards import make_ward

pytestmark = pytest.mark.chaos

POSTS = 60
KILLS = 6
SEED = 20261122


class Bot:
    """`koetsu run` as a process that can be killed and started again."""

    def __init__(self, server: PlaygroundServer, database_url: str, folder: Path) -> None:
        self._folder = folder
        self._environment = {
            **os.environ,
            "SLACK_BOT_TOKEN": server.bot_token,
            "SLACK_APP_TOKEN": server.app_token,
            "SLACK_API_URL": server.api_url,
            "KOETSU_DATABASE_URL": database_url,
            "KOETSU_REVIEW_CHANNEL": REVIEW_CHANNEL,
            "KOETSU_ADMINS": ADMINISTRATOR,
        }
        self._log = (folder / "bot.log").open("ab")
        self.start()

    def start(self) -> None:
        command = [str(Path(sys.executable).parent / "koetsu"), "run"]
        self._process = subprocess.Popen(
            command, cwd=self._folder, env=self._environment, stdout=self._log, stderr=self._log
        )

    def die(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()


@contextmanager
def bot_in(server: PlaygroundServer, database_url: str, folder: Path) -> Iterator[Bot]:
    bot = Bot(server, database_url, folder)
    try:
        yield bot
    finally:
        bot.die()
        bot._log.close()


def test_every_acknowledged_draft_has_exactly_one_card(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    chance = random.Random(SEED)
    deaths = set(chance.sample(range(5, POSTS - 5), KILLS))
    ward = _ward(database)
    with PlaygroundServer(minamo()) as server, bot_in(server, database_url, tmp_path) as bot:
        server.wait_for(lambda: accounts.open_to(ward, "U0SATO"), timeout=20)
        acknowledged = []
        for number in range(POSTS):
            if number in deaths:
                bot.die()
                bot.start()
            if chance.random() < 0.1:
                server.slack.faults.lose_answer("chat.postMessage")
            if chance.random() < 0.1:
                server.slack.faults.rate_limit("chat.postMessage", retry_after=1)
            if _submits(server, number):
                acknowledged.append(number)
        _wait_until_delivered(ward)
        cards = Counter(
            number
            for message in server.slack.messages.seen_by("U0TANAKA", REVIEW_CHANNEL)
            for number in range(POSTS)
            if f"整理番号{number:03}。" in message.rendered and not message.ephemeral_for
        )
    assert {number: cards[number] for number in acknowledged} == dict.fromkeys(acknowledged, 1)
    assert max(cards.values()) == 1
    assert len(acknowledged) >= POSTS - 2 * KILLS


def _ward(database: Database) -> Ward:
    ward = make_ward(database, SystemClock())  # as the bot's own: its operation policies hold from today
    import_accounts(ward, accounts_csv(datetime.now(UTC).date()), actor=ADMINISTRATOR)
    return ward


def _submits(server: PlaygroundServer, number: int) -> bool:
    text = f"図書館の本の整理番号{number:03}。詳しくは https://www.city.minamo.lg.jp/ をご覧ください。"
    try:
        answer = server.person("U0SATO").types(DRAFT_COMMAND, text, channel=REVIEW_CHANNEL).ephemeral
    except NotAcknowledged:
        return False
    return answer is not None and "審査に出しました" in answer.rendered


def _wait_until_delivered(ward: Ward) -> None:
    deadline = time.monotonic() + 240
    while [job for job in delivering.unfinished(ward) if job.state is not JobState.DEAD]:
        assert time.monotonic() < deadline, delivering.unfinished(ward)
        time.sleep(0.5)
    assert delivering.unfinished(ward) == []
