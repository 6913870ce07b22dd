"""答えられない、受け付けないとだけ書かれ、代わりの窓口がありません。

尋ねたい人、困っている人が、どこへ行けばよいか分からないまま取り残されます。
別の連絡先が投稿のどこかに書かれていれば指摘しません。
死角: 書かれている窓口で、その用件が本当に受けられるかは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.windows import WINDOW
from checks.wording import Wording

_TOPIC = r"(?:(?:お?電話|DM|メール|窓口|SNS|コメント(?:欄)?|投稿|ここ|こちら|X|LINE)(?:等|など|や[^。\n]{1,6})?での)?(?:ご?質問|お?問い?合わ?せ|コメント|返信|お?返事|DM|ダイレクトメッセージ|メッセージ|リプライ|リプ|ご?意見|ご?要望|ご?相談|ご?連絡|苦情|個別|ご?回答|ご?照会|お答え)"
_NOT = r"(?:(?:お答え|ご?回答|ご?返信|お?返事|ご?対応|お受け|ご?説明|ご?案内)?(?:は|を|も)?(?:いた)?(?:し)?(?:て(?:は)?(?:おり|い)ません|でき(?:ません|かねます|ない)|しかねます|致しかねます|かねます|しません|いたしません|致しません)|受け?付け(?:て(?:は)?(?:おり|い)ません|ません|ない|られません|できません)|お断り|不可(?:です|。|$)|ご遠慮(?:ください|願)|お控えください)"
_REFUSAL = regex(
    rf"{_TOPIC}[^。\n「」]{{0,24}}?{_NOT}|お答え(?:は)?(?:でき(?:ません|かねます)|しかねます|いたしかねます|しません)"
)
_ELSE = regex(
    r"(?:マイク|録音|撮影|番号|詐欺|不審|偽|なりすまし|会場内|上映|暗証|ないで|おかけ間違い|申込|申し込|応募)"
)

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
    hints=("せん", "かね", "お断", "不可", "ない", "遠慮", "控え"),
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
    ),
    allows=(
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


def find(document: Document) -> Iterator[Hit]:
    """The refusals to answer, where nothing outside of them tells where to turn to."""
    refusals = [
        match
        for match in _REFUSAL.finditer(document.text)
        if not _ELSE.search(document.around(match.start()))
    ]
    if refusals and not WINDOW.search(_REFUSAL.sub("", document.text)):
        for match in refusals:
            yield Hit(start=match.start(), end=match.end())
