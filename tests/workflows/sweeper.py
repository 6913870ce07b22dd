"""A bot of its own process that sweeps one database: `python -m tests.workflows.sweeper URL MOMENT [die]`.

It says when it is ready, begins at a word from outside, and says how many reminders it told. With `die` it takes the
first notice out of the outbox afterwards, and is killed before it can send it.
"""

import os
import signal
import sys
from datetime import datetime

from bot.records.engine import Database, DatabaseBusy
from bot.ward import Ward
from bot.workflows import delivering, reminding
from tests.wards import StoppedClock, make_ward


def sweep_all(ward: Ward) -> int:
    """Sweep as a worker does, which tries again where the database was busy."""
    while True:
        try:
            return reminding.sweep(ward)
        except DatabaseBusy:
            continue


def main() -> None:
    """Wait for the word, then sweep."""
    url, moment, *last_words = sys.argv[1:]
    ward = make_ward(Database(url), StoppedClock(datetime.fromisoformat(moment)))
    reminding.next_due_at(ward)  # the first question takes the longest
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    sys.stdout.write(f"{sweep_all(ward)}\n")
    sys.stdout.flush()
    if last_words:
        assert delivering.claim(ward)
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
