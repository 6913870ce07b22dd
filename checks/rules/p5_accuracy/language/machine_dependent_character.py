"""機器によって読めない、または読み上げられない文字（機種依存文字）があります。

音声では「かっこかぶ」のように意味の通らない読み方をされたり、飛ばされたりします。古い機器では別の文字に化けます。
行の初めの丸数字（①②）、温度の「℃」、人の名前に使う漢字（髙・﨑など）と固有名詞の「Ⅱ」は指摘しません。
丸数字は、一行に続けて並べたときだけ指摘します。耳で聞くと区切りが分からないからです。
死角: 絵文字や、外国語の文字が表示できるかどうかは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_WRITTEN_OUT = {
    "㈱": "株式会社", "㈲": "有限会社", "㈹": "代表", "㈳": "社団法人", "㈶": "財団法人", "㈻": "学校法人", "㈷": "祝", "㈰": "（日）", "㈪": "（月）",
    "㈫": "（火）", "㈬": "（水）", "㈭": "（木）", "㈮": "（金）", "㈯": "（土）", "℡": "電話", "☏": "電話", "№": "No.", "㍻": "平成", "㍼": "昭和",
    "㍽": "大正", "㍾": "明治", "㋿": "令和", "㌔": "キロ", "㌢": "センチ", "㍍": "メートル", "㍑": "リットル", "㌘": "グラム", "㌧": "トン", "㌦": "ドル",
    "㌫": "パーセント", "㌃": "アール", "㌶": "ヘクタール", "㎜": "mm", "㎝": "cm", "㎞": "km", "㎎": "mg", "㎏": "kg", "㏄": "cc", "㊤": "上", "㊥": "中",
    "㊦": "下", "㊧": "左", "㊨": "右", "㊙": "秘", "㊗": "祝", "㊡": "休", "Ⅰ": "1", "Ⅱ": "2", "Ⅲ": "3", "Ⅳ": "4", "Ⅴ": "5", "Ⅵ": "6", "Ⅶ": "7",
    "Ⅷ": "8", "Ⅸ": "9", "Ⅹ": "10", "ⅰ": "1", "ⅱ": "2", "ⅲ": "3", "ⅳ": "4", "ⅴ": "5", "½": "2分の1", "¼": "4分の1", "¾": "4分の3", "⅓": "3分の1",
    "㎡": "平方メートル", "㎥": "立方メートル", "㎢": "平方キロメートル", "㏍": "株式会社", "㍿": "株式会社", "㌻": "ページ", "㌣": "セント", "㍉": "ミリ",
    "㌍": "カロリー", "㍊": "ミリバール", "㌅": "インチ", "㍗": "ワット", "㌀": "アパート", "㌳": "フィート", "㎾": "kW", "㎈": "cal", "㎉": "kcal", "㍱": "hPa",
    "㏔": "mb", "㎖": "ml", "㎗": "dl", "㎘": "kl", "ℓ": "リットル", "㎍": "マイクログラム", "㊑": "株式会社", "㊒": "有限会社", "㊞": "印", "㊝": "優", "㊟": "注意",
    "㊐": "（日）", "㊊": "（月）", "㊋": "（火）", "㊌": "（水）", "㊍": "（木）", "㊎": "（金）", "㊏": "（土）", "㈵": "特別", "㈼": "監督", "㈺": "呼びかけ",
    "Ⅺ": "11", "Ⅻ": "12", "ⅵ": "6", "ⅶ": "7", "ⅷ": "8", "ⅸ": "9", "ⅹ": "10", "⅔": "3分の2", "⅛": "8分の1", "⅕": "5分の1",
    "㏠": "1日", "㋀": "1月", "㋁": "2月", "㋂": "3月", "㋃": "4月", "㋄": "5月", "㋅": "6月", "㋆": "7月", "㋇": "8月", "㋈": "9月", "㋉": "10月", "㋊": "11月", "㋋": "12月",
    "≒": "約", "∴": "したがって", "∵": "なぜなら", "⊿": "三角", "\ufffd": "正しい文字",
    **{chr(0x2474 + at): f"（{at + 1}）" for at in range(20)}, **{chr(0x2488 + at): f"{at + 1}." for at in range(20)},
    **{chr(0x249C + at): f"（{chr(97 + at)}）" for at in range(26)}, **{chr(0x24D0 + at): f"（{chr(97 + at)}）" for at in range(26)},
    **{chr(0x32D0 + at): f"（{kana}）" for at, kana in enumerate("アイウエオカキクケコ")},
}  # fmt: skip
_CHARACTERS = regex(f"[{''.join(_WRITTEN_OUT)}](?!\ufe0f)")
_GARBLED = "\ufffd"
_ROMAN = regex("[Ⅰ-ⅿ]")
_IN_NAME = regex("(?:[ァ-ヶーA-Za-z一-龥])(?<!第)[Ⅰ-ⅿ](?![号期部類種型度回群章編級相次])")
_ROW = regex("(?P<first>[①-⑳㉑-㉟❶-❿])[^①-⑳㉑-㉟❶-❿\n]{1,40}[①-⑳㉑-㉟❶-❿]")
_NUMBERED = Wording("（1）（2）」または「1　2", "(1) (2)")

RULE = Rule(
    id="machine_dependent_character",
    principle=5,
    severity=Severity.INFO,
    title=Wording("機種依存文字", "Machine-dependent characters"),
    message=Wording(
        "「{found}」は、機器によって読めなかったり、音声で正しく読まれなかったりする文字です。",
        "“{found}” cannot be read on some devices, nor aloud by screen readers.",
    ),
    suggestion=Wording("「{full}」と書いてください。", "Write it out: {full}."),
    source="公用文作成の考え方（2022）／機種依存文字に関する自治体のウェブアクセシビリティ指針",
    flags=(
        "主催：⟦㈱⟧みなも",
        "⟦℡⟧03-5555-0123",
        "⟦㍻⟧30年の写真",
        "長さ3⟦㌔⟧の道",
        "お申し込みは⟦№⟧5の窓口へ",
        "11月22日⟦㈰⟧に開きます。",
        "水を2⟦㍑⟧用意しましょう。",
        "⟦㊗⟧百歳おめでとうございます。",
        "⟦Ⅲ⟧ お申し込みの方法",
        "重さ5⟦㎏⟧まで",
        "文字化け⟦\ufffd⟧のある文",
        "⟦㋿⟧8年度の予算",
        "面積は50⟦㎡⟧です。",
        "雨水を2⟦㎥⟧ためます。",
        "国道の第⟦Ⅱ⟧期工事",
        "高原線⟦Ⅱ⟧号は通行止めです。",
        "容量500⟦㎖⟧の水",
        "別館の第⟦Ⅳ⟧会議室",
        "⟦⑴⟧申込みの方法",
        "⟦⒈⟧日時　⟦⒉⟧会場",
        "⟦㍿⟧みなもと協定を結びました。",
        "持ち物は、⟦①⟧水筒 ②帽子 ③タオルです。",
        "取扱い：⟦①⟧転入の届出　②住民票　③印鑑登録",
        "100⟦㌻⟧の冊子",
    ),
    allows=(
        "①氏名\n②住所\n③電話番号",
        "① 声をかけない、さわらない\n② 食べ物を見せない",
        "（①の方は申込み不要です）",
        "面積は50平方メートルです。",
        "「ドラゴンⅢ」を上映します。",
        "髙橋さんと山﨑さんの講演です。",
        "株式会社みなも",
        "電話 03-5555-0123",
        "3キロメートルの道",
        "☎03-5555-0123",
        "気温は25℃です。",
        "「みなもミュージアムⅡ」を開きます。",
        "11月22日（日）に開きます。",
        "㊗️おめでとうございます。",
        "★対象 区内在住の方",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The characters in the text as it was written; Roman numerals in names stay."""
    text = document.post.text
    yield from _rows(text)
    for match in _CHARACTERS.finditer(text):
        found = match.group()
        if _ROMAN.match(found) and _IN_NAME.match(text, max(0, match.start() - 1)):
            continue
        full = _WRITTEN_OUT[found]
        yield Hit(
            start=match.start(),
            end=match.end(),
            values={"full": full},
            replacement=None if found == _GARBLED else full,
            severity=Severity.BLOCK if found == _GARBLED else None,
            in_original=True,
        )


def _rows(text: str) -> Iterator[Hit]:
    """The first of circled numbers that follow one another on a line."""
    row = _ROW.search(text)
    if row:
        start, end = row.span("first")
        yield Hit(start=start, end=end, values={"full": _NUMBERED}, in_original=True)
