"""2026年5月28日から変わった気象の警報が、前の名前で書かれています。

大雨・土砂災害・氾濫・高潮の警報は、名前にレベルが付きました。前の名前では、いつ逃げればよいかが伝わりません。
名前が変わったことの説明や、過去の災害の話は指摘しません。暴風・大雪・波浪・雷などの名前は変わっていません。
死角: 警報の名前を略して「警報」とだけ書いたときは調べません。
"""

from datetime import date

from checks.findings import Severity
from checks.rule import Example, Rule
from checks.wording import Wording

RULE = Rule(
    id="obsolete_weather_warning",
    principle=5,
    severity=Severity.WARN,
    title=Wording("前の名前の気象警報", "Weather warning by its former name"),
    message=Wording(
        "「{found}」は2026年5月28日に変わる前の名前です。いつ逃げればよいかが、読む人に伝わりません。",
        "“{found}” is the name before 28 May 2026; readers cannot tell when to leave.",
    ),
    suggestion=Wording("いまの名前の「{instead}」を使ってください。", "Use the present name: {instead}."),
    source="気象庁「新たな防災気象情報」（2026-05-28から）。checks/lexicon/obsolete_weather_warning.toml",
    lexicon="obsolete_weather_warning",
    yields_to=frozenset({"alert_level_mismatch", "alert_issuer_confused"}),
    flags=(
        "⟦土砂災害警戒情報⟧が発表されました。",
        "⟦大雨警報⟧が発表されています。",
        "⟦大雨注意報⟧が出ています。",
        "⟦大雨特別警報⟧が発表されました。",
        "⟦氾濫危険情報⟧が発表されました。",
        "みなも川に⟦氾濫警戒情報⟧が出ました。",
        "⟦氾濫注意情報⟧が出ています。",
        "⟦氾濫発生情報⟧が発表されました。",
        "⟦大雨警報（土砂災害）⟧が発表されました。",
        "⟦洪水警報⟧に気を付けてください。",
        "⟦竜巻注意情報⟧が出ました。",
        "⟦記録的短時間大雨情報⟧が発表されました。",
        "⟦顕著な大雨に関する気象情報⟧が発表されました。",
        "⟦大雨危険警報⟧が発表されました。",
        "⟦高潮警報⟧が出ています。",
    ),
    allows=(
        "レベル4土砂災害危険警報が発表されました。",
        "レベル3大雨警報が発表されました。",
        "レベル２大雨注意報が出ています。",
        "暴風警報が発表されました。",
        "土砂災害警戒区域にお住まいの方へ",
        "土砂災害警戒情報は、レベル4土砂災害危険警報に変わりました。",
        "2019年の台風では大雨特別警報が発表されました。",
        "レベル5大雨特別警報が発表されました。",
        "雷注意報が出ています。",
        "洪水ハザードマップを配っています。",
        "これまでの洪水警報はなくなりました。",
        "大雨警報などが出たら、川に近づかないでください。",
        Example("土砂災害警戒情報が発表されました。", today=date(2026, 5, 27)),
    ),
)
