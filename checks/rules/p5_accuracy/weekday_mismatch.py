"""日付に付いた曜日が、その日の曜日と違っています。

読んだ人は日付と曜日のどちらを信じればよいか分からず、違う日に来てしまうことがあります。
去年の投稿を写して日付だけ直したときに、よく起こります。
年が書かれていない日付は、投稿する日にいちばん近い年のものとして計算します。
「25日（火）」のように月のない日は、前後の月や文中の月のどれとも曜日が合わないときだけ指摘します。
「7月5日（土）は誤りです」のように、訂正のために引いた誤りは指摘しません。
死角: 「12月5日（土・日）」のように、日の数より多く曜日が書かれた日付は調べません。
"""

from collections.abc import Iterator
from datetime import date

from checks.calendar_words import WEEKDAYS
from checks.corrections import quotes_an_error
from checks.dates import WrittenDate
from checks.days_together import DaysTogether, find_days_together
from checks.document import Document
from checks.findings import Severity
from checks.lone_days import LoneDay, find_lone_days
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_OF_A_DAY = r"(?:開庁|開館|窓口|の部|クラス|コース|教室|講座|収集|相談|診療)日?\s?[:は、]"
_WEEKDAY_BEFORE = regex(rf"(?P<day>[月火水木金土日])曜日?(?:の|、|{_OF_A_DAY}|(?P<open>\())\s?$")
_EVERY_WEEK = regex(r"毎|第|隔週|[・、と月火水木金土日][月火水木金土日]曜|定休|休館日|除")

_GOES_ON = frozenset("・、と")  # further days: all of them, and the weekday, are listed

