"""祝日でない日に、祝日の印や名前が付いています。

休みだと思って来ない人や、窓口が閉まっていると思う人が出ます。去年の予定を写したときや、振替休日を数え違えたときに起こります。
「休」だけの印は休館日のこともあるので、祝日の次の日に付いたものだけを、注意として伝えます。
死角: 祝日に印が付いていないことは指摘しません。
"""

from collections.abc import Iterator
from datetime import date, timedelta

from checks.dates import WrittenDate
from checks.document import Document
from checks.findings import Severity
from checks.holidays import HOLIDAY_NAMES, holiday_name
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_NAMES = "|".join(HOLIDAY_NAMES)
_MARK = regex(rf"祝|祭日|振替|振休|国民の休日|{_NAMES}")
_AFTER = regex(
    rf"\s?\((?:{_NAMES}|国民の祝日|祝日?|祭日|振替?休日?)\)|は、?「?(?:{_NAMES})」?(?=です|で、|なので|のため|[。!、])"
)
_BEFORE = regex(
    rf"(?:(?P<name>{_NAMES}|振替休日)(?:の|\(|、)|(?<![土日・])(?<!曜)祝日(?:の|である))(?P<gap>\s?)$"
)
_TOLD_BACK = regex(r"でした|かつて|当時|以前|昔|旧|もとは|まで(?:は|の祝日)")
_OFF = regex(r"・休[)\]〕】]$")
_LONGEST_NAME = 9
_FURTHER_DAY = regex(r"[・、,~〜]\s?$")

RULE = Rule(
    id="false_holiday_mark",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("祝日でない日の祝日の印", "Holiday mark on another day"),
    message=Wording(
        "「{found}」とありますが、{day}は{fact}。休みかどうかを読む人が取り違えます。",
        "“{found}” does not fit: {day} {fact}. Readers will be wrong about what is open.",
    ),
    suggestion=Wording(
        "日付を確かめ、日付が正しければ祝日の印を外してください。",
        "Check the date; if it is right, take the holiday mark away.",
    ),
    source="国民の祝日に関する法律（jpholiday の計算による）",
    hints=("祝", "・休", "祭日", "振替", "振休", "の日", "元日", "国民の休日", "憲法記念日", "天皇誕生日"),
    yields_to=frozenset({"weekday_mismatch", "impossible_date"}),
    flags=(
        "⟦11月24日（火・祝）⟧は休館です。",
        "⟦11月24日(火祝)⟧も開館します。",
        "⟦12月23日（水・祝）⟧に音楽会を開きます。",
        "⟦11月24日（火・振休）⟧は休館です。",
        "⟦11/24（火・祝）⟧ お休み",
        "⟦2026年12月23日（水・天皇誕生日）⟧",
        "⟦令和8年11月25日（水・祝）⟧",
        "⟦１１月２４日（火・祝日）⟧",
        "⟦11月24日（祝）⟧は休館です。",
        "⟦11月3日（火・勤労感謝の日）⟧は無料で入れます。",
        "⟦11月22日は勤労感謝の日⟧です。",
        "⟦1月18日（月・祝）⟧の二十歳のつどい",
        "⟦R9.1.4(月・振替休日)⟧ 休館",
        "成人の日の⟦1月12日⟧は休館です。",
        "祝日の⟦11月24日⟧は休館です。",
        "元日（⟦1月2日⟧）は休館です。",
        "⟦12月23日（祝・水）⟧は休みます。",
        "⟦11月24日（火・休）⟧もお休みします。",
    ),
    allows=(
        "11月23日（月・祝）は休館です。",
        "11月23日（月・勤労感謝の日）は無料で入れます。",
        "1月11日（月・祝）に二十歳のつどいを開きます。",
        "2027年3月22日（月・振休）は開館します。",
        "11月3日（火・祝）に文化の日の催しを開きました。",
        "11月24日（火）は、祝日の翌日なので休館です。",
        "11月24日（火・休館日）",
        "12月23日（水）は休みません。",
        "11月23日は勤労感謝の日です。",
        "毎月23日はふみの日です。",
        "2020年7月24日（金・祝）に開きました。",
        "11月19日（木・県民の日）",
        "11月23日（月・祝）の振替で、11月24日（火）に収集します。",
        "11月22日（日）は祝賀会を開きます。",
        "5月6日（水・振替休日）は休館でした。",
        "11月22日・23日（日・祝）に開きます。",
        "成人の日の1月11日は休館です。",
        "祝日の翌日の11月24日は休館です。",
        "土日・祝日の11月22日は休館です。",
        "かつて成人の日の1月15日には式がありました。",
        "11月25日（水・休）は機器の点検です。",
        "元日（1月1日・金）は休館です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The dates with a holiday's mark or name that are no holiday, or another."""
    for each in document.dates:
        if each.on is None:
            continue
        before = _named_before(document, each)
        after = _AFTER.match(document.text, each.end)
        mark = _MARK.search(before + each.text + (after.group() if after else ""))
        if mark and not _shared(document.text, each):
            yield from _hits(each, each.on, mark.group(), after.end() if after else each.end)
        elif _OFF.search(each.text) and _taken_for_a_substitute(each.on):
            yield Hit(
                start=each.start, end=each.end, values=_values(each.on, _NO_HOLIDAY), severity=Severity.WARN
            )


def _hits(each: WrittenDate, on: date, mark: str, end: int) -> Iterator[Hit]:
    fact = _fact(each, mark)
    if fact:
        yield Hit(start=each.start, end=end, values=_values(on, fact))


def _values(on: date, fact: Wording) -> dict[str, Wording]:
    return {"day": Wording(f"{on.month}月{on.day}日", on.isoformat()), "fact": fact}


def _named_before(document: Document, each: WrittenDate) -> str:
    """The holiday named before a date: 成人の日の1月11日, 元日（1月1日）."""
    match = _BEFORE.search(document.text[max(0, each.start - _LONGEST_NAME) : each.start])
    if not match or _TOLD_BACK.search(document.around(each.start)):
        return ""
    return match.group()


def _taken_for_a_substitute(on: date) -> bool:
    """Whether 休 beside the day can but mean a substitute holiday, which it is not: the day after a holiday."""
    return holiday_name(on) is None and holiday_name(on - timedelta(days=1)) is not None


_NO_HOLIDAY = Wording("祝日ではありません", "is no holiday")


def _fact(each: WrittenDate, mark: str) -> Wording | None:
    assert each.on is not None
    real = holiday_name(each.on)
    if real is None:
        return _NO_HOLIDAY
    if mark in HOLIDAY_NAMES and mark not in real and "振替" not in each.text:
        return Wording(f"「{real}」です", f"is {real}")
    return None


def _shared(text: str, each: WrittenDate) -> bool:
    """22日・23日（日・祝） marks both days at once, the earlier by the weekday and the later by 祝."""
    return (
        bool(_FURTHER_DAY.search(text[max(0, each.start - 2) : each.start]))
        and each.weekday is not None
        and (each.on is not None and each.on.weekday() != each.weekday)
    )
