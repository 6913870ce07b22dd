"""A regular expression cut into its pieces: characters, classes, brackets, quantifiers."""

import re

_PIECE = re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)"
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|\(\?P=\w+\)|\(\?(?:P<\w+>|<?[=!]|[a-zA-Z\-]*:|\(\w+\))|\((?!\?)"
    r"|(?:[?*+]|\{(?:\d+(?:,\d*)?|,\d*)\})[?+]?"
    r"|[^(]",
    re.DOTALL,
)
QUANTIFIER = re.compile(r"[?*+]|\{[\d,]+\}")
OPTIONAL = ("?", "*", "{0", "{,")
"""How quantifiers begin that allow nothing."""
TAKES_NOTHING = frozenset({"^", "$", r"\b", r"\B", r"\A", r"\Z"})
BACKREFERENCE = "(?P="


def cut(pattern: str) -> list[str] | None:
    """The pieces of the pattern in order; None where it is written in a way that we do not read."""
    pieces = _PIECE.findall(pattern)
    return pieces if "".join(pieces) == pattern else None
