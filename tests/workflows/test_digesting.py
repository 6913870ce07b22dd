"""The weekly digest: once a week, on a morning on which the office is open, to 広報課."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from sqlalchemy import event

from bot.operation import default_operation
from bot.records.accounts import AccountState
from bot.records.audit import AuditEntry
from bot.records.duties import DutyKind
from bot.records.outbox import JobKind, OutboxJob
from bot.workflows import digesting
from bot.workflows.digest_sheets import digest_sheet
from tests.wards import ADMINISTRATOR, TOKYO, make_ward
from tests.workflows.stories import (
    actions,
    register_account,
    register_policy,
    rows,
    submit_draft,
    tokyo,
)


def on(weekday: str):
    """The default operation with another day for the digest."""
    settings = default_operation()
    return settings.model_copy(update={"digest": settings.digest.model_copy(update={"weekday": weekday})})


def told_at(ward, *until: int) -> list[str]:
    """When digests go out while a process that never sleeps looks every half hour."""
    told = []
    while ward.clock.now() < tokyo(*until):
        if digesting.tell(ward):
            told.append(f"{ward.clock.now().astimezone(TOKYO):%m-%d %a %H:%M}")
        ward.clock.advance(timedelta(minutes=30))
    return told


def digests(ward) -> list[OutboxJob]:
    return [job for job in rows(ward, OutboxJob) if job.kind is JobKind.DIGEST]


def test_it_goes_out_once_a_week_on_the_first_opening_day(ward):
    assert told_at(ward, 2027, 1, 20) == [
        "11-24 Tue 10:00",  # Monday is a holiday; this process woke at ten
        "11-30 Mon 09:00",
        "12-07 Mon 09:00",
        "12-14 Mon 09:00",
        "12-21 Mon 09:00",
        "12-28 Mon 09:00",
        "01-04 Mon 09:00",
        "01-12 Tue 09:00",
        "01-18 Mon 09:00",
    ]
    assert [job.key for job in digests(ward)][5:7] == ["digest:2026-W53", "digest:2027-W01"]


@pytest.mark.parametrize(
    ("weekday", "in_week_of", "day"),
    [
        ("monday", date(2026, 11, 23), date(2026, 11, 24)),
        ("wednesday", date(2026, 12, 2), date(2026, 12, 2)),
        ("tuesday", date(2026, 12, 29), date(2026, 12, 28)),  # the rest of the week is closed
        ("friday", date(2027, 4, 30), date(2027, 4, 30)),
        ("thursday", date(2027, 4, 26), date(2027, 4, 30)),
        ("monday", date(2027, 5, 3), date(2027, 5, 6)),  # Golden Week
    ],
)
def test_the_day_is_an_opening_day_of_the_same_week(database, weekday, in_week_of, day):
    ward = make_ward(database, operation=on(weekday))

    assert digesting.digest_day(ward, in_week_of) == day
    assert digesting.week_of(day) == digesting.week_of(in_week_of)


def test_a_process_down_on_that_morning_tells_it_in_office_hours_of_the_same_week(ward):
    ward.clock.advance_to(tokyo(2026, 12, 2, 20))
    assert not digesting.tell(ward)
    ward.clock.advance_to(tokyo(2026, 12, 3, 9))
    assert digesting.tell(ward)


def test_weeks_that_were_missed_whole_are_not_told_later(ward):
    ward.clock.advance_to(tokyo(2026, 12, 12, 11))
    assert told_at(ward, 2026, 12, 18) == ["12-14 Mon 09:00"]


def test_it_goes_to_the_channel_of_the_section_or_to_every_administrator(database):
    for ward, lanes in (
        (make_ward(database, pr_channel="C0KOHO"), ["C0KOHO"]),
        (make_ward(database, admins=(ADMINISTRATOR, "U0ADMIN2")), ["C0KOHO", ADMINISTRATOR, "U0ADMIN2"]),
    ):
        if len(lanes) > 1:
            ward.clock.advance_to(tokyo(2026, 11, 30, 9))
        assert digesting.tell(ward)
        assert [job.lane for job in digests(ward)] == lanes
    assert not digesting.tell(make_ward(database, admins=()))


def test_two_processes_at_once_send_one_and_write_one_line(ward):
    start = Barrier(4)

    def tell(each) -> bool:
        start.wait()
        return digesting.tell(each)

    wards = [make_ward(ward.database, ward.clock) for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(tell, wards)) == [False, False, False, True]
    assert len(digests(ward)) == 1
    assert actions(ward) == ["digest_sent"]
    [entry] = rows(ward, AuditEntry)
    assert entry.detail == {"week": "2026-W48", "to": [ADMINISTRATOR]}


def test_a_week_without_anything_is_empty(ward):
    register_account(ward)

    assert digest_sheet(ward).is_empty


def test_it_tells_what_is_late_what_comes_and_what_waits(ward):
    late = register_account(ward, policy=False, handle="late", name="遅れ", section="観光課")
    register_policy(ward, late, due_on=date(2026, 10, 15))
    later = register_account(ward, policy=False, handle="later", name="もっと遅れ")
    register_policy(ward, later, due_on=date(2026, 6, 1))
    soon = register_account(ward, policy=False, handle="soon")
    register_policy(ward, soon, due_on=date(2026, 12, 24))
    today = register_account(ward, policy=False, handle="today")
    register_policy(ward, today, due_on=date(2026, 11, 24))
    register_account(ward, policy=False, handle="bare", name="無方針")
    register_account(ward, policy=False, handle="new", state=AccountState.PREPARING)
    register_account(ward, policy=False, handle="gone", state=AccountState.CLOSED)
    register_account(ward, handle="asleep", state=AccountState.DORMANT)
    draft = submit_draft(ward, later).draft_id

    sheet = digest_sheet(ward)
    assert [(each.account.handle, each.days) for each in sheet.overdue] == [("later", 176), ("late", 40)]
    assert sheet.overdue_count == 2
    assert sheet.soon == ((DutyKind.POLICY_REVIEW, 2),)
    assert [(each.draft_id, each.account.handle) for each in sheet.waiting] == [(draft, "later")]
    assert [account.handle for account in sheet.unruled] == ["bare"]
    assert [account.handle for account in sheet.asleep] == ["asleep"]
    assert not sheet.is_empty


def test_a_version_that_holds_from_tomorrow_is_no_valid_policy_yet(ward):
    account = register_account(ward)
    yesterday = make_ward(ward.database)
    assert digest_sheet(ward).unruled == ()
    yesterday.clock._now -= timedelta(days=1)

    assert [sheet.id for sheet in digest_sheet(yesterday).unruled] == [account]


def test_it_asks_as_many_questions_for_forty_accounts_as_for_one(ward):
    def questions() -> int:
        asked = []
        event.listen(ward.database.engine, "before_cursor_execute", note := lambda *_: asked.append(1))
        digest_sheet(ward)
        event.remove(ward.database.engine, "before_cursor_execute", note)
        return len(asked)

    def add(number: int) -> None:
        account = register_account(ward, policy=False, handle=f"late-{number}", state=AccountState.DORMANT)
        register_policy(ward, account, due_on=date(2026, 10, 15))
        register_account(ward, policy=False, handle=f"bare-{number}")
        submit_draft(ward, account, delivery_key=f"draft-{number}")

    add(0)
    few = questions()
    for number in range(1, 20):
        add(number)
    assert questions() == few
    sheet = digest_sheet(ward)
    assert (len(sheet.overdue), sheet.overdue_count) == (15, 20)
    assert (len(sheet.waiting), sheet.waiting_count) == (10, 20)
