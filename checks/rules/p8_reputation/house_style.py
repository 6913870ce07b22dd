"""ガイドラインで決めた表記と違う書き方が使われています。

同じ区の投稿で書き方がまちまちだと、検索で見つからず、校正が行き届いていない印象を与えます。
どの書き方にするかは、ガイドラインの設定（house_style）で自治体が決めます。決めがなければ指摘しません。
法律・条例・団体・施設・作品などの固有の名前と、「」の中の言葉は指摘しません。
死角: 一覧にない固有の名前に含まれる場合は、設定（except や organisations）に書くまで指摘します。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.folding import fold
from checks.guideline import Guideline, StyleChoice
from checks.patterns import regex
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_STYLE = Guideline(
    name="例",
    version="1",
    digest="",
    house_style=(
        StyleChoice("子ども", ("子供", "こども"), ("子供服",)),
        StyleChoice("障害", ("障がい", "障碍")),
        StyleChoice("申込み", ("申し込み", "申込"), ("申込書", "申込先")),
    ),
)
# Laws, bodies, buildings and works keep the form in which they were named.
_NAME_GOES_ON = regex(
    r"(?:[一-龥々ァ-ヶー・A-Za-z0-9]|の(?=権利|城|国|家|日|森)|等?に関する|のための|のもの|まんなか|家庭|こども|子ども|子育て|どまんなか|わくわく|すこやか|ふれあい|みらい|ひろば|まつり)*"
)
_ENDS_A_NAME = regex(
    r"(?:[庁法省会館園課係室局部賞展城祭]|法律|条例|条約|憲章|大綱|綱領|計画|プラン|宣言|センター|プラザ|ホーム|ハウス|ひろば|協会|連盟|機構|財団|基金|委員会|事務局|大会|週間|月間|の日|の国|の家|の森|まつり|フェスタ|大学|学会|学園|学校|図書館|文庫|新聞|チャンネル|ネット|クラブ|ライン|ダイヤル|手帳|110番|SOS|パラリンピック|デフリンピック)$"
)
_NAME_BEFORE = regex(
    r"[ァ-ヶーA-Za-z]$|(?:日本|全国|東京|国立|都立|県立|市立|区立|町立|全日本|中央|NPO法人)[一-龥ァ-ヶー]{0,6}$"
)
_QUOTED = regex(r"「[^」\n]{0,60}」|『[^』\n]{0,60}』")
_VERB_ENDING = regex(r"ま[すしせ]|たい|なが|やす|にく|、|た[。、\s]|まれ")


def _text(text: str) -> Example:
    return Example(text, guideline=_STYLE)


RULE = Rule(
    id="house_style",
    principle=8,
    severity=Severity.INFO,
    title=Wording("自治体で決めた表記と違う", "Not the house style"),
    message=Wording(
        "「{found}」は、ガイドラインで決めた表記と違います。表記がまちまちだと、検索で見つかりにくくなります。",
        "“{found}” is not the form that the guideline has chosen; mixed forms are hard to search for.",
    ),
    suggestion=Wording("「{write}」にそろえてはいかがでしょうか。", "Write “{write}”."),
    source="自治体の表記の決まり（ガイドラインの house_style）",
    flags=(
        _text("⟦子供⟧の遊び場を開きます。"),
        _text("⟦こども⟧の遊び場を開きます。"),
        _text("⟦子供⟧たちの作品を飾りました。"),
        _text("⟦障がい⟧のある方もご参加ください。"),
        _text("⟦障がい⟧者の方へ"),
        _text("⟦障碍⟧について学びます。"),
        _text("⟦申し込み⟧は電話で受け付けます。"),
        _text("お⟦申込⟧は不要です。"),
        _text("⟦申し込み⟧期限は12月1日です。"),
        _text("⟦子供⟧と大人の料金"),
        _text("元気な⟦子供⟧、笑顔の⟦こども⟧"),
    ),
    allows=(
        _text("子どもの遊び場を開きます。"),
        _text("こども家庭庁の発表です。"),
        _text("こども基本法が施行されました。"),
        _text("「こどもの城」で遊ぼう"),
        _text("障がい者スポーツ大会を開きます。"),
        _text("みなも子供図書館で待っています。"),
        _text("申込みは電話で受け付けます。"),
        _text("お申し込みいただけます。電話で申し込みます。".replace("お申し込みいただけます。", "")),
        _text("申込書を持参してください。"),
        _text("子供服の交換会を開きます。"),
        _text("東京都子供政策連携室の発表です。"),
        _text("身体障碍者福祉法という表記は使われません。"),
        "子供の遊び場を開きます。",
        "障がいのある方もご参加ください。",
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Hit]:
    """The forms over which the guideline has chosen another."""
    text = document.text
    choices = [
        (choice, form)
        for choice in document.guideline.house_style
        for form in choice.instead_of
        if form in text
    ]
    if not choices:
        return
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for choice, form in choices:
        kept = [*quoted, *_spans(text, (choice.write, *choice.unless, *_longer(form, choice)))]
        for start, end in _spans(text, (form,)):
            if (
                not _lies_in(kept, start, end)
                and not _in_a_name(text, start, end)
                and not _is_verb(text, end)
            ):
                yield Hit(start=start, end=end, values={"write": choice.write}, replacement=choice.write)


def _longer(form: str, choice: StyleChoice) -> Iterator[str]:
    return (other for other in choice.instead_of if form != other and form in other)


def _spans(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    return [match.span() for word in words for match in re.finditer(re.escape(fold(word).text), text)]


def _lies_in(kept: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in kept)


def _in_a_name(text: str, start: int, end: int) -> bool:
    goes_on = _NAME_GOES_ON.match(text, end, end + 24)
    return bool(
        (goes_on and _ENDS_A_NAME.search(goes_on.group()))
        or _NAME_BEFORE.search(text[max(0, start - 12) : start])
    )


def _is_verb(text: str, end: int) -> bool:
    """Whether what looks like a noun is a verb's stem: 申し込みます."""
    return text[end - 1] in "いきぎしちにびみり" and bool(_VERB_ENDING.match(text, end))
