"""答えられない、受け付けないとだけ書かれ、代わりの窓口がありません。

尋ねたい人、困っている人が、どこへ行けばよいか分からないまま取り残されます。
別の連絡先が投稿のどこかに書かれていれば指摘しません。
死角: 書かれている窓口で、その用件が本当に受けられるかは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.windows import WINDOW
from checks.wording import Wording

_PHRASES = read_phrases("no_window_offered")
_REFUSAL = regex(_PHRASES["refusals"])
# A way that is named only to be refused is no way: neither post nor telephone is answered.
_WAY = "(?:お?電話|メール|窓口|コメント|DM|返信|面談|郵送|ファクス|FAX|フォーム)"
_OF_WAY = r"(?:での[^。、\n]{1,8})?"
_OF_ONE = r"(?:での[^。、\n]{1,8}|に(?:よる|ついて)[^。、\n]{1,8})?(?:など)?"
_CLOSED = r"(?:は|も|を|に)[^。、\n]{0,14}?(?:ません|かねます|お?控え|ご遠慮|お断り|できない)"
_CLOSED_WAY = regex(rf"(?:{_WAY}{_OF_WAY}(?:や|も、?|、|・|・?と|か))*{_WAY}{_OF_ONE}{_CLOSED}")
_REFUSED_TO_ONE = regex(_PHRASES["refusals_to_one"])
_BY_POLICY = regex(
    r"(?:運用(?:方針|ポリシー|規約|要領)|ポリシー|利用規約|方針|ガイドライン|規約|免責)[^\n。]{0,16}?https?://\S+"
)
_ELSE = regex(_PHRASES["other_matters"])

RULE = Rule(
    id="no_window_offered",
    principle=9,
    severity=Severity.WARN,
    title=Wording("代わりの窓口がない断り", "Refusal without another contact"),
    message=Wording(
        "「{found}」とありますが、代わりの窓口が書かれていません。尋ねたい人が、行き先のないまま取り残されます。",
        "The text says “{found}” and names no other contact; people with a question are left alone.",
    ),
    suggestion=Wording(
        "電話番号や問い合わせフォームなど、尋ねられる先を添えてください。",
        "Add where they can ask: a phone number or a form.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則9（傾聴）",
    hints=(
        "せん",
        "かね",
        "お断",
        "不可",
        "ない",
        "遠慮",
        "控え",
        "所管",
        "管轄",
        "担当",
        "範囲",
        "仕事",
        "お力",
        "対応",
        "応じ",
        "立場",
        "できず",
        "対象外",
        "非公開",
    ),
    yields_to=frozenset({"dismissive_tone"}),
    flags=(
        "⟦ご質問にはお答えできません⟧。",
        "⟦コメントへの返信はいたしません⟧。",
        "⟦DMでのお問い合わせは受け付けておりません⟧。",
        "⟦個別の事情についてはお答えしかねます⟧。",
        "⟦ご意見は受け付けていません⟧。",
        "⟦電話でのお問い合わせはご遠慮ください⟧。",
        "選考の結果についての⟦お問い合わせには応じられませんので、お答えできません⟧。",
        "この件に関する⟦質問には回答しません⟧。",
        "⟦返信はできません⟧。",
        "⟦ご相談はお受けできません⟧。",
        "⟦個別の対応はいたしかねます⟧。",
        "⟦メッセージへのお返事はしておりません⟧。",
        Example("申し訳ありません。在庫がないため、お渡し⟦できません⟧。", kind=Kind.REPLY),
        Example("その⟦予定はありません⟧。", kind=Kind.REPLY),
        "⟦担当が違⟧うため、⟦分かりかねます⟧。",
        "この掲示板では⟦回答を差し控えます⟧。",
        "ご要望には⟦応じられません⟧。",
        "その件は区の⟦所管外⟧です。",
        "申し訳ありません。⟦お力になれません⟧。",
        "⟦区では何も分かりません⟧。",
        "個々の結果の⟦お尋ねには応じておりません⟧。⟦電話やメールもお控えください⟧。",
        "審査の中身について、こちらから⟦ご説明することはありません⟧。",
        "⟦返信も、面談も、電話での説明も行いません⟧。",
        "⟦異議は認めません⟧。",
        "⟦コメントにはお答えしません⟧。運用方針：https://www.city.minamo.lg.jp/koho/policy.html",
    ),
    allows=(
        "所管が違うため、都の窓口をご案内します。電話03-5555-0123",
        "飲食の持ち込みはお断りします。問い合わせは会場の受付へ。",
        Example("お渡しできません。詳しくは窓口へ。", kind=Kind.REPLY),
        Example("ご参加は、どなたでもできます。", kind=Kind.REPLY),
        "担当の先生がお話しします。",
        "返信はできません。お問い合わせは広報課（電話03-5555-0123）へ。",
        "コメントへの返信はいたしません。ご意見は区公式サイトのフォームへお寄せください。",
        "DMでのお問い合わせは受け付けておりません。窓口か電話をご利用ください。",
        "雨の日は受け付けません。",
        "当日の申込みは受け付けません。",
        "上演中の撮影はできません。",
        "電話での申込みは受け付けていません。",
        "このアカウントでは個別の回答をしていません。https://www.city.minamo.lg.jp/toiawase/",
        "暗証番号を尋ねる電話には答えないでください。",
        "ご質問がありましたら、会場で職員にお尋ねください。",
        "詐欺の電話です。連絡しないでください。",
        "みなさまからのご質問にお答えします。",
        "この投稿には返信できません。防災課までご連絡ください。",
    ),
)


def _refusal(document: Document) -> re.Pattern[str]:
    """In an answer to one person even a refusal of something else leaves them with nowhere to go."""
    if document.post.kind is Kind.REPLY and not _REFUSAL.search(document.text):
        return _REFUSED_TO_ONE
    return _REFUSAL


def find(document: Document) -> Iterator[Hit]:
    """The refusals to answer, where nothing outside of them tells where to turn to."""
    refusals = [
        match
        for match in _refusal(document).finditer(document.text)
        if not _ELSE.search(document.around(match.start()))
    ]
    if refusals and not _tells_a_window(document.text):
        for match in refusals:
            yield Hit(start=match.start(), end=match.end())


def _tells_a_window(text: str) -> bool:
    for refused in (_CLOSED_WAY, _REFUSAL, _BY_POLICY):
        text = refused.sub("", text)
    return bool(WINDOW.search(text))
