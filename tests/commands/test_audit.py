"""`koetsu audit`: proving the log, and handing it out."""

import csv
import io
import json
import sqlite3
from datetime import datetime

import pytest

from bot.commands.audit_export import harmless
from bot.records import audit
from bot.records.engine import Database
from tests.wards import START


@pytest.fixture
def log(database_url):
    """A log of three rows; its URL."""
    database = Database(database_url)
    for actor, note in (("U0SUZUKI", "通常"), ("=cmd|' /C calc'!A0", "数式"), ("koetsu", "改行\nと,コンマ")):
        with database.transaction() as session:
            audit.note(session, at=START, actor=actor, action="noted", subject="draft:1", note=note)
    database.close()
    return database_url


@pytest.fixture
def run(koetsu, log):
    return lambda *arguments: koetsu(*arguments, KOETSU_DATABASE_URL=log)


def test_a_whole_log_exits_0_and_shows_its_last_hash(run):
    outcome = run("audit", "verify")

    assert outcome.code == 0
    [_, _, last] = json.loads(run("audit", "export", "--format", "json").out)
    assert f"3行、末尾のハッシュ {last['hash']}" in outcome.out


def test_a_broken_log_exits_1_and_names_the_row(koetsu, sqlite_url):
    database = Database(sqlite_url)
    for _ in range(3):
        with database.transaction() as session:
            audit.note(session, at=START, actor="U0SUZUKI", action="noted", subject="draft:1")
    database.close()
    with sqlite3.connect(database.url.database) as connection:
        connection.execute("DROP TRIGGER audit_entry_refuses_update")
        connection.execute("UPDATE audit_entry SET actor = 'U0TANAKA' WHERE number = 2")
    connection.close()
    outcome = koetsu("audit", "verify", KOETSU_DATABASE_URL=sqlite_url)

    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out == "監査ログは壊れています。2行目が書き換えられています。\n"


def test_the_csv_opens_in_a_japanese_spreadsheet_and_runs_no_formula(run, tmp_path):
    outcome = run("audit", "export", "--out", "log.csv")
    content = (tmp_path / "log.csv").read_bytes()

    assert (outcome.code, outcome.out) == (0, "")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 4
    heading, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert heading[:4] == ["連番", "記録日時", "行為者", "操作"]
    assert rows[0][1] == "2026-11-24T10:00:00+09:00"
    assert rows[1][2] == "'=cmd|' /C calc'!A0"
    assert json.loads(rows[2][5]) == {"note": "改行\nと,コンマ"}


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "＠a"])
def test_no_cell_starts_a_formula(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["U0SUZUKI", "koetsu", 12, '{"a": -1}'])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == str(cell)


def test_the_hashes_of_the_json_can_be_computed_again(run):
    rows = json.loads(run("audit", "export", "--format", "json").out)

    previous = audit.GENESIS
    for row in rows:
        entry = audit.AuditEntry(**row | {"at": datetime.fromisoformat(row["at"])})
        assert (entry.previous_hash, entry.computed_hash()) == (previous, row["hash"])
        previous = row["hash"]


def test_an_empty_log_is_an_empty_array(koetsu, sqlite_url):
    assert json.loads(koetsu("audit", "export", "--format", "json", KOETSU_DATABASE_URL=sqlite_url).out) == []


def test_a_file_that_cannot_be_written_is_told(run):
    outcome = run("audit", "export", "--out", "nowhere/log.csv")

    assert (outcome.code, outcome.out) == (2, "")
    assert "nowhere/log.csv に書き出せません" in outcome.err
