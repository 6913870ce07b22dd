"""`koetsu db`, `accounts` and `outbox`, on both databases."""

import pytest

from bot.commands import accounts
from bot.records.outbox import JobKind
from bot.workflows import delivering
from bot.workflows.outbox import enqueue
from tests.commands.conftest import Outcome


@pytest.fixture
def run(koetsu, database_url):
    """Runs a command on an upgraded database."""
    return lambda *arguments: koetsu(*arguments, KOETSU_DATABASE_URL=database_url)


def test_db_upgrade_makes_a_database_and_may_run_again(koetsu, tmp_path):
    made, again = koetsu("db", "upgrade"), koetsu("db", "upgrade")

    assert (made.code, again.code) == (0, 0)
    assert "を最新にしました" in made.out
    assert "は最新です" in again.out
    assert (tmp_path / "koetsu.db").exists()


def test_an_upgraded_database_is_current_on_both(run):
    assert "は最新です" in run("db", "upgrade").out


def test_accounts_are_imported_and_listed(run, sample):
    assert "まだ登録されていません" in run("accounts", "list").out
    assert run("accounts", "import", sample) == Outcome(0, "登録 6件、更新 0件、変更なし 0件。\n", "")
    listed = run("accounts", "list").out.splitlines()

    assert len(listed) == 7
    assert listed[0].split("\t")[:3] == ["媒体", "アカウント", "名称"]
    city = next(line for line in listed if "@minamo_city" in line).split("\t")
    assert city == [
        "X", "@minamo_city", "みなも区公式", "広報課", "U0KOHOKACHO", "C0SHINSA",
        "返信しない（発信専用）", "2027-04-01", "運用中",
    ]  # fmt: skip


def test_exported_accounts_are_imported_again_without_a_change(run, sample, tmp_path):
    run("accounts", "import", sample)
    told = run("accounts", "export", "accounts.csv")

    assert told == Outcome(0, "", "アカウントを accounts.csv に書き出しました。\n")
    content = (tmp_path / "accounts.csv").read_bytes()
    assert content.startswith("\ufeff媒体,アカウント,".encode())
    assert run("accounts", "export").out.encode() == content
    assert run("accounts", "import", "accounts.csv").out == "登録 0件、更新 0件、変更なし 6件。\n"
    assert run("accounts", "import", "accounts.csv").code == 0


def test_a_place_where_nothing_can_be_written_is_told(run):
    outcome = run("accounts", "export", "nowhere/accounts.csv")

    assert (outcome.code, outcome.out) == (2, "")
    assert "nowhere/accounts.csv に書き出せません（見つかりません）" in outcome.err


def test_a_refused_import_names_every_place_on_stderr(run, tmp_path):
    (tmp_path / "accounts.csv").write_text("媒体,アカウント\nX,a\n", encoding="cp932")
    outcome = run("accounts", "import", "accounts.csv")

    assert (outcome.code, outcome.out) == (2, "")
    assert "1行目「名称」: この列がありません" in outcome.err
    assert "1行目「運用ポリシーURL」: この列がありません" in outcome.err


def test_a_file_that_is_not_there_is_told(run):
    outcome = run("accounts", "import", "nowhere.csv")

    assert (outcome.code, outcome.out) == (2, "")
    assert "nowhere.csv を読めません（見つかりません）" in outcome.err


def test_who_imported_is_in_the_audit_log(run, sample, monkeypatch):
    monkeypatch.setattr(accounts.getpass, "getuser", lambda: "joho")
    run("accounts", "import", sample)

    assert ",cli:joho,account_created,account:1," in run("audit", "export").out


def test_an_empty_outbox_says_so(run):
    assert "送信箱は空です" in run("outbox", "list").out
    assert "送信不能の通知はありません" in run("outbox", "retry").out


def test_a_dead_notice_is_listed_with_its_reason_and_retried(run, ward):
    with ward.database.transaction() as session:
        enqueue(
            session,
            key="card:1:1",
            lane="C0GONE",
            kind=JobKind.UNDELIVERABLE,
            payload={},
            at=ward.clock.now(),
        )
    delivering.give_up(ward, delivering.claim(ward), "channel_not_found")
    [_, row] = run("outbox", "list").out.splitlines()

    assert row == "1\t送信不能\tC0GONE\tcard:1:1\t1\t2026-11-24 10:00:00\tchannel_not_found"
    assert "1件をもう一度送ります" in run("outbox", "retry").out
    assert "送信待ち" in run("outbox", "list").out
