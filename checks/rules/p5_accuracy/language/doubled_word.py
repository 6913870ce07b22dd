"""同じ言葉が二度続けて書かれています（「お知らせお知らせ」「ですです」など）。

写し間違いに見えて、急いで作られた知らせだと受け取られます。
「ますます」「まあまあ」「どんどん」のように、もともと重ねる言葉は指摘しません。
死角: 少し離れた場所での書き間違いの繰り返しは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_WORD = regex(
    r"([一-龥]{2,6})\1(?![一-龥])|([一-龥]{2,4})を\2(?=し|する|いた|さ)|([一-龥]{1,4}[をがにはのでと])\3"
    r"|(?<![ァ-ヶー])([ァ-ヶー]{4,10})\4(?![ァ-ヶー])|([おご][一-龥ぁ-ん]{2,5})\5"
)
_PHRASE = regex(r"([ぁ-ん一-龥]{1,8}こと[がを])\1")
_POLITE_END = regex(r"(?<=[しきちにみりいえけせてねめれべ])ますます(?=[。!\n]|$)")
_ENDINGS = (
    *(
        "です",
        "ました",
        "ください",
        "しました",
        "します",
        "ません",
        "でした",
        "ましょう",
        "から",
        "まで",
        "ため",
        "こと",
    ),
    *(
        "について",
        "において",
        "により",
        "による",
        "として",
        "ように",
        "ことが",
        "ことを",
        "するため",
        "のため",
    ),
)
_TWICE_ENDED = tuple(ending * 2 for ending in _ENDINGS)
_ENDING = regex("|".join(sorted(_TWICE_ENDED, key=len, reverse=True)))

_CHEERS = regex(
    r"(?:いろいろ|たびたび|それぞれ|まずまず|ところどころ|頑張れ|がんばれ|万歳|来い|もっと|だめ|ダメ|わっしょい|ワッショイ|フレー|ラッタ|キラキラ|ワクワク|おいで|ごめん|どうぞ|待って)"
)

RULE = Rule(
    id="doubled_word",
    principle=5,
    severity=Severity.WARN,
    title=Wording("言葉の重なり", "Doubled word"),
    message=Wording(
        "「{found}」と同じ言葉が続いています。書き損じに見えて、ほかの内容まで疑われます。",
        "“{found}” says the same word twice; it looks like a slip and casts doubt on the rest.",
    ),
    suggestion=Wording("どちらか一つにしてください。", "Keep one of them."),
    source="みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    yields_to=frozenset({"doubled_particle"}),
    flags=(
        "⟦お知らせお知らせ⟧です。",
        "参加は無料⟦ですです⟧。",
        "⟦訓練を訓練を⟧行います。",
        "講座⟦についてについて⟧ご案内します。",
        "⟦開催を開催⟧します。",
        "⟦利用することが利用することが⟧できます。",
        "⟦防災訓練防災訓練⟧のお知らせ",
        "ご覧⟦くださいください⟧。",
        "⟦イベントイベント⟧のお知らせです。",
        "ご参加をお待ちしてい⟦ますます⟧。",
        "会場は⟦区民区民⟧の家です。",
        "お申し込み⟦くださいください⟧！",
        "⟦会場は会場は⟧区民ホールです。",
    ),
    allows=(
        "ますます便利になります。",
        "まあまあの人出でした。",
        "いよいよ開幕です。",
        "どんどん焼きを行います。",
        "人々の暮らしを守ります。",
        "頑張れ頑張れと声援が飛びました。",
        "キラキラ光る星空の観察会です。",
        "ワクワクする工作教室です。",
        "パンダのシャンシャンが人気です。",
        "日日是好日",
        "いろいろいろんな色で塗りましょう。",
        "それぞれの地域で開催します。",
        "一つ一つ確かめましょう。",
        "少しずつ、少しずつ前へ進みましょう。",
        "たくさん食べて、食べまくろう。",
        "情報を情報源まで確かめましょう。",
        "申込みを申込書でお願いします。",
        "わっしょいわっしょいの掛け声が響きました。",
        "リンリンロードを走ろう。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The words and phrases that stand twice in a row, but for those that always do."""
    for pattern in _patterns(document.text):
        for match in pattern.finditer(document.text):
            if not _CHEERS.search(match.group()) and not document.is_quoted(*match.span()):
                yield Hit(start=match.start(), end=match.end())


def _patterns(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns worth a search: plain looks for what they need are cheaper."""
    yield _WORD
    if text.count("こと") > 1:
        yield _PHRASE
    if "ますます" in text:
        yield _POLITE_END
    if any(ending in text for ending in _TWICE_ENDED):
        yield _ENDING