RULE = Rule(
    id="weekday_mismatch",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("日付と曜日が合わない", "Date and weekday disagree"),
    message=Wording(
        "「{found}」の曜日が合いません。{date}は{weekday}曜日です。読んだ人が、違う日に来てしまいます。",
        "The weekday in “{found}” is wrong: {date} is a {weekday}. Readers may come on the wrong day.",
    ),
    suggestion=Wording(
        "日付と曜日のどちらが正しいかを確かめてください。日付が正しければ（{weekday}）です。",
        "Check which of the two is right. If the date is, the weekday is {weekday}.",
    ),
    source="暦の計算（グレゴリオ暦）",
    hints=(*"月火水木金土日", "mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    yields_to=frozenset({"era_year_mismatch"}),
    flags=(
        "防災訓練は⟦11月22日（土）⟧に行います。",
        "⟦１１月２３日（日）⟧は休館です。",
        "⟦11/25(火)⟧ 区民ホールで健康相談",
        "会期：⟦2026年12月5日（日）⟧から",
        "⟦令和8年12月5日（金）⟧10時開演",
        "⟦令和８年（２０２６年）１２月５日（金）⟧必着",
        "⟦R8.12.5(日)⟧まで受付",
        "⟦2026-12-05(日)⟧ 受付開始",
        "⟦2026/12/6（土）⟧は臨時開庁日です。",
        "⟦十二月五日（日）⟧に餅つき大会を開きます。",
        "12月5日（土）・⟦6日（月）⟧の2日間です。",
        "⟦11月23日（火・祝）⟧はお休みします。",
        "⟦11月22日土曜日⟧に開館します。",
        "⟦11月22日 (Sat)⟧ Open day",
        "⟦来年1月11日（日）⟧に二十歳のつどいを開きます。",
        "⟦1月12日（日）⟧は初釜です。",
        "⟦11.25（火）⟧10時開演",
        "⟦11/25 火⟧ 10時から",
        "⟦11月25日の火曜日⟧に開きます。",
        "⟦11月25日、火曜日⟧に開きます。",
        "火曜日の⟦11月25日⟧に開きます。",
        "次の火曜日（⟦11月25日⟧）に開きます。",
        "⟦11月22日⟧・⟦23日（土・日）⟧に開きます。",
        "⟦11月28日⟧〜⟦29日（日・月）⟧は臨時休館です。",
        "⟦25日（火）⟧は休館です。",
        "12月の休館日は、⟦7日（日）⟧です。",
        "次の収集日は⟦月曜の15日⟧です。12月7日（月）は休みます。",
        "12月1日（火）に説明会、⟦同月8日（水）⟧に本番です。",
        "12月5日（土）に前夜祭、⟦翌6日（月）⟧に本祭です。",
        "12月5日（土）と⟦翌日（月）⟧に開きます。",
        "Open day: ⟦Sunday, December 12⟧, 10 a.m.",
        "⟦12 Dec. 2026 (Sun)⟧ 10:00",
        "⟦12月18日\n　　　（木）⟧14時から",
        "⟦12月12日は日曜⟧なので、窓口を閉めます。",
        "⟦12月2日（もく）⟧に あつまります。",
        "⟦12月12日（星期日）⟧",
        "⟦12月2日（木・大安）⟧に式を挙げました。",
        "|⟦12月2日|木⟧|区民館|",
        "日曜開庁日：⟦12月12日⟧",
        "7月5日（日）の投稿の訂正です。正しくは⟦7月6日（日）⟧です。",
        "⟦11月4日・11日・18日（いずれも木曜日⟧）10時",
        "⟦11月5日、12日、19日（全て水曜日⟧、全3回）",
        "⟦11月5日・12日・19日の毎週金曜日⟧",
        "⟦12/2、12/9、12/16（毎週木曜日⟧）",
        "⟦12月2日・9日・16日・23日\n※いずれも火曜日⟧",
        "⟦毎週火曜日：12月2日、9日、16日⟧",
        "⟦木曜日コース：12月2日・9日・16日⟧",
        "⟦11月4・11・18日（いずれも木曜日⟧）",
        "⟦12月5、6日（日、月）⟧",
        "⟦12月5日⟧・⟦6日（日月）⟧",
        "⟦12月5日⟧・⟦6日（日）⟧（月）",
        "⟦12月5日⟧から⟦6日（日・月）⟧",
        "⟦12月5日・6日の日月⟧は休みます。",
        "⟦第2土曜日（12月19日⟧）に開きます。",
        "⟦第1・第3木曜日（12月2日・16日⟧）",
    ),
    allows=(
        "防災訓練は11月22日（日）に行います。",
        "11月23日（月・祝）は休館です。",
        "１１月２３日（月・祝）は開庁します。",
        "11/25(水) 区民ホールで健康相談",
        "令和8年12月5日（土）10時開演",
        "12月5日（土）・6日（日）の2日間です。",
        "2011年3月11日（金）に東日本大震災が発生しました。",
        "来年1月11日（月・祝）に二十歳のつどいを開きます。",
        "昨年11月22日（土）の訓練には300人が参加しました。",
        "毎月第4日曜日は家庭の日です。",
        "11月21日・22日（土・日）に菊花展を開きます。",
        "ごみの収集は月・木です。1/2の量に減らしましょう。",
        "窓口は平日8時30分から17時15分まで（土日祝を除く）。",
        "11月22日（日時は変更になる場合があります）",
        "日曜日の11月22日に、金魚すくいを行います。",
        "12月5日 土ぼこりに注意",
        "11月22日・23日（日・祝）に菊花展を開きます。",
        "11月22日・23日（月・祝）に菊花展を開きます。",
        "ポスターの「7月5日（土）」は、正しくは「7月5日（日）」です。",
        "開催日を11月25日（火）とお知らせしましたが、正しくは11月25日（水）です。",
        "（誤）11月25日（火）→（正）11月25日（水）",
        "11月24日（水）は誤りです。11月25日（水）に開きます。おわびして訂正します。",
        "毎週水曜日（12月29日は休み）に開きます。",
        "休館日は月曜日、12月29日から1月3日までです。",
        "25日（水）は休館です。",
        "12月の休館日は、7日（月）と14日（月）です。",
        "来年3月の予定は、5日（金）が説明会です。",
        "催しは12月5日（土）です。申込みは25日（水）から受け付けます。",
        "昭和64年1月7日（土）、翌8日（日）に平成が始まりました。",
        "12月28日（月）まで配ります。次の収集は4日（月）です。",
        "Saturday, December 12, 11 a.m.",
        "You may bring 5 items on Sat., Dec. 12th.",
        "12月5日（土）と翌日の日曜は休館です。",
        "11月23日は開館し、翌日休館します。",
        "毎月第3土曜の20日ごろに届きます。",
        "12月の第1土曜の5日に開きます。",
        "12月1日（火・夜）に開きます。",
        "11月4日・11日・18日（いずれも水曜日）10時",
        "毎週火曜日 12月1日・8日・15日",
        "12月1日から22日までの毎週金曜日に開きます。",
        "12月5日・6日（土日）、12日・13日（土）（日）",
        "12月5日・6日の土日",
        "毎週月曜日、12月29日・30日・31日は休みます。",
        "木曜日、11月3日・23日は休館です。",
        "月曜日（12月29日・1月4日を除く）",
        "毎月第1・3木曜日（12月3日・17日）",
        "第4日曜日の11月22日に開きます。",
        "12月5日（土）・13日（日）いずれも日曜日のみ託児があります。",
        "12月2日・9日・16日（火曜日は休館）",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The dates whose weekday is another, and the days without month that have theirs in no month near."""
    for each in document.dates:
        written = each.weekday if each.weekday is not None else _weekday_before(document, each)
        if each.on is None or written is None or each.on.weekday() == written:
            continue
        if not quotes_an_error(document, each.start, each.end):
            yield _hit(each, each.on)
    for lone in find_lone_days(document):
        if lone.on.weekday() != lone.weekday and not quotes_an_error(document, lone.start, lone.end):
            yield _hit(lone, lone.on)
    for together in find_days_together(document):
        if not quotes_an_error(document, together.start, together.end):
            yield _hit(together, together.on, together.nth)


def _hit(each: WrittenDate | LoneDay | DaysTogether, on: date, nth: int | None = None) -> Hit:
    real = on.weekday()
    return Hit(
        start=each.start,
        end=each.end,
        values={
            "date": Wording(f"{on.year}年{on.month}月{on.day}日", on.isoformat()),
            "weekday": _weekday(real, nth),
        },
    )


def _weekday(real: int, nth: int | None) -> Wording:
    if nth is None:
        return Wording(WEEKDAYS[real], _ENGLISH[real])
    return Wording(f"第{nth}{WEEKDAYS[real]}", f"{_ENGLISH[real]}, number {nth} of the month")


def _weekday_before(document: Document, each: WrittenDate) -> int | None:
    """The weekday of 火曜日の11月25日 and 火曜日（11月25日）; one of every week tells nothing of the date."""
    before = document.text[max(0, each.start - 16) : each.start].rpartition("\n")[2]
    match = _WEEKDAY_BEFORE.search(before)
    if not match or _EVERY_WEEK.search(before) or not each.certain:
        return None
    if match["open"] and not document.text.startswith(")", each.end):
        return None
    if match.group().endswith("、") and document.text[each.end : each.end + 1] in _GOES_ON:
        return None
    return WEEKDAYS.index(match["day"])
