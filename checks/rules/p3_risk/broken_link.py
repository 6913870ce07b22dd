"""アドレスの始まり（https://）が崩れていて、開けません。

読む人は案内にたどり着けず、申込みの機会を逃すことがあります。
死角: 始まりが正しくても、ページがあるかどうかは調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_SCHEME = regex(
    r"[Hhtp](?<![A-Za-z0-9].)(?:h?t{1,3}p{1,2}s{0,2}|t{1,2}ps?|ps?|ttps?)\s?(?:[:;、,.]{0,2}\s?/{1,3}|:{1,2})\s?(?=(?:[A-Za-z0-9\-]{1,63}\.){1,6}[A-Za-z]{2,10})",
    re.IGNORECASE,
)
_SOUND = regex(r"https?://", re.IGNORECASE)

RULE = Rule(
    id="broken_link",
    principle=3,
    severity=Severity.WARN,
    title=Wording("崩れたアドレス", "Broken address"),
    message=Wording(
        "「{found}」は、アドレスの始まりとして崩れています。押しても開けず、読む人が案内にたどり着けません。",
        "“{found}” is not how an address starts: it does not open, and readers get lost.",
    ),
    suggestion=Wording("「https://」に直してください。", "Write https:// instead."),
    source="RFC 3986（アドレスの書き方）／ガイドライン 原則3",
    hints=("tp", "ps:", "ps/", "p:/"),
    flags=(
        "詳しくは⟦https//⟧www.city.minamo.lg.jp/をご覧ください。",
        "⟦https:/⟧www.city.minamo.lg.jp/",
        "⟦ttps://⟧www.city.minamo.lg.jp/",
        "⟦htps://⟧www.city.minamo.lg.jp/",
        "⟦http:⟧www.city.minamo.lg.jp",
        "⟦https;//⟧www.city.minamo.lg.jp/",
        "⟦https:://⟧www.city.minamo.lg.jp/",
        "⟦httpss://⟧www.city.minamo.lg.jp/",
        "⟦https:// ⟧www.city.minamo.lg.jp/",
        "⟦htttps://⟧www.city.minamo.lg.jp/",
        "⟦https:///⟧www.city.minamo.lg.jp/",
    ),
    allows=(
        "https://www.city.minamo.lg.jp/",
        "http://www.city.minamo.lg.jp/",
        "httpsで始まるアドレスか確かめましょう。",
        "アドレスがhttps://で始まるか確かめましょう。",
        "HTTPS://www.city.minamo.lg.jp/",
        "ftp://ftp.city.minamo.lg.jp/",
        "mailto:koho@city.minamo.lg.jp",
        "https://www.city.minamo.lg.jp/redirect?u=https%3A//www.mlit.go.jp/",
        "http・httpsの違いを学びます。",
        "Tip: city.minamo.lg.jp をブックマークしてください。",
        "GPS:35.6.tokyo",
        "マップ://",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The beginnings of addresses that are not quite http:// or https://."""
    for match in _SCHEME.finditer(document.text):
        if not _SOUND.fullmatch(match.group()):
            yield Hit(start=match.start(), end=match.end(), replacement="https://")
