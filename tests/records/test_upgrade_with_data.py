"""A register that was kept before there were duties is found again, fact by fact, after the upgrade."""

from datetime import UTC, date, datetime, timedelta

import pytest
from alembic import command
from sqlalchemy import func, select, text

from bot.records import upgrade as upgrading
from bot.records.accounts import Account, AccountAuthor, AccountState, Badge
from bot.records.base import Record
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.engine import Database
from bot.records.operation_policies import OperationPolicy, PolicyReview, PolicyState
from bot.records.outbox import JobKind, JobState, OutboxJob
from bot.records.reminders import Reminder, ReminderNotice, ReminderState
from bot.workflows import delivering, duties, reminding
from bot.workflows.duty_sheets import reminder_sheet
from handlers import notices
from tests.records.register_0003 import ROWS
from tests.wards import TOKYO, StoppedClock, make_ward

START = datetime(2026, 11, 25, 10, tzinfo=TOKYO)


@pytest.fixture
def before(request, backend, tmp_path):
    """A database of the third step with a register in it."""
    if backend == "sqlite":
        database = Database(f"sqlite:///{tmp_path / 'before.db'}")
    else:
        server = request.getfixturevalue("postgresql_server")
        database = Database(server.url(server.create_database()))
    with database.starting() as connection:
        config = upgrading._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        for table, (columns, *rows) in ROWS.items():
            insert = f"INSERT INTO {table} ({columns}) VALUES {', '.join(rows)}"
            connection.execute(text(insert.replace(":", r"\:")))
            if "id" in columns.split(", ") and not database.is_sqlite:
                last = f"(SELECT max(id) FROM {table})"
                connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {last})"))
    yield database
    database.close()


@pytest.fixture
def ward(before):
    upgrading.upgrade(before)
    return make_ward(before, StoppedClock(START))


def rows(ward, record: type[Record]):
    with ward.database.reading() as session:
        found = list(session.scalars(select(record).order_by(*record.__mapper__.primary_key)))
        session.expunge_all()
        return found


def test_accounts_are_in_use_with_all_that_was_known_of_them(ward):
    accounts = {account.id: account for account in rows(ward, Account)}

    assert set(accounts) == {3, 5, 8, 9, 12}
    assert {account.state for account in accounts.values()} == {AccountState.ACTIVE}
    assert {account.badge for account in accounts.values()} == {Badge.NONE}
    assert (accounts[3].owner_slack_user_id, accounts[3].deputy_slack_user_id) == ("U0SUZUKI", "U0ITO")
    assert [author.slack_id for author in rows(ward, AccountAuthor)] == ["U0SATO", "S0KANKO"]


def test_documents_of_policies_become_their_first_versions(ward):
    policies = {policy.id: policy for policy in rows(ward, OperationPolicy)}

    assert {policy.id: policy.newest.document_url.rpartition("/")[2] for policy in policies.values()} == {
        2: "x.html",
        4: "kanko.html",
        7: "old.html",
        8: "tv.html",
    }
    assert {len(policy.versions) for policy in policies.values()} == {1}
    assert policies[2].newest.items is None
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    assert policies[8].version_on(yesterday) is not None
    assert policies[7].state is PolicyState.ABOLISHED
    assert policies[4].next_review_on == date(2026, 10, 15)


def test_policy_reviews_that_were_due_become_duties(ward):
    told = [(duty.account_id, duty.kind, duty.due_on, duty.state) for duty in rows(ward, Duty)]

    assert sorted(told) == [
        (3, DutyKind.POLICY_REVIEW, date(2026, 3, 31), DutyState.DONE),
        (3, DutyKind.POLICY_REVIEW, date(2027, 3, 31), DutyState.OPEN),
        (5, DutyKind.POLICY_REVIEW, date(2026, 10, 15), DutyState.OPEN),
        (8, DutyKind.POLICY_REVIEW, date(2026, 5, 1), DutyState.DONE),
        (9, DutyKind.POLICY_REVIEW, date(2028, 2, 29), DutyState.OPEN),
    ]
    assert [review.id for review in rows(ward, PolicyReview)] == [1, 6]


