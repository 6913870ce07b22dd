"""返信が、声を寄せた人を突き放しているように聞こえます。

困って声を寄せた人は、聞いてもらえなかった、自分が悪いと言われたと感じます。やり取りは、ほかの人も見ています。
書いてあると告げるだけの答え、相手がしたこと・しなかったことを敬語のまま挙げる文、気にするなという助言、「〜られましても」のような言い方を指摘します。
返信の投稿だけを調べます。「詳しくは〜に載せています」「一覧は〜」のように、何が載っているかを伝える案内は指摘しません。
死角: 受け答えとしては正しく、前後の並べ方だけで冷たく聞こえる文は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("cold_reply")
_TOLD = regex(_PHRASES["told"])
# What the notice holds is told: 「空き状況は区のページに載せています」; 「そのことは」 tells nothing.
_ABOUT = regex(r"(?<!その件)(?<!この件)(?<!そのこと)(?<!このこと)(?<!それ)(?<!これ)(?<!案内)は(?!毎)")
_POINTED = regex(_PHRASES["pointed"])
_AROUND = 30

_COLD = regex(_PHRASES["cold"])
_ADVISED = regex(_PHRASES["advice"])
_TOPICAL = regex(
    r"(?:(?<!あと)(?<!まず)は|が)[^。\n]*ことです|大切|大事|目的|理由|ため|できる|という|との|からの"
)
_READ_IT = regex(_PHRASES["read_it"])
_SOFT = regex(_PHRASES["soft"])


def _reply(text: str) -> Example:
    return Example(text, kind=Kind.REPLY)


RULE = Rule(
    id="cold_reply",
    principle=9,
    severity=Severity.WARN,
    title=Wording("突き放すような返信", "Reply that turns people away"),
    message=Wording(
        "「{found}」は、突き放しているように聞こえます。声を寄せた人は、聞いてもらえなかったと感じます。",
        "“{found}” sounds as if it turned people away; those who wrote feel that nobody listened.",
    ),
    suggestion=Wording(
        "お困りのことへの一言と、いま知りたいことの答え、区にできることを書いてください。",
        "Begin with a word of understanding; give the answer itself, and what the ward can do.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）",
    kinds=frozenset({Kind.REPLY}),
    yields_to=frozenset(
        {"dismissive_tone", "blames_readers", "told_before", "talks_down", "sarcasm", "mockery", "defensive_reply", "reproach"}
    ),
    flags=(
        _reply("⟦通知書の3枚目に書いてあります⟧。"),
        _reply("⟦そのことは毎年、広報紙に載せております⟧。"),
        _reply("⟦ホームページに掲載していますので⟧、質問はその後になさってください。"),
        _reply("届け出を⟦なさらなかったのは⟧、ご家族のご都合です。"),
        _reply("忘れていらっしゃった⟦のはどなたか⟧、という話でもあります。"),
        _reply("選に漏れた方からは⟦決まって同じお声⟧が届きます。"),
        _reply("⟦気になさらない⟧のが一番です。"),
        _reply("あとは郵便受けをよくお探しになる⟦ことです⟧。"),
        _reply("外れた方のほうが多いのですから、⟦お一人だけ⟧騒⟦がれましても⟧。"),
        _reply("早く申し込めばよかった⟦だけのことです⟧。"),
        _reply("順番に⟦待つしかありません⟧。"),
        _reply("⟦もう少し丁寧⟧な⟦言葉でお願い⟧します。"),
        _reply("⟦案内をよく読⟧んでください。"),
        _reply("⟦そういう決まりです⟧。"),
        _reply("⟦分かりません⟧。"),
        _reply("⟦期限を過ぎているので受け付けません⟧。"),
    ),
    allows=(
        _reply("空き状況は、区のページに載せています。"),
        _reply("ご不便をおかけしています。持ち物は案内に書いてありますので、ご覧ください。"),
        _reply("よくある質問に載せています。どうぞご覧ください。"),
        _reply("通知が届かなかったため、ご心配だったことと思います。再発行します。"),
        _reply("大切なのは、早めに受診することです。"),
        _reply("お電話をくださり、ありがとうございます。確認して改めてお返事します。"),
        _reply("ご存じのとおり、橋は工事中です。12月に開通します。"),
        _reply("申し訳ありません。期限を過ぎると受け付けできませんが、別の制度があります。"),
        _reply("お子さんが安心して遊べるよう、柵を直します。"),
        _reply("お気付きになったときは、いつでもお知らせください。"),
        _reply("ご意見を受け、看板を新しく設置しています。"),
        "申込書の2枚目に書いてあります。",
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Hit]:
    """What turns an answer to one person away from them, outside quotations."""
    for match in _COLD.finditer(document.text):
        if not document.is_quoted(*match.span()):
            yield Hit(start=match.start(), end=match.end())
    for match in _ADVISED.finditer(document.text):
        if not _TOPICAL.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
    for pattern in (_TOLD, _READ_IT):
        for match in pattern.finditer(document.text):
            if _is_all_there_is(document, match):
                yield Hit(start=match.start(), end=match.end(), severity=Severity.INFO)


def _is_all_there_is(document: Document, match: re.Match[str]) -> bool:
    """Whether the reader is told that it was told, without what it is and without being led there."""
    start = max(0, match.start() - _AROUND)
    near = document.around(match.start()) + document.text[start : match.end() + _AROUND]
    return not _ABOUT.search(match.group()) and not _POINTED.search(near) and not _SOFT.search(near)
