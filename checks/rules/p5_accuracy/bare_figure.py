"""数字に「円」「人」「分」などの単位がありません。

読む人は、お金なのか人数なのか、時間なのかが分からず、用意も判断もできません。
単位のいらない数字（第3回、レベル4、国道6、番号や電話、箇条書きの番号）と、数え方の続く数字は指摘しません。
死角: 単位が付いていても、その単位が正しいかどうかは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_FIGURE = r"(?<![0-9０-９.,/\-〜~#＃No])(?P<figure>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})[万千億]?)"
_END = r"(?=\s?(?:$|\n|[、。)」】!♪]|です|でした|ほど(?:で|の|が)|程度|くらい|ぐらい|以[上下内]|未満|まで(?:で|の|。|、)|ずつ|\((?:税|先着|抽選|予約|要|事前|当日|各|全)|(?:を|が|に)(?=[一-龥ぁ-んァ-ヶ])(?!な[りっ])))"
# What stands before a figure that counts or measures something.
_COUNTS = (
    r"(?:約|およそ|おおよそ|おおむね|ざっと|計|合計|あわせて|合わせて|総勢|総額|総数|延べ|のべ|先着|上限(?:は|額は?|:)?|下限(?:は)?|最大|最高|最低|最長|最短|平均|限定|残り|あと|各(?:回|組|日|部|クラス|会場)?|(?:お?[一1]|１)(?:人|名|組|回|家族|世帯|団体|チーム|袋|本|冊|個|枚|台|日|時間|か月|区画|点|箱|グループ)(?:様|あたり|につき|当たり)?(?:は|:)?"
    r"|(?:定員|募集(?:人数|人員|定員)?|人数|対象者?|参加者|来場者|応募者?|申込者|会員|職員|受講者|定数|席数|台数|件数|部数|冊数|枚数|本数|区画数?|個数|回数|金額|額|料金|費用|会費|手数料|使用料|参加費|受講料|入場料|入館料|観覧料|材料費|教材費|資料代|保険料|テキスト代|送料|運賃|月額|年額|日額|時給|月給|報酬|賞金|補助額?|助成額?|給付額?|支給額|価格|値段|定価|販売価格|入園料|利用料|大人|小人|子ども|こども|小学生|中学生|高校生|一般|高齢者|シニア|幼児|区民|区外|親子|ペア|男性|女性"
    r"|体重|身長|体長|樹齢|築年数|標高|電気代|水道代|[一-龥ァ-ヶー]代(?:として)?|保育料|給食費|家賃|敷金|会場使用料|月(?=\s?[0-9]{4})|年(?=\s?[0-9]{4})|(?:[0-9]{1,2}|[一二三四五])(?:枚|時間|泊|日|坪|袋|台|頭|匹|区画|面|コマ|か月|年間|回|人|名|冊|個|本|箱|セット|kg|キロ)(?:で|は|につき|あたり|当たり)?(?=\s?[0-9]{3})|所要(?:時間)?|時間|期間|上映(?:時間)?|講演|距離|全長|高低差|積雪量?|長さ|高さ|幅|深さ|重さ|面積|広さ|体積|容量|気温|最[高低]気温|水温|室温|湿度|雨量|降水量|積雪|風速|水位|震源の深さ|速度|人口|世帯数|投票率|割合|達成率|普及率|年齢|貯水率)\s?(?:は|が|:|】|\])?\s{0,2}(?:約|およそ|先着|抽選で?|各|一律|税込|最大|延べ|のべ|計|お?[一1](?:人|組|名|回)(?:様|につき|あたり|当たり)?)?)"
)
_GOES_ON = r"(?=\s?\((?!\s?[0-9])|から[0-9]|の(?:見込|予想|自己負担|補助|助成|予定|方|お子|負担|支払|費用|定員|応募|参加|申込)|と(?:予想|見込|な[りっ]|いう)|いただ|頂|かかり|必要|お支払|から(?=[。、\n]|$|です)|で(?:買|利用|参加|お求め|購入|販売|ご利用|使え|借り|入れ|お配り|受け)|まで(?:入|使|利用|参加|可|借り|収容|乗れ|購入|申し込|補助|助成|買|持ち))"
_ENDED = regex(rf"{_FIGURE}(?:{_END}|{_GOES_ON})")
_NO_COUNT_ENDS = "、。()の"  # marks in which no counting word ends
_KANJI = frozenset("千百十")
_FOUND = regex(rf"(?P<what>{_COUNTS})\s?{_FIGURE}(?:{_END}|{_GOES_ON})")
# Kanji numerals are figures only after the name of a sum or of a number of people.
_IN_KANJI = regex(
    r"(?:参加費|受講料|入場料|入館料|観覧料|利用料|使用料|会費|費用|料金|手数料|材料費|教材費|資料代|保険料|先着|定員|限定|1回|1人|一人|一回|1枚|1組)\s?(?:は|が|:)?\s?(?:約)?(?P<figure>(?:[二三四五六七八九]?[千百十]){1,3}[一二三四五六七八九]?)(?=です|でした|に(?:限|記念|プレ|[一-龥ァ-ヶ])|[、。\n)]|$|で(?:買|利用|参加))"
)
_ON_THE_WAY = regex(
    rf"(?:徒歩|歩いて|車で|自転車で|バスで|電車で|駅から)(?:約|およそ|片道)?\s?{_FIGURE}(?=ほど|くらい|ぐらい|程度|です|で(?:着|行)|、|。|\)|$)"
)
_LOOSE = regex(
    rf"(?<=[はがをにでも、])(?:約|およそ)?{_FIGURE}(?=(?:です|でした|ほど(?:で|の)|程度(?:で|の|を)|以[上下内](?:の|で|が|に)|未満(?:の|は|で)|ずつ|\(税)|(?:を|が)(?:超え|上回|下回|切|配|集|用意|補助|助成|支給|支払|寄附|寄付|収め|頂|いただ|かか|必要|参加|来場|応募|越え|記録))"
)
_NO_QUANTITY = regex(
    r"世帯数(?:は|が)?$|第$|レベル$|震度$|ステージ$|フェーズ$|ランク$|No\.?$|番号(?:は|:)?$|コード(?:は|:)?$|(?:電話|内線|TEL|FAX)[^。\n]{0,6}$|\d[-−ー]$|[A-Za-z]$|国道$|県道$|都道$|区道$|番線$|(?:窓口|乗り場|出口|答え|正解|番組|ヒント|問題|会場|駅)(?:は|が)?$|出口$|会議室$|教室$|号室$|ホーム$|昭和$|平成$|令和$|西暦$|\d{4}年度?$|SDGs.{0,8}$|目標$|ID.{0,3}$|バージョン$|ver\.?$|Vol\.?$|vol\.?$|パート$|Part$|その$|図$|表$|問$|Q$|A$|\($|局番なしの?$|[「『]$|\d\s?対\s?$|第\d+・$"
)
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
