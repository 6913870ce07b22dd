"""避難情報や警報を出すところ、出すときの言葉が取り違えられています。

避難指示などの避難情報は市区町村が発令し、警報や注意報は気象庁が発表します。
取り違えると、読む人は誰の情報を待てばよいか分からず、問い合わせ先も間違えます。
死角: 消防や警察など、ほかの組織との取り違えは調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_EVACUATION = r"(?:避難指示|高齢者等避難|緊急安全確保|避難情報)"
_WRONG_BODY = regex(
    rf"(?:気象庁|気象台)の?発令(?:の|した|する){_EVACUATION}|(?:気象庁|気象台|国土交通省|内閣府|都|東京都)(?:が|は|から|より|、)[^。\n]{{0,24}}?{_EVACUATION}[^。\n]{{0,8}}?(?:を|が)[^。\n]{{0,4}}?(?:発令|発表|出)"
)
_WRONG_VERB = regex(
    r"(?:大雨|洪水|暴風雪?|大雪|波浪|高潮|津波|土砂災害|氾濫|雷|乾燥|濃霧)[^。、\n]{0,4}?(?:警報|注意報)[」』]?(?P<verb>(?:を|が|の)?発令)"
)
_ON_ADVICE = regex(
    r"受け|踏まえ|基づ|参考に|もとに|[区市町村](?:が|は|から|では|長)|自治体|市区町村|発表し、|ではな|しません"
)

RULE = Rule(
    id="alert_issuer_confused",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("避難情報と警報の出どころの取り違え", "Evacuation orders and warnings mixed up"),
    message=Wording(
        "「{found}」とありますが、{fact}。読む人が、誰の情報を待てばよいか分からなくなります。",
        "“{found}” mixes things up: {fact}. Readers will not know whose word to wait for.",
    ),
    suggestion=Wording("{instead}のように書いてください。", "Write it as {instead}."),
    source="災害対策基本法60条（避難の指示は市町村長）・気象業務法13条の2（警報は気象庁が発表）",
    hints=("避難", "緊急安全", "警報", "注意報"),
    flags=(
        "⟦気象庁が避難指示を出⟧しました。",
        "⟦気象庁から北町に避難指示が発令⟧されました。",
        "⟦気象台は高齢者等避難を発表⟧しました。",
        "⟦気象庁は10時に緊急安全確保を発令⟧",
        "⟦国土交通省から避難情報が出⟧ています。",
        "⟦大雨警報が発令⟧されました。",
        "⟦暴風警報発令⟧",
        "レベル3⟦氾濫警報を発令⟧",
        "⟦津波警報が発令⟧されています。",
        "⟦気象庁より、避難指示が発令⟧されています。",
    ),
    allows=(
        "気象庁がレベル4大雨危険警報を発表したことを受け、区は避難指示を発令しました。",
        "区は10時に避難指示を発令しました。",
        "大雨警報が発表されました。",
        "光化学スモッグ注意報が発令されました。",
        "避難指示は、気象庁の情報をもとに区が発令します。",
        "気象庁は避難指示を発令しません。",
        "食中毒警報が発令されました。",
        "気象庁から発表される情報と、区の避難情報を確かめましょう。",
        "気象庁の発表を踏まえて避難情報を出します。",
        "京都では避難指示を出しました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """Evacuation orders said to come from others than the municipality, and warnings said to be 発令."""
    for match in _WRONG_BODY.finditer(document.text):
        if not _ON_ADVICE.search(document.around(match.start())):
            yield Hit(
                start=match.start(), end=match.end(), values={"fact": _ORDERS, "instead": _ORDERS_INSTEAD}
            )
    for match in _WRONG_VERB.finditer(document.text):
        yield Hit(
            start=match.start(),
            end=match.end(),
            values={"fact": _WARNINGS, "instead": _WARNINGS_INSTEAD},
            replacement=match.group().removesuffix("発令") + "発表",
            severity=Severity.INFO,
        )


_ORDERS = Wording("避難情報を発令するのは市区町村です", "municipalities issue evacuation orders")
_ORDERS_INSTEAD = Wording("「区は避難指示を発令しました」", "an order by the ward")
_WARNINGS = Wording("警報や注意報は気象庁が発表するものです", "the Meteorological Agency announces warnings")
_WARNINGS_INSTEAD = Wording("「警報が発表されました」", "a warning announced")
