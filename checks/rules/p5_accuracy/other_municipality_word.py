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
from checks.lexicon.phrases import read_phrases
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
_PHRASES = read_phrases("other_municipality_word")
_OTHERS = regex(_PHRASES["of_others"])
_NAME = r"(?:^|[^一-龥々ァ-ヶー])(?:[一-龥々ァ-ヶーぁ-ん]{{1,6}})(?<![都朝同全当本他各諸青])(?<!わが){kind}(?!内|民|街|場|価|販)"
# Halls are named after their town: かえで市民センター.
_HALL = r"(?:^|[^一-龥々ァ-ヶー])[一-龥々ァ-ヶーぁ-ん]{{1,6}}{kind}民(?:センター|会館|ホール|体育館|病院|劇場|プール|球場)"
_PUBLIC_HOST = regex(r"(?:www\.)?(?:city|town|vill|pref)\.[a-z0-9.\-]+")
_BEGIN = (
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
_BEGIN_IN_PREFECTURES = ("庁", "民", "知事", "税", "政", "議", "営", "立", "公", "ホ", "hp", "か", "では")
_NAMED = (
    *("市民", "市役所", "市長", "本市", "当市", "市報", "市議会", "町民", "町長", "当町"),
    *("村民", "村長", "本村", "当村", "区民", "区役所", "区長", "本区", "当区", "本県", "わが"),
)
_HINTS = (
    *_NAMED,
    *(kind + word for kind in "市町村区" for word in _BEGIN),
    *(kind + word for kind in "県府" for word in _BEGIN_IN_PREFECTURES),
)
"""How the words of some municipality begin."""

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
    hints=_HINTS,
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


@cache
def _foreign_words(own: str) -> re.Pattern[str]:
    """The words that belong to the kinds of municipality other than `own`."""
    of_each = [_words_of(kind) for kind in _OFFICES if kind != own]
    return regex(f"{_BEFORE}(?:{'|'.join((_PHRASES['of_prefectures'], *of_each))})")


def _words_of(kind: str) -> str:
    more = _PHRASES["of_towns"] if kind == "町" else _PHRASES["not_of_towns"].replace("〇", kind)
    return f"{_OFFICES[kind]}|{_PHRASES['of_any'].replace('〇', kind)}|{more}"


def _own_word(found: str, own: str) -> str:
    for kind, office in (*_OFFICES.items(), ("県", "県庁")):
        if found == office:
            return _OFFICES[own]
        if kind != own and kind in found:
            return found.replace(kind, own)
    return found
