"""`koetsu check` on several files, folders, a terminal, and more lines than fit in memory."""

import json
import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checks.test_check_command import RIGHT, ROOT, WRONG, check, lines_of

LINE = json.dumps({"id": "行", "text": WRONG}, ensure_ascii=False)
PEAK = (
    "import re\nfrom bot.cli import main\n"
    "try:\n    main()\nexcept SystemExit:\n    pass\n"
    "import sys\nsys.stderr.write(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])"
)


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "秋").mkdir()
    (tmp_path / "秋" / "良い.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "秋" / "曜日.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "投稿.jsonl").write_text(f"{LINE}\n\n{{\n", encoding="utf-8")
    (tmp_path / "写真.png").write_bytes(b"\x89PNG")
    (tmp_path / ".下書き.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def test_a_folder_is_checked_file_by_file_in_order(folder: Path):
    run = check(str(folder))
    written = run.stdout.decode()
    assert run.returncode == 2
    headings = [line for line in written.splitlines() if line.startswith("■ ")]
    assert headings == [
        f"■ {folder}/投稿.jsonl 1行目 行",
        f"■ {folder}/秋/曜日.md",
        f"■ {folder}/秋/良い.txt",
    ]
    assert f"{folder}/投稿.jsonl 3行目: JSON" in run.stderr.decode()
    assert written.count("［１１月２２日（土）］") == 2


def test_several_files_name_themselves_in_json(folder: Path):
    names = [str(folder / "秋" / "曜日.md"), str(folder / "投稿.jsonl"), str(folder / "秋" / "良い.txt")]
    run = check("--format", "json", *names)
    assert [(each["file"], len(each["findings"])) for each in lines_of(run)] == list(
        zip(names, [1, 1, 0], strict=True)
    )


def test_several_files_make_one_sarif_log(folder: Path):
    run = check("--format", "sarif", str(folder / "秋"))
    log = json.loads(run.stdout)
    assert [len(each["results"]) for each in log["runs"]] == [1, 0]
    refused = check("--format", "sarif", str(folder))
    assert refused.returncode == 2
    assert "--format json" in refused.stderr.decode()


def test_one_of_several_that_cannot_be_read_is_named_and_the_rest_goes_on(folder: Path):
    (folder / "空.txt").write_text("\n", encoding="utf-8")
    (folder / "別.txt").write_bytes("区".encode("cp932"))
    run = check(
        str(folder / "空.txt"), "/nowhere.txt", str(folder / "別.txt"), str(folder / "秋" / "曜日.md")
    )
    told = run.stderr.decode()
    assert run.returncode == 2
    assert "空.txt: 文章が空です" in told
    assert "/nowhere.txt を読めません" in told
    assert "UTF-8の文章ではありません" in told
    assert "曜日が合いません" in run.stdout.decode()


def test_a_folder_without_texts_is_refused(tmp_path):
    run = check(str(tmp_path))
    assert run.returncode == 2
    assert ".jsonl のファイルがありません" in run.stderr.decode()


def test_clean_files_exit_with_nought(folder: Path):
    run = check(str(folder / "秋" / "良い.txt"), str(folder / "秋" / "良い.txt"))
    assert run.returncode == 0


def on_terminal(arguments: list[str], **streams: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from bot.cli import main; main()",
            "check",
            "--today",
            "2026-11-22",
            *arguments,
        ],
        stdin=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm-256color", "NO_COLOR": "", "COLUMNS": "60"},
        **{"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **streams},
    )


def everything_from(terminal: int) -> str:
    pieces = []
    try:
        while piece := os.read(terminal, 4096):
            pieces.append(piece)
    except OSError:  # how Linux says that the other side has gone
        pass
    return b"".join(pieces).decode()


def test_a_terminal_shows_the_place_in_colour():
    ours, theirs = pty.openpty()
    with on_terminal([], stdout=theirs) as program:
        os.close(theirs)
        program.stdin.write(WRONG.encode())
        program.stdin.close()
        shown = everything_from(ours)
    os.close(ours)
    assert program.returncode == 1
    assert "\x1b[1;31m【要修正】" in shown
    assert "\x1b[1;4;31m［１１月２２日（土）］" in shown
    # The terminal alone breaks long lines: what is copied from it has none in a sentence.
    assert "読んだ人が、違う日に来てしまいます。\r\n  → 日付と曜日の" in shown


def test_a_long_check_tells_a_terminal_how_far_it_has_come():
    ours, theirs = pty.openpty()
    with on_terminal(["--jsonl"], stderr=theirs) as program:
        os.close(theirs)
        for _ in range(400):
            program.stdin.write(f"{LINE}\n".encode())
            program.stdin.flush()
            if select.select([ours], [], [], 0.05)[0]:
                break
        program.stdin.close()
        told = everything_from(ours)
    os.close(ours)
    assert program.returncode == 1
    assert "点検中… " in told
    assert told.endswith("\r\x1b[K")


def peak_kilobytes(lines: int, folder: Path) -> int:
    path = folder / f"{lines}.jsonl"
    posts = ({"id": number, "text": f"{number}番目のお知らせです。{WRONG}"} for number in range(lines))
    path.write_text("".join(json.dumps(post) + "\n" for post in posts), encoding="utf-8")
    return peak_kilobytes_of("--jsonl", str(path))


def peak_kilobytes_of(*arguments: str) -> int:
    run = subprocess.run(
        [sys.executable, "-c", PEAK, "check", "--today", "2026-11-22", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        check=True,
    )
    return int(run.stderr)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from Linux's /proc")
def test_ten_thousand_lines_take_no_more_memory_than_a_few(tmp_path):
    assert peak_kilobytes(10_000, tmp_path) - peak_kilobytes(200, tmp_path) < 12_000


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from Linux's /proc")
@pytest.mark.parametrize("written", ["{text}", '{{"text": "{text}"}}'], ids=["txt", "jsonl"])
def test_many_files_take_no_more_memory_than_a_few(tmp_path, written, request):
    for name, count in (("few", 50), ("many", 2_000)):
        (tmp_path / name).mkdir()
        for number in range(count):
            post = written.format(text=f"{number}番目のお知らせです。{WRONG}")
            (tmp_path / name / f"{number}.{request.node.callspec.id}").write_text(post, encoding="utf-8")
    few, many = (peak_kilobytes_of(str(tmp_path / name)) for name in ("few", "many"))
    assert many - few < 12_000
