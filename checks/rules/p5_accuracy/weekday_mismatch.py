"""日付に付いた曜日が、その日の曜日と違っています。

読んだ人は日付と曜日のどちらを信じればよいか分からず、違う日に来てしまうことがあります。
去年の投稿を写して日付だけ直したときに、よく起こります。
年が書かれていない日付は、投稿する日にいちばん近い年のものとして計算します。
死角: 「（土・日）」のように曜日が2つ以上書かれた日付と、日付のない曜日は調べません。
"""

from collections.abc import Iterator

from checks.calendar_words import WEEKDAYS
from checks.document import Document
from checks.findings import Severity
from checks.rule import Hit, Rule
from checks.wording import Wording

_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

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
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The dates whose weekday is another."""
    for each in document.dates:
        if each.on is None or each.weekday is None or each.on.weekday() == each.weekday:
            continue
        real = each.on.weekday()
        yield Hit(
            start=each.start,
            end=each.end,
            values={
                "date": Wording(f"{each.on.year}年{each.on.month}月{each.on.day}日", each.on.isoformat()),
                "weekday": Wording(WEEKDAYS[real], _ENGLISH[real]),
            },
        )
