"""Running `koetsu` as a shell does, in this process and in an empty folder."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


@pytest.fixture
def koetsu(monkeypatch, capsys, tmp_path) -> Callable[..., Outcome]:
    """Runs a command with the given environment; settings of the machine do not leak in."""
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_API_URL"):
        monkeypatch.delenv(name, raising=False)
    ours = (
        "DATABASE_URL", "REVIEW_CHANNEL", "PR_CHANNEL", "ADMINS", "TIMEZONE", "LOCALE", "GUIDELINE", "OPERATION",
    )  # fmt: skip
    for name in ours:
        monkeypatch.delenv(f"KOETSU_{name}", raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, **environment: str) -> Outcome:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["koetsu", *arguments])
            for name, value in environment.items():
                patch.setenv(name, value)
            with pytest.raises(SystemExit) as ended:
                main()
        said = capsys.readouterr()
        code = ended.value.code
        assert "Traceback" not in said.err
        return Outcome(0 if code is None else int(code), said.out, said.err)

    return run


@pytest.fixture
def sample() -> str:
    return str(Path(__file__).parents[2] / "docs" / "accounts-sample.csv")
