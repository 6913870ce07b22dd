"""警戒レベルの番号と、避難情報や警報の名前の組が違っています。

番号と名前のどちらを信じるかで、逃げる時機が変わります。避難が遅れれば命に関わります。
名前のうしろに番号がある書き方（避難指示（警戒レベル4））も調べます。
死角: 番号と名前が離れて書かれているときは調べません。
"""

import re
from collections.abc import Iterator

from checks.calendar_words import number
from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_NAMES = {
    "早期注意情報": 1,
    "注意報": 2,
    "高齢者等避難": 3,
    "高齢者等は避難": 3,
    "避難指示": 4,
    "全員避難": 4,
    "危険警報": 4,
    "緊急安全確保": 5,
    "特別警報": 5,
}
_NUMBER = r"[0-9一二三四五六七八九]|I{1,3}V?|IV|V"
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_HAZARD = r"(?:大雨|洪水|氾濫|土砂災害|高潮|暴風|波浪)?"
_NAME = rf"{_HAZARD}(?:{'|'.join(_NAMES)}|(?<=[雨水濫害潮])警報)"
_LEVEL_FIRST = regex(
    rf"(?P<told>警戒)?レベル[をは]?\s?(?P<level>{_NUMBER})(?![0-9.\d])(?:相当)?(?:情報)?(?:に(?:あた|当た|相当す)る|として)?[\s「『【(:・=＝」』】はで、の]{{0,3}}?(?P<name>{_NAME})"
)
_NAME_FIRST = regex(
    rf"(?P<name>{_NAME})[」』]?\s?(?:\(|は|が|=|:|「|・|【|\[|〔)\s?(?P<told>警戒)?レベル\s?(?P<level>{_NUMBER})(?!\d)"
)
_NO_SUCH = regex(r"警戒レベル\s?(?P<level>[06-9]|1\d|六|七|八|九)(?!\d)")
_NOT_SAID = regex(r"ではなく|ではありません|でなく|以前|旧|誤|×|から(?:警戒)?レベル|引き[上下]げ")
_BY_LEVEL = {1: "早期注意情報", 2: "注意報", 3: "高齢者等避難", 4: "避難指示", 5: "緊急安全確保"}
_WEATHER_BY_LEVEL = {1: "早期注意情報", 2: "注意報", 3: "警報", 4: "危険警報", 5: "特別警報"}
_WEATHER = regex(r"報$")

RULE = Rule(
    id="alert_level_mismatch",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("警戒レベルと名前の組違い", "Alert level and name disagree"),
    message=Wording(
        "「{found}」は番号と名前が合いません（{fact}）。逃げる時機を読む人が取り違えます。",
        "Level and name in “{found}” disagree ({fact}); readers may leave too late.",
    ),
    suggestion=Wording(
        "発令や発表の内容を確かめ、番号と名前を合わせてください。",
        "Check what was announced, and make level and name agree.",
    ),
    source="内閣府「避難情報に関するガイドライン」（2021-05）・気象庁の防災気象情報（2026-05-28から）",
    hints=("レベル",),
    yields_to=frozenset({"obsolete_evacuation_term"}),
    flags=(
        "⟦警戒レベル3避難指示⟧を発令しました。",
        "⟦警戒レベル4「高齢者等避難⟧」を発令しました。",
        "⟦避難指示（警戒レベル3⟧）を発令しました。",
        "⟦緊急安全確保（警戒レベル４⟧）",
        "⟦警戒レベル５　避難指示⟧",
        "⟦レベル3大雨特別警報⟧が発表されました。",
        "⟦レベル5土砂災害危険警報⟧が発表されました。",
        "⟦警戒レベル3は「避難指示⟧」です。",
        "⟦高齢者等避難は警戒レベル4⟧です。",
        "⟦警戒レベル四の高齢者等避難⟧を発令",
        "⟦警戒レベル6⟧に当たる大雨です。",
        "⟦警戒レベル3：全員避難⟧",
        "⟦レベル4氾濫警報⟧が発表されました。",
        "⟦警戒レベルⅢ避難指示⟧",
        "⟦警戒レベルは3、避難指示⟧を出しました。",
        "⟦警戒レベル3にあたる避難指示⟧を発令しました。",
    ),
    allows=(
        "警戒レベル3高齢者等避難を発令しました。",
        "警戒レベル4「避難指示」で必ず避難しましょう。",
        "避難指示（警戒レベル4）を発令しました。",
        "警戒レベル5緊急安全確保",
        "警戒レベル3高齢者等避難、警戒レベル4避難指示の順に出ます。",
        "高齢者等避難、警戒レベル4避難指示",
        "レベル3大雨警報が発表されました。",
        "レベル5大雨特別警報が発表されました。",
        "レベル4土砂災害危険警報",
        "警戒レベル3ではなく避難指示が出る前に逃げましょう。",
        "レベル2大雨注意報が発表されました。",
        "警戒レベル2相当の氾濫注意報",
        "英語のレベル3の教室です。",
        "ハザードマップで警戒レベルを確かめましょう。",
        "警戒レベル4までに必ず避難。避難指示を待たないでください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The pairs of a level and a name that do not belong together, and levels that there are not."""
    text = document.text
    reached = 0
    places = sorted(
        (match for pattern in (_LEVEL_FIRST, _NAME_FIRST) for match in pattern.finditer(text)),
        key=re.Match.start,
    )
    for match in places:
        fact = _fact(match["name"], _level(match["level"]), told=bool(match["told"]))
        if match.start() >= reached and not _NOT_SAID.search(text[match.start() : match.end() + 8]):
            reached = match.end()
            if fact:
                yield Hit(start=match.start(), end=match.end(), values={"fact": fact})
    for match in _NO_SUCH.finditer(text):
        yield Hit(
            start=match.start(),
            end=match.end(),
            values={"fact": Wording("警戒レベルは1から5です", "levels run from 1 to 5")},
        )


def _level(written: str) -> int:
    return _ROMAN.get(written) or number(written)


def _fact(name: str, level: int, *, told: bool) -> Wording | None:
    ending = next((each for each in _NAMES if name.endswith(each)), "警報")
    if level not in _BY_LEVEL or level == _NAMES.get(ending, 3):
        return None
    rightly = (_WEATHER_BY_LEVEL if _WEATHER.search(name) and not told else _BY_LEVEL)[level]
    return Wording(
        f"レベル{level}は{rightly}、{ending}はレベル{_NAMES.get(ending, 3)}です",
        f"that name is level {_NAMES.get(ending, 3)}",
    )
