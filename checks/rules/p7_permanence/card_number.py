"""クレジットカードなどの番号と思われる数字が書かれています。

公開された番号はすぐに写され、本人が不正な支払いの被害を受けます。
検査用の数字が合う14〜16桁だけを指摘します。
死角: 区切りがなく、近くに「カード」などの語もない番号は調べません。
"""

import re
from collections.abc import Iterator

from checks.digits import only_digits, passes_luhn
from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_JOIN = r"[ \-‐‑–—ー−]"
_NUMBER = regex(
    rf"[2-6](?<![\d.].)(?<!\d[ \-].)"
    rf"(?:\d{{3}}({_JOIN})\d{{4}}\1\d{{4}}\1\d{{4}}|(?<=3)\d{{3}}({_JOIN})\d{{6}}\2\d{{4,5}}|\d{{13,15}})(?![ \-]?\d)"
)
_CONTEXT = regex(r"カード|クレジット|デビット|カ-ド|VISA|Visa|Master|JCB|AMEX|決済|card", re.IGNORECASE)

RULE = Rule(
    id="card_number",
    principle=7,
    severity=Severity.BLOCK,
    waivable=False,
    firm=True,
    title=Wording("カード番号", "Card number"),
    message=Wording(
        "クレジットカードなどの番号と思われる数字が書かれています。公開されると、持ち主が不正な支払いの被害を受けます。",
        "This looks like a payment card's number. Its owner would be defrauded once it is public.",
    ),
    suggestion=Wording(
        "番号を消してください。見本が必要なら「1234…」のように途中で省いて書いてください。",
        "Delete the number. For a sample, write it cut short.",
    ),
    source="ISO/IEC 7812-1（カード番号の検査数字）／ガイドライン 原則7",
    hints=tuple("0123456789"),
    flags=(
        "カード番号は⟦4111 1111 1111 1111⟧です。",
        "⟦4111-1111-1111-1111⟧",
        "クレジット：⟦4111111111111111⟧",
        "⟦５５５５－５５５５－５５５５－４４４４⟧",
        "JCBカード⟦3530111333300000⟧",
        "⟦3782 822463 10005⟧（アメックス）",
        "VISA ⟦4012 8888 8888 1881⟧",
        "デビットカード番号 ⟦5105105105105100⟧",
        "⟦3056 930902 5904⟧",
        "決済用の番号⟦6011 1111 1111 1117⟧を使いました。",
    ),
    allows=(
        "カード番号は16桁です。",
        "受付番号 4111111111111111",
        "見本 4111 1111 1111 1112",
        "図書館カードの番号は8桁です。",
        "法人番号 1234567890181",
        "ページID 20261122093015",
        "マイナンバーカードの有効期限を確かめましょう。",
        "ISBN 978-4-16-148410-0",
        "電話 03-5555-0123、03-5555-0124",
        "義援金の口座 普通 1234567",
        "カードを4111人に交付しました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The digits that pass a card's check and are grouped like one or told to be one."""
    for match in _NUMBER.finditer(document.text):
        grouped = match[1] or match[2]
        nearby = document.text[max(0, match.start() - 30) : match.end() + 20]
        if (grouped or _CONTEXT.search(nearby)) and passes_luhn(only_digits(match.group())):
            yield Hit(start=match.start(), end=match.end())
