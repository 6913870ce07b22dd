"""`koetsu accounts calendar`: due days that ordinary calendars open."""

import subprocess
import sys
from datetime import date, timedelta

import icalendar
import pytest

from bot.records.accounts import Account
from bot.records.duties import DutyKind, DutyState
from bot.records.engine import Database
from bot.workflows import duties
from tests.commands.conftest import Outcome
from tests.wards import make_ward
from tests.workflows.stories import OWNER, duty_of, register_account, register_policy


@pytest.fixture
def ward(database_url):
    database = Database(database_url)
    yield make_ward(database)
    database.close()


@pytest.fixture
def run(koetsu, database_url):
    return lambda *arguments: koetsu(*arguments, KOETSU_DATABASE_URL=database_url)


def events(file) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")


def test_each_open_duty_is_one_event_of_a_whole_day(ward, run, tmp_path):
    account = register_account(ward, policy=False)
    register_policy(ward, account, due_on=date(2027, 3, 31))
    with ward.database.transaction() as session:
        kept = session.get_one(Account, account)
        duties.open_(session, ward, kept, DutyKind.HANDOVER, date(2026, 12, 31), cause="責任者が替わった")
    outcome = run("accounts", "calendar", "due.ics")

    assert outcome == Outcome(0, "", "期日を due.ics に書き出しました。\n")
    handover, review = events(tmp_path / "due.ics")
    assert str(review["summary"]) == "運用ポリシーの見直し：みなも区公式（X @minamo_city）"
    assert (review.start, review.end) == (date(2027, 3, 31), date(2027, 4, 1))
    assert str(review["url"]) == "https://www.city.minamo.lg.jp/sns/policy.html"
    assert "所管課：広報課" in str(review["description"])
    assert str(handover["summary"]).startswith("引継ぎの確認：")
    assert (handover.start, handover.end) == (date(2026, 12, 31), date(2027, 1, 1))
    assert "きっかけ：責任者が替わった" in str(handover["description"])


def test_the_same_duty_keeps_its_uid_and_a_recorded_one_is_gone(ward, run, tmp_path):
    account = register_account(ward)
    other = register_account(ward, handle="other")
    run("accounts", "calendar", "first.ics")
    with ward.database.transaction() as session:
        duties.end(session, ward, duties.open_duties(session, account)[0], DutyState.DONE)
    run("accounts", "calendar", "second.ics")

    first = [str(each["uid"]) for each in events(tmp_path / "first.ics")]
    assert len(set(first)) == len(first) == 2
    [left] = events(tmp_path / "second.ics")
    assert str(left["uid"]) == f"duty-{duty_of(ward, other)}@koetsu"
    assert str(left["uid"]) in first


def test_the_file_is_what_rfc_5545_asks_for(ward, run, tmp_path):
    register_account(ward, name="みなも区立総合文化センター・図書館・公民館からのお知らせ, 公式; 発信用")
    run("accounts", "calendar", "due.ics")
    written = (tmp_path / "due.ics").read_bytes()

    lines = written.split(b"\r\n")
    assert lines.pop() == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert [lines[0], lines[-1]] == [b"BEGIN:VCALENDAR", b"END:VCALENDAR"]
    for wanted in (b"VERSION:2.0", b"PRODID:-//Koetsu//Koetsu//JA", b"DTSTART;VALUE=DATE:20280331"):
        assert wanted in lines
    assert any(line.startswith(b"DTSTAMP:") and line.endswith(b"Z") for line in lines)
    [told] = events(tmp_path / "due.ics")
    assert "お知らせ, 公式; 発信用（X" in str(told["summary"])


def test_an_empty_register_makes_an_empty_calendar(ward, run, tmp_path):
    assert run("accounts", "calendar", "due.ics").code == 0
    assert events(tmp_path / "due.ics") == []


def test_a_folder_that_is_not_there_is_told(ward, run):
    outcome = run("accounts", "calendar", "nowhere/due.ics")

    assert (outcome.code, outcome.out) == (2, "")
    assert "nowhere/due.ics に書き出せません（見つかりません）" in outcome.err


def test_the_library_is_loaded_for_this_command_alone():
    seen = "import sys, bot.app, bot.cli, bot.commands.accounts; print('icalendar' in sys.modules)"
    asked = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert asked.stdout.strip() == "False"


def test_a_duty_that_moved_moves_in_the_calendar(ward, run, tmp_path):
    account = register_account(ward, owner_slack_user_id=OWNER)
    with ward.database.transaction() as session:
        duties.arrange(session, ward, session.get_one(Account, account))
    run("accounts", "calendar", "before.ics")
    ward.clock.advance(timedelta(days=10))
    with ward.database.transaction() as session:
        duties.note_activity(session, ward, session.get_one(Account, account))
    run("accounts", "calendar", "after.ics")

    before, after = (
        {str(each["uid"]): each.start for each in events(tmp_path / name)}
        for name in ("before.ics", "after.ics")
    )
    assert before.keys() == after.keys()
    quiet = f"duty-{duty_of(ward, account, DutyKind.DORMANCY)}@koetsu"
    assert after[quiet] - before[quiet] == timedelta(days=10)
