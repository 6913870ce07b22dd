"""A register of any size, written by the database itself: accounts with policies, duties, reminders, sent notices."""

from typing import Any

from sqlalchemy import event, text

from bot.records.engine import Database

DUE = 100
"""So many reminders are due each morning, however many accounts there are."""
MORNINGS = ("2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30")
"""Opening days, on each of which another hundred of reminders is due; all others are due much later."""
FACTS = {
    "account": (
        "id, platform, handle, name, section, owner_slack_user_id, deputy_slack_user_id, replies",
        "i, 'x', {padded}, 'みなも' || i, '第' || (i % 300) || '課', 'U0OWNER' || (i % 500), 'U0DEPUTY', 'none'",
    ),
    "account_author": ("account_id, slack_id", "i, CASE WHEN i % 3 = 0 THEN 'S0' ELSE 'U0' END || (i % 40)"),
    "operation_policy": (
        "id, account_id, review_interval_months, next_review_on, state",
        "i, i, 12, {due_on}, 'in_force'",
    ),
    "operation_policy_version": (
        "operation_policy_id, number, document_url, effective_on, recorded_by, recorded_at",
        "i, 1, 'https://www.city.minamo.lg.jp/sns/' || i, {day}, 'U0OWNER', {morning}",
    ),
    "duty": ("id, account_id, kind, due_on, cause, state", "i, i, 'policy_review', {due_on}, '', 'open'"),
    "duty ": (
        "id, account_id, kind, due_on, cause, state",
        "10000000 + i, i, 'status_check', {due_on}, '', 'open'",
    ),
    "reminder": (
        "duty_id, stage, due_at, state, snooze_count, missed_stages",
        "i, -30, {morning}, 'scheduled', 0, 0",
    ),
    "outbox_job": (
        "key, lane, kind, payload, state, run_at, attempts, created_at",
        "'old:' || {padded}, 'U0OWNER' || (i % 500), 'reminder', '{{}}', 'sent', {morning}, 1, {morning}",
    ),
    "draft": (
        "id, account_id, author_slack_user_id, state, revision_number, delivery_key, created_at, changed_at",
        "i, i, 'U0AUTHOR' || (i % 500), 'approved', 1, 'draft:' || {padded}, {morning}, {morning}",
    ),
}
_WORDS = {
    "sqlite": {
        "padded": "substr('0000000' || i, -8)",
        "day": "date('2026-11-24')",
        "due_on": "date(day, '+30 days')",
        "morning": "day || ' 00:00:00.000000'",
        "numbers": (
            "WITH RECURSIVE n (i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last}),"
            " numbers AS (SELECT i, {a_day} AS day FROM n)"
        ),
        "later": "date('2027-02-01', (i % 300) || ' days')",
    },
    "postgresql": {
        "padded": "right('0000000' || i, 8)",
        "day": "DATE '2026-11-24'",
        "due_on": "day + 30",
        "morning": "CAST(day AS timestamp) AT TIME ZONE 'UTC'",
        "numbers": (
            "WITH numbers AS (SELECT i, CAST({a_day} AS date) AS day FROM generate_series({first}, {last}) AS n (i))"
        ),
        "later": "DATE '2027-02-01' + i % 300",
    },
}


def fill(database: Database, size: int, *, first: int = 1) -> None:
    """Write `size` accounts, numbered from `first`, and all that hangs on them."""
    last = first + size - 1
    words = _WORDS[database.url.get_backend_name()]
    numbers = words["numbers"].format(first=first, last=last, a_day=_a_day(size, words["later"]))
    if database.is_sqlite:
        event.listen(database.engine, "connect", _hurry)
        database.engine.dispose()
    with database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.execute(
                text("SET LOCAL session_replication_role = replica")
            )  # no look at foreign keys
        for table, (columns, values) in FACTS.items():
            selected = values.format(**words)
            insert = f"INSERT INTO {table} ({columns}) {numbers} SELECT {selected} FROM numbers"
            connection.execute(text(insert.replace(":", r"\:")))
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
        if not database.is_sqlite:
            for table in ("account", "operation_policy", "duty", "draft"):
                connection.execute(
                    text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {20_000_000})")
                )


def _hurry(sqlite: Any, _record: object) -> None:
    for pragma in (
        "synchronous=OFF",
        "cache_size=-300000",
        "foreign_keys=OFF",
    ):  # a register that is lost is written again
        sqlite.execute(f"PRAGMA {pragma}")


def _a_day(size: int, later: str) -> str:
    """The morning of a row: every so many rows one that is due on one of the mornings, the others later."""
    step = max(1, size // DUE)
    chosen = " ".join(f"WHEN {place} THEN '{day}'" for place, day in enumerate(MORNINGS))
    return f"CASE i % {step} {chosen} ELSE CAST({later} AS char(10)) END"
