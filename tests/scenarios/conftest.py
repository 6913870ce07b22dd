"""A stage per file: the real bot over a real socket, in a workspace with people who type and press."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.playground.person import Person
from bot.playground.stage import Stage, playing
from bot.workflows import accounts
from tests.scenarios.scene import Scene

PATIENCE = 10  # seconds: stories do not measure how fast an answer comes, and the machine may be busy
TUESDAY_MORNING = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Asia/Tokyo"))


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder: Path = tmp_path_factory.mktemp("stage")
    with playing(f"sqlite:///{folder / 'koetsu.db'}", start=TUESDAY_MORNING) as stage:
        stage.server.switchboard.ack_timeout = PATIENCE
        stage.server.wait_for(lambda: accounts.open_to(stage.ward, "U0SATO"))  # as a member of a user group
        yield stage


@pytest.fixture
def scene(stage: Stage) -> Iterator[Scene]:
    """The stage, left behind without open modals and without troubles."""
    yield Scene(stage)
    stage.server.slack.faults.clear()
    for person_id in stage.server.slack.members:
        stage.server.slack.views.clear(person_id)


@pytest.fixture
def sato(stage: Stage) -> Person:
    """The author, who writes for みなも区公式 alone."""
    return stage.server.person("U0SATO")


@pytest.fixture
def tanaka(stage: Stage) -> Person:
    """A reviewer."""
    return stage.server.person("U0TANAKA")


@pytest.fixture
def suzuki(stage: Stage) -> Person:
    """The owner of みなも区公式, another reviewer."""
    return stage.server.person("U0SUZUKI")


@pytest.fixture
def kato(stage: Stage) -> Person:
    """The owner of みなも区観光, whose policy review is overdue; writes for two accounts."""
    return stage.server.person("U0KATO")


@pytest.fixture
def yamada(stage: Stage) -> Person:
    """Writes for みなも区防災 alone, which answers nobody."""
    return stage.server.person("U0YAMADA")


@pytest.fixture
def ito(stage: Stage) -> Person:
    """The administrator: not in the review channel, writes for no account."""
    return stage.server.person("U0ITO")
