"""数字に「円」「人」「分」などの単位がありません。

読む人は、お金なのか人数なのか、時間なのかが分からず、用意も判断もできません。
単位のいらない数字（第3回、レベル4、国道6、番号や電話、箇条書きの番号）と、数え方の続く数字は指摘しません。
死角: 単位が付いていても、その単位が正しいかどうかは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("bare_figure")
_FIGURE = r"(?<![0-9０-９.,/\-〜~#＃No])(?P<figure>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})[万千億]?)"
_END = rf"(?=\s?(?:{_PHRASES['ends']}))"
# What stands before a figure that counts or measures something.
_COUNTS = f"(?:{_PHRASES['counts']})"
_GOES_ON = f"(?={_PHRASES['goes_on']})"
_ENDED = regex(rf"{_FIGURE}(?:{_END}|{_GOES_ON})")
_NO_COUNT_ENDS = "、。()の"  # marks in which no counting word ends
_KANJI = frozenset("千百十")
_FOUND = regex(rf"(?P<what>{_COUNTS})\s?{_FIGURE}(?:{_END}|{_GOES_ON})")
# Kanji numerals are figures only after the name of a sum or of a number of people.
_KANJI_FIGURE = r"(?P<figure>(?:[二三四五六七八九]?[千百十]){1,3}[一二三四五六七八九]?)"
_KANJI_END = r"(?=です|でした|に(?:限|記念|プレ|[一-龥ァ-ヶ])|[、。\n)]|$|で(?:買|利用|参加))"
_IN_KANJI = regex(rf"(?:{_PHRASES['before_kanji']})\s?(?:は|が|:)?\s?(?:約)?{_KANJI_FIGURE}{_KANJI_END}")
_BY_FOOT = r"(?:徒歩|歩いて|車で|自転車で|バスで|電車で|駅から)(?:約|およそ|片道)?"
_ON_THE_WAY = regex(rf"{_BY_FOOT}\s?{_FIGURE}(?=ほど|くらい|ぐらい|程度|です|で(?:着|行)|、|。|\)|$)")
_SAID_OF_IT = (
    r"です|でした|ほど(?:で|の)|程度(?:で|の|を)|以[上下内](?:の|で|が|に)|未満(?:の|は|で)|ずつ|\(税"
)
_DONE_WITH_IT = f"(?:を|が)(?:{_PHRASES['done_with_it']})"
_LOOSE = regex(rf"(?<=[はがをにでも、])(?:約|およそ)?{_FIGURE}(?=(?:{_SAID_OF_IT})|{_DONE_WITH_IT})")
_NO_QUANTITY = regex(_PHRASES["no_quantity"])
_SHORT_DIAL = frozenset(
    {"104", "110", "115", "117", "118", "119", "171", "177", "188", "189", "7119", "8000", "8008", "9110"}
)

RULE = Rule(
    id="bare_figure",
    principle=5,
    severity=Severity.WARN,
    title=Wording("単位のない数字", "Figure without its unit"),
    message=Wording(
        "「{found}」に単位がありません。読む人が、円か、人か、分かを判断できません。",
        "“{found}” has no unit; readers cannot tell yen from people or minutes.",
    ),
    suggestion=Wording(
        "「10万円」「12人」「75分」のように、単位を付けてください。",
        "Add the unit, such as yen, people or minutes.",
    ),
    source="公用文作成の考え方（2022-01-07 文化審議会建議）数字の書き方／ガイドライン 原則5",
    hints=(*"0123456789", "千", "百", "十"),
    yields_to=frozenset({"fee_contradiction", "impossible_date", "phone_number_digits"}),
    flags=(
        "内窓の補助は⟦上限10⟧です。",
        "⟦参加費は1組800⟧、受付は電話で。",
        "⟦上映は約75⟧、字幕付きです。",
        "対象は区内の企業、⟦定員12⟧（予約順）です。",
        "⟦大人500⟧、⟦子ども300⟧です。",
        "給付金は⟦5万⟧です。",
        "今日の⟦最高気温は36⟧です。",
        "⟦所要時間は約90⟧です。",
        "図書カードは⟦限定30⟧です。",
        "⟦参加費は千⟧です。",
        "⟦1回二百⟧です。",
        "ごみ処理券は⟦1枚400⟧で買えます。",
        "コースは⟦歩いて90⟧ほどです。",
        "会議室は⟦最大40⟧まで入れます。",
        "お⟦茶代として200⟧いただきます。",
        "保育料は⟦月25000⟧です。",
        "⟦体重10⟧以下の犬が対象です。",
        "⟦来場者は延べ1,200⟧でした。",
        "お申込みは⟦1人2⟧までです。",
        "⟦補助は最大30⟧、工事費の⟦額300000⟧以上が対象です。",
        "町会の集まりには、⟦平均45⟧ほどの参加があります。",
        "対象の方に、⟦10,000⟧を支給します。",
    ),
    allows=(
        "定員12人（予約順）です。",
        "上限10万円です。",
        "警戒レベル4、危険な場所から全員避難です。",
        "震度5以上の地震のとき、集まります。",
        "救急車を呼ぶときは119に電話してください。",
        "令和8年度は、令和9です。",
        "第3、第4金曜日は休みです。",
        "会場は会議室3です。",
        "1、2、3と数えましょう。",
        "電話は03-5555-0123です。",
        "対象は40・50・60歳の方です。",
        "定員：各回15組30人",
        "約2倍に増えました。",
        "参加費：500 円、定員：20 名",
        "1人1冊までです。",
        "最大3回まで使えます。",
        "あと3日です。",
        "大人550円、小学生200円。",
        "一人一人の声を大切にします。",
        "先着百人に配ります。",
        "駅から徒歩5分です。",
        "1回200円です。",
        "会費は十分に足りています。",
        "計10か所で実施します。",
        "人口は24.18万人です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The figures that count or measure and are followed by no unit."""
    text = document.text
    told: set[int] = set()
    for pattern in _worth_asking(document):
        for match in pattern.finditer(text):
            if match.end("figure") not in told and not _is_name(document, match):
                told.add(match.end("figure"))
                yield Hit(start=match.start(), end=match.end("figure"))


def _worth_asking(document: Document) -> Iterator[re.Pattern[str]]:
    """The patterns that may match, known by what is cheap to know: how the figures end."""
    ended = [match.start() for match in _ENDED.finditer(document.text)]
    if any(document.text[start - 1 : start] not in _NO_COUNT_ENDS for start in ended if start):
        yield _FOUND
    if ended:
        yield _LOOSE
    if not _KANJI.isdisjoint(document.pairs):
        yield _IN_KANJI
    yield _ON_THE_WAY


def _is_name(document: Document, match: re.Match[str]) -> bool:
    """Whether the figure numbers or dials rather than counts."""
    start = match.start("figure")
    before = document.text[max(0, start - 12) : start].rpartition("\n")[2]
    if _NO_QUANTITY.search(before) or match["figure"] in _SHORT_DIAL:
        return True
    placed = [(each.start, each.end) for each in document.dates]
    placed += [(each.start, each.end) for each in document.times]
    placed += [(each.start, each.end) for each in document.links]
    return any(first <= start < last for first, last in placed)
