"""Word lists: pure data in TOML files, and how they are read."""

import tomllib
from pathlib import Path
from typing import Any

from checks.kept import kept


def read_table(name: str) -> dict[str, Any]:
    """The content of `checks/lexicon/{name}.toml`."""
    written = Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8")
    return kept("toml", written, lambda: tomllib.loads(written))
