"""携帯電話や自宅の番号が書かれています。

個人の番号だと、いたずらや詐欺の電話が本人にかかり続け、消しても写しが残ります。
公用の携帯電話として公表している番号なら、理由を書いて解除できます。
死角: 固定電話の番号は、「自宅」などと書いてあるものだけを調べます。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_JOIN = r"(?: ?[\-‐‑–—ー−.・~〜_] ?| {1,2})?"
_MOBILE = regex(
    rf"[(0+](?:(?<=TEL.)|(?<=Tel.)|(?<=tel.)|(?<![\dA-Za-z/_=].))(?<!\d[\-.].)(?:(?<=\()0[6-9]0\)|(?<=0)[6-9]0|(?<=\+)81{_JOIN}(?:\(0\))?[6-9]0){_JOIN}(?:\([1-9]\d{{3}}\)|[1-9]\d{{3}}){_JOIN}\d{{4}}"
    rf"(?![\-.]?\d)"
)

_KANJI_DIGIT = "[〇零一二三四五六七八九]"
_IN_KANJI = regex(
    rf"[〇零](?<!{_KANJI_DIGIT}.)[六七八九][〇零]{_JOIN}{_KANJI_DIGIT}{{4}}{_JOIN}{_KANJI_DIGIT}{{4}}(?!{_KANJI_DIGIT})"
)
_AT_HOME = regex(
    r"(?:自宅|実家|個人|私用|私)の?(?:固定)?(?:の?電話(?:番号)?|TEL|Tel|番号|連絡先)[\s::は、(]{0,3}(?P<number>0\d{1,4}[\-‐–−ー(]?\d{1,4}[\-‐–−ー)]?\d{4})(?!\d)"
)

RULE = Rule(
    id="personal_phone",
    principle=7,
    severity=Severity.BLOCK,
    title=Wording("個人の電話番号", "Private phone number"),
    message=Wording(
        "「{found}」は携帯電話か自宅の番号です。個人の番号なら、いたずらや詐欺の電話が本人にかかり続けます。",
        "“{found}” is a mobile or home phone number. If it is a person's own, they may be pestered by calls.",
    ),
    suggestion=Wording(
        "課の代表番号に替えてください。公表している公用の番号なら、その旨を理由に書いてください。",
        "Give the section's own number. If this one is official and public, say so as your reason.",
    ),
    source="電気通信番号計画（070・080・090、060は2026年7月以降順次）／ガイドライン 原則7",
    hints=("090", "080", "070", "060", "(0", "+81", "〇", "零", "自宅", "実家", "個人", "私"),
    yields_to=frozenset({"my_number", "card_number"}),
    flags=(
        "連絡は⟦090-1234-5678⟧（山田）まで。",
        "⟦08012345678⟧にお電話ください。",
        "⟦070 1234 5678⟧",
        "⟦060-1234-5678⟧へ",
        "⟦０９０－１２３４－５６７８⟧まで",
        "携帯：⟦090ー1234ー5678⟧",
        "⟦(090)1234-5678⟧",
        "⟦090(1234)5678⟧までご連絡を",
        "⟦+81 90-1234-5678⟧",
        "TEL⟦080-9876-5432⟧",
        "担当⟦090.1234.5678⟧",
        "⟦+81-80-1234-5678⟧",
        "⟦060 - 1234 - 5678⟧",
        "連絡は⟦０６０　１２３４　５６７８⟧まで",
        "⟦〇九〇-一二三四-五六七八⟧",
        "自宅の電話は⟦03-5555-0199⟧です。",
    ),
    allows=(
        "電話03-5555-0123（広報課）",
        "フリーダイヤル0120-123-456",
        "0800-123-4567（通話無料）",
        "08001234567へ",
        "050-1234-5678（IP電話）",
        "ページID 1090123456789",
        "090で始まる番号からの電話にご注意ください。",
        "法人番号 9012345678901",
        "0570-090-110へおかけください。",
        "https://www.city.minamo.lg.jp/id/09012345678",
        "緊急のときは119番へ",
        "携帯電話からは#7119へ",
        "区長への手紙は123-4567です。",
        "個人の方は03-5555-0123へお電話ください。",
        "自宅から電話03-5555-0123へおかけください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The Japanese mobile numbers, however they are grouped, and what is told to be a home's."""
    for pattern in (_MOBILE, _IN_KANJI):
        for match in pattern.finditer(document.text):
            yield Hit(start=match.start(), end=match.end())
    for match in _AT_HOME.finditer(document.text):
        yield Hit(start=match.start("number"), end=match.end("number"))
