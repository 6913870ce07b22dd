"""The scopes that app.manifest.yml asks Slack for."""

import re
from pathlib import Path

MANIFEST = "app.manifest.yml"


def needed_scopes() -> frozenset[str] | None:
    """The bot scopes in the manifest of the working folder or of the checkout; None where there is none."""
    for folder in (Path.cwd(), Path(__file__).resolve().parents[2]):
        file = folder / MANIFEST
        if file.is_file():
            return scopes_in(file.read_text(encoding="utf-8"))
    return None


def scopes_in(manifest: str) -> frozenset[str]:
    """The bot scopes of a manifest in YAML, one to a line below `scopes:` and `bot:`."""
    below = re.search(r"^ *scopes:\n +bot:\n((?: +- .+\n?)+)", manifest, re.MULTILINE)
    return frozenset(re.findall(r"- *([\w:.]+)", below[1])) if below else frozenset()
