"""ほかの自治体の言葉が残っています（区なのに「市民の皆さま」「市役所」など）。

読む人は、自分の住むまちの知らせではないと思うか、写した文だと気付いて内容まで疑います。
ガイドラインの設定に自治体の種類と名前があるときだけ調べます。ほかの自治体の名前やそのページのリンクがある投稿は、その自治体の話として指摘しません。名前の付いた「〇〇市役所」「市民講座」などは指摘しません。
死角: ほかの自治体の固有の地名や施設名が残っていても分かりません。
"""

import re
from collections.abc import Iterator
from functools import cache

from checks.document import Document
from checks.findings import Severity
from checks.guideline import MunicipalityKind
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_BEFORE = r"(?<![一-龥々ァ-ヶー])"
_NAMED_AFTER = {
    MunicipalityKind.WARD: "区",
    MunicipalityKind.CITY: "市",
    MunicipalityKind.TOWN: "町",
    MunicipalityKind.VILLAGE: "村",
}
_OFFICES = {"区": "区役所", "市": "市役所", "町": "町役場", "村": "村役場"}
_OTHERS = regex(
    r"(?:近隣|周辺|他|ほか)の?(?:自治体|市|町|区)|都道府県|友好|姉妹|交流|各地|市区町村|全国|被災|災害派遣|応援に"
)
_NAME = r"(?:^|[^一-龥々ァ-ヶー])(?:[一-龥々ァ-ヶーぁ-ん]{{1,6}})(?<![都朝同全当本他各諸青])(?<!わが){kind}(?!内|民|街|場|価|販)"
# Halls are named after their town: かえで市民センター.
_HALL = r"(?:^|[^一-龥々ァ-ヶー])[一-龥々ァ-ヶーぁ-ん]{{1,6}}{kind}民(?:センター|会館|ホール|体育館|病院|劇場|プール|球場)"
_PUBLIC_HOST = regex(r"(?:www\.)?(?:city|town|vill|pref)\.[a-z0-9.\-]+")
# How words of one's own municipality begin.
_ANY_OF_OURS = (
    "税",
    "政",
    "営",
    "職員",
    "公式",
    "ホームページ",
    "hp",
    "ウェブ",
    "役場",
    "教育",
    "立",
    "木",
    "花",
    "内",
    "外",
    "では",
    "から",
    "の",
)

