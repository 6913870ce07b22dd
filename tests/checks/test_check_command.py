"""`koetsu check` and `koetsu rules`, as a shell sees them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from bot.commands.post_lines import LineRefused, PostDefaults, read_post
from checks import Kind, Platform
from tests.checks.test_dates import SUNDAY

ROOT = Path(__file__).parents[2]
LONG = "、".join(f"みなも第{number}公園" for number in range(1, 26)) + "にあります。"
WRONG = "防災訓練は１１月２２日（土）に行います。"
RIGHT = "防災訓練は11月22日（日）に行います。"
SARIF_SHAPE = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {"type": "object", "required": ["driver"], "additionalProperties": False,
                             "properties": {"driver": {"type": "object", "required": ["name"]}}},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": -1},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"type": "object", "required": ["text"]},
                                "locations": {"type": "array", "items": {
                                    "type": "object", "additionalProperties": False,
                                    "properties": {"physicalLocation": {
                                        "type": "object", "additionalProperties": False,
                                        "properties": {
                                            "artifactLocation": {"type": "object", "properties": {"uri": {
                                                "type": "string", "format": "uri-reference"}}},
                                            "region": {"type": "object", "additionalProperties": False, "properties": {
                                                name: {"type": "integer", "minimum": least}
                                                for name, least in {
                                                    "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1,
                                                    "charOffset": -1, "charLength": 0}.items()}},
                                        }}}}},
                            },
                        },
                    },
                },
            },
        },
    },
}  # fmt: skip
"""What the SARIF 2.1.0 schema asks of the parts that we write."""


def koetsu(
    *arguments: str, given: str | bytes = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", "from bot.cli import main; main()", *arguments],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        timeout=30,
        check=False,
    )


def check(*arguments: str, given: str | bytes = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return koetsu("check", "--today", "2026-11-22", *arguments, given=given, **environment)


def lines_of(run: subprocess.CompletedProcess[bytes]) -> list[dict]:
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def test_a_good_text_exits_with_nought():
    run = check(given=RIGHT)
    assert (run.returncode, run.stderr) == (0, b"")
    assert "指摘はありません" in run.stdout.decode()


def test_a_found_place_is_marked_and_exits_with_one():
    run = check(given=WRONG + "\n")
    assert run.returncode == 1
    written = run.stdout.decode()
    assert "防災訓練は［１１月２２日（土）］に行います。" in written
    assert "【要修正】 1行6文字目  weekday_mismatch（原則5）" in written
    assert "\x1b" not in written


def test_proposals_alone_exit_with_nought():
    run = check("--format", "json", given="区のツイッターです。")
    assert run.returncode == 0
    assert [each["severity"] for each in json.loads(run.stdout)["findings"]] == ["info"]


def test_a_file_is_read_and_json_carries_the_contract(tmp_path):
    draft = tmp_path / "投稿案.txt"
    draft.write_text(WRONG, encoding="utf-8-sig")
    run = check("--format", "json", str(draft))
    (finding,) = json.loads(run.stdout)["findings"]
    assert set(finding) >= {"rule", "severity", "principle", "start", "end", "text", "message", "suggestion"}
    assert WRONG[finding["start"] : finding["end"]] == finding["text"]


def test_output_is_utf8_where_the_locale_knows_no_japanese():
    run = check(given=WRONG, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii")
    assert run.returncode == 1
    assert "曜日が合いません" in run.stdout.decode("utf-8")


def test_what_would_act_on_a_terminal_is_shown_by_its_number():
    run = check(given="開催日\u202e\x1b[31m11月22日（日）")
    assert "<U+202E>" in run.stdout.decode()
    assert b"\x1b" not in run.stdout


@pytest.mark.parametrize(
    ("arguments", "given", "told"),
    [
        ((), "", "空です"),
        ((), " \n\u3000\n", "空です"),
        (("--platform", "myspace"), RIGHT, "「myspace」は使えません"),
        (("--kind", "poem"), RIGHT, "「poem」は使えません"),
        (("--today", "明日"), RIGHT, "2026-11-22 のように"),
        (("--guideline", "/nowhere.toml"), RIGHT, "/nowhere.toml"),
        (("/nowhere.txt",), "", "/nowhere.txt を読めません"),
        ((), "区".encode("cp932"), "UTF-8"),
        (("--colour",), RIGHT, "「--colour」というオプションはありません。"),
        (("--formt", "json"), RIGHT, "「--formt」というオプションはありません。--format"),
        (("--today",), RIGHT, "「--today」の値の有無が違います。"),
        (("",), RIGHT, "ファイルの名前が空です"),
        (("/nowhere.txt",), "", "/nowhere.txt を読めません（見つかりません）"),
        (("-",), "区".encode("cp932"), "標準入力 はUTF-8の文章ではありません"),
    ],
)
def test_wrong_use_is_told_in_a_sentence_and_exits_with_two(arguments, given, told: str):
    run = check(*arguments, given=given)
    assert run.returncode == 2
    assert run.stdout == b""
    assert told in run.stderr.decode()
    assert "Traceback" not in run.stderr.decode()


def test_each_line_of_json_has_its_answer_in_order():
    posts = [
        {"id": "一", "text": RIGHT},
        {"id": 2, "text": WRONG},
        {"text": "コメントください。", "account": {"replies": "none"}},
        {"id": None, "text": "訓練の様子です。", "images": 2, "alt_texts": ["防災倉庫の前で説明する職員"]},
        {
            "text": "お知らせです。",
            "account": {"has_operation_policy": False, "next_policy_review_on": "2026-01-01"},
        },
        {"text": "11月22日（土）", "today": "2025-11-22"},
        {"text": "11月25日（水）です。", "planned_at": "2026-11-25T09:00:00+09:00"},
        {"text": LONG, "platform": "threads", "kind": "reply"},
        {"text": "\ud800 11月22日（土）"},
    ]
    run = check("--jsonl", given="\n".join(json.dumps(each) for each in posts))
    assert (run.returncode, run.stderr) == (1, b"")
    answers = lines_of(run)
    assert [each["id"] for each in answers] == ["一", 2, None, None, None, None, None, None, None]
    assert [[found["rule"] for found in each["findings"]] for each in answers] == [
        [],
        ["weekday_mismatch"],
        ["invites_replies_without_answering"],
        ["alt_text_missing"],
        ["no_operation_policy", "policy_review_overdue"],
        [],
        [],
        [],
        ["weekday_mismatch"],
    ]
    whole = answers[3]["findings"][0]
    assert (whole["start"], whole["end"]) == (None, None)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "JSON"),
        ("[1]", "オブジェクト"),
        ("[" * 100_000, "JSON"),
        ("{}", "text がありません"),
        ('{"text": ""}', "text が空です"),
        ('{"text": 5}', "text は文字列"),
        ('{"text": "a", "platform": "myspace"}', "「myspace」"),
        ('{"text": "a", "kind": ["notice"]}', "kind"),
        ('{"text": "a", "today": "あした"}', "today"),
        ('{"text": "a", "planned_at": "9時"}', "planned_at"),
        ('{"text": "a", "images": true}', "images"),
        ('{"text": "a", "images": 1000000000}', "images"),
        ('{"text": "a", "alt_texts": [1]}', "alt_texts"),
        ('{"text": "a", "account": []}', "account"),
        ('{"text": "a", "account": {"replies": "often"}}', "replies"),
        ('{"text": "a", "account": {"has_operation_policy": "yes"}}', "has_operation_policy"),
    ],
)
def test_a_line_that_is_no_post_is_refused_in_a_sentence(line: str, told: str):
    with pytest.raises(LineRefused, match=re.escape(told)):
        read_post(line, PostDefaults(Platform.X, Kind.NOTICE, SUNDAY))


def test_broken_lines_are_named_and_the_rest_goes_on():
    run = check("--jsonl", given=f'{{"text": "{RIGHT}"}}\n{{\n\n[1]\n{{"id": 5, "text": "{WRONG}"}}\n')
    assert run.returncode == 2
    assert [line.split(": ")[0] for line in run.stderr.decode().splitlines()] == ["2行目", "4行目"]
    assert [each["id"] for each in lines_of(run)] == [None, 5]


def test_a_line_that_is_not_utf8_is_named():
    run = check("--jsonl", given=b'\xff\xfe\n{"text": "a"}\n')
    assert run.returncode == 2
    assert "1行目: UTF-8ではありません" in run.stderr.decode()
    assert len(lines_of(run)) == 1


def test_a_reader_that_goes_away_leaves_no_noise():
    shell = f"yes '{{\"text\": \"a\"}}' | {sys.executable} -c 'from bot.cli import main; main()' check --jsonl | head -n 1"
    run = subprocess.run(["sh", "-c", shell], capture_output=True, cwd=ROOT, timeout=30, check=False)
    assert run.stdout == b'{"id": null, "findings": []}\n'
    assert run.stderr == b""


def test_sarif_has_the_shape_of_version_2_1_0():
    run = check("--format", "sarif", given=f"一行目\n{WRONG}\n{LONG}\n広報課 03-5555-0123")
    log = json.loads(run.stdout)
    jsonschema.validate(log, SARIF_SHAPE)
    weekday, length = log["runs"][0]["results"]
    region = weekday["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["charLength"]) == (2, 6, 9)
    assert "region" not in length["locations"][0]["physicalLocation"]


def test_the_list_of_rules_names_each():
    from checks.catalogue import catalogue

    listed = koetsu("rules").stdout.decode()
    assert all(f"\t{rule_id}\t" in listed for rule_id in catalogue())


def test_the_page_of_rules_is_current():
    page = koetsu("rules", "--markdown").stdout.decode()
    assert page == (ROOT / "docs" / "rules.md").read_text(encoding="utf-8"), (
        "run: koetsu rules --markdown > docs/rules.md"
    )


def test_checking_loads_neither_slack_nor_a_database():
    program = "import sys\nfrom bot.cli import main\ntry:\n    main()\nexcept SystemExit:\n    print(sorted(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", program, "check", "-"],
        input=RIGHT.encode(),
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    modules = run.stdout.decode()
    assert "checks.engine" in modules
    assert not any(f"'{name}'" in modules for name in ("sqlalchemy", "slack_bolt", "slack_sdk", "starlette"))
