"""「6日間」「2時間」などの長さが、書かれた期間や時間と合いません。

日付か長さのどちらかが誤っています。最後の日に来た人が、もう終わっていたと知ることになります。
「12月5日（土）・6日（日）の2日間」のような日の並びも数えます。休みの日を除いた数え方や「約」「延べ」のある文は指摘しません。
死角: 始まりと終わりが離れて書かれた期間と、泊まりを除いた数え方は調べません。
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from checks.calendar_words import number
from checks.dates import WrittenDate
from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.times import WrittenTime
from checks.wording import Wording

_NUMERAL = r"(?P<length>[0-9]{1,3}|[一二三四五六七八九十]{1,3})"
_CLOCK = r"(?:\s?(?:午[前後]\s?)?[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?))?"
_DAYS = regex(
    rf"{_CLOCK}\s?(?:まで)?\s?(?:の|、|\(|\s|で)?\s?(?:{_NUMERAL}日間|[0-9]泊(?P<trip>[0-9]{{1,2}})日)"
)
_HOURS = regex(
    rf"\s?(?:まで)?\s?(?:の|、|\(|\s)?\s?(?P<hours>{_NUMERAL}時間(?P<half>半)?)?(?P<minutes>[0-9]{{1,3}})?(?(minutes)分)間?(?=[)の、。でを\s]|\Z)"
)
_BESIDE = regex(r"\s?[・、,と]\s?")
_JOINT = regex(r"\s*(?:[~〜～\-–—―−ー]+|(?:から|より)、?)\s*(?:翌年?)?")
_MAYBE_A_CLOCK = regex(_CLOCK)
_COUNTED_OTHERWISE = regex(
    r"[月火水木金土日](?:曜日?)?は?休|休[館園業]?日|休みの|除|平日|営業|開館日|開庁日|うち|延べ|のべ|約|程度|以内|前後|途中|各|ずつ|1人|一人|入れ替|のいずれか"
)
_HALF_A_DAY, _HOUR, _HALF = 12 * 60, 60, 30

RULE = Rule(
    id="period_length_mismatch",
    principle=5,
    severity=Severity.WARN,
    title=Wording("期間と日数が合わない", "Length that does not fit the period"),
    message=Wording(
        "「{found}」は、数えると{real}です。読んだ人が、いつまでなのか分からなくなります。",
        "“{found}” is in fact {real}; readers cannot tell when it ends.",
    ),
    suggestion=Wording(
        "日付・時刻と長さのどちらが正しいかを確かめて、そろえてください。",
        "Check which of the two is right.",
    ),
    source="暦と時計の計算／みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    hints=("日間", "時間", "分)", "分間", "分の", "分で", "分。", "分、", "泊"),
    yields_to=frozenset({"reversed_range", "impossible_date"}),
    flags=(
        "点検のため、⟦12月14日（月）から18日（金）までの6日間⟧使えません。",
        "⟦12月5日（土）〜8日（火）の3日間⟧、展示します。",
        "⟦12月5日（土）・6日（日）の3日間⟧です。",
        "会期：⟦12/5〜12/10（5日間⟧）",
        "⟦12月1日（火）から12月10日（木）まで、7日間⟧開きます。",
        "⟦１２月５日～９日の四日間⟧",
        "⟦12月5日（土）〜6日（日）の2泊3日⟧の合宿です。",
        "⟦10時〜12時（3時間⟧）",
        "⟦13:30〜15:30の90分⟧です。",
        "午後⟦1時〜午後4時（2時間⟧）の講座です。",
        "⟦9時〜22時（3時間⟧）",
        "⟦12月12日（土）、13日（日）の3日間⟧、写真展を開きます。",
        "⟦12月28日（月）〜1月4日（月）の7日間⟧は休館です。",
    ),
    allows=(
        "12月14日（月）から18日（金）までの5日間使えません。",
        "12月5日（土）・6日（日）の2日間です。",
        "12月28日（月）〜1月4日（月）の8日間は休館です。",
        "12月1日（火）から11日（金）まで（土日を除く9日間）開きます。",
        "12月1日〜12月20日の18日間（月曜休館）",
        "12月5日（土）〜6日（日）の1泊2日です。",
        "10時〜12時（2時間）",
        "午前10時〜午後3時（5時間）の講座です。",
        "13:00〜14:30（90分）",
        "9時〜21時（12時間）",
        "午前10時〜3時（5時間）",
        "10時〜16時（1回30分）",
        "10時〜16時の間、30分ごとに動きます。",
        "12月5日から3日間、展示します。",
        "10時〜17時（途中1時間の休憩）",
        "13時30分〜15時（1時間半）の教室です。",
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Hit]:
    """The lengths that are not those of the period, the days or the hours before them."""
    text = document.text
    if "日間" in text or "泊" in text:
        yield from _days(document)
    for earlier, later in pairwise(document.times):
        length = _HOURS.match(text, later.end)
        if not length or not _minutes(length) or not _are_ends(document, earlier, later):
            continue
        apart = _of_day(later) - _of_day(earlier)
        if (apart - _minutes(length)) % _HALF_A_DAY:  # 午前 and 午後 may be left out
            yield _hit(earlier.start, length.end(), *_in_words(apart if apart > 0 else apart % _HALF_A_DAY))


def _days(document: Document) -> Iterator[Hit]:
    dates = document.dates
    for last, each in enumerate(dates):
        length = _DAYS.match(document.text, each.end)
        first = _first_of_list(document.text, dates, last)
        if not length or each.on is None or first.on is None or first == each:
            continue
        in_range = first == dates[last - 1] and not _BESIDE.fullmatch(document.text, first.end, each.start)
        real = (each.on - first.on).days + 1 if in_range else last - dates.index(first) + 1
        told = number(length["length"] or length["trip"])
        if 0 < real != told and not _COUNTED_OTHERWISE.search(document.around(each.start)):
            yield _hit(first.start, length.end(), f"{real}日間", f"{real} days")


def _first_of_list(text: str, dates: tuple[WrittenDate, ...], last: int) -> WrittenDate:
    """The first day of those that end with `last`: of a period, or of days side by side."""
    first = last
    while first and _BESIDE.fullmatch(text, dates[first - 1].end, dates[first].start):
        first -= 1
    if first == last and last and _is_period(text, dates[last - 1], dates[last]):
        first -= 1
    return dates[first]


def _is_period(text: str, first: WrittenDate, last: WrittenDate) -> bool:
    clock = _MAYBE_A_CLOCK.match(text, first.end, last.start)
    return bool(_JOINT.fullmatch(text, clock.end() if clock else first.end, last.start))


def _are_ends(document: Document, earlier: WrittenTime, later: WrittenTime) -> bool:
    between = document.text[earlier.end : later.start].replace("午前", "").replace("午後", "")
    return bool(_JOINT.fullmatch(between)) and not _COUNTED_OTHERWISE.search(document.around(later.start))


def _minutes(length: re.Match[str]) -> int:
    hours = number(length["length"]) if length["length"] else 0
    return hours * _HOUR + (_HALF if length["half"] else 0) + int(length["minutes"] or 0)


def _of_day(time: WrittenTime) -> int:
    return time.hour * _HOUR + time.minute


def _in_words(minutes: int) -> tuple[str, str]:
    hours, rest = divmod(minutes, _HOUR)
    told = [f"{hours}時間"] * bool(hours) + [f"{rest}分"] * bool(rest)
    return "".join(told) or "0分", f"{minutes} minutes"


def _hit(start: int, end: int, real: str, real_en: str) -> Hit:
    return Hit(start=start, end=end, values={"real": Wording(real, real_en)})
