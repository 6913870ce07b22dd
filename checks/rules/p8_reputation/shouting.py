"""感嘆符や疑問符が続いています。

区の投稿が感情的に見え、急ぎの知らせと区別がつきません。音声の読み上げでは、記号が一つずつ読まれて聞きづらくなります。
災害などの緊急の投稿では指摘しません。
二つの連続は、一つの投稿に三か所以上あるときだけ指摘します。
死角: 「〜」や促音、大文字ばかりの書き方は調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_FLOOD = regex(r"[!?]{3,}|(?:[!?] ){2,}[!?]")
_PAIR = regex(r"[!?]{2,}|(?:[!?] ){2,}[!?]")
_OFTEN = 3

RULE = Rule(
    id="shouting",
    principle=8,
    severity=Severity.INFO,
    title=Wording("感嘆符・疑問符の連続", "Floods of exclamation marks"),
    message=Wording(
        "「{found}」と記号が続いています。感情的に見え、読み上げでは聞きづらくなります。",
        "“{found}” looks heated and is tiring to hear read aloud.",
    ),
    suggestion=Wording("記号は一つにしてはいかがでしょうか。", "One mark is enough."),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）「！」「？」の使い方／ガイドライン 原則8",
    hints=("!!", "??", "!?", "?!", "! ", "? "),
    kinds=frozenset({Kind.NOTICE, Kind.EVENT, Kind.REPLY, Kind.CORRECTION}),
    flags=(
        "ぜひ来てください⟦！！！⟧",
        "大人気⟦!!!!⟧",
        "えっ⟦？？？⟧",
        "すごい⟦!?!?⟧",
        "本日開催⟦‼‼⟧",
        "参加無料⟦！！！！！！！！⟧です",
        "見頃です⟦！ ！ ！⟧",
        "まだ間に合う⟦！？！⟧",
        "A⟦！！！⟧B⟦！！！⟧",
        "急げ⟦！!！⟧",
        "秋だ⟦！！⟧祭りだ⟦！！⟧全員集合⟦！！⟧",
    ),
    allows=(
        "開催します！",
        "ぜひお越しください！！",
        "ご存じですか？",
        "本当に!?",
        "お待たせしました！！本日開幕です！！",
        "1つ目！2つ目！3つ目！",
        "秋だ！祭りだ！みなも区だ！",
        "「なぜ？」「どうして？」に答えます。",
        Example("津波！！！すぐ逃げて！！！", kind=Kind.EMERGENCY),
        "！マークの標識",
        "https://www.city.minamo.lg.jp/?a=1&b=2",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The runs of three or more marks, and of two where they come again and again."""
    often = len(_PAIR.findall(document.text)) >= _OFTEN
    for match in (_PAIR if often else _FLOOD).finditer(document.text):
        mark = match.group()[0]
        yield Hit(
            start=match.start(),
            end=match.end(),
            replacement="！" if mark == "!" else "？",
        )
