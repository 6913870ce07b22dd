"""警報や停電などの状況に、どこの発表かが書かれていません。

災害のときは、うわさや誤った話も広まります。どこの発表か分からないと、読む人は信じてよいか判断できません。
区が自ら出す避難情報や避難所の開設は、種類が「緊急」のときだけ、提案として伝えます。
死角: 書かれた発表元が本当に発表したかどうかは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.situations import REPORT_HINTS, Report, find_reports
from checks.wording import Wording

_PHRASES = read_phrases("missing_issuing_body")
_BODY = regex(_PHRASES["body"])
# A section before its telephone number can be asked; that it announced or confirmed anything is not said.
_TO_BE_ASKED = regex(r"[一-龥ァ-ヶー]{1,14}[課署室係](?=(?:\s|[:(☎]|電話|TEL|直通){0,4}0\d{1,4}[-(]\d)")
_ANNOUNCED = regex(r"発表|確認|現地|パトロール|職員|設置|対策本部")
_WHOSE_OWN = frozenset({"evacuation", "shelter"})
_STRONG = regex(_PHRASES["strong"])
_OWN_ORDER = regex(r"避難|高齢者等避難")
_OF_ROADS = regex(_PHRASES["of_roads"])

RULE = Rule(
    id="missing_issuing_body",
    principle=5,
    severity=Severity.WARN,
    title=Wording("どこの発表かがない", "No word of who announced it"),
    message=Wording(
        "「{found}」に、どこの発表かがありません。読む人が、信じてよい情報かどうか判断できません。",
        "“{found}” does not say who announced it, so readers cannot tell whether to trust it.",
    ),
    suggestion=Wording(
        "「気象庁発表」「東京電力によると」「区土木課確認」のように、発表元や確認した人を書いてください。",
        "Name who announced or confirmed it, such as the Meteorological Agency.",
    ),
    source="国の指針（2011-04-05）④ 第三者の情報を引くときの信頼性の確認",
    hints=REPORT_HINTS,
    yields_to=frozenset({"missing_as_of_time"}),
    flags=(
        Example("北町で⟦停電してい⟧ます（14時30分現在）。", kind=Kind.EMERGENCY),
        "レベル3大雨⟦警報が発表されまし⟧た（10時現在）。",
        "14時20分、北町で⟦火災が発生しまし⟧た。",
        "みなも川が⟦氾濫してい⟧ます（15時現在）。",
        "10時5分、⟦震度5強の揺れを観測しまし⟧た。",
        "大雨で⟦断水が続いてい⟧ます（9時時点）。",
        "台風のため、10時から⟦運転見合わせ中です⟧。",
        "【10:30】河川公園で⟦クマの目撃情報⟧がありました。",
        "暴風⟦警報が出てい⟧ます（7時現在）。",
        "14時、⟦津波警報が出てい⟧ます。",
        Example("⟦通行止めが解除されまし⟧た（11時現在）。渋滞が続いています。", kind=Kind.EMERGENCY),
        Example("北町の⟦停電は復旧しまし⟧た（11時現在）。", kind=Kind.EMERGENCY),
        Example("県道が⟦冠水してい⟧ます（11時現在）。", kind=Kind.EMERGENCY),
        Example("⟦避難指示は16日7時に解除されまし⟧た。", kind=Kind.EMERGENCY),
        Example("本町で⟦停電してい⟧ます（9時現在）。懐中電灯をお使いください。", kind=Kind.EMERGENCY),
        Example("川の⟦水位⟧が上がり、あふれるおそれがあります（9時現在）。", kind=Kind.EMERGENCY),
        Example("鉄道は全線で⟦止まっています⟧（6時現在）。", kind=Kind.EMERGENCY),
        Example("熱中症⟦警戒アラートが出てい⟧ます（7時現在）。", kind=Kind.EMERGENCY),
        Example(
            "みなも⟦川の水位が急に上がってい⟧ます（21時40分現在）。\n防災課 03-5555-0123", kind=Kind.EMERGENCY
        ),
    ),
    allows=(
        "気象庁は10時にレベル3大雨警報を発表しました。",
        "停電しています（14時30分現在、東京電力発表）。",
        "14時に避難指示を発令しました。",
        "みなも小学校に避難所を開設しました（10時現在）。",
        "10時、消防署によると北町で火災が発生しています。",
        "大雨警報が発表されたら、川から離れてください。",
        "区土木課が10時に確認し、みなも通りは冠水しています。",
        "水道局が復旧作業中です。断水が続いています（9時現在）。",
        "クマの目撃情報がありました（7時、警察署より）。",
        "路線の工事のため通行止めになっています。",
        "震度6弱を想定した訓練を行っています。",
        Example("通行止めが解除されました（11時現在）。みなも区 土木課", kind=Kind.EMERGENCY),
        Example("県道が冠水しています（11時、県土木事務所）。", kind=Kind.EMERGENCY),
        "工事の通行止めは解除されました。",
        "避難指示は16日7時に解除されました。",
        Example("本町は停電しています（9時、みなも区防災課）。", kind=Kind.EMERGENCY),
        Example("停電しています（9時現在）。みなも区災害対策本部 03-5555-0199", kind=Kind.EMERGENCY),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first report of what others announce, in a post that names nobody."""
    emergency = document.post.kind is Kind.EMERGENCY
    reports = find_reports(document)
    report = next(
        (each for each in reports if _of_others(each)), reports[0] if emergency and reports else None
    )
    if report is None:
        return
    text = _without_links(document)
    if _of_others(report) and not _ANNOUNCED.search(text):
        text = _TO_BE_ASKED.sub(" ", text)
    if not _BODY.search(text):
        own = Severity.INFO if report.sort in _WHOSE_OWN or _OWN_ORDER.match(report.text) else None
        yield Hit(start=report.start, end=report.end, severity=own)


def _without_links(document: Document) -> str:
    text = document.text
    for link in reversed(document.links):
        text = text[: link.start] + " " + text[link.end :]
    return text


def _of_others(report: Report) -> bool:
    """Whether it is for others than the ward to announce, so that nobody can tell it from the account."""
    if report.sort in _WHOSE_OWN or _OWN_ORDER.match(report.text):
        return False
    return bool(_STRONG.search(report.text) or (report.sort == "ended" and _OF_ROADS.search(report.text)))
