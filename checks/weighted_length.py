"""How long a text is by the counting of each platform."""

import unicodedata

from checks.links import find_links
from checks.patterns import regex

_LINK_WEIGHT = 23
_EMOJI_WEIGHT = 2
_PICTURE = (
    r"[\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    r"\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001faff]"
)
_ONE = rf"{_PICTURE}\ufe0f?[\U0001f3fb-\U0001f3ff]?[\U000e0020-\U000e007f]*"
EMOJI = regex(
    rf"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|[\u00a9\u00ae]\ufe0f|{_ONE}(?:\u200d{_ONE})*"
)
"""One emoji as people see it, however many code points it is made of."""

_MAYBE_EMOJI = regex(r"[\u203c-\u2b55\ufe0f\U0001f000-\U0001faff]")
_HEAVY = regex(r"[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")


def x_weight(text: str) -> int:
    """The weighted length by twitter-text's configuration v3; X takes 280.

    After NFC, a link weighs 23 and an emoji 2; else Latin and general punctuation weigh 1 and all others 2.
    """
    text = unicodedata.normalize("NFC", text)
    weight = start = 0
    for link in find_links(text):
        if link.scheme in {"", "http", "https"}:
            weight += _LINK_WEIGHT + _prose_weight(text[start : link.start])
            start = link.end
    return weight + _prose_weight(text[start:])


def _prose_weight(prose: str) -> int:
    without, emojis = EMOJI.subn("", prose) if _MAYBE_EMOJI.search(prose) else (prose, 0)
    return emojis * _EMOJI_WEIGHT + len(without) + len(_HEAVY.findall(without))


def utf16_length(text: str) -> int:
    """The number of UTF-16 code units, by which LINE counts."""
    return len(text) + sum(char > "\uffff" for char in text)


def threads_length(text: str) -> int:
    """The length by which Threads counts: an emoji is as long as its UTF-8 bytes."""
    without, _ = EMOJI.subn("", text)
    return len(without) + sum(len(m.group().encode()) for m in EMOJI.finditer(text))
