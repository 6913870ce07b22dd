"""`make bench-peers`: the unseen posts of the corpora through textlint, side by side.

textlint and its rules come from npm into a temporary folder; nothing of them is kept.
"""

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.checks import corpus

POSTS = corpus.unseen()
FILES = ("unseen-good", "unseen-flawed")
PACKAGES = (
    "textlint@15.8.0",
    "textlint-rule-preset-japanese@10.0.4",
    "textlint-rule-preset-ja-technical-writing@12.0.2",
    "textlint-rule-date-weekday-mismatch@1.1.1",
)
RULES = {
    "preset-japanese": True,
    "preset-ja-technical-writing": True,
    "date-weekday-mismatch": True,
}
MEGABYTE = 1024
PARENT = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:]); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)"
)


@dataclass(frozen=True)
class Result:
    """What a tool made of the posts: places found by post, seconds in all, peak memory in MB."""

    places: dict[str, list[tuple[int | None, int | None]]]
    seconds: float
    memory: float


def report() -> list[str]:
    """The side-by-side, as lines."""
    ours, theirs = koetsu(), _textlint()
    posts = len(POSTS.good) + len(POSTS.flawed)
    lines = [f"{posts} posts{'':17}{'Kōetsu':>12}{'textlint':>12}"]
    for title, figure in (
        ("whole run, seconds", lambda result: f"{result.seconds:.1f}"),
        ("ms a post, start included", lambda result: f"{result.seconds * 1000 / posts:.1f}"),
        ("peak memory, MB", lambda result: f"{result.memory:.0f}"),
        ("planted faults found", lambda result: f"{_found(result)}/{len(POSTS.faults)}"),
        ("findings a good post", lambda result: f"{_on_good(result):.2f}"),
    ):
        lines.append(f"{title:<26}{figure(ours):>12}{figure(theirs):>12}")
    return lines


def _found(result: Result) -> int:
    faults = POSTS.faults
    return sum(corpus.is_found(fault.place, fault.marks, result.places[fault.post]) for fault in faults)


def _on_good(result: Result) -> float:
    good = POSTS.good
    return sum(len(result.places[post.name]) for post in good) / len(good)


def koetsu() -> Result:
    """What `koetsu check` says of the posts, as a shell runs it."""
    files = [str(corpus.HERE / f"{name}.jsonl") for name in FILES]
    outputs, seconds, memory = [], 0.0, 0.0
    for file in files:
        output, took, peak = _run([str(Path(sys.executable).parent / "koetsu"), "check", "--jsonl", file])
        outputs.append(output)
        seconds, memory = seconds + took, max(memory, peak)
    answers = [json.loads(line) for output in outputs for line in output.splitlines()]
    places = {each["id"]: [(found["start"], found["end"]) for found in each["findings"]] for each in answers}
    return Result(places, seconds, memory)


def _textlint() -> Result:
    with tempfile.TemporaryDirectory(prefix="koetsu-peers-") as name:
        folder = Path(name)
        (folder / ".textlintrc.json").write_text(json.dumps({"rules": RULES}), encoding="utf-8")
        install = ["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES]
        subprocess.run(install, cwd=folder, check=True)
        posts = folder / "posts"
        posts.mkdir()
        for post in (*POSTS.good, *POSTS.flawed):
            (posts / f"{post.name}.txt").write_text(post.line["text"], encoding="utf-8")
        output, seconds, memory = _run(["npx", "textlint", "--format", "json", "posts"], folder)
    places = {Path(each["filePath"]).stem: _places(each["messages"]) for each in json.loads(output)}
    clean = {post.name: [] for post in (*POSTS.good, *POSTS.flawed)}
    return Result({**clean, **places}, seconds, memory)


def _places(messages: list[dict[str, Any]]) -> list[tuple[int | None, int | None]]:
    return [(each["range"][0], max(each["range"][1], each["range"][0] + 1)) for each in messages]


def _run(command: list[str], folder: Path | None = None) -> tuple[str, float, float]:
    """Run a command in a parent of its own, whose only child's peak memory it then reports."""
    start = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-c", PARENT, *command], cwd=folder, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    if not run.stdout.strip():
        raise SystemExit(f"{command[0]} said nothing: {run.stderr[-500:]}")
    return run.stdout, seconds, int(run.stderr.split()[-1]) / MEGABYTE


if __name__ == "__main__":
    print("\n".join(report()))
