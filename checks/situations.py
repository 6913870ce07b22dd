"""Sentences that report a disaster or an accident while it goes on."""

from collections.abc import Iterator
from typing import NamedTuple

from checks.corrections import quotes_an_error
from checks.document import Document
from checks.hazards import HAZARD
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind

_DONE = r"(?:て(?:い|お)|まし|し(?:まし|てい|ており)|い(?:たしまし|たしており)|され(?:まし|てい|ており)|中(?:です|。|!|$|\n|[（(])|済み|(?=[。!】\n]|$))"
_ONGOING = r"(?:し?て(?:い|お)|が?(?:続|発生し|起き|出|起こ)(?:いて|て)(?:い|お)|(?:し|が(?:発生し|起き|起こり|見つかり|あり))まし|中(?:です|。|!|$)|と?に?なって(?:い|お)|しており)"
_PATTERNS = (
    rf"(?P<evacuation>(?:避難指示|高齢者等避難|緊急安全確保|避難情報)[」』]?(?:\([^()\n]{{1,12}}\))?[をが]?(?:発令|出){_DONE})",
    rf"(?P<shelter>(?:避難所|避難場所|避難スペース|一時滞在施設|給水所|給水拠点|救護所|救援所)[^。\n]{{0,30}}?(?:[をが]?(?:開設|開放|設置){_DONE}|(?:に|を|が|も|か所|カ所|ヶ所|箇所|\))?\s?(?:開(?:き|い|け|かれ|けられ)|設け(?:られ)?|あけ)(?:まし|てい|ており)))",
    rf"(?P<warning>(?:警報|注意報|警戒情報|危険情報|発生情報|警戒アラート|津波[^。\n]{{0,6}}|噴火[^。\n]{{0,4}})[」』]?(?:\([^()\n]{{1,12}}\))?[をが]?(?:発表|発令|出){_DONE}|震度\d[弱強]?[^。\n]{{0,12}}?(?:観測|記録|発生|揺れ)[^。\n]{{0,6}}?(?:まし|てい|ており))",
    rf"(?P<outage>(?:停電|断水|ガス漏れ|通信障害|運転見合わせ|運転を見合わせ|運休|通行止め|通行不能|冠水|浸水|倒木|土砂崩れ|[崖が]け?崩れ|陥没|火災|火事|爆発|氾濫|決壊|延焼)[^。、\n]{{0,8}}?{_ONGOING})",
    r"(?P<danger>(?:河?川|[一-龥ァ-ヶ]川|水位)[^。、\n]{0,6}?(?:水位が)?(?:上がって|上昇して|増水して|あふれて|溢れて)(?:い|お)|(?:氾濫し|決壊し|崩れ|あふれ|溢れ)そう(?:です|な))",
    r"(?P<sighting>(?:クマ|熊|ヒグマ|イノシシ|猪|サル|猿|不審者)[^。\n]{0,16}?(?:出没|目撃|現れ|発見|確認)(?:[^。、\n]{0,8}?)(?:まし|てい|ており|情報))",
)
_PHRASES = read_phrases("situations")
_ENDED = regex(_PHRASES["ended"])
_REPORT = regex("|".join(_PATTERNS))
_STATE = regex(
    r"(?:して|なって|続いて|止まって|出て|できなくなって|見合わせて|起きて|遅れて|閉鎖して)(?:い|お)り?ます|中です|発生|見合わせ|発令|発表|開設"
)
_SUPPOSED = regex(_PHRASES["supposed"])
_IMAGINED = regex(_PHRASES["imagined"])
_PLANNED = regex(_PHRASES["planned"])
# How a sentence ends that tells, rather than asks or proposes.
_DECLARED = regex(
    r"(?<!お願いし)(?<!お願いいたし)(?:ます|ました|ません(?!か)|です|でした|(?:見込|恐れ|おそれ|状況|模様|とのこと)(?:あり)?|[^くし]た|(?<!れ)る|中|発生|発令|発表|運休|停止|不通|済み?)[。!\s]*(?:\([^()\n]{1,24}\))?[。!]?$"
)


_HEADLINE = 24  # characters in which a drill says that it is one


class Report(NamedTuple):
    """What a sentence reports: half-open offsets, its text and its sort.

    The sorts are evacuation, shelter, warning, outage, danger, sighting, and in an emergency post ended for what is
    over and state for anything else.
    """

    start: int
    end: int
    text: str
    sort: str


def find_reports(document: Document) -> tuple[Report, ...]:
    """What the post reports as happening now; what may happen, was planned or lies years back is none."""
    return document.remembered(_all_reports)


def _all_reports(document: Document) -> tuple[Report, ...]:
    return tuple(_reports(document))


def _reports(document: Document) -> Iterator[Report]:
    if "訓練" in document.text[:_HEADLINE]:
        return
    emergency = document.post.kind is Kind.EMERGENCY
    found = False
    for match in _REPORT.finditer(document.text):
        sort = match.lastgroup or "state"
        if _is_report(document.around(match.start()), sort) and not _is_put_right(document, match.start()):
            found = True
            yield Report(match.start(), match.end(), match.group(), sort)
    if emergency and not found:
        for match in _ENDED.finditer(document.text):
            if _is_report(document.around(match.start()), "ended"):
                found = True
                yield Report(match.start(), match.end(), match.group(), "ended")
    if emergency and not found:
        yield from _states(document)


def _states(document: Document) -> Iterator[Report]:
    """What an emergency post says is so, in whatever words; else what it says of a hazard."""
    found = False
    for match in _STATE.finditer(document.text):
        if not _SUPPOSED.search(document.around(match.start())):
            found = True
            yield Report(match.start(), match.end(), match.group(), "state")
    if found:
        return
    for sentence in document.sentences:
        hazard = HAZARD.search(sentence.text)
        if hazard and _DECLARED.search(sentence.text) and not _IMAGINED.search(sentence.text):
            start, end = (sentence.start + offset for offset in hazard.span())
            yield Report(start, end, hazard.group(), "state")


def _is_put_right(document: Document, start: int) -> bool:
    """Whether what begins at `start` is quoted from another post as its mistake, or set beside what is right."""
    quoted = document.speaks_of_a_mistake and document.is_quoted(start, start + 1)
    return quoted or quotes_an_error(document, start, start)


def _is_report(sentence: str, sort: str) -> bool:
    if sort == "shelter":  # shelters are opened against what may come
        sentence = sentence.replace("に備え", "")
    return not _SUPPOSED.search(sentence) and not (sort == "outage" and _PLANNED.search(sentence))


REPORT_HINTS = (
    *(
        "避難",
        "行方不明",
        "解除",
        "復旧",
        "鎮火",
        "消し止め",
        "給水所",
        "一時滞在",
        "警報",
        "情報",
        "津波",
        "噴火",
        "震度",
        "停電",
        "断水",
        "ガス漏れ",
        "通信障害",
        "見合わせ",
        "運休",
    ),
    *(
        "通行止",
        "通行不能",
        "冠水",
        "浸水",
        "倒木",
        "崩れ",
        "陥没",
        "火災",
        "火事",
        "爆発",
        "氾濫",
        "決壊",
        "延焼",
    ),
    *(
        "クマ",
        "熊",
        "イノシシ",
        "猪",
        "サル",
        "猿",
        "不審者",
        "水位",
        "川",
        "注意報",
        "アラート",
        "給水",
        "救護所",
        "救援所",
        "ます",
        "ました",
        "ません",
        "です",
        "そうな",
        "中",
        "発生",
        "発令",
        "発表",
        "開設",
    ),
)
"""Strings of which one stands in every text with a report."""
