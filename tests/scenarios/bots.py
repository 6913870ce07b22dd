"""Bots beside the stage's own: a workspace in which bots start, stop and run side by side on one database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from bot.app import Koetsu, build_ward
from bot.clock import MovableClock
from bot.playground.connecting import disconnect
from bot.playground.seed import ADMINISTRATOR, REVIEW_CHANNEL, accounts_csv, minamo
from bot.playground.server import PlaygroundServer
from bot.playground.stage import Stage, StageClock
from bot.records.upgrade import upgrade
from bot.settings import Settings, read_settings
from bot.workflows import accounts
from bot.workflows.account_keeping import import_accounts
from tests.scenarios.conftest import PATIENCE


def settings_for(server: PlaygroundServer, database_url: str) -> Settings:
    """The settings of a bot in this workspace."""
    return read_settings(
        _env_file=None,
        SLACK_BOT_TOKEN=server.bot_token,
        SLACK_APP_TOKEN=server.app_token,
        SLACK_API_URL=server.api_url,
        KOETSU_DATABASE_URL=database_url,
        KOETSU_REVIEW_CHANNEL=REVIEW_CHANNEL,
        KOETSU_ADMINS=ADMINISTRATOR,
    )


@contextmanager
def workspace(database_url: str, start: datetime) -> Iterator[Stage]:
    """みなも区 with its accounts in the database, and no bot yet."""
    clock = StageClock(MovableClock(start))
    with PlaygroundServer(minamo(), clock=clock, ack_timeout=PATIENCE) as server:
        ward = build_ward(settings_for(server, database_url), clock=clock)
        upgrade(ward.database)
        import_accounts(ward, accounts_csv(ward.today()), actor=ADMINISTRATOR)
        clock.ward = ward
        yield Stage(server, ward, clock)
        ward.database.close()


@contextmanager
def bot_in(stage: Stage) -> Iterator[Koetsu]:
    """A bot with connections of its own, as a process of its own would have, sharing the stage's clock."""
    settings = settings_for(stage.server, stage.ward.database.url.render_as_string(hide_password=False))
    stage.clock.ward = ward = build_ward(settings, clock=stage.clock)  # wakes when the clock is moved
    with Koetsu(settings, ward, ping_interval=1) as bot:
        stage.server.wait_for(lambda: accounts.open_to(ward, "U0SATO"))
        yield bot
        disconnect(stage.server, bot.socket)
    stage.clock.ward = stage.ward
    ward.database.close()