def test_reminders_keep_their_numbers_states_and_places(ward):
    duties_of = {duty.id: (duty.account_id, duty.due_on) for duty in rows(ward, Duty)}
    reminders = {reminder.id: reminder for reminder in rows(ward, Reminder)}

    assert {number: (*duties_of[told.duty_id], told.stage) for number, told in reminders.items()} == {
        1: (3, date(2026, 3, 31), -30),
        2: (3, date(2026, 3, 31), -7),
        6: (3, date(2027, 3, 31), -30),
        9: (5, date(2026, 10, 15), 0),
        10: (5, date(2026, 10, 15), 7),
        11: (5, date(2026, 10, 15), 14),
        40: (5, date(2026, 10, 15), 42),
        41: (8, date(2026, 5, 1), 0),
    }
    assert reminders[10].state is ReminderState.SENT
    assert (reminders[10].snooze_count, reminders[10].missed_stages) == (2, 1)
    assert reminders[9].state is ReminderState.SKIPPED
    assert reminders[40].due_at == datetime(2026, 11, 26, 9, tzinfo=TOKYO)
    places = {
        (told.reminder_id, told.lane): (told.slack_channel_id, told.message_ts)
        for told in rows(ward, ReminderNotice)
    }
    assert places == {
        (1, "U0SUZUKI"): ("D0SUZUKI", "1.1"),
        (10, "U0KATO"): ("D0KATO", "1.2"),
        (11, "U0KATO"): (None, None),
        (11, "U0BEFORE"): (None, None),  # on its way to the owner before
        (41, "U0MORI"): ("D0MORI", "1.3"),
    }


def test_jobs_keep_their_numbers_and_are_called_what_they_are_called_now(ward):
    jobs = {job.id: job for job in rows(ward, OutboxJob)}

    assert {number: (job.kind, job.state) for number, job in jobs.items()} == {
        3: (JobKind.REMINDER, JobState.SENT),
        4: (JobKind.REMINDER, JobState.WAITING),
        5: (JobKind.REMINDER_UPDATE, JobState.SENDING),
        17: (JobKind.UNDELIVERABLE, JobState.DEAD),
    }
    assert jobs[4].payload == {"reminder_id": 11, "lane": "U0BEFORE"}
    assert jobs[3].result == {"channel": "D0KATO", "ts": "1.2"}
    assert (jobs[5].token, jobs[17].error) == ("abc", "user_disabled")


def test_notices_that_were_on_their_way_still_arrive(ward):
    sent = []
    while claim := delivering.claim(ward):
        assert notices.drawn(ward, None, claim) is not None
        assert delivering.finish(ward, claim, delivering.Posted("D0", f"2.{claim.job_id}"))
        sent.append(claim.job_id)
        ward.clock.advance(delivering.PACE)

    assert sent == [4, 5]
    assert reminder_sheet(ward, 11, "U0BEFORE").message_ts == "2.4"


def test_what_is_written_after_the_upgrade_has_numbers_of_its_own(ward):
    assert duties.arrange_all(ward) == 5
    assert duties.arrange_all(ward) == 0

    with ward.database.reading() as session:
        for record, known in ((Reminder, 41), (OutboxJob, 17)):
            assert session.scalar(select(func.count()).select_from(record).where(record.id <= known)) in {
                8,
                4,
            }
        missing = select(Duty.account_id, Duty.kind).where(Duty.state == DutyState.OPEN)
        opened = sorted((account_id, kind.value) for account_id, kind in session.execute(missing))
    periodic = ["dormancy", "handover", "status_check"]
    reviewed = {3, 5, 9}
    assert opened == sorted(
        (account_id, kind)
        for account_id in (3, 5, 8, 9, 12)
        for kind in [*periodic, *(["policy_review"] if account_id in reviewed else [])]
    )


def test_reminders_go_on_where_they_stood(ward):
    duties.arrange_all(ward)
    told = []
    while (due_at := reminding.next_due_at(ward)) <= datetime(2026, 12, 4, tzinfo=TOKYO):
        ward.clock.advance_to(max(due_at, ward.clock.now()))
        told.append((ward.clock.now().astimezone(TOKYO).date(), reminding.sweep(ward)))

    assert told == [(date(2026, 11, 26), 1), (date(2026, 12, 3), 1)]
    keys = [job.key for job in rows(ward, OutboxJob) if job.id > 17 and job.lane == "U0KATO"]
    assert keys == ["reminder:4:2026-10-15:42", "reminder:4:2026-10-15:49"]
