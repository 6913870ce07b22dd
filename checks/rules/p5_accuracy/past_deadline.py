"""申込みの締切が、投稿する日より前になっています。

読んだ人は申し込めると思って電話や手続きをし、受けてもらえずに困ります。
締め切ったことのお知らせは指摘しません。
年のない日付は、投稿する日にいちばん近い年のものとして考えます。
死角: 「申込み」「締切」などの語が近くにない日付は調べません。
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from checks.deadlines import find_deadlines
from checks.document import Document
from checks.findings import Severity
from checks.rule import Example, Hit, Rule
from checks.tellings import tells_what_is_over
from checks.wording import Wording

RULE = Rule(
    id="past_deadline",
    principle=5,
    severity=Severity.WARN,
    title=Wording("もう過ぎた締切", "Deadline already past"),
    message=Wording(
        "締切の「{found}」は、{day}にはもう過ぎています。読んだ人が、受け付けていない申込みをしてしまいます。",
        "The deadline “{found}” is already past on {day}; readers would apply in vain.",
    ),
    suggestion=Wording(
        "日付を確かめてください。受付が終わっていれば「受付は終了しました」と書いてください。",
        "Check the date; if applications are closed, say so.",
    ),
    source="暦の計算／みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    hints=(
        "申込",
        "申し込",
        "応募",
        "予約",
        "エントリー",
        "受付",
        "受け付け",
        "募集",
        "締",
        "〆",
        "提出",
        "登録",
        "しめきり",
        "期限",
    ),
    yields_to=frozenset({"era_year_mismatch", "weekday_mismatch"}),
    flags=(
        "締切：⟦11月13日（金）⟧",
        "⟦10月31日⟧までにお申し込みください。",
        "申込締切は⟦11月13日（金）⟧です。お早めにお申し込みください。",
        "締切：⟦11月20日（金）⟧\nご応募ください。",
        "申込みは⟦11月20日（金）⟧まで。",
        "【申込期限】⟦11月18日（水）⟧必着",
        "受講者を募集中です。⟦11月20日⟧締切。",
        "応募は⟦11/20(金)⟧17時までに、区公式サイトから。",
        "募集期間：11月1日（日）〜⟦11月15日（日）⟧",
        "予約は電話で⟦11月19日（木）⟧午後5時まで。",
        "〆切 ⟦１１月１０日（火）⟧",
        "申込方法：⟦11月18日（水）⟧までに電話で",
        "⟦令和8年11月20日⟧消印有効で応募を受付中",
        "【お申込み】\n⟦11月17日（火）⟧まで先着順",
        Example(
            "申込締切は⟦11月25日（水）⟧です。",
            planned_at=datetime(2026, 11, 27, 1, 0, tzinfo=UTC),
        ),
    ),
    allows=(
        "締切：11月30日（月）",
        "申込みは11月22日（日）まで。",
        "申込みは11月20日（金）に締め切りました。",
        "11月13日までの募集は終了しました。",
        "募集期間：11月1日（日）〜12月15日（火）",
        "申込みは11月10日（火）から受け付けています。",
        "締切を11月20日（金）から12月4日（金）に延長します。",
        "展示は11月20日まで行い、多くの方に見ていただきました。",
        "11月20日までに応募のあった作品を展示しています。",
        "応募いただいた作品は、11月20日に審査しました。",
        "一次募集（11月13日まで）は終了し、二次募集を始めます。",
        "申込みは随時。11月1日号の区報をご覧ください。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The deadlines before the day of the post that are not told as over."""
    day = document.day
    deadlines = list(find_deadlines(document))
    latest = max((each.on for each in deadlines if each.on), default=day)
    if latest >= day:
        return
    for each in deadlines:
        if each.year >= day.year - 1 and not tells_what_is_over(document.around(each.start)):
            told = Wording(f"{day.month}月{day.day}日", day.isoformat())
            yield Hit(start=each.start, end=each.end, values={"day": told})
