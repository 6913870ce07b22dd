"""形の似た別の文字が混じっています（平仮名の「ぺ」、漢字の「力」など）。

見た目では気付けませんが、検索に掛からず、読み上げが「ホームぺ、えじ」のように乱れます。
カタカナの言葉の中に、平仮名の「へ・べ・ぺ」や漢字の「力・口・二・一・夕・工・卜・八」が挟まるところだけを指摘します。
死角: 言葉の初めや終わりだけが入れ替わったものは、一部しか分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.rule import Hit, Rule
from checks.wording import Wording

_KATAKANA_OF = dict(zip("へべぺ力口二一夕工卜八", "ヘベペカロニータエトハ", strict=True))
_MIXED = re.compile(
    r"(?<![ァ-ヶー])[ァ-ヶー]{1,16}(?:[へべぺ力口二一夕工卜八][ァ-ヶー]{1,16}){1,4}"
    r"|(?<![一-龥ぁ-んァ-ヶー])(?:力(?=メラ|ード|レンダー|フェ|ルタ|ウンター)|工(?=リア|アコン|ネルギー|レベーター|コ)|口(?=ビー|ーカル|ゴ)|夕(?=オル|クシー|ウン)|二(?=ュース|ーズ)|卜(?=イレ|ラック)|八(?=ローワーク|ザード|ガキ))[ァ-ヶー力工口夕二卜八一]{1,16}"
)
_TWO_WORDS = re.compile(
    r"(?:ニ|アジア|カップ|プロ|チーム|メンバー|クラス|ベスト|トップ|ナンバー|エネルギー|スタッフ|リーダー|アイデア|パワー)(?:力|一|二|八)"
)

RULE = Rule(
    id="lookalike_kana",
    principle=5,
    severity=Severity.WARN,
    title=Wording("形の似た別の文字", "Look-alike characters"),
    message=Wording(
        "「{found}」に、カタカナと形の似た別の文字が混じっています。検索に掛からず、読み上げも乱れます。",
        "“{found}” holds a character that only looks like katakana; search and reading aloud fail.",
    ),
    suggestion=Wording("「{full}」と打ち直してください。", "Type it again: {full}."),
    source="JIS X 0213 の字形の似た文字／自治体のウェブアクセシビリティ指針",
    hints=tuple(_KATAKANA_OF),
    flags=(
        "⟦ホームぺージ⟧をご覧ください。",
        "⟦アルべルト⟧の展覧会",
        "⟦スぺース⟧を設けます。",
        "⟦工リア⟧ごとに収集します。",
        "⟦力メラ⟧を設置しました。",
        "⟦夕オル⟧をお持ちください。",
        "⟦サ口ン⟧を募集します。",
        "⟦卜イレ⟧の場所です。",
        "⟦スポ一ツ⟧の秋です。",
        "⟦デ一タ⟧を公開しました。",
        "⟦ミ二ュース⟧",
    ),
    allows=(
        "ホームページをご覧ください。",
        "ヨーロッパへ旅した写真です。",
        "センターへお越しください。",
        "エネルギー力学の講座です。",
        "スマホ一台で申し込めます。",
        "カフェ二階へどうぞ。",
        "タクシー八台が並びます。",
        "工場の見学会です。",
        "力を合わせましょう。",
        "チーム一丸となって取り組みます。",
        "ベスト八が決まりました。",
        "アイデア一つで変わります。",
        "夕方のチャイムが変わります。",
        "ハローワークへハガキを出します。",
        "プールへプールサイドから入ります。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The katakana words with a look-alike among them, but for へ between two words and numbers of things."""
    for match in _MIXED.finditer(document.text):
        found = match.group()
        if _is_one_word(found):
            full = "".join(_KATAKANA_OF.get(char, char) for char in found)
            yield Hit(start=match.start(), end=match.end(), values={"full": full}, replacement=full)


def _is_one_word(found: str) -> bool:
    if "へ" in found or _TWO_WORDS.search(found):
        return False
    before = re.split("[べぺ力口二一夕工卜八]", found, maxsplit=1)[0]
    return bool(re.search("[べぺ]", found)) or len(before) <= _SHORT_STEM


_SHORT_STEM = 3  # katakana before a kanji; a longer stem is a word of its own
