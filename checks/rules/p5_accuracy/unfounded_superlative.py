"""「県内一」「いちばん」などと、根拠を示さずに比べています。

ほかのまちや店を下に見る言い方になり、「どこの調べか」と問われても答えられません。来た人の期待も外れます。
調べた機関や年、順位、大きさの数を書いたもの、長さや古さのような測れる事実は指摘しません。
死角: 比べる相手を書かない「すばらしい」「最高」などの感想は調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_AREA = (
    r"(?:世界|日本|国内|全国|東洋|アジア|北海道|東北|西日本|東日本|関東|北関東|首都圏|甲信越|北陸|東海|中部|近畿|関西|中国地方|四国|九州|沖縄"
    r"|(?:[一-龥]{1,4})?[都道府県区市町村][内下]|23区|多摩|業界|[一-龥]{1,3}地方|(?:全国の)?自治体)"
)
_FIRST = r"(?:いちばん|一番|最も|もっとも|No\.?1|ナンバー(?:ワン|1)|1位|トップ|最高峰|最高水準|随一|一(?=の|と|[いう安美楽おき]))"
_AMONG_FIRST = r"(?:最大(?:級|(?=の))|最高級|最高レベル|最先端|屈指|有数|トップ(?:クラス|レベル)|指折り)"
_ALONE = r"(?:(?<![一-龥])[区市町村]一番|ナンバーワン|(?i:no\.?1)(?![0-9]))(?=の|です|!|。)"
_NONE_BETTER = r"(?:ここ|これ|この[^。、\n]{1,6}|区|市|町|村)(?:より|以上に?)[^。、\n]{1,12}?(?:ところ|場所|もの|まち|町|街|景色|味|店|施設|制度|[一-龥]{1,3})は(?:(?:ほか|他)に)?(?:あり|い)ません"
_FOUND = regex(
    rf"(?:{_AREA}(?:の中)?(?:で(?:も|は)?|の)?、?(?:(?P<among>{_AMONG_FIRST})|{_FIRST})|{_ALONE}|{_NONE_BETTER})"
)
# What can be measured or counted is a fact, not a boast.
_MEASURED = regex(
    r"の?(?:古|高[いくさ]|低[いくさ]|長[いくさ]|短[いくさ]|大き|小さ|広[いくさ]|狭|早[いくさ]|速|遅|新し|若[いくさ]|深|重|[東西南北]に|多[いくさ]|少な|暑|寒|遠|近[いくさ]|人口|面積|標高|全長|高さ|長さ|広さ|大きさ|お?忙し|の?(?:古墳|湖|島|橋|加速器|望遠鏡|面積|\S{0,3}震度|津波|被害)|\S{0,4}(?:生産|出荷|収穫|産地|生産量|産出))"
)
_GROUNDED = regex(
    r"調査|調べ|ランキング|統計|国勢|出典|時点|によ(?:ると|れば)|認定|選ばれ|投票|アンケート|審査|受賞|ギネス|気象庁|[0-9]位|[0-9,.]+(?:メートル|m|km|ヘクタール|ha|平方|本|基|株|個|点|冊|万|か所|センチ|cm|トン|%|人|球|発|種|匹|頭|台)"
    r"|(?:19|20)\d\d年|令和\d|目指|めざ|なりたい|したい|でしょうか|ですか|クイズ|[?？]|詐欺|広告|うたう|注意"
)

RULE = Rule(
    id="unfounded_superlative",
    principle=5,
    severity=Severity.WARN,
    title=Wording("根拠のない一番", "Superlative without ground"),
    message=Wording(
        "「{found}」は、根拠を示さずにほかより上だと言っています。問われても答えられず、信じた人の当てが外れます。",
        "“{found}” claims to be above all others without a ground; who asks will get no answer.",
    ),
    suggestion=Wording(
        "調べた機関と年、順位や数を書くか、比べずに良いところを具体的に書いてください。",
        "Name the survey and its year, or a figure; else tell what is good without comparing.",
    ),
    source="不当景品類及び不当表示防止法（優良誤認）の考え方／ガイドライン 原則5",
    hints=(
        "いちばん",
        "一番",
        "もっとも",
        "最も",
        "no.1",
        "no1",
        "ナンバー",
        "1位",
        "トップ",
        "最高",
        "随一",
        "本最大",
        "内最大",
        "界最大",
        "国最大",
        "州最大",
        "北最大",
        "東最大",
        "西最大",
        "最先端",
        "屈指",
        "有数",
        "指折り",
        "内一",
        "下一",
        "国一",
        "本一",
        "界一",
        "はありません",
        "はいません",
        "他にありません",
        "ほかにありません",
    ),
    yields_to=frozenset(
        {"absolute_promise", "unfounded_guarantee", "business_favoured", "private_advertising"}
    ),
    flags=(
        "冬の空に、⟦関東でいちばん⟧の夜景が広がります。",
        "⟦県内随一⟧の品ぞろえです。",
        "⟦都内最大級⟧のイルミネーションが始まります。",
        "⟦ナンバーワン⟧の図書館です。",
        "⟦国内トップ⟧の保育を提供しています。",
        "⟦日本屈指⟧の温泉地です。",
        "⟦県下一⟧の桜並木です。",
        "⟦ここより美しい夕日はありません⟧。",
        "⟦東北でもっとも⟧やさしい窓口です。",
        "⟦全国の自治体で一番⟧の手当です。",
        "⟦九州随一⟧の眺めです。",
    ),
    allows=(
        "区内で一番古い小学校です。",
        "市内で最も長い橋です。",
        "都内最大級、12ヘクタールの公園です。",
        "2025年の調査で、県内で一番住みたいまちに選ばれました。",
        "区内でいちばん早く咲く桜です。",
        "県内で最も多くの出荷量があります。",
        "いちばん近い避難所を確かめましょう。",
        "日本でいちばん広い湖はどこでしょうか。",
        "関東一円で停電しています。",
        "県内一斉の訓練を行います。",
        "全国一律の料金です。",
        "町内一周駅伝を開きます。",
        "区内でいちばん子育てしやすいまちを目指します。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The comparisons with all others, of which nothing around tells how they were found."""
    for match in _FOUND.finditer(document.text):
        if _MEASURED.match(document.text, match.end()) or _GROUNDED.search(document.around(match.start())):
            continue
        yield Hit(start=match.start(), end=match.end(), severity=_weight(match))


def _weight(match: re.Match[str]) -> Severity | None:
    return Severity.INFO if match["among"] else None
