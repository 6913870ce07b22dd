"""個人が使うメールアドレスが書かれています。

個人のアドレスだと、迷惑メールやなりすましが本人に届き続け、消しても写しが残ります。
区のアドレスでないと、読む人は本物の問い合わせ先か確かめられません。
死角: 会社や団体のドメインを使った個人のアドレスは区別できません。
"""

import re
from collections.abc import Iterator
from functools import cache

from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_AT = r" ?(?:@|[(\[<] ?(?:at|アット(?:マーク)?|あっと(?:まーく)?|@) ?[)\]>]|アットマーク|[★☆◎●■]| at ) ?"
_DOT = r"(?:\.| ?[(\[] ?(?:dot|ドット) ?[)\]] ?| dot |ドット)"
_ADDRESS = regex(
    rf"[A-Za-z0-9._%+\-](?<![A-Za-z0-9._%+\-].)[A-Za-z0-9._%+\-]{{0,63}}{_AT}(?P<domain>(?:[A-Za-z0-9\-]{{1,63}}{_DOT}){{1,5}}[A-Za-z]{{2,24}})",
    re.IGNORECASE,
)
_ANY_DOT = regex(_DOT, re.IGNORECASE)

RULE = Rule(
    id="private_mail",
    principle=7,
    severity=Severity.BLOCK,
    title=Wording("個人のメールアドレス", "Private mail address"),
    message=Wording(
        "「{found}」は個人向けのメールサービスのアドレスです。本人に迷惑メールが届き続け、読む人も区の窓口か確かめられません。",
        "“{found}” is an address of a personal mail service; its owner may be spammed, and readers cannot trust it.",
    ),
    suggestion=Wording(
        "課の公式アドレス（lg.jp など）か、問い合わせフォームに替えてください。",
        "Give the section's official address (lg.jp) or a form.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則7／checks/lexicon/free_mail_domains.toml",
    hints=("@", "at)", "at]", "at ", "at>", "アット", "あっと", "★", "☆", "◎", "●", "■"),
    flags=(
        "お申し込みは⟦minamo.taro@gmail.com⟧まで。",
        "⟦yamada@yahoo.co.jp⟧",
        "連絡先：⟦hanako_1985@docomo.ne.jp⟧",
        "⟦ｔａｒｏ＠ｇｍａｉｌ．ｃｏｍ⟧へ",
        "⟦taro@icloud.com⟧または電話で",
        "⟦taro[at]gmail.com⟧",
        "⟦minamo@outlook.jp⟧に送ってください。",
        "（⟦a.b@softbank.ne.jp⟧）",
        "⟦Taro@Gmail.com⟧宛て",
        "メールは⟦x@ezweb.ne.jp⟧で受け付けます。",
        "⟦taro@mail.yahoo.co.jp⟧",
        "⟦taro ＠ gmail.com⟧",
        "⟦taro★gmail.com⟧（★を@に替えてください）",
        "⟦taro(アットマーク)gmail.com⟧",
        "⟦taro at gmail dot com⟧",
    ),
    allows=(
        "お問い合わせは koho@city.minamo.lg.jp まで。",
        "@gmail.com からのメールを受け取れるように設定してください。",
        "Gmailの設定を変えてください。",
        "LINE：@minamo",
        "区の公式アカウント @minamo_city",
        "gmail.comのドメインを許可してください。",
        "event@minamo-bunka.or.jp へお申し込みください。",
        "info@notgmail.example.lg.jp",
        "docomo.ne.jp などの携帯メールには届かないことがあります。",
        "集合：10時@区役所前",
    ),
)


@cache
def _domains() -> frozenset[str]:
    return frozenset(str(read_table("free_mail_domains")["domains"]).split())


def find(document: Document) -> Iterator[Hit]:
    """The mail addresses below a domain of a personal mail service."""
    for match in _ADDRESS.finditer(document.text):
        labels = _ANY_DOT.sub(".", match["domain"]).lower().split(".")
        if any(".".join(labels[at:]) in _domains() for at in range(len(labels))):
            yield Hit(start=match.start(), end=match.end())
