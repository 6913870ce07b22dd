"""半角のカタカナが使われています。

濁点が離れて読みにくく、読み上げや検索がうまくいきません。機器によっては文字化けします。
死角: 全角と半角の英数字の混在は調べません。
"""

import unicodedata
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_HALF = regex("[\uff66-\uff9d][\uff66-\uff9f\uff65]*")

RULE = Rule(
    id="half_width_kana",
    principle=5,
    severity=Severity.WARN,
    title=Wording("半角カタカナ", "Half-width kana"),
    message=Wording(
        "「{found}」は半角カタカナです。読み上げや検索がうまくいかず、機器によっては文字化けします。",
        "“{found}” is in half-width kana, which trips up screen readers, search and some devices.",
    ),
    suggestion=Wording("全角の「{full}」に替えてください。", "Write it full-width: {full}."),
    source="公用文作成の考え方（2022）／機種依存文字に関する自治体のウェブアクセシビリティ指針",
    flags=(
        "⟦ｲﾍﾞﾝﾄ⟧のお知らせです。",
        "⟦ﾎｰﾑﾍﾟｰｼﾞ⟧をご覧ください。",
        "⟦ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ⟧の受け取り",
        "お子さんと⟦ﾊﾟﾊﾟ⟧の教室",
        "区民⟦ﾎｰﾙ⟧で開きます。",
        "⟦ﾃﾞｼﾞﾀﾙ⟧講座",
        "⟦ｽﾎﾟｰﾂ⟧の秋です。",
        "参加費は⟦ﾑﾘｮｳ⟧です。",
        "⟦ﾒｰﾙ⟧でお申し込みください。",
        "⟦ｺﾞﾐ⟧の出し方",
    ),
    allows=(
        "イベントのお知らせです。",
        "ホームページをご覧ください。",
        "ABC-123",
        "「半角」のカタカナは使いません。",
        "・会場：区民ホール",
        "音引きの「ー」と長さの「－」",
        "１２３４５",
        "한국어 안내",
        "お知らせ｡",
        "｢区報｣を配ります。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The runs of half-width kana in the text as it was written."""
    text = document.post.text
    for match in _HALF.finditer(text):
        full = unicodedata.normalize("NFKC", match.group())
        yield Hit(
            start=match.start(), end=match.end(), values={"full": full}, replacement=full, in_original=True
        )
