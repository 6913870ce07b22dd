"""What a sweep costs among a thousand accounts and among a million, when a hundred reminders are due in both."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.records.engine import Database
from bot.ward import Ward
from bot.workflows import accounts, delivering, digesting, duties, keepers_leaving, reminding, withdrawing
from tests.bench.register import DUE, MORNINGS, fill
from tests.databases import upgraded
from tests.postgresql import PostgresqlServer
from tests.wards import TOKYO, StoppedClock, make_ward

FEW, MANY = 1_000, 1_000_000
ASKED = 20
IDLE: dict[str, Callable[[Ward], object]] = {
    "next_due_at": reminding.next_due_at,
    "claim": delivering.claim,
    "expire_abandoned": withdrawing.expire_abandoned,
    "usergroups_in_use": accounts.usergroups_in_use,
    "digest": digesting.tell,
    "keepers to ask for": lambda ward: keepers_leaving.to_ask_for(ward, 5),
}
"""What the loops of a bot that has nothing to do ask each second; for keepers each minute."""


def report() -> None:
    """Print the medians and their ratios, on both databases."""
    with tempfile.TemporaryDirectory() as folder:
        _compare("SQLite", lambda size: f"sqlite:///{Path(folder) / f'{size}.db'}")
    server = PostgresqlServer()
    try:
        _compare("PostgreSQL", lambda _: server.url(server.create_database()))
    finally:
        server.stop()


def _compare(kind: str, url_for: Callable[[int], str]) -> None:
    with _ward_of(FEW, url_for(FEW)) as few, _ward_of(MANY, url_for(MANY)) as many:
        sweeps = [(_sweep_on(few, day), _sweep_on(many, day)) for day in MORNINGS]
        small, large = (statistics.median(times) for times in zip(*sweeps, strict=True))
        print(f"{kind}: sweep, {DUE} due of {FEW:,}: {small:.0f} ms; of {MANY:,}: {large:.0f} ms")
        print(f"  ratio {large / small:.2f} (at most 1.5)")
        for name, ask in IDLE.items():
            small, large = _asked(few, ask), _asked(many, ask)
            print(f"  idle: {name}: {small:.2f} ms; {large:.2f} ms; ratio {large / small:.2f}")
        print(
            f"  at start: arrange_all of {MANY:,}: {_milliseconds(lambda: duties.bare_accounts(many)):.0f} ms"
        )


@contextmanager
def _ward_of(size: int, url: str) -> Iterator[Ward]:
    database = Database(upgraded(url))
    start = time.perf_counter()
    fill(database, size)
    if size == MANY:
        print(f"{size:,} accounts written in {time.perf_counter() - start:.0f} s")
    yield make_ward(database, StoppedClock(_morning(MORNINGS[0])))
    database.close()


def _sweep_on(ward: Ward, day: str) -> float:
    ward.clock.advance_to(_morning(day))
    told = []
    took = _milliseconds(lambda: told.append(reminding.sweep(ward)))
    assert told == [DUE], told
    return took


def _asked(ward: Ward, ask: Callable[[Ward], object]) -> float:
    return statistics.median(_milliseconds(lambda: ask(ward)) for _ in range(ASKED))


def _morning(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T09:30").replace(tzinfo=TOKYO)


def _milliseconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    report()
