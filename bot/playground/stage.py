"""The whole product on one machine: the local workspace, the real bot beside it, and a clock that can be moved."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.app import Koetsu, build_ward
from bot.clock import MovableClock
from bot.playground.connecting import disconnect
from bot.playground.seed import ADMINISTRATOR, PR_CHANNEL, REVIEW_CHANNEL, accounts_csv, minamo
from bot.playground.server import PlaygroundServer
from bot.records.upgrade import upgrade
from bot.settings import read_settings
from bot.ward import Ward
from bot.workflows import reminding
from bot.workflows.account_keeping import import_accounts


class StageClock:
    """The playground's clock, which knows when the next reminder comes."""

    def __init__(self, clock: MovableClock) -> None:
        self._clock = clock
        self.ward: Ward | None = None

    def now(self) -> datetime:
        """The moment it shows."""
        return self._clock.now()

    def advance(self, by: timedelta) -> None:
        """Move forward, and let the bot look at once."""
        self._clock.advance(by)
        if self.ward:
            self.ward.database.committed.set()

    def next_due(self) -> datetime | None:
        """When the next reminder comes."""
        return reminding.next_due_at(self.ward) if self.ward else None

    def advance_to_next_due(self) -> None:
        """Move to the next reminder; where it is due already, or none is planned, nothing moves."""
        due = self.next_due()
        if due:
            self.advance(max(due - self.now() + timedelta(seconds=1), timedelta()))


@dataclass(frozen=True, slots=True)
class Stage:
    """The playground with the bot running in it."""

    server: PlaygroundServer
    ward: Ward
    clock: StageClock


@contextmanager
def playing(database_url: str, *, start: datetime, port: int = 0, locale: str = "ja") -> Iterator[Stage]:
    """Run みなも区 with the bot as in production: Bolt over a real websocket, and a real database."""
    clock = StageClock(MovableClock(start))
    with PlaygroundServer(minamo(), port, clock=clock) as server:
        settings = read_settings(
            _env_file=None,  # nothing of a real workspace may reach the playground
            SLACK_BOT_TOKEN=server.bot_token,
            SLACK_APP_TOKEN=server.app_token,
            SLACK_API_URL=server.api_url,
            KOETSU_DATABASE_URL=database_url,
            KOETSU_REVIEW_CHANNEL=REVIEW_CHANNEL,
            KOETSU_PR_CHANNEL=PR_CHANNEL,
            KOETSU_ADMINS=ADMINISTRATOR,
            KOETSU_TIMEZONE="Asia/Tokyo",
            KOETSU_LOCALE=locale,
            KOETSU_GUIDELINE=None,
        )
        ward = build_ward(settings, clock=clock)
        upgrade(ward.database)
        import_accounts(ward, accounts_csv(ward.today()), actor=ADMINISTRATOR)
        clock.ward = ward
        with Koetsu(settings, ward, ping_interval=1) as bot:
            bot.worker.refresh_usergroups()  # whoever writes by user group may do so from the first second
            try:
                yield Stage(server, ward, clock)
            finally:
                disconnect(server, bot.socket)
        ward.database.close()
