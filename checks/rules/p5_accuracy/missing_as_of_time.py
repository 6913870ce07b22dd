"""災害や事故の状況に、いつの時点のことかが書かれていません。

状況は刻々と変わります。あとから読んだ人が古い状況を今のことと受け取り、危ない行動を取るおそれがあります。
「14時30分現在」のほか、「14時に発令しました」のように時刻が書いてあれば指摘しません。
死角: 書かれた時刻が正しいかどうかは分かりません。日付だけの書き方は、時刻がないものとして扱います。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.situations import REPORT_HINTS, find_reports
from checks.times import WrittenTime
from checks.wording import Wording

_TO_COME = regex(r"半?\s?(?:頃|ごろ)?\s?(?:から|より|まで|[~〜～]|開始|以降)")
_SINCE = regex(r"てい(?:ます|る)|ております|中です|ました|発生|現在|時点")
_KANJI_TIME = regex(
    r"(?:[一二三四五六七八九十〇]{1,3}時(?:[一二三四五六七八九十〇]{1,3}分|半)?|正午)[^。\n]{0,3}(?:現在|時点|発表|発令|に)"
)

RULE = Rule(
    id="missing_as_of_time",
    principle=5,
    severity=Severity.WARN,
    title=Wording("いつの時点の状況かがない", "Situation without its time"),
    message=Wording(
        "「{found}」に、いつの時点のことかがありません。あとから読んだ人が、古い状況を今のことだと思います。",
        "“{found}” does not tell as of when; people who read it later will take it for the present.",
    ),
    suggestion=Wording(
        "「（14時30分現在）」「14時30分に発表」のように、時刻を書いてください。",
        "Add the time, as in “as of 14:30”.",
    ),
    source="国の指針（2011-04-05）の災害時の発信／気象庁の防災情報の時刻の示し方",
    hints=REPORT_HINTS,
    flags=(
        Example(
            "台風6号の接近に備え、自主⟦避難所を3か所に開いてい⟧ます。みなも区防災課", kind=Kind.EMERGENCY
        ),
        Example("みなも川の⟦水位⟧が上がり、あふれるおそれがあります。", kind=Kind.EMERGENCY),
        Example("強い⟦揺れが⟧ありました。火の元を確かめてください。", kind=Kind.EMERGENCY),
        Example("区内の一部で⟦停電してい⟧ます。", kind=Kind.EMERGENCY),
        "北町に⟦避難指示を発令しまし⟧た。",
        "みなも小学校に⟦避難所を開設しまし⟧た。",
        "レベル3大雨⟦警報が発表されてい⟧ます。",
        "大雨のため、みなも通りが⟦冠水してい⟧ます。",
        "台風の影響で⟦断水が続いてい⟧ます。",
        "北町一丁目で⟦火災が発生しまし⟧た。近づかないでください。",
        Example("路線バスが⟦止まっています⟧。", kind=Kind.EMERGENCY),
        "【緊急】⟦高齢者等避難を発令してい⟧ます。",
        "倒木により区道が⟦通行止めになってい⟧ます。",
        "川沿いで⟦クマの目撃情報⟧がありました。",
        "区民センターに⟦給水所を設置しまし⟧た。",
        Example("⟦通行止めは解除しまし⟧た。", kind=Kind.EMERGENCY),
        Example("⟦行方不明になっていた方は、無事に見つかりまし⟧た。", kind=Kind.EMERGENCY),
        Example("北町の⟦火災は鎮火しまし⟧た。", kind=Kind.EMERGENCY),
    ),
    allows=(
        Example("停電に備え、懐中電灯をご用意ください。", kind=Kind.EMERGENCY),
        "区内の一部で停電しています（14時30分現在）。",
        "14時に北町へ避難指示を発令しました。",
        "避難所を開設しました。（22日午前10時現在）",
        "【10:30】みなも小学校に避難所を開設しました。",
        "避難指示が発令されたら、全員避難です。",
        "工事のため通行止めになっています。",
        "マラソン大会のため、みなも通りは通行止めになっています。",
        "2019年の台風では避難所を開設しました。",
        "防災訓練で避難所を開設しました。",
        "停電したときは、復旧までお待ちください。",
        "防災行政無線の点検を行っています。",
        Example("むやみに移動せず、安全な場所にいてください。", kind=Kind.EMERGENCY),
        "14時ごろから停電しています。",
        Example("通行止めは15時に解除しました。", kind=Kind.EMERGENCY),
        "工事の通行止めは解除しました。",
        "正午現在、断水が続いています。",
        "【訂正】7日の投稿で「避難所を解放しています」とありましたが、正しくは「開放しています」です。",
        "「避難指示を発令しました」とお知らせしましたが、誤りでした。おわびして訂正します。",
        "（誤）大雨警報が発表されています（正）大雨注意報です。おわびして訂正します。",
        "震度5強を観測した地震から10周年の写真展です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first report of a post in which no time is told."""
    report = next(iter(find_reports(document)), None)
    if report is None or _KANJI_TIME.search(document.text):
        return
    if not any(_tells_when(document, time) for time in document.times):
        yield Hit(start=report.start, end=report.end)


def _tells_when(document: Document, time: WrittenTime) -> bool:
    """A time from which something will be is not the time of the report."""
    return not _TO_COME.match(document.text, time.end) or bool(_SINCE.search(document.around(time.start)))
