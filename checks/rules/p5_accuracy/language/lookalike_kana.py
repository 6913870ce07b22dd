"""形の似た別の文字が混じっています（平仮名の「ぺ」、漢字の「力」、英字の「O」など）。

見た目では気付けませんが、検索に掛からず、読み上げが「ホームぺ、えじ」のように乱れます。
カタカナの言葉の中に、平仮名の「へ・べ・ぺ」、漢字の「力・口・二・一・夕・工・卜・八」、横線の「－」「―」が挟まるところ、
漢字の言葉の中にカタカナの「カ・エ・ロ・タ・ニ」が挟まるところ、数の中に英字の「O・l・I」が挟まるところを指摘します。
死角: 言葉の初めや終わりだけが入れ替わったものは、よく使う言葉しか分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_KATAKANA_OF = dict(zip("へべぺ力口二一夕工卜八", "ヘベペカロニータエトハ", strict=True))
_MIXED = regex(
    r"(?<![ァ-ヶー])[ァ-ヶー]{1,16}(?:[へべぺ力口二一夕工卜八][ァ-ヶー]{1,16}){1,4}"
    r"|(?<![ぁ-んァ-ヶ])ぺ(?=ー?[ァ-ヶ])[ァ-ヶー]{1,16}"  # ほっぺマッサージ is two words
    r"|(?<![ァ-ヶー])べ(?=スト(?!を尽)|ッド|ビー|ランダ|ンチ|テラン|トナム|ーカリー|ース|ーグル|ジタブル|ルト|リー)[ァ-ヶー]{2,16}"
    r"|(?<![ァ-ヶー])へ(?=ルパー|ルメット|ルシー|ルスケア|ッドライト|ッドホン|リコプター|アカット|アドネーション|ビーカー)[ァ-ヶー]{3,16}"
    r"|[ァ-ヶ][ァ-ヶー]{1,16}ぺ(?:(?![ぁ-んァ-ヶー])|(?=[をにがはのもで]))"
    r"|(?<![一-龥ぁ-んァ-ヶー])(?:力(?=メラ|ード|レンダー|フェ|ルタ|ウンター)|工(?=リア|アコン|ネルギー|レベーター|コ)|口(?=ビー|ーカル|ゴ)|夕(?=オル|クシー|ウン)|二(?=ュース|ーズ)|卜(?=イレ|ラック)|八(?=ローワーク|ザード|ガキ))[ァ-ヶー力工口夕二卜八一]{1,16}"
)
_DASHES = "\\-−―–—‐"
_LONG = (
    "センター|サービス|ホームページ|データ|コーナー|スポーツ|スタート|メール|カード|ポスター|セミナー|テーマ|チーム|プール|サポート|リーダー|シート"
    "|ルール|コース|ホール|ゴール|ボール|スタッフ|フォーム|ニュース|ユーザー|インターネット|レポート|アンケート|ノート|ルート|デイサービス|カレンダー"
    "|ヘルパー|スーパー|バザー|ツアー|フリー|ケース|シニアカー|ワークショップ|パートナー|コーディネーター|サイト|モニター|ドライバー|オープン|カー"
    "|マイナンバーカード|ボランティアセンター|コミュニティセンター|エレベーター|カウンター|タオル|ウォーキング|コンサート|アーカイブ|テープ|バスケットボール"
)
_LONG_WORD = regex(f"(?:{_LONG})")
_DASHED = regex(
    rf"(?<![ァ-ヶー{_DASHES}])[ァ-ヶ][ァ-ヶー]{{0,12}}(?:[{_DASHES}][ァ-ヶー]{{0,12}}){{1,4}}(?![{_DASHES}])"
)
_KANJI_OF = dict(zip("カエロタニハ", "力工口夕二八", strict=True))
_IN_KANJI = regex(
    r"(?<![ァ-ヶー])(?:[協努能体学魅活実権筋強暴効]カ|[出入窓人蛇戸間河]ロ|[人竣着完起施大電加]エ|[一十第]ニ)(?![ァ-ヶー月所年国])"
    r"|(?<![ァ-ヶー])(?:カ(?=を(?:合わ|入れ|貸|発揮)|仕事|作[、。]|強[いく])|エ(?=事(?!ポ)|場|夫|作|芸|房|期)|ロ(?=座|頭|腔|論)|タ(?=方|食|暮|刻|焼け))[一-龥]{0,1}"
)
_IN_NUMBER = regex(
    r"(?<![A-Za-z0-9])(?:[0-9]{1,3}[OolI][0-9OolI]{0,2}|[OlI][0-9]{1,2})(?=[年月日時分円名歳](?!間の))"
)
_DIGIT_OF = str.maketrans("OolI", "0011")
_TWO_WORDS = regex(
    r"(?:ニ|アジア|カップ|プロ|チーム|メンバー|クラス|ベスト|トップ|ナンバー|エネルギー|スタッフ|リーダー|アイデア|パワー)(?:力|一|二|八)"
)

# Every match of the patterns above has one of these, which are looked for much faster.
_MAY_BE_MIXED = regex(r"[へべぺ力口二一夕工卜八](?:(?=[ァ-ヶー])|(?<=[ァ-ヶー].))")
_MAY_BE_DASHED = regex(rf"[{_DASHES}](?<=[ァ-ヶー].)")
_MAY_BE_KANJI = regex(r"[カロエニタ](?:(?=[を一-龥])|(?<=[一-龥].))")
_MAY_BE_NUMBER = regex(r"[OolI](?:(?=[0-9])|(?<=[0-9].))")

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
    hints=(*_KATAKANA_OF, *_KANJI_OF, *"-−―–—‐oli"),
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
        "手帳は1冊8⟦ぺージ⟧です。",
        "⟦ぺット⟧の防災手帳を配っています。",
        "赤ちゃんの⟦べビーカー⟧を貸し出します。",
        "自転車では⟦へルメット⟧をかぶりましょう。",
        "文章の⟦コピぺ⟧に気をつけましょう。",
        "市民⟦センタ−⟧へお越しください。",
        "⟦ホ―ムペ―ジ⟧をご覧ください。",
        "ご⟦協カ⟧をお願いします。",
        "駅の南⟦出ロ⟧に集合します。",
        "道路の⟦エ事⟧を行います。",
        "⟦1O⟧月5日に開きます。",
        "11月⟦l2⟧日までです。",
        "参加費は⟦5OO⟧円です。",
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
        "ほっぺマッサージの教室です。",
        "会場へヘルメットをお持ちください。",
        "食べモノの話です。",
        "ジャン-ポールさんの講演です。",
        "東京―ニューヨーク",
        "オン-オフの切り替え",
        "窓ロボットの展示です。",
        "協力と努力",
        "O157に注意しましょう。",
        "水を2l用意しましょう。",
        "B1階にあります。",
        "エコ工事の説明会",
        "一ニュースとしてお伝えします。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The words and numbers with a look-alike among them."""
    text = document.text
    for match in _MIXED.finditer(text) if _MAY_BE_MIXED.search(text) else ():
        if _is_one_word(match.group()):
            yield _hit(match, "".join(_KATAKANA_OF.get(char, char) for char in match.group()))
    for match in _DASHED.finditer(text) if _MAY_BE_DASHED.search(text) else ():
        full = re.sub(f"[{_DASHES}]", "ー", match.group())
        if _LONG_WORD.fullmatch(full):
            yield _hit(match, full)
    for match in _IN_KANJI.finditer(text) if _MAY_BE_KANJI.search(text) else ():
        yield _hit(match, "".join(_KANJI_OF.get(char, char) for char in match.group()))
    for match in _IN_NUMBER.finditer(text) if _MAY_BE_NUMBER.search(text) else ():
        yield _hit(match, match.group().translate(_DIGIT_OF))


def _hit(match: re.Match[str], full: str) -> Hit:
    return Hit(start=match.start(), end=match.end(), values={"full": full}, replacement=full)


def _is_one_word(found: str) -> bool:
    """Whether it is no へ between two words, and no number of things."""
    if "へ" in found[1:] or _TWO_WORDS.search(found):
        return False
    before = re.split("[べぺ力口二一夕工卜八]", found, maxsplit=1)[0]
    return bool(re.search("[へべぺ]", found)) or len(before) <= _SHORT_STEM


_SHORT_STEM = 3  # katakana before a kanji; a longer stem is a word of its own
