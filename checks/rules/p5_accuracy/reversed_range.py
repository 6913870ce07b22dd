"""期間の終わりが、始まりより前になっています。

読んだ人はいつからいつまでなのか分からず、参加や申込みの機会を失います。
年をまたぐ期間（12月20日〜1月5日）と、夜から翌朝までの時間（22時〜5時）は指摘しません。
死角: 始まりと終わりが別々の行に書かれた期間は調べません。
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from checks.corrections import quotes_an_error
from checks.dates import WrittenDate
from checks.document import Document
from checks.findings import Severity
from checks.half_days import half_beside
from checks.patterns import regex
from checks.ranges import joins, may_join
from checks.rule import Hit, Rule
from checks.times import WrittenTime
from checks.wording import Wording

_TIME_BETWEEN = regex(
    r"\s?(?:(?:午[前後]|朝|夜)?\s?\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)|正午)?\s?(?:頃|ごろ)?", re.IGNORECASE
)
_DAY_ALONE = regex(
    r"\s?[~〜～\-–—―−]\s?(?P<day>\d{1,2})日(?![間目前後割数以ほ程])|\s?から、?(?P<until>\d{1,2})日(?=まで|\([月火水木金土日])"
)
_TO = r"(?:[0-9]{1,2}月)?\s?(?:[~〜～\-–—―−]|から)\s?"
_YEARS = regex(
    rf"(?P<first>[12]\d{{3}})(?<!\d\d{{4}})年度?{_TO}(?P<second>[12]\d{{3}})年(?!度?に)"
    rf"|令和(?P<early>\d{{1,2}})年度?{_TO}令和(?P<late>\d{{1,2}})年(?!度?に)"
)
_NIGHT = regex(
    r"翌|夜|深夜|夕|当直|宿直|時間外|通行止め|通行規制|工事|断水|停電|停止|休止|メンテナンス|点検|24時間|終日|放送|運休|避難|警戒"
)
_BY_DAY = regex(
    r"(?:受付|開館|開庁|開園|営業|診療|相談|窓口の?|利用|貸出|取扱)(?:時間|は|:)\s?[:はが】]?\s?$"
)
_LABEL = 10  # characters
_WHOLE_YEAR = 300  # days: a longer period without its year is rather one told the wrong way round
_NOON, _EVENING, _MORNING, _LAST_SCHOOL_HOUR = 12 * 60, 17 * 60, 9 * 60 + 30, 8 * 60

RULE = Rule(
    id="reversed_range",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("期間の始まりと終わりが逆", "Period that ends before it starts"),
    message=Wording(
        "「{found}」は、終わりが始まりより前です。読んだ人が、いつからいつまでか分からず困ります。",
        "“{found}” ends before it starts; readers cannot tell when it is.",
    ),
    suggestion=Wording(
        "始まりと終わりを確かめてください。年や日をまたぐときは「翌年」「翌」を付けると伝わります。",
        "Check both ends; say so where it runs into the next day or year.",
    ),
    source="暦と時計の計算（グレゴリオ暦）",
    hints=("~", "〜", "から", "より", "-", "–", "—", "―", "−", "ー"),
    flags=(
        "展示は⟦12/10〜12/5⟧です。",
        "会期：⟦12月10日（木）〜12月5日（土）⟧",
        "⟦12月10日から12月5日⟧まで開きます。",
        "申込みは⟦１２月１０日（木）～５日⟧（土）です。",
        "⟦2026年12月20日〜2026年1月5日⟧は休館です。",
        "⟦令和8年12月10日（木）10時〜令和8年12月5日（土）⟧16時",
        "受付は⟦16時〜10時⟧です。",
        "時間：⟦15:00〜13:30⟧",
        "⟦午後3時から午後1時⟧まで相談を受け付けます。",
        "日時：12月5日（土）⟦14:00－12:00⟧",
        "⟦17時30分～13時⟧に開きます。",
        "⟦午後１時〜午前１１時⟧",
        "開館：⟦10:00〜10:00⟧",
        "⟦12月10日から5日⟧まで募集します。",
        "⟦令和9年度〜令和8年⟧度の計画です。",
        "⟦2027年〜2026年⟧の計画です。",
        "⟦十二月十日から十二月五日⟧まで",
        "⟦2027年3月～2026年⟧4月の工事です。",
        "⟦令和9年度から令和7年⟧度までの計画です。",
        "受付時間：⟦17:00〜9:30⟧",
        "開館時間：⟦17時から9時⟧まで",
    ),
    allows=(
        "展示は12/5〜12/10です。",
        "12月20日（日）〜1月5日（火）は休館します。",
        "12月28日から翌年1月4日まで閉庁します。",
        "受付は10時〜16時です。",
        "夜間は22時〜翌5時に通行止めになります。",
        "22時〜5時は静かにお過ごしください。",
        "夜間窓口：17:15〜8:30",
        "午前10時〜3時に開きます。",
        "4月1日〜3月31日の1年間です。",
        "9月1日〜6月30日に活動します。",
        "開始時刻を14時から10時に変更します。",
        "開催日を12月12日から12月5日に変更します。",
        "12月5日16時〜12月6日10時",
        "12月10日から5日間、展示します。",
        "12月10日から7日以内に届け出てください。",
        "午後1時〜3時30分に開きます。",
        "金曜日16時〜月曜日9時は受け付けません。",
        "2026年12月20日〜1月5日に募集します。",
        "通行止めは21時〜6時です。",
        "量は1/2〜1/4にします。",
        "10時からと9時からの2回です。",
        "11月〜3月は16時に閉園します。",
        "「12月10日〜12月5日」は誤りです。正しくは12月5日〜12月10日です。",
        "夜間の受付時間：17:00〜9:00",
        "実施を2027年度から2026年度に早めます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The periods of dates, days, years and times whose second end lies before the first."""
    for first, second in pairwise(document.dates):
        if not _dates_joined(document.text, first, second) or quotes_an_error(
            document, first.start, second.end
        ):
            continue
        if _dates_reversed(first, second):
            yield Hit(start=first.start, end=second.end)
    for each in document.dates:
        alone = _DAY_ALONE.match(document.text, each.end)
        if alone and 0 < int(alone["day"] or alone["until"]) < each.day:
            yield Hit(start=each.start, end=alone.end())
    for match in _YEARS.finditer(document.text):
        if int(match["first"] or match["early"]) > int(match["second"] or match["late"]):
            yield Hit(start=match.start(), end=match.end())
    for earlier, later in pairwise(document.times):
        yield from _times_reversed(document, earlier, later)


