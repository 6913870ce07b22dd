"""Whatever is wrong with settings or database, every command says it in a sentence and exits 2."""

import pytest
from sqlalchemy import text

from bot.records.engine import Database

COMMANDS = [
    ("accounts", "list"),
    ("accounts", "import", "FILE"),
    ("audit", "verify"),
    ("audit", "export"),
    ("outbox", "list"),
    ("outbox", "retry"),
]


@pytest.fixture(params=COMMANDS, ids=" ".join)
def command(request, sample):
    return [sample if word == "FILE" else word for word in request.param]


def test_a_wrong_setting_is_named(koetsu, command):
    outcome = koetsu(*command, KOETSU_TIMEZONE="Asia/Minamo", KOETSU_LOCALE="fr")

    assert outcome.code == 2
    assert outcome.out == ""
    assert "KOETSU_TIMEZONE" in outcome.err
    assert "KOETSU_LOCALE" in outcome.err


def test_a_database_that_does_not_exist_is_not_created_by_looking(koetsu, command, tmp_path):
    outcome = koetsu(*command)

    assert (outcome.code, outcome.out) == (2, "")
    assert "koetsu db upgrade で作ってください" in outcome.err
    assert not (tmp_path / "koetsu.db").exists()


def test_a_database_that_was_not_upgraded_is_refused(koetsu, command, tmp_path):
    Database(f"sqlite:///{tmp_path / 'koetsu.db'}").engine.connect().close()
    outcome = koetsu(*command)

    assert (outcome.code, outcome.out) == (2, "")
    assert "koetsu db upgrade を実行してください" in outcome.err


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("minamo", "KOETSU_DATABASE_URL を読めません"),
        ("mysql://host/minamo", "KOETSU_DATABASE_URL を読めません"),
        ("sqlite:////nowhere/koetsu.db", "koetsu db upgrade で作ってください"),
        ("postgresql://ward:secret@127.0.0.1:1/minamo", "を使えません"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_without_its_password(koetsu, command, url, said):
    outcome = koetsu(*command, KOETSU_DATABASE_URL=url)

    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err
    assert "secret" not in outcome.err


def test_a_file_that_is_no_database_is_refused_and_left_alone(koetsu, command, tmp_path):
    file = tmp_path / "koetsu.db"
    file.write_text("議事録\n" * 100, encoding="utf-8")
    outcome = koetsu(*command)

    assert (outcome.code, outcome.out) == (2, "")
    assert "を使えません" in outcome.err
    assert file.read_text(encoding="utf-8") == "議事録\n" * 100


def test_a_guideline_that_cannot_be_used_is_told_by_line(koetsu, command, tmp_path):
    (tmp_path / "ward.toml").write_text('name = "みなも区"\nversion = 1\n', encoding="utf-8")
    outcome = koetsu(*command, KOETSU_GUIDELINE="ward.toml")

    assert outcome.code == 2
    assert "2行目" in outcome.err


@pytest.mark.parametrize("command", ["run", "doctor", "accounts list"], ids=str)
def test_operation_settings_that_cannot_be_used_are_told_by_line(koetsu, command, tmp_path):
    (tmp_path / "ward.toml").write_text("[duties]\noverdue_every = 0\n", encoding="utf-8")
    tokens = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
    outcome = koetsu(*command.split(), **tokens, KOETSU_OPERATION="ward.toml")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.strip() == "運用設定 ward.toml の2行目「duties.overdue_every」: 1以上にしてください。"


def test_a_file_of_operation_settings_that_is_missing_is_told(koetsu, command):
    outcome = koetsu(*command, KOETSU_OPERATION="none.toml")

    assert (outcome.code, outcome.out) == (2, "")
    assert "none.toml を読めません" in outcome.err


def test_a_database_of_a_newer_program_is_not_upgraded(koetsu, sqlite_url):
    database = Database(sqlite_url)
    with database.transaction() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    outcome = koetsu("db", "upgrade", KOETSU_DATABASE_URL=sqlite_url)

    assert outcome.code == 2
    assert "新しい版の校閲" in outcome.err


@pytest.mark.parametrize("arguments", [["audit", "prove"], ["accounts", "import"], ["db", "downgrade"]])
def test_wrong_use_is_told(koetsu, arguments):
    outcome = koetsu(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert "--help" in outcome.err
