"""Whether a host imitates another: letters that look alike, slips of the finger, a famous ending put in front."""

import re
from collections.abc import Iterable

from checks.patterns import regex

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("i1|іıɩι", "l"),
        **dict.fromkeys("0оοσ", "o"),
        **dict.fromkeys("аαɑ", "a"),
        **dict.fromkeys("еε3", "e"),
        **dict.fromkeys("5ѕ", "s"),
        **dict.fromkeys("рρ", "p"),
        **dict.fromkeys("уγ", "y"),
        **dict.fromkeys("хχ", "x"),
        **dict.fromkeys("кκ", "k"),
        **dict.fromkeys("тτ", "t"),
        **dict.fromkeys("м", "m"),
        **dict.fromkeys("пη", "n"),
        "с": "c",
        "ј": "j",
        "ԁ": "d",
        "һ": "h",
        "ɡ": "g",
        "ν": "v",
        "υ": "u",
    }
)
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_FRAME = frozenset(
    {
        "www",
        "city",
        "town",
        "vill",
        "pref",
        "metro",
        "lg",
        "go",
        "jp",
        "com",
        "net",
        "org",
        "tokyo",
        "ed",
        "ac",
        "or",
        "co",
    }
)
_OFFICE_WORDS = frozenset(
    {
        "city",
        "town",
        "vill",
        "village",
        "ward",
        "pref",
        "ku",
        "shi",
        "kuyakusho",
        "shiyakusho",
        "yakuba",
        "kucho",
    }
    | {
        "official",
        "koushiki",
        "koho",
        "gov",
        "govt",
        "lg",
        "go",
        "jp",
        "www",
        "gyosei",
        "hojokin",
        "kyufu",
        "kyufukin",
    }
)
_FAMOUS_ENDING_IN_FRONT = regex(
    r"(?:^|[.\-])(?:lg|go)[.\-]jp[.\-]|[a-z0-9]-(?:lg|go)\.jp$|(?:^|\.)(?:1g|ig|g0|lg-|go-)\.?jp$|(?:^|[.\-])(?:lg|go)[.\-]jp\.[a-z]"
)
_FIGURE_IN_NAME = re.compile(
    r"(?:^|\.)(?:city|town|vill)\.[a-z\-]*[0-9][a-z0-9\-]*\.(?:[a-z]+\.)?(?:lg\.)?jp$"
)
_SHORTEST = 5  # letters; shorter names resemble too many words


def skeleton(host: str) -> str:
    """`host` with every letter replaced by the plain one that it resembles: m1nаmo becomes minamo."""
    plain = host.lower().translate(_ALIKE)
    for pair, letter in _PAIRS:
        plain = plain.replace(pair, letter)
    return plain


def imitates(host: str, official_domains: Iterable[str]) -> bool:
    """Whether `host`, itself not official, is made to be taken for a public body's or for one of the domains."""
    if _FAMOUS_ENDING_IN_FRONT.search(host):
        return True
    labels = [label for label in re.split(r"[.\-]", host) if label]
    return any(_imitates(host, labels, domain) for domain in official_domains)


def is_slip_of(host: str, official_domains: Iterable[str]) -> bool:
    """Whether `host`, though under a public ending, is one of the domains with a slip: city.minam0.lg.jp.

    Nobody but a local government gets such a name, so that a figure within it leads nowhere.
    """
    if _FIGURE_IN_NAME.search(host):
        return True
    names = [name for _, name in map(_frame_and_name, official_domains) if len(name) >= _SHORTEST]
    labels = [label for label in host.split(".") if label not in _FRAME]
    return any(
        label not in names
        and any(skeleton(label) == skeleton(name) or _slipped(label, name) for name in names)
        for label in labels
    )


def _imitates(host: str, labels: list[str], domain: str) -> bool:
    frame, name = _frame_and_name(domain)
    if len(name) < _SHORTEST:
        return domain in host
    if name in host:
        begun = [f"{frame}{join}{name}" for join in (".", "-", "")] if frame else [domain]
        return any(beginning in host for beginning in begun) or _claims_to_be_the_office(labels, name)
    return skeleton(name) in skeleton(host) or any(_slipped(label, name) for label in labels)


def _frame_and_name(domain: str) -> tuple[str, str]:
    """The words city and minamo of city.minamo.lg.jp; "" for what is not there."""
    labels = domain.split(".")
    at = next((at for at, label in enumerate(labels) if label not in _FRAME), len(labels))
    return (labels[at - 1] if at else ""), (labels[at] if at < len(labels) else "")


def _claims_to_be_the_office(labels: list[str], name: str) -> bool:
    """minamo-ku, minamo-official, minamo alone: but not minamo-matsuri, which may be a club's."""
    beside = [label.replace(name, "", 1) for label in labels[:-1]]
    return all(label in _OFFICE_WORDS for label in beside if label)


def _slipped(label: str, name: str) -> bool:
    """Whether one letter of the name is doubled, missing or swapped with its neighbour."""
    if abs(len(label) - len(name)) > 1 or label == name:
        return False
    slips = {name[:at] + name[at + 1 :] for at in range(1, len(name))}
    slips |= {name[:at] + name[at] + name[at:] for at in range(len(name))}
    slips |= {name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(len(name) - 1)}
    return label in slips
