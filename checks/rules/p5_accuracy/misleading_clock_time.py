"""午前・午後と24時間制が混じるなど、読み違えやすい時刻です。

「午後12時30分」は昼とも真夜中とも読め、「午後15時」は午後5時と読み違える人がいます。集合や締切の時刻を間違えると、来た人が困ります。
放送や運行の「25時」は、その世界で決まった言い方なので指摘しません。
死角: 「10時〜3時」のように、午前か午後かを書いていない時刻は調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.half_days import HalfDay, half_beside
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.times import WrittenTime
from checks.wording import Wording

_AFTER_MIDNIGHT = regex(r"放送|番組|ラジオ|テレビ|運行|ダイヤ|終電|営業|オールナイト|アニメ|配信")
_QUOTED = regex(r"表記|書き方|言い方|24時間制|12時間制|誤り|正誤|訂正")
# The time of day in words, and an hour that is at another.
_CONTRARY = regex(
    r"(?:早?朝|午前中)の?\s?(?:1[3-9]|2[0-3])(?:時(?!間)|:[0-9]{2})|(?:夜|晩|夕方)の?\s?午前\s?(?:[5-9]|1[01])時(?!間)"
    r"|午[前後]\s+(?:1[3-9]|2[0-3])\s?時(?!間)|正午の?\s?12時[0-9]{1,2}分"
)
_NOON, _MIDNIGHT, _LATEST = 12, 24, 30

RULE = Rule(
    id="misleading_clock_time",
    principle=5,
    severity=Severity.WARN,
    title=Wording("読み違えやすい時刻", "Time that is easily misread"),
    message=Wording(
        "「{found}」は読む人によって違う時刻に受け取られます。来る時刻や締切を間違える人が出ます。",
        "People read “{found}” as different times, and come or apply at the wrong one.",
    ),
    suggestion=Wording(
        "{instead}のように、1つに決まる書き方にしてください。",
        "Write it so that it can mean one time only, such as {instead}.",
    ),
    source="気象庁「予報用語（時に関する用語）」・太政官達第337号（1872）の午前・午後",
    hints=(
        "午",
        "朝の",
        "朝1",
        "朝2",
        "am",
        "pm",
        "a.m",
        "p.m",
        "25",
        "26",
        "27",
        "28",
        "29",
        "30時",
        "24時",
        "24:",
    ),
    yields_to=frozenset({"impossible_date"}),
    flags=(
        "⟦午後15時⟧に始まります。",
        "⟦午後12時30分⟧から受け付けます。",
        "⟦午前12時⟧に閉まります。",
        "⟦午後１３：３０⟧開演",
        "⟦午前13時⟧集合",
        "申込みは⟦午後17時⟧まで",
        "⟦午後12:30⟧に開場します。",
        "⟦PM15:00⟧ 開始",
        "⟦15:00 pm⟧ start",
        "⟦午後24時⟧締切",
        "⟦朝の19時⟧に集合してください。",
        "⟦夜の午前8時⟧に閉まります。",
        "⟦正午12時30分⟧に始まります。",
        "受付は12月5日の⟦25時⟧までです。",
        "⟦午後 18時30分⟧からの説明会",
        "午前10時〜⟦午後14時⟧",
    ),
    allows=(
        "午後3時に始まります。",
        "朝の9時に集合してください。",
        "夜の午前0時に切り替わります。",
        "朝20時間も眠りました。",
        "15時に始まります。",
        "午後0時30分から受け付けます。",
        "正午に閉まります。",
        "午前0時に切り替わります。",
        "24時まで開いています。",
        "深夜25時からのラジオ番組に出演します。",
        "24時間、電話で相談できます。",
        "午後の15時間目の授業です。",
        "午後、12時間の断水があります。",
        "25時間の研修を修了しました。",
        "午前9時〜12時に開きます。",
        "SPAM 15:00の配信を止めました。",
        "午後11時59分まで",
        "「午後15時」という書き方は避けましょう。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The hours that do not fit the half of the day beside them, and hours after the 24th."""
    for time in document.times:
        half = half_beside(document.text, time.start, time.end)
        instead = _instead(time, half)
        if instead and not _QUOTED.search(document.around(time.start)) and not _usual(document, time, half):
            start, end = (half.start, half.end) if half else (time.start, time.end)
            yield Hit(start=start, end=end, values={"instead": instead}, replacement=_replacement(time, half))

    for match in _CONTRARY.finditer(document.text):
        if not _QUOTED.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end(), values={"instead": _ONE_OF_BOTH})


_ONE_OF_BOTH = Wording("「午後3時」「15時」", "午後3時 or 15時")


def _instead(time: WrittenTime, half: HalfDay | None) -> Wording | None:
    if half is None:
        if not _MIDNIGHT < time.hour < _LATEST:
            return None
        hour = time.hour - _MIDNIGHT
        return Wording(f"「翌日の午前{_clock(hour, time)}」", f"翌日の午前{_clock(hour, time)}")
    if time.hour < _NOON or time.hour > _MIDNIGHT:
        return None
    if half.half == "am" or time.hour == _MIDNIGHT:
        return Wording("「正午」「午前0時」", "正午 or 午前0時")
    short = time.hour - _NOON
    return Wording(f"「午後{_clock(short, time)}」", f"午後{_clock(short, time)}")


def _clock(hour: int, time: WrittenTime) -> str:
    return f"{hour}時{time.minute}分" if time.minute else f"{hour}時"


def _replacement(time: WrittenTime, half: HalfDay | None) -> str | None:
    """Ready only where one time alone can be meant: 午後15時, and 午後12時30分 as written by day."""
    if (
        half is None
        or half.half == "am"
        or time.hour == _MIDNIGHT
        or (time.hour == _NOON and not time.minute)
    ):
        return None
    return f"午後{_clock(time.hour - _NOON, time)}"


def _usual(document: Document, time: WrittenTime, half: HalfDay | None) -> bool:
    return half is None and bool(_AFTER_MIDNIGHT.search(document.around(time.start)))
