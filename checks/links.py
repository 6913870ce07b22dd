"""Web addresses in a text, with or without their scheme."""

import re
from typing import NamedTuple

from checks.domains import ends_in_top_level_domain
from checks.patterns import regex

_ADDRESS = regex(
    r"(?<![A-Za-z0-9])(?P<scheme>https?|ftp|file)://"
    r"(?:[^\s\x00-\x7f\u3000-\u303f]{1,30}(?:\.[\w\-]{1,63})+)?"  # a host in Japanese
    r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%|\\]*"
    r"|(?<![A-Za-z0-9@$#/._\-])"
    r"(?P<host>(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9\-]{1,23})"
    r"(?![A-Za-z0-9@\-])(?::\d{2,5})?(?:/[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*)?",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'\"*_~(["


class Link(NamedTuple):
    """A web address: half-open offsets, its text and its parts.

    `scheme` and `host` are in lower case, `user` is what stands before an @ in front of the host; what is not
    written is "".
    """

    start: int
    end: int
    text: str
    scheme: str
    host: str
    user: str
    port: str


def find_links(text: str) -> tuple[Link, ...]:
    """The addresses in a folded text, in reading order, without the punctuation that follows them."""
    if "." not in text and "://" not in text:
        return ()
    links = (
        _link(m.start(), m.group(), (m["scheme"] or "").lower())
        for m in _ADDRESS.finditer(text)
        if m["scheme"] or ends_in_top_level_domain(m["host"])
    )
    return tuple(link for link in links if link.host)


def _link(start: int, written: str, scheme: str) -> Link:
    address = _without_trailing_marks(written)
    rest = address[len(scheme) + 3 :] if scheme else address
    authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    user, _, place = authority.rpartition("@")
    host, port = _host_and_port(place)
    return Link(start, start + len(address), address, scheme, host, user, port)


def _host_and_port(place: str) -> tuple[str, str]:
    if place.startswith("["):
        host, _, port = place.partition("]")
        return host[1:].lower(), port.lstrip(":")
    host, _, port = place.partition(":")
    return host.rstrip(".").lower(), port


def _without_trailing_marks(address: str) -> str:
    while address:
        bare = address.rstrip(_TRAILING)
        for opening, closing in ("()", "[]"):
            if bare.endswith(closing) and bare.count(opening) < bare.count(closing):
                bare = bare[:-1]
        if bare == address:
            break
        address = bare
    return address
