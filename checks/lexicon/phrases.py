"""Lists of phrases that a rule looks for, by the role that they play in it: one phrase a line."""

from checks.lexicon import read_table
from checks.lexicon.parts import Parts


def read_phrases(name: str) -> dict[str, str]:
    """The roles of `checks/lexicon/{name}.toml`, each with a pattern that matches any of its phrases.

    A phrase is a regular expression, in which ⟨役⟩ stands for any word of that list under [words]. Lines that begin
    with # and a space are headings.
    """
    table = read_table(name)
    parts = Parts(table)
    return {role: parts.any_line(lines) for role, lines in table.items() if isinstance(lines, str)}


def read_hints(name: str) -> tuple[str, ...]:
    """The `hints` of the same file: strings in small letters, of which one stands in every text with a match."""
    return tuple(read_table(name)["hints"])
