"""`koetsu doctor`: what is wrong and what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands.manifest import needed_scopes, scopes_in
from tests.commands.slack import SmallSlack

WELL = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_APP_TOKEN": "xapp-1",
    "KOETSU_REVIEW_CHANNEL": "C0SHINSA",
    "KOETSU_ADMINS": "U0ADMIN",
}


@pytest.fixture
def slack() -> Iterator[SmallSlack]:
    with SmallSlack() as slack:
        yield slack


@pytest.fixture
def doctor(koetsu, slack, sqlite_url, sample):
    """Runs `koetsu doctor` where all is well, but for what is given."""
    well = WELL | {"SLACK_API_URL": slack.url, "KOETSU_DATABASE_URL": sqlite_url}
    assert koetsu("accounts", "import", sample, KOETSU_DATABASE_URL=sqlite_url).code == 0
    return lambda **wrong: koetsu("doctor", **well | wrong)


def wrong_lines(outcome):
    """The lines with ✗, and the advice below each."""
    lines = outcome.out.splitlines()
    return [f"{line} {lines[place + 1]}" for place, line in enumerate(lines) if line.startswith("✗")]


def test_where_all_is_well_every_line_says_so(doctor):
    outcome = doctor()

    assert (outcome.code, outcome.err) == (0, "")
    *lines, last = outcome.out.splitlines()
    assert {line[0] for line in lines} == {"✓"}
    assert last == "直すところはありません。"
    assert "✓ 審査チャンネル #sns審査 にボットが参加しています" in lines
    assert "✓ U0ADMIN はSlackにいます（佐藤）" in lines


def test_a_postgresql_database_is_looked_at_too(doctor, postgresql_url):
    [line] = wrong_lines(doctor(KOETSU_DATABASE_URL=postgresql_url))

    assert "アカウントが登録されていません" in line


@pytest.mark.parametrize(
    ("wrong", "said", "advice"),
    [
        ({"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN がありません", "xoxb-"),
        ({"SLACK_BOT_TOKEN": "xapp-1"}, "SLACK_BOT_TOKEN が xoxb- で始まっていません", "OAuth"),
        ({"SLACK_APP_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN が xapp- で始まっていません", "App-Level"),
        ({"KOETSU_REVIEW_CHANNEL": ""}, "審査チャンネルが設定されていません", "KOETSU_REVIEW_CHANNEL"),
        ({"KOETSU_ADMINS": ""}, "管理者が設定されていません", "KOETSU_ADMINS"),
        ({"SLACK_API_URL": "http://127.0.0.1:9/"}, "に接続できません", "ネットワーク"),
        ({"KOETSU_DATABASE_URL": "sqlite:///none.db"}, "がまだありません", "koetsu db upgrade"),
        ({"KOETSU_DATABASE_URL": "postgresql://127.0.0.1:1/x"}, "に接続できません", "KOETSU_DATABASE_URL"),
    ],
)
def test_a_wrong_setting_is_told_with_what_to_do(doctor, tmp_path, wrong, said, advice):
    outcome = doctor(**wrong)

    [line] = wrong_lines(outcome)
    assert outcome.code == 1
    assert said in line
    assert advice in line
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("call", "answer", "said"),
    [
        ("auth.test", {"ok": False, "error": "invalid_auth"}, "断りました（invalid_auth）"),
        ("apps.connections.open", {"ok": False, "error": "not_allowed"}, "Socket Modeで接続できません"),
        (
            "conversations.info C0KODOMO",
            {"ok": False, "error": "channel_not_found"},
            "C0KODOMO が見つかりません",
        ),
        (
            "conversations.info C0KODOMO",
            {"ok": True, "channel": {"name": "子"}},
            "#子 にボットが参加していません",
        ),
        (
            "conversations.info C0SHINSA",
            {"ok": True, "channel": {"name": "旧", "is_member": True, "is_archived": True}},
            "#旧 は保管（アーカイブ）されています",
        ),
        ("users.info U0ADMIN", {"ok": False, "error": "user_not_found"}, "U0ADMIN という人はSlackにいません"),
        (
            "users.info U0KOENKACHO",
            {"ok": True, "user": {"deleted": True}},
            "U0KOENKACHO のSlackアカウントは停止",
        ),
    ],
)
def test_what_slack_objects_to_is_told(doctor, slack, call, answer, said):
    slack.answers[call] = answer
    outcome = doctor()

    [line] = wrong_lines(outcome)
    assert outcome.code == 1
    assert said in line


def test_the_channel_of_the_pr_section_is_asked_for_too(doctor, slack):
    slack.answers["conversations.info C0KOHO"] = {"ok": True, "channel": {"name": "広報"}}
    [line] = wrong_lines(doctor(KOETSU_PR_CHANNEL="C0KOHO"))

    assert "広報課のチャンネル #広報 にボットが参加していません" in line
    assert "/invite" in line


def test_the_channels_of_sections_are_asked_for_too(doctor, slack):
    slack.answers["conversations.info C0KOHO"] = {"ok": True, "channel": {"name": "広報"}}
    [line] = wrong_lines(doctor())

    assert "課のチャンネル #広報 にボットが参加していません" in line


def test_the_file_of_operation_settings_is_named(doctor, tmp_path):
    assert "✓ 運用設定: 既定（推奨値）" in doctor().out
    (tmp_path / "ward.toml").write_text("[duties]\noverdue_every = 14\n", encoding="utf-8")
    assert "✓ 運用設定: ward.toml" in doctor(KOETSU_OPERATION="ward.toml").out


def test_missing_scopes_are_named(doctor, slack):
    slack.scopes -= {"im:write", "users:read"}

    [line] = wrong_lines(doctor())
    assert "im:write, users:read" in line
    assert "app.manifest.yml" in line


def test_offline_says_what_could_not_be_asked(doctor):
    outcome = doctor(SLACK_API_URL="http://127.0.0.1:9/")

    assert (
        "－ Slackの権限・チャンネル・管理者は確かめられませんでした（Slackに接続できません）" in outcome.out
    )


def test_no_token_is_ever_printed(doctor, slack):
    slack.answers["auth.test"] = {"ok": False, "error": "invalid_auth"}
    outcome = doctor(SLACK_BOT_TOKEN="xoxb-very-secret", SLACK_APP_TOKEN="xoxb-other-secret")

    assert "secret" not in outcome.out + outcome.err


def test_a_database_without_accounts_is_not_well(koetsu, slack, sqlite_url):
    outcome = koetsu("doctor", **WELL | {"SLACK_API_URL": slack.url, "KOETSU_DATABASE_URL": sqlite_url})

    [line] = wrong_lines(outcome)
    assert "koetsu accounts import" in line


def test_settings_that_cannot_be_read_are_told_before_anything_is_asked(doctor):
    outcome = doctor(KOETSU_TIMEZONE="Asia/Minamo")

    assert (outcome.code, outcome.out) == (2, "")
    assert "KOETSU_TIMEZONE" in outcome.err


def test_the_scopes_are_read_from_the_manifest():
    manifest = Path(__file__).parents[2] / "app.manifest.yml"
    scopes = scopes_in(manifest.read_text(encoding="utf-8"))

    assert {"chat:write", "commands", "users:read"} <= scopes == needed_scopes()
