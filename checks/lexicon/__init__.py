"""Word lists: pure data in TOML files, and how they are read.

- `words`: what a rule objects to, with what to write instead; `plain_lines` are the short forms of its entries.
- `phrases`: for a rule with code of its own, one pattern for each role that phrases play in it.
- `hinted_groups`: patterns alone, in groups that share the hints of which one stands in every match.
- `ways_told`: clues that tell something only together, in one sentence.
- `parts`: names for words within patterns, ⟨役⟩, in any of these but `words`.
"""

import tomllib
from pathlib import Path
from typing import Any

from checks.kept import kept


def read_table(name: str) -> dict[str, Any]:
    """The content of `checks/lexicon/{name}.toml`."""
    written = Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8")
    return kept("toml", written, lambda: tomllib.loads(written))
