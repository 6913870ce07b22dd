"""本番の投稿に、【訓練】の印が残っています。

訓練だと思った人は逃げません。訓練の文を写して使ったときに残りやすく、命に関わります。
死角: 種類が「緊急」でなく、「訓練ではありません」とも書かれていない投稿は、本番かどうか分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_MARK = regex(
    r"[【\[<(]訓練(?!です)[^】\]>)\n]{0,8}[】\]>)]|\A訓練(?:[ 、・]訓練){1,2}(?=[ 、。:\n])|\A訓練中?(?=\s?:)"
)
_PHRASES = read_phrases("drill_mark_left")
_NOT_A_DRILL = regex(_PHRASES["not_a_drill"])
_ANNOUNCED = regex(
    r"[【\[<(](?:訓練(?:の|・)?(?:お知らせ|実施|案内|予告|中止|参加)|訓練(?:の(?:内容|様子|結果|期間|時間)|期間))"
)
_OF_DISASTERS = regex(_PHRASES["of_disasters"])
_SAYS_SO = regex(
    r"訓練|想定|実際の(?:避難|行動|災害|情報)[^。\n]{0,12}(?:ありません|要りません|いりません|不要|必要は)|ではありませんので"
)

RULE = Rule(
    id="drill_mark_left",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("本番に【訓練】が残っている", "Drill mark left in a real post"),
    message=Wording(
        "「{found}」の印がありますが、{why}。訓練だと思って逃げない人が出ます。",
        "“{found}” marks a drill, but {why}. People will not leave in time.",
    ),
    suggestion=Wording(
        "本番なら印を消してください。訓練なら「これは訓練です」と本文にも書いてください。",
        "Delete the mark if this is real; if it is a drill, say so in the text as well.",
    ),
    source="内閣府・消防庁の情報伝達訓練の実施要領（訓練の明示）／区ガイドライン 原則5",
    hints=("訓練",),
    flags=(
        Example("⟦【訓練】⟧北町に避難指示を発令しました（14時現在）。", kind=Kind.EMERGENCY),
        "⟦【訓練】⟧これは訓練ではありません。直ちに避難してください。",
        Example("⟦（訓練）⟧みなも小学校に避難所を開設しました。", kind=Kind.EMERGENCY),
        Example("⟦[訓練]⟧大雨警報が発表されています。", kind=Kind.EMERGENCY),
        Example("⟦【訓練】⟧⟦【訓練】⟧高齢者等避難を発令しました。", kind=Kind.EMERGENCY),
        "⟦【訓練】⟧津波が来ます。本番です。逃げてください。",
        Example("⟦【訓練情報】⟧停電しています。", kind=Kind.EMERGENCY),
        "⟦【訓練】⟧投票所の立会人を募集しています。",
        "訓練ではありません。⟦【訓練】⟧避難指示を発令しました。",
        Example("避難指示を発令しました。⟦【訓練】⟧", kind=Kind.EMERGENCY),
        Example("⟦訓練　訓練⟧　みなも川が氾濫しました。至急避難してください。", kind=Kind.EMERGENCY),
        "訓練の放送ではなく、本当に川があふれそうです。⟦【訓練】⟧避難してください。",
        Example("⟦訓練中⟧：みなも川で氾濫が起きました。", kind=Kind.EMERGENCY),
        "⟦＜訓練＞⟧実際の災害です。直ちに高台へ逃げてください。",
    ),
    allows=(
        "【訓練のお知らせ】12月6日に「これは、訓練です」と放送します。実際の災害とお間違えのないようお願いします。",
        Example(
            "【訓練】9時、北町に避難指示を発令しました。これは総合防災訓練の配信です。", kind=Kind.EMERGENCY
        ),
        Example("【訓練】北町に避難指示を発令しました。実際の避難は要りません。", kind=Kind.EMERGENCY),
        Example("【訓練】北町に避難指示を発令しました。これは訓練です。", kind=Kind.EMERGENCY),
        "【訓練】避難所を開設しました。",
        "【訓練】【訓練】地震が発生しました。訓練放送です。",
        Example("避難指示を発令しました。訓練ではありません。", kind=Kind.EMERGENCY),
        Example("【訓練】震度6強の地震を想定しています。", kind=Kind.EMERGENCY),
        "【訓練のお知らせ】11月22日に行います。",
        Example("【訓練】安否確認の返信をしてください。#みなも区防災訓練", kind=Kind.EMERGENCY),
        "職業訓練（訓練期間は3か月）の受講者を募集します。",
        "防災訓練（訓練の内容は当日発表）に参加しませんか。",
        Example("北町に避難指示を発令しました（14時現在）。", kind=Kind.EMERGENCY),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The drill marks in a post that says that it is real, or is an emergency and nowhere else a drill."""
    text = document.text
    denied = bool(_NOT_A_DRILL.search(text))
    alone = document.post.kind is not Kind.EMERGENCY and not _OF_DISASTERS.search(_MARK.sub("", text))
    urgent = document.post.kind is Kind.EMERGENCY and not _SAYS_SO.search(_MARK.sub("", text))
    if not denied and not urgent and not alone:
        return
    for match in _MARK.finditer(text):
        if _ANNOUNCED.match(match.group()):
            continue
        yield Hit(
            start=match.start(),
            end=match.end(),
            values={"why": _DENIED if denied else _URGENT if urgent else _ALONE},
        )


_DENIED = Wording("本文では訓練ではないと書いています", "the text says that it is real")
_ALONE = Wording("本文は訓練や災害の話ではありません", "the text speaks of neither a drill nor a disaster")
_URGENT = Wording(
    "緊急の投稿で、本文では訓練と断っていません", "the post is an emergency and does not say so elsewhere"
)