def _dates_joined(text: str, first: WrittenDate, second: WrittenDate) -> bool:
    if not may_join(text, first.end, second.start):
        return False
    if not (first.certain or second.certain or second.day != 0):
        return False
    between = _TIME_BETWEEN.match(text, first.end, second.start)
    end = between.end() if between else first.end
    after = _TIME_BETWEEN.match(text, second.end)
    return joins(text, end, second.start, after.end() if after else second.end)


def _dates_reversed(first: WrittenDate, second: WrittenDate) -> bool:
    """A second date without its year takes the first's, or the next one where that makes a likely period."""
    if first.on is None or second.on is None:
        return False
    if second.year_written:
        return second.on < first.on and not second.text.startswith("翌")
    same_year = _shifted(second.on, first.on.year)
    if same_year >= first.on:
        return False
    length = _shifted(second.on, first.on.year + 1) - first.on
    ends_with_month = (second.on + timedelta(days=1)).day == 1
    return length.days >= _WHOLE_YEAR and not (first.day == 1 and ends_with_month)


def _shifted(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28)) if day.month == 2 else day.replace(year=year)  # noqa: PLR2004


def _times_reversed(document: Document, earlier: WrittenTime, later: WrittenTime) -> Iterator[Hit]:
    text = document.text
    if not may_join(text, earlier.end, later.start):
        return
    from_half, to_half = (
        half_beside(text, earlier.start, earlier.end),
        half_beside(text, later.start, later.end),
    )
    start, end = (from_half.start if from_half else earlier.start), (to_half.end if to_half else later.end)
    begins = to_half.start if to_half and to_half.start < later.start else later.start
    stops = from_half.end if from_half and from_half.end > earlier.end else earlier.end
    if not joins(text, _past_half_hour(text, stops), begins, end):
        return
    first, second = _minutes(earlier, from_half and from_half.half), _minutes(later, to_half and to_half.half)
    if not to_half and from_half and from_half.half == "pm" and second < _NOON:
        second += _NOON
    if second <= first and not _runs_overnight(document, earlier, first, second, told=bool(to_half)):
        yield Hit(start=start, end=end)


def _past_half_hour(text: str, end: int) -> int:
    return end + 1 if text.startswith("半", end) else end


def _minutes(time: WrittenTime, half: str | None) -> int:
    hour = time.hour + 12 if half == "pm" and time.hour < 12 else time.hour  # noqa: PLR2004
    return hour * 60 + time.minute


def _runs_overnight(document: Document, time: WrittenTime, first: int, second: int, *, told: bool) -> bool:
    """From evening to morning, or from morning to an afternoon told by the clock's twelve hours (10時〜3時)."""
    around = document.around(time.start)
    if _NIGHT.search(around):
        return True
    if _BY_DAY.search(document.text[max(0, time.start - _LABEL) : time.start]):
        return False
    if first >= _EVENING and second <= _MORNING:
        return True
    return not told and first <= _NOON and second < _LAST_SCHOOL_HOUR and first >= _LAST_SCHOOL_HOUR
