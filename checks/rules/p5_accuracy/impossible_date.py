"""暦にない日付や、時計にない時刻が書かれています。

読んだ人はいつのことか分からず、申込みや来場の日を間違えます。問い合わせの電話も増えます。
2月29日は、その年がうるう年でないときだけ指摘します。
分数とも読める「11/31」は、「まで」「から」や「締切」などの語が隣にあるときだけ指摘します。訂正のために引いた誤りは指摘しません。
死角: 「25時」のような深夜の言い方は調べません。
"""

from collections.abc import Iterator

from checks.bare_dates import reads_as_date
from checks.corrections import quotes_an_error
from checks.dates import WrittenDate
from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.times import WrittenTime
from checks.wording import Wording

_CLOCK = regex(r"時刻|開[場始演会館]|閉[場館会]|終了|受付|集合|午[前後]|朝|夜|まで|から|[~〜～]")
_RATIO = regex(r"比|割合|対|スコア|縮尺|倍率")
_BORN = regex(r"^(?:生まれ|うまれ|生)")
_HALF_BEFORE = regex(r"午[前後]\s?$")
_LAST_HOUR, _LAST_MINUTE = 24, 59

RULE = Rule(
    id="impossible_date",
    principle=5,
    severity=Severity.BLOCK,
    waivable=False,
    title=Wording("存在しない日付・時刻", "Date or time that does not exist"),
    message=Wording(
        "「{found}」という{what}はありません。読んだ人が、いつのことか分からず困ります。",
        "There is no such {what} as “{found}”; readers cannot tell when it is.",
    ),
    suggestion=Wording("正しい{what}を確かめて書き直してください。", "Check and write the right {what}."),
    source="暦と時計の計算（グレゴリオ暦）",
    hints=("月", "日", ":", "時", "/", ".", "-"),
    yields_to=frozenset({"draft_leftover"}),
    flags=(
        "申込みは⟦11月31日⟧まで。",
        "⟦2月30日（火）⟧に説明会を開きます。",
        "⟦２月３０日⟧は休館です。",
        "会期：⟦2026年9月31日⟧から",
        "⟦令和8年6月31日⟧まで受け付けます。",
        "⟦13月1日⟧に公開します。",
        "⟦2月29日（月）⟧に開催します。",
        "⟦2026-02-29⟧ 公開",
        "⟦2026/11/31⟧必着",
        "⟦十一月三十一日⟧まで",
        "開場は⟦25:70⟧です。",
        "受付：9:00〜⟦16:75⟧",
        "⟦14時65分⟧に集合してください。",
        "午前⟦10:60⟧から始めます。",
        "⟦11/31（火）⟧まで",
        "⟦4月0日⟧から",
        "登録制は⟦2/30⟧から始まります。",
        "申込みは⟦11/31⟧まで。",
        "締切：⟦9/31⟧",
        "12/5〜⟦12/32⟧の展示です。",
        "⟦6/31⟧に開催します。",
        "午後⟦25時⟧に閉まります。",
    ),
    allows=(
        "申込みは11月30日（月）まで。",
        "2028年2月29日はうるう日です。",
        "2月29日生まれの方にも毎年お祝いをお届けします。",
        "受付は8:30〜17:15です。",
        "深夜25時までの放送です。",
        "24時間365日、相談できます。",
        "賛成と反対の比率は25:75でした。",
        "縮尺は1:99です。",
        "画面の比率は16:9です。",
        "土砂は3/4が搬出されました。",
        "11:59までに送信してください。",
        "0時0分に日付が変わります。",
        "令和8年11月22日24:00まで",
        "第31回11月定例会を開きます。",
        "12か月31日間のスタンプラリー",
        "徒歩30分、車で70分です。",
        "「11月31日」は誤りです。正しくは11月30日です。",
        "全体の11/31に当たります。",
        "2/30の確率で当たります。",
        "11/31が回答しました。",
        "11月31日とお知らせしましたが、12月1日が正しい締切です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The dates that no calendar has, and the times that no clock shows."""
    day, moment = Wording("日付", "date"), Wording("時刻", "time")
    for each in document.dates:
        if each.on is None and reads_as_date(document.text, each) and not _excused(document, each):
            yield Hit(start=each.start, end=each.end, values={"what": day})
    for time in document.times:
        wrong = time.hour > _LAST_HOUR or time.minute > _LAST_MINUTE
        if wrong and _is_a_time(document, time) and not quotes_an_error(document, time.start, time.end):
            yield Hit(start=time.start, end=time.end, values={"what": moment})


def _excused(document: Document, each: WrittenDate) -> bool:
    return _birthday(document, each) or quotes_an_error(document, each.start, each.end)


def _birthday(document: Document, each: WrittenDate) -> bool:
    """2月29日生まれ is true of people in every year."""
    return each.month == 2 and each.day == 29 and bool(_BORN.match(document.text[each.end :][:4]))  # noqa: PLR2004


def _is_a_time(document: Document, time: WrittenTime) -> bool:
    """25時 is an hour after midnight; 25:75 may be a ratio."""
    if time.minute <= _LAST_MINUTE and "時" in time.text:
        return bool(_HALF_BEFORE.search(document.text[max(0, time.start - 4) : time.start]))
    if "時" in time.text:
        return True
    around = document.around(time.start)
    return bool(_CLOCK.search(around)) and not _RATIO.search(around)