RULE = Rule(
    id="other_municipality_word",
    principle=5,
    severity=Severity.WARN,
    title=Wording("ほかの自治体の言葉", "Words of another municipality"),
    message=Wording(
        "「{found}」とありますが、{own}の投稿です。読む人が、自分のまちの知らせではないと思ってしまいます。",
        "“{found}” does not fit a post of {own}; readers take it for another town's news.",
    ),
    suggestion=Wording(
        "「{instead}」ではないか、確かめてください。", "Check whether it should be {instead}."
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    hints=tuple(
        dict.fromkeys(
            (
                "市民",
                "市役所",
                "市長",
                "本市",
                "当市",
                "市内",
                "町民",
                "町役場",
                "町長",
                "当町",
                "町内在住",
                "村民",
                "村役場",
                "村長",
                "本村",
                "当村",
                "区民",
                "区役所",
                "区長",
                "本区",
                "当区",
                "区内",
                "県庁",
                "県民",
                "本県",
                "市報",
                "市議会",
                *(kind + word for kind in "市町村区" for word in _ANY_OF_OURS),
                "わが",
                *(
                    kind + word
                    for kind in "県府"
                    for word in (
                        "庁",
                        "民",
                        "知事",
                        "税",
                        "政",
                        "議",
                        "営",
                        "立",
                        "公",
                        "ホ",
                        "hp",
                        "か",
                        "では",
                    )
                ),
            )
        )
    ),
    flags=(
        "⟦市民の皆様⟧へのお知らせです。",
        "⟦市役所⟧の窓口でお申し込みください。",
        "⟦市長⟧からのメッセージです。",
        "⟦本市⟧では、節電に取り組んでいます。",
        "⟦市内在住⟧の方が対象です。",
        "⟦町民の皆さん⟧、ご参加ください。",
        "⟦町役場⟧までお越しください。",
        "⟦県庁⟧1階でお待ちしています。",
        "⟦市民の方⟧は無料です。",
        "⟦当市⟧の取り組みを紹介します。",
        "⟦市報⟧11月号をご覧ください。",
        "⟦市立⟧図書館は月曜日に休みます。",
        "⟦市税⟧の納付はスマートフォンでもできます。",
        "⟦市ホームページ⟧に申請書があります。",
        "⟦市内⟧の小学生の絵を飾っています。",
        "⟦市では、⟧平和のつどいを開きます。",
        "⟦わが市⟧の魅力を動画にしました。",
        "⟦県税⟧の納期限が近づいています。",
        "⟦市民課⟧で住民票を受け取れます。",
    ),
    allows=(
        "区民の皆さまへのお知らせです。",
        "区役所の窓口でお申し込みください。",
        "横浜市役所を訪ねました。",
        "市民講座を開きます。",
        "市外局番からおかけください。",
        "町の本屋さんを紹介します。",
        "町内の掲示板をご覧ください。",
        "朝市では、野菜が並びます。",
        "県外へ出かける方へ",
        "税務署で所得税の相談を受けます。",
        "みなも市民センターで開きます。",
        "市民活動を応援します。",
        "長野県庁の物産展です。",
        "姉妹都市の市長が来訪しました。",
        "府中市長と協定を結びました。",
        "都市内部の緑を守ります。",
        "友好都市の市民の皆さんと交流しました。",
        "町内会に入りましょう。",
        "都庁の展望室からの眺めです。",
        "朝市内覧会のお知らせ",
        "近隣の市役所でも受け取れます。",
        "日本町村長会の会議です。",
        "ほたる市の星空観察会です。市内在住の方が対象です。",
        "対象は市内在住の方です。https://www.city.hotaru.lg.jp/kagakukan/",
        "9月16日（水）10時から、かえで市民センター。市内在住の方40人、無料。",
        "旧みなも村役場の文書を公開しました。",
        "あさぎり町から応急給水の職員が来ました。町長からの手紙も届きました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The words of other kinds of municipality, in a post that tells of none of that kind."""
    municipality = document.guideline.municipality
    if municipality is None or municipality.kind not in _NAMED_AFTER:
        return
    kind = _NAMED_AFTER[municipality.kind]
    matches = list(_foreign_words(kind).finditer(document.text))
    if not matches or _leads_elsewhere(document):
        return
    named = {each for each in "市町村県区" if _name_of(each).search(document.text)}
    for match in matches:
        if named & set(match.group()) or document.text.endswith(municipality.name[:-1], 0, match.start()):
            continue
        if _OTHERS.search(document.around(match.start())) or document.is_quoted(*match.span()):
            continue
        yield Hit(
            start=match.start(),
            end=match.end(),
            values={
                "own": Wording(municipality.name, _EN[municipality.kind]),
                "instead": _own_word(match.group(), kind),
            },
        )


def _leads_elsewhere(document: Document) -> bool:
    """Whether a link leads to the page of another municipality."""
    return any(
        _PUBLIC_HOST.fullmatch(link.host) and link.host.endswith(".lg.jp") and not _own(document, link.host)
        for link in document.links
    )


@cache
def _name_of(kind: str) -> re.Pattern[str]:
    return regex(f"{_NAME}|{_HALL}".format(kind=kind))


def _own(document: Document, host: str) -> bool:
    return any(host == each or host.endswith("." + each) for each in document.guideline.official_domains)


_EN = {
    MunicipalityKind.WARD: "a ward",
    MunicipalityKind.CITY: "a city",
    MunicipalityKind.TOWN: "a town",
    MunicipalityKind.VILLAGE: "a village",
}
_PEOPLE = r"の?(?:皆さ[まん]|みなさ[まん]|皆様|方(?![々針])|みな様|皆々様|声|ひろば|生活|サービス|相談|課|税課|全員|[1一]人(?:当たり|あたり|1台))"


@cache
def _foreign_words(own: str) -> re.Pattern[str]:
    """The words that belong to the kinds of municipality other than `own`."""
    alternatives = [
        rf"[県府]庁(?!舎跡)|[県府]民{_PEOPLE}|本県(?!庁)|[県府](?:知事|税(?!務)|政だより|議会|営住宅|立高校|公式|ホームページ|HP|からのお知らせ|では(?=、))|わが[県府]"
    ]
    for kind, office in _OFFICES.items():
        if kind != own:
            alternatives.append(
                rf"{kind}民{_PEOPLE}|{office}|{kind}長(?=[はがのもを、]|から)|{'当' if kind == '町' else '[本当]'}{kind}(?=[はがのをにで]|では)|{kind}内(?:在住|在勤|在学|にお住まい|全域)"
                rf"|{kind}(?:報|議会)(?=[\d「をはのだ])|{kind}(?:税(?!務署)|政だより|営住宅|営|{kind}バス(?![ァ-ヶ])|職員|公式|ホームページ|HP|ウェブサイト|役場|教育委員会|立(?=[図小中保幼体博美病])|木|花)(?![民])"
                + (
                    rf"|{kind}(?:内|外)(?=の|に|で|全|各|在|から)(?!の?(?:局番|化))|わが{kind}|{kind}(?:では、|からのお知らせ|の(?:人口|窓口|職員|担当|施設|予算|取り組み|取組|条例|計画|公式|制度|給付|助成|補助|ごみ|健診|検診|図書館))"
                    if kind != "町"
                    else rf"|わが{kind}|{kind}(?:からのお知らせ|の(?:人口|予算|条例|公式|助成|健診))"
                )
            )
    return regex(_BEFORE + "(?:" + "|".join(alternatives) + ")")


def _own_word(found: str, own: str) -> str:
    for kind, office in (*_OFFICES.items(), ("県", "県庁")):
        if found == office:
            return _OFFICES[own]
        if kind != own and kind in found:
            return found.replace(kind, own)
    return found
