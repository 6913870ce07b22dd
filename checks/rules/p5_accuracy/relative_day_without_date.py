"""「明日」「今週末」などの言葉だけで、日付が書かれていません。

投稿は翌日以降にも読まれ、広まったときには別の日のことだと受け取られます。予約投稿では、書いた日と出る日もずれます。
同じ文やすぐ近くに日付があれば指摘しません。
死角: 「今週中」「3日後」などは、予定の文で、二か月のうちの日付がどこにもないときだけ調べます。「本日」「今日」は、催しや休みなど予定の文のときだけ調べます。「今月」「今年」は調べません。
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_TODAY = r"本日|今日|(?<![ぁ-ん])きょう(?=は|の|か|、|\d|午|夜|夕|も|より)|今夜|今晩|今夕"
_TOMORROW = (
    r"明日(?!葉|香)|明(?:朝|晩|夕)(?=[はの、かよ\d])"
    r"|(?:(?<![ぁ-ん])|(?<=[はがもに]))あした(?=は|の|、|か|お|ま|も|\d|[一-龥])"
    r"|(?<![ぁ-ん])あす(?=は|の|、|から|ま|も|\d|[一-龥])"
)
_CHANGING = r"変わ|始ま|始め|値上げ|休|できま|なりま"
_IN_A_MONTH = rf"末|上旬|中旬|下旬|初め|はじめ|半ば|から(?=[^。\n]{{0,24}}(?:{_CHANGING}))|の第?[一二三四五1-5]|の終わり"
_LATER = (
    rf"週明け|[今来]週中|再来週|翌週(?!の?\d)|[今来]月(?:{_IN_A_MONTH})"
    r"|(?<!\d)(?:[0-9]{1,2}|[一二三四五六七十])(?:日|週間)後(?=に|から|の|、|は)"
    r"|(?:このあと|この後|のちほど|後ほど)(?=\d|午)|昨日(?=から|まで)|(?<![\d一-龥])月末(?=で|まで|に)"
)
_WEEK = (
    r"(?:今|来|再来)週末?(?:の?[月火水木金土日]曜日?)?(?!刊|号)"
    r"|(?<!その)(?<!第)(?:今度|次)の[月火水木金土日]曜日?(?=[にはの、]|$)"
)
_WORD = regex(
    rf"(?P<today>{_TODAY})|(?P<tomorrow>{_TOMORROW})|(?P<after>明後日|あさって)|(?P<later>{_LATER})|(?P<week>{_WEEK})"
)
_PHRASES = read_phrases("relative_day_without_date")
_PLAN = regex(_PHRASES["plan"])
_BEGUN = regex(r"受付|受け付け|募集|申し?込|販売|配布|配り|開始|始ま|使え|利用|通れ|変わ")
_DONE = regex(
    r"(?<!延期し)(?<!変更し)(?<!決まり)(?<!決定し)(?<!になり)(?<!いたし)まし(?:た|て)|でした|ありがとう|おめでとう|お疲れ|記念日|の日です"
)
_FIGURE = regex(_PHRASES["figure"])
_DATE_NEARBY = regex(
    r"(?<!第)(?<!\d)\d{1,2}日(?!間|後|前|以|曜)|\d{1,2}/\d{1,2}|\([月火水木金土日](?:・祝)?\)"
)
_BESIDE = 14  # characters beside the word in which （25日） is looked for
_SPANS = {"today": (0, 0), "tomorrow": (1, 1), "after": (2, 2), "week": (0, 7), "later": (-7, 62)}
_WEEKS_AHEAD = {"今週": 0, "来週": 1, "再来": 2}

RULE = Rule(
    id="relative_day_without_date",
    principle=5,
    severity=Severity.INFO,
    title=Wording("日付のない「明日」など", "Relative day without its date"),
    message=Wording(
        "「{found}」だけでは、{planned}あとから読んだ人が別の日のことだと思います。",
        "“{found}” alone will mean another day to people who read it later{planned}.",
    ),
    suggestion=Wording(
        "「{found}（{date}）」のように、日付を添えてください。",
        "Add the date, as in “{found} ({date})”.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    hints=(
        "本日",
        "今日",
        "きょう",
        "今夜",
        "今晩",
        "明日",
        "あした",
        "あす",
        "明後日",
        "あさって",
        "今週",
        "来週",
        "今度の",
        "次の",
        "今夕",
        "明朝",
        "明晩",
        "明夕",
        "週明け",
        "翌週",
        "今月",
        "来月",
        "日後",
        "週間後",
        "このあと",
        "この後",
        "のちほど",
        "後ほど",
        "昨日",
        "月末",
    ),
    kinds=frozenset(set(Kind) - {Kind.REPLY}),
    flags=(
        Example(
            "8月7日（金）までシステムを停止します。返却ポストは使えます。⟦来週⟧は受付が混み合う見込みです。",
            today=date(2026, 7, 21),
        ),
        "⟦明日⟧は休館です。",
        "⟦明日⟧、防災訓練を行います。",
        "⟦本日⟧18時まで受け付けます。",
        "⟦明後日⟧は粗大ごみの収集を休みます。",
        "⟦今週末⟧はみなも祭りです。",
        "⟦来週⟧から窓口の時間が変わります。",
        "⟦今日⟧の14時から開催します。",
        "⟦今夜⟧19時から放送します。",
        "⟦来週の土曜日⟧に開きます。",
        "⟦あさって⟧まで募集しています。",
        "⟦明日⟧の講座は中止します。",
        "大雪のおそれがあるため、⟦明日⟧は休園します。",
        "⟦来週の日曜日⟧は休日開庁です。",
        "⟦今度の日曜⟧、公園で餅つきがあります。",
        "⟦次の土曜日⟧は防災訓練です。",
        "⟦明朝⟧5時から断水します。",
        "⟦きょう⟧午後6時から放送します。",
        "⟦あした⟧お休みします。",
        "抽選の結果は⟦来週中⟧に発送します。",
        "⟦週明け⟧から、北口が使えません。",
        "⟦3日後⟧に受付を終了します。",
        "⟦来月の第1⟧日曜は、窓口を開けません。",
        "⟦今月末⟧で利用を終わります。",
        "⟦来月から⟧料金が変わります。",
        "⟦このあと⟧18時から放水訓練があります。",
        Example("⟦本日⟧開催します。", planned_at=datetime(2026, 11, 25, 1, 0, tzinfo=UTC)),
    ),
    allows=(
        "明日（25日）は休館です。",
        "明日11月23日（月・祝）は休館です。",
        "本日、11月22日（日）18時まで受け付けます。",
        "本日、防災訓練を行いました。",
        "本日はご来場ありがとうございました。",
        "明日の社会を担う子どもたちを応援します。",
        "明日へつなぐ防災の催しです。",
        "今日もお元気ですか。",
        "今日の給食はカレーです。",
        "祝日の翌日は休館です。",
        "申請の3日後に発送します。",
        "産後2週間後に受けられます。",
        "次回の断水は11月30日（月）、週明けの朝です。",
        "今週末はみなも祭り！\n日時：11月28日（土）10時〜16時",
        "明日葉の苗を配ります。",
        "今日から始められる備えを紹介します。",
        "被害は今日まで語り継がれてきました。",
        "いよいよ明日！\n11月23日（月・祝）みなも祭り",
        "今日はいい夫婦の日です。",
        Example("本日は休館です。", kind=Kind.REPLY),
        "月曜日が祝日のときは、次の火曜日に収集します。",
        "「また明日」と手を振る子どもたちを見守ります。",
        "明日のことを考えて、早めに寝ましょう。",
        "次の日曜大工講座は5月に開きます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """Each relative word once, where no date beside it tells the day."""
    seen: set[str] = set()
    for match in _WORD.finditer(document.text):
        if match.group() in seen or not _tells_a_plan(document, match) or _dated(document, match):
            continue
        seen.add(match.group())
        first, _ = _SPANS[match.lastgroup or "today"]
        day = document.day + timedelta(days=first)
        shifts = document.post.planned_at is not None and document.day != document.post.today
        yield Hit(
            start=match.start(),
            end=match.end(),
            values={"date": _said(day), "planned": _PLANNED if shifts else Wording("", "")},
            severity=Severity.WARN if shifts else None,
        )


_PLANNED = Wording("公開する日も今日ではないので、", ", and it goes out on another day than today")


def _said(day: date) -> Wording:
    return Wording(f"{day.month}月{day.day}日", f"{day.month}/{day.day}")


def _tells_a_plan(document: Document, match: re.Match[str]) -> bool:
    around = document.around(match.start())
    if (_DONE.search(around) and match.group() != "昨日") or _FIGURE.search(around):
        return False
    if match.group() == "昨日":
        return bool(_BEGUN.search(around))
    named = match.lastgroup in {"tomorrow", "after"} or "週末" in match.group() or "曜" in match.group()
    return named or bool(_PLAN.search(around))


def _dated(document: Document, match: re.Match[str]) -> bool:
    text = document.text
    beside = text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
    if _DATE_NEARBY.search(beside) or _DATE_NEARBY.search(document.around(match.start())):
        return True
    first, last = _span(document.day, match)
    return any(each.on and first <= each.on <= last for each in document.dates)


def _span(day: date, match: re.Match[str]) -> tuple[date, date]:
    """The first and the last day that the word can mean; some weeks start on Sunday."""
    weeks = _WEEKS_AHEAD.get(match.group()[:2])
    if weeks is not None:
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
        return monday - timedelta(days=1), max(
            monday + timedelta(days=7), day + timedelta(days=7 * weeks + 6)
        )
    first, last = _SPANS[match.lastgroup or "today"]
    return day + timedelta(days=first), day + timedelta(days=last)
