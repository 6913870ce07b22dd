"""Word lists: pure data in TOML files, and how they are read."""

import tomllib
from importlib.resources import files
from typing import Any


def read_table(name: str) -> dict[str, Any]:
    """The content of `checks/lexicon/{name}.toml`."""
    return tomllib.loads(files("checks.lexicon").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
