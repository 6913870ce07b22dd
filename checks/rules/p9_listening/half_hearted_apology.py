"""おわびや訂正に、条件や言い訳が付いています。

迷惑を受けた人は、自分の受け取り方が悪いと言われたように感じます。小さく見せようとしているとも受け取られます。
おわびと同じ文に「〜なら」「〜でしたら」があるとき、読み違えた人にだけわびるとき、誤りを小さく言うとき、区の側は正しかったと添えるときに指摘します。
お願いの前置きの「申し訳ありませんが」や、これからのことに備えた「万一〜の場合は」は指摘しません。
死角: 条件も言い訳もなく、淡々と事実だけを書いたおわびが足りているかどうかは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_SORRY = r"(?:わび|詫び|謝罪|謝り|陳謝|(?:申し訳|申しわけ)(?:な(?:く思|いこと)|ありません|ございません)(?!が|けれど)|すみません(?!が)|ごめん|失礼し)"
_CONDITION = r"(?:[たで](?:の)?(?:なら|したら|すれば|あれば)(?:ば)?|(?:だっ|でし|まし|れ|かっ|じ|け|い|し)たら|とすれば|としたら|ようなら(?:ば)?|(?:た|の|な|い)場合(?:は|に))"
_IF = regex(rf"{_CONDITION}(?:は|、)*(?=[^。\n]{{0,24}}?{_SORRY})")
_NEXT_TIME = regex(r"今後|万が?一|次(?:回|に)|再び|行き違い|お手元に|届(?:か|いて)|その際")

_MISTAKEN = r"(?:見間違|見誤|読み違|読み間違|読み誤|勘違い|思い違い|思い込|誤解|誤読|混同|早とちり|早合点|聞き違|取り違|気を悪く|気分を(?:害|悪く)|(?:気|癇|かん)に障|不快に|不愉快に|嫌な思いを|傷つ(?:いた|けられ))"
_THEY = (
    r"[^。、\n]{0,10}?(?:た|る)(?:一部の)?(?:方々?|皆さ[んま]|皆様|人|お客様)(?:に(?:は|も|対し)?|へ|が|も)"
)
_TO_THOSE = regex(rf"{_MISTAKEN}{_THEY}")

_SLIGHT = r"(?:小さな|ささいな|些細な|わずかな|ちょっとした|単純な|単なる|軽微な|ほんの(?:少しの)?|軽い|細かい|細かな)(?:[^。、\n]{0,6}?の)?(?:冗談|ミス|違い|誤り|間違い|誤字|誤植|行き違い|手違い|不備|表記|書き損じ|言い回し|ずれ)"
_NO_HARM = r"(?:大した|大きな|実質的な|特段の|直接の|深刻な|重大な|直ちに)(?:影響|支障|問題|誤り|間違い|実害|被害|混乱)(?:は|が)[^。、\n]{0,4}?(?:な|あり|生じて|出て|ござ)|実害は|(?:誤り|影響|間違い|ミス)は(?:ごく)?(?:軽微|わずか)|影響は(?:軽微|限定的|ほとんど|わずか)"
_FEW = r"(?:気[付づ]い|困っ|影響を受け|ご覧になっ|間違え)た(?:方|人)は[^。、\n]{0,4}?(?:少な|ほとんど|わずか|いな|いません|おられ)|(?:方|人)以外から(?:は|の)"
_JUST_IN_CASE = (
    r"(?:念のため|一応|とりあえず|形だけ)、?[^。、\n]{0,6}?(?:わび|詫び|謝|訂正|削除|取り消|取り下げ)"
)
_MAYBE = r"(?:言葉足らず|言葉が足り|適切で(?:は)?な|不適切|配慮が|行き届|失礼|分かりにく|紛らわし|きつ)[^。、\n]{0,12}?かもしれ(?:ません|ない)"
_ONLY_MEANT = r"(?:冗談|ユーモア|軽い気持ち|親しみ|和ませ|盛り上げ|面白く|よかれ)[^。\n]{0,12}?(?:つもり|だけ|ため|意図|思っ)"
_IT_SEEMS = r"(?:お騒がせ|ご?迷惑|ご?心配|誤解|混乱)[^。、\n]{0,8}?(?:た|の)よう(?:で|な)|一部の方[^。、\n]{0,14}?よう(?:で|な)"
_BELITTLED = regex(f"{_IT_SEEMS}|{_SLIGHT}|{_NO_HARM}|{_FEW}|{_JUST_IN_CASE}|{_MAYBE}|{_ONLY_MEANT}")

_OUTCRY = regex(
    r"(?:ご?批判|騒(?:ぎ|動|がれ)|炎上|苦情|抗議|お叱り|反発|お怒り|反感|不適切(?:だ|で(?:は|ある))?との(?:ご?意見|声|ご?指摘))[^。\n]{0,14}?(?:た(?:め|こと)|ので|から|を(?:受け|踏まえ)|により)[^。\n]{0,24}?(?:削除|取り消|取り下げ|取りやめ|非公開|差し替え)"
)

_OURS = r"(?:区|市|町|村|県|当[課館局所市区町]|本[区市町]|私ども|職員|担当(?:者|課)?|こちら)(?:が|から|の|で)"
_SENT = r"[^。、\n]{0,20}?(?:原稿|資料|データ|指示|発注|依頼|元の(?:文|表)|原本)"
_WE_WERE_RIGHT = rf"{_OURS}{_SENT}(?:自体)?(?:は|に(?:は)?)[^。、\n]{{0,8}}?(?:正し(?:い(?:もの|内容)|く|かった)|誤り(?:は|が)(?:な|ありませ|ございませ)|間違い(?:は|が)|間違って|問題(?:は|が)?な)"
_HIRED = r"(?:頼んだ|任せた|任せていた|委託した|委託している|依頼した|依頼していた|発注した|お願いした|請け負った)(?:会社|業者|先|事業者|方|団体|印刷所)(?:の|が|側)"
_MACHINE = r"(?:生成)?AI(?:が|に)(?:作|書|生成|考え|任せ|作ら|書か)|自動(?:翻訳|変換|投稿|入力)の(?:ため|せい|誤|都合)|(?:システム|機械|ソフト|アプリ)が(?:自動で|勝手に)"
_SHIFTED = regex(f"{_WE_WERE_RIGHT}|{_HIRED}|{_MACHINE}")


def _correction(text: str) -> Example:
    return Example(text, kind=Kind.CORRECTION)


RULE = Rule(
    id="half_hearted_apology",
    principle=9,
    severity=Severity.WARN,
    title=Wording("条件や言い訳の付いたおわび", "Apology with a condition or an excuse"),
    message=Wording(
        "「{found}」は、条件や言い訳に聞こえます。迷惑を受けた人は、自分のせいにされた、小さく扱われたと感じます。",
        "“{found}” sounds like a condition or an excuse; those affected feel blamed or made little of.",
    ),
    suggestion=Wording(
        "条件や言い訳を省き、区が何を誤ったのか、正しい内容、これからの対応を書いてください。",
        "Leave it out: say what the ward got wrong, what is right and what happens next.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）",
    hints=("わび", "詫び", "申し訳", "申しわけ", "すみません", "ごめん", "謝", "訂正", "取り消", "取り下げ", "削除", "補足", "失礼し", "誤り", "かもし", "遺憾", "違え", "誤解", "勘違", "思い込", "実害", "頼んだ", "任せ", "委託", "依頼", "渡した", "自動", "騒", "影響は軽"),
    yields_to=frozenset({"dismissive_tone", "responsibility_shifting_apology"}),
    flags=(
        _correction("お⟦気に障った方が⟧おいで⟦でしたら、⟧おわびします。"),
        _correction("先日の文面で悲しい思いをさせ⟦たのなら、⟧心からおわびします。"),
        _correction("嫌な思いをされた⟦としたら、⟧申し訳ございません。"),
        _correction("月曜休館と⟦思い込まれた方に⟧おわびします。"),
        _correction("曜日を⟦見間違えた方には⟧申し訳なく思います。"),
        _correction("⟦小さなミス⟧ですが、訂正します。"),
        _correction("⟦大した影響はあり⟧ませんが、訂正します。"),
        _correction("⟦念のため訂正⟧します。"),
        _correction("⟦言葉足らずだったかもしれません⟧。おわびします。"),
        _correction("⟦騒ぎになったため、投稿を削除⟧します。"),
        _correction("おわびします。なお、⟦区から委託先に渡した原稿は正しいもの⟧でした。"),
        _correction("入力を⟦頼んだ会社の⟧確認が足りず、おわびします。"),
        _correction("⟦AIが作⟧った文章のため、誤りがありました。"),
        _correction("⟦軽い冗談⟧のつもりでしたが、おわびします。"),
    ),
    allows=(
        _correction("開始時刻を誤りました。正しくは14時です。おわびします。"),
        _correction("ご不便をおかけし、申し訳ありません。ご不明な点がありましたら、お尋ねください。"),
        _correction("届いていない場合は、申し訳ありませんが、窓口へお知らせください。"),
        _correction("差し替え前の資料をお持ちでしたら、破棄をお願いします。おわびして訂正します。"),
        _correction("会場を間違えてお越しになった方に、深くおわびします。"),
        _correction("誤った日付をご覧になった方に、おわびします。"),
        _correction("ご指摘をいただき、写真を差し替えました。申し訳ございません。"),
        _correction("健康への影響はありません。ご心配をおかけし、おわびします。"),
        _correction("区が作った資料に誤りがありました。おわびします。"),
        _correction("正しい資料は区のページに載せました。おわびします。"),
        "行き違いでお納めいただいた場合は、おわび申し上げます。",
        "お手数をおかけして申し訳ありません。分からないことがあったら、お電話ください。",
        "「不快に思われたなら、おわびします」では、相手に届きません。謝り方の講座です。",
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Hit]:
    """The conditions in apologies; in corrections and answers, what belittles the mistake or moves it elsewhere."""
    for match in _IF.finditer(document.text):
        if not _NEXT_TIME.search(document.around(match.start())):
            yield from _unless_quoted(document, match)
    if document.post.kind not in {Kind.CORRECTION, Kind.REPLY}:
        return
    for pattern in (_TO_THOSE, _BELITTLED, _OUTCRY, _SHIFTED):
        for match in pattern.finditer(document.text):
            yield from _unless_quoted(document, match)


def _unless_quoted(document: Document, match: re.Match[str]) -> Iterator[Hit]:
    if not document.is_quoted(*match.span()):
        yield Hit(start=match.start(), end=match.end())
