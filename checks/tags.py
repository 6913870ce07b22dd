"""Hashtags and @names in a text."""

from typing import NamedTuple

from checks.patterns import regex

# A tag starts after anything but a letter, digit or &, holds letters, digits and joining marks, and is not all digits.
_HASHTAG = regex(r"(?<![\w&/])#(?![0-9_]+(?!\w))([\w・〜ー゠·]+)")
_MENTION = regex(r"(?<![A-Za-z0-9_.+\-@/])@([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?)(?![@\w.]*@)")


class Tag(NamedTuple):
    """A hashtag or @name: half-open offsets with its mark, and the name without it."""

    start: int
    end: int
    name: str


def find_hashtags(text: str) -> tuple[Tag, ...]:
    """The hashtags in a folded text (＃ is # there)."""
    if "#" not in text:
        return ()
    return tuple(Tag(m.start(), m.end(), m[1]) for m in _HASHTAG.finditer(text))


def find_mentions(text: str) -> tuple[Tag, ...]:
    """The @names in a folded text; mail addresses are none."""
    if "@" not in text:
        return ()
    return tuple(Tag(m.start(), m.end(), m[1]) for m in _MENTION.finditer(text))
