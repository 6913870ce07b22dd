"""マイナンバー（個人番号）と思われる12桁の番号が書かれています。

一度公開された番号は写しが残り、本人が番号の変更や不正利用の心配を抱えることになります。法律でも扱いが厳しく限られています。
検査用の数字が合う12桁だけを指摘します。法人番号（13桁）は公開されている番号なので指摘しません。
死角: 4桁ずつに区切られず、近くに「マイナンバー」などの語もない12桁は調べません。
"""

import re
from collections.abc import Iterator

from checks.digits import is_my_number, only_digits
from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_JOIN = r"[ \-‐‑–—ー−.・]"
_TWELVE = regex(rf"[0-9](?<![\d.].)(?<!\d{_JOIN[:-1]}].)\d{{3}}({_JOIN}?)\d{{4}}\1\d{{4}}(?!{_JOIN}?\d)")
_NEAR = 60  # characters within which the number is told to be one: the next sentence counts too
_CONTEXT = regex(r"マイナンバー|マイナ|個人番号|通知カード|番号確認|12桁", re.IGNORECASE)

RULE = Rule(
    id="my_number",
    principle=7,
    severity=Severity.BLOCK,
    waivable=False,
    firm=True,
    title=Wording("マイナンバー", "My Number"),
    message=Wording(
        "マイナンバー（個人番号）と思われる番号が書かれています。公開されると取り消せず、本人が不正利用の心配を抱えます。",
        "This looks like someone's My Number. Once public it cannot be taken back, and its owner is at risk.",
    ),
    suggestion=Wording(
        "番号を消してください。見本が必要なら「1234…」のように途中で省いて書いてください。",
        "Delete the number. For a sample, write it cut short.",
    ),
    source="番号法（行政手続における特定の個人を識別するための番号の利用等に関する法律）19条・総務省令の検査用数字",
    hints=tuple("0123456789"),
    flags=(
        "山田さんのマイナンバーは⟦123456789018⟧です。",
        "番号：⟦1234 5678 9018⟧",
        "⟦1234-5678-9018⟧で登録しました。",
        "マイナンバー⟦１２３４５６７８９０１８⟧",
        "⟦１２３４－５６７８－９０１８⟧",
        "個人番号：⟦987654321093⟧",
        "通知カード記載の⟦111111111118⟧を入力",
        "「⟦9876 5432 1093⟧」と書かれていました。",
        "マイナ番号 ⟦2222 2222 2225⟧",
        "12桁の番号⟦333333333332⟧",
        "ご記入の番号（⟦314159265352⟧）では確認できませんでした。マイナンバーの通知をお持ちのうえ、お越しください。",
        "いただいた番号⟦123456789018⟧に誤りがあります。マイナンバーカードをもう一度ご確認ください。",
    ),
    allows=(
        "マイナンバーは12桁の番号です。",
        "法人番号は1234567890181です。",
        "法人番号 1-2345-6789-0181",
        "受付番号123456789018でお問い合わせください。",
        "マイナンバーカードの見本は1234 5678 9012です。",
        "マイナンバー総合フリーダイヤル 0120-95-0178",
        "ページID：202611220930",
        "JANコード 4912345678904",
        "カード番号 1234-5678-9018-0000",
        "クレジットの見本 4111 1111 1111 1111",
        "2026年11月22日9時30分",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The twelve digits with the right check digit that are grouped in fours or told to be such a number."""
    for match in _TWELVE.finditer(document.text):
        nearby = document.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if (match[1] or _CONTEXT.search(nearby)) and is_my_number(only_digits(match.group())):
            yield Hit(start=match.start(), end=match.end())
