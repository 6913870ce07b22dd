"""災害の知らせや新しい支援のお知らせに、公式の情報への案内がありません。

読む人は続きの情報をどこで見ればよいか分からず、うわさや古い投稿に頼ってしまいます。
公式サイトへのリンクのほか、「区公式サイト」「防災ポータル」などの言葉や電話番号があれば指摘しません。
避難情報・避難所・給水所の知らせと、種類が「緊急」の投稿で起きていると伝えること、給付や無償化のお知らせを調べます。
死角: 「緊急」でない投稿の停電や断水の知らせは調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.situations import REPORT_HINTS, find_reports
from checks.wording import Wording

_PHRASES = read_phrases("no_official_link_in_alert")
_WAY_ON = regex(_PHRASES["way_on"], re.IGNORECASE)
_LED_TO = frozenset({"evacuation", "shelter"})
_OVER = regex(r"復旧|解除|再開|鎮火|解消")
# What a municipality does for people in a disaster, in words that name no hazard.
_CARE = regex(_PHRASES["care"])
# What closes or stops in bad weather goes on changing; a telephone cannot answer all who ask.
_CAUSE = r"(?:台風|大雨|豪雨|暴風|強風|大雪|積雪|地震|津波|停電|断水|警報|災害)[^。\n]{0,16}?(?:ため|により|影響|接近|伴い|備え|受けて|よる)"
_CLOSED = regex(rf"{_CAUSE}[^。\n]{{0,40}}?(?:休[校園館診業所]|閉[鎖庁館]|運休|見合わせ|繰り下げ|自宅待機)")
_BY_TELEPHONE = regex(r"\d{2,4}-\d{2,4}-\d{3,4}|\d{9,11}")
# New help with money or costs: people look for the conditions.
_SUPPORT = regex(_PHRASES["support"])

RULE = Rule(
    id="no_official_link_in_alert",
    principle=3,
    severity=Severity.INFO,
    title=Wording("公式の案内がない", "No official page"),
    message=Wording(
        "「{found}」の続きを、どこで確かめられるかがありません。読む人がうわさや古い投稿に頼ってしまいます。",
        "“{found}” does not say where to look further, so readers turn to rumours and old posts.",
    ),
    suggestion=Wording(
        "区の公式サイトや防災ポータルのリンクを添えてください。急ぐときは、出したあとの追記でも構いません。",
        "Add a link to the ward's own page, afterwards if there is no time now.",
    ),
    source="国の指針（2011-04-05）災害時はWebサイトへの掲載と併せて発信／ガイドライン 原則3",
    hints=(*REPORT_HINTS, "金", "円", "券", "料", "費", "本部", "受け入れ", "呼び"),
    flags=(
        Example("区内5か所で、⟦避難⟧の受け入れを始めました（17時、防災課）。", kind=Kind.EMERGENCY),
        Example("みなも区⟦災害⟧対策本部を設けました（6時30分）。", kind=Kind.EMERGENCY),
        "来年度から、第2子の⟦保育料を無償に⟧します。",
        "非課税世帯に⟦7万円をお配りします⟧。",
        "事業者の方に⟦支援金を出します⟧。",
        "14時に北町へ⟦避難指示を発令しまし⟧た。",
        "みなも小学校に⟦避難所を開設しまし⟧た（10時現在）。",
        "10時に⟦高齢者等避難を発令しまし⟧た。早めに逃げてください。",
        "⟦緊急安全確保を発令しまし⟧た（15時）。命を守ってください。",
        "区民センターに⟦給水所を設置しまし⟧た（9時現在）。",
        Example("9時、⟦避難所を開設してい⟧ます。", kind=Kind.EMERGENCY),
        "⟦避難指示を発令中です⟧（16時現在）。",
        "11時、⟦一時滞在施設を開設しまし⟧た。",
        "13時30分、北町に⟦避難情報を発令しまし⟧た。",
        Example("配水管の破損で⟦断水してい⟧ます（8時30分現在、水道局発表）。", kind=Kind.EMERGENCY),
        Example("北町で⟦停電してい⟧ます（21時、東京電力発表）。", kind=Kind.EMERGENCY),
        "12時、体育館を⟦避難所として開放してい⟧ます。",
        "⟦台風の接近により、区立の小中学校は臨時休校⟧です。学務課 03-5555-0123",
        "⟦大雪のため、本日の図書館は休館⟧します。図書館 03-5555-0123",
    ),
    allows=(
        "台風の接近により、区立小中学校は臨時休校です。続報は区ホームページで。",
        "工事のため、図書館は12月1日から臨時休館します。03-5555-0123",
        "14時に北町へ避難指示を発令しました。https://www.city.minamo.lg.jp/bosai/",
        "みなも小学校に避難所を開設しました（10時現在）。区公式サイトをご覧ください。",
        "避難所を開設しました。電話03-5555-0123",
        "避難指示が発令されたら、全員避難です。",
        "防災ポータルで確かめてください。10時に高齢者等避難を発令しました。",
        "2019年の台風では避難所を開設しました。",
        "【訓練】避難所を開設しました。",
        "停電しています（14時30分現在、東京電力発表）。",
        "防災アプリでも避難指示を発令したことをお知らせしています。",
        "避難場所を確かめましょう。",
        Example(
            "北町で停電しています（21時、東京電力発表）。復旧の見込みは公式サイトへ。", kind=Kind.EMERGENCY
        ),
        Example("停電は復旧しました（21時、東京電力発表）。", kind=Kind.EMERGENCY),
        "保育料を無償にします。詳しくは保育課（03-5555-0123）へ。",
        "商品券の使い方を紹介します。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first order to leave or opened shelter of a post that leads nowhere."""
    if document.links:
        return
    if _WAY_ON.search(document.text):
        yield from _closed(document.text)
        return
    emergency = document.post.kind is Kind.EMERGENCY
    for report in find_reports(document):
        if report.sort in _LED_TO or (emergency and report.sort != "ended" and not _OVER.search(report.text)):
            yield Hit(start=report.start, end=report.end)
            return
    told = (
        _SUPPORT.search(document.text) if document.post.kind is Kind.NOTICE else _CARE.search(document.text)
    )
    if told and (emergency or document.post.kind is Kind.NOTICE):
        yield Hit(start=told.start(), end=told.end())


def _closed(text: str) -> Iterator[Hit]:
    """What closes in a disaster, in a post that has nothing but a telephone number."""
    match = _CLOSED.search(text)
    if match and not _WAY_ON.search(_BY_TELEPHONE.sub(" ", text)):
        yield Hit(start=match.start(), end=match.end())
