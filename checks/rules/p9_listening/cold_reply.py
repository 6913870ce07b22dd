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
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_TELL = r"(?:書いて|載せて|載って|掲載して|記載して|記載されて|明記して|掲示して|お知らせして|ご?案内して|お伝えして|周知して|公開して|公表して|説明して|表示して|設置して|掲げて|済ませて)"
_TOLD = regex(
    rf"[^。\n]{{0,30}}?{_TELL}(?:は)?(?:あり|おり|い)(?:ます|まし(?:た|て))(?:ので|から|が)?(?=[。、\n]|$)"
)
# What the notice holds is told: 「空き状況は区のページに載せています」; 「そのことは」 tells nothing.
_ABOUT = regex(r"(?<!その件)(?<!この件)(?<!そのこと)(?<!このこと)(?<!それ)(?<!これ)(?<!案内)は(?!毎)")
_POINTED = regex(
    r"詳し|くわし|ご?覧(?:くだ|いただ|にな(?:れ|っていただ))|ご?確認(?:くだ|いただ)|参考|参照|どうぞ|ご?利用|一覧|お手数|ありがとう|申し訳|恐れ入|ご不便|改め|直し|追加|新しく|このたび|本日|今日|先ほど"
)
_AROUND = 30

_YOUR_DOING = r"(?:になら|なさら|され|いただか|おられ|いらっしゃら|くださら|ご(?:確認|相談|連絡|申告|提出|予約|参加|利用)(?:いただけ|し)?)な(?:かった|くて|い)"
_HENCE = r"(?:の(?:は|が|です|で、)|から|ので|以上|ため|わけ|方が|ほうが|せい|とのことですが、?(?:それ|制度|こちら))"
_DID = r"(?:お?[^。、\n]{1,8}?に(?:なっ|なられ)|なさっ|され|ご存じだっ|いただい)た(?:のですから|以上|わけですから|はず|のはご本人|のはご自身|のはお客様)"
_WHOSE = r"のは(?:どなた|誰|だれ|どちら様|どちらさま)(?:な|で|だ|か)|(?:ほう|方|側|あなた|ご自身|ご本人|お客様)が悪い|悪いのは"
_READER = rf"{_YOUR_DOING}{_HENCE}|{_DID}|{_WHOSE}"

_NEVER_MIND = r"気になさら(?:ない|ず)|気にしない(?:のが|こと|ように)|お気になさらず|(?:気に|考え|心配|騒ぎ|期待|求め|神経質に|過敏に|大げさに)(?:な(?:り)?|し)?すぎ"
_ADVICE = r"(?:[うくすつぬむるぶぐ]|ない)(?:の|こと)が(?:一番|いちばん|何より|早道|近道|賢明|無難)(?:です|かと|だと|でしょう|では)|に(?:越した|こした)ことは|(?<=[うくすつぬむるぶぐ])ことです(?:ね|よ)?(?=[。\n]|$)|してみてはいかがですか"
_TOPICAL = regex(
    r"(?:(?<!あと)(?<!まず)は|が)[^。\n]*ことです|大切|大事|目的|理由|ため|できる|という|との|からの"
)
_MOANED = r"(?:(?:さ|わ|ら|ま|か|が|た|ば|な)?れ|られ|せられ|いただき|なさい|なり)ましても(?=[。、…\n]|$)"
_SHUT = r"(?:だけの(?:こと|話)|までの(?:こと|話)|(?:もう|すでに|既に)(?:決まった|決めた|終わった)こと|それだけ)(?:です|でしょう|かと)|としか(?:言え|申し上げ|お答え|言いよう)|と言わざるを得|(?:いただく|待つ|する|従う|選ぶ|諦める)(?:より)?(?:しか|ほか|他)(?:に)?(?:は)?(?:あり|ござい)?ません|からといって[^。\n]{0,24}?(?:わけでは|ことには|とは限)"
_SAME_AGAIN = r"決まって[^。、\n]{0,10}?(?:声|苦情|意見|質問|お電話|話)|(?:毎年|毎回|いつも)[^。\n]{0,16}?(?:同じ|似た|決まった)[^。、\n]{0,6}?(?:声|苦情|意見|質問|お尋ね|お話|やり取り)|お一人だけ|あなただけ|一部の方だけ"
_TAUGHT = r"(?:すぐに?|簡単に|容易に)(?:お?分か|わか)(?:る|り)[^。、\n]{0,6}?(?:こと|はず)|お(?:調べ|読み|探し)になれば|少しはご?自分|(?:言葉|口調|ことば)(?:遣い|使い|づかい)?(?:を|に|で)[^。\n]{0,8}?(?:付け|つけ|慎|お願い|選|改め)|もう少し(?:丁寧|冷静|落ち着)|事実(?:と|に)(?:違う|異なる|反する)[^。、\n]{0,8}?(?:ないで|お控え|やめ|困)|(?:くど|しつこ)い(?:です|よう)|てから(?:ご)?(?:質問|お?問い?合わせ|お?尋ね|お電話|コメント|ご?投稿)(?:を)?(?:して|くだ|いただ)|そう(?:お?思い|お?思う|おっしゃる)(?:に)?(?:の)?(?:なる)?(?:なら|でしたら|であれば)|(?:議員|議会|国|都|県|マスコミ|裁判所|弁護士)に(?:でも|直接)?(?:お話し|言って|お尋ね|訴え|相談なさ)|(?:自分|ご自身|ご自分|自ら)の(?:行動|言動|行い|態度)を|案内(?:は|を)(?:前|以前|何度)[^。、\n]{0,6}?から"
_NO_ANSWER = r"(?<![^。!?\n])(?:こちらでは|そういう|そのような|それが|それは)?(?:分かりません|わかりません|知りません|(?:決まり|規則|ルール|規定|制度|決定事項)(?:です|ですので|なので|ですから))(?=[。、\n]|$)"
_COLD = regex(f"{_NO_ANSWER}|{_READER}|{_NEVER_MIND}|{_MOANED}|{_SHUT}|{_SAME_AGAIN}|{_TAUGHT}")
_ADVISED = regex(_ADVICE)
_READ_IT = regex(
    r"(?:案内|説明|通知|お知らせ|要項|本文|投稿|ホームページ|広報|チラシ|注意書き)を(?:もう一度|よく|最後まで|きちんと|ちゃんと|しっかり|今一度)[^。、\n]{0,4}?(?:お?読|ご?覧|ご?確認)|(?:期限|締切|期間)(?:を|が)(?:過ぎ|すぎ|終わ)[^。\n]{0,14}?(?:受け付け(?:ません|られ)|でき(?:ません|かね)|無理)"
)
_SOFT = regex(
    r"申し訳|恐れ入|残念|心苦し|おわび|お詫び|ご不便|ありがとう|お手数|ご心配|ご安心|大丈夫|遠慮なく|お気軽"
)


def _reply(text: str) -> Example:
    return Example(text, kind=Kind.REPLY)


RULE = Rule(
    id="cold_reply",
    principle=9,
    severity=Severity.WARN,
    title=Wording("突き放すような返信", "Reply that turns people away"),
    message=Wording(
        "「{found}」は、突き放しているように聞こえます。声を寄せた人は、自分が悪いと言われたと感じます。",
        "“{found}” turns people away; those who wrote feel that it was their fault.",
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
