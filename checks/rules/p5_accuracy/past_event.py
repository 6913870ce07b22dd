"""もう過ぎた日付の催しや受付を、これからのことのように書いています。

読んだ人が終わった催しに出かけたり、締め切った申込みをしようとしたりします。
年のない日付は、投稿する日にいちばん近い年のものとして考えます。
死角: 期間の始まり（「11月1日から」）と、会期の分からない催しは調べません。
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise

from checks.dates import WrittenDate
from checks.document import Document
from checks.findings import Severity
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_TO_COME = re.compile(
    r"(?:開催|実施|開会|開演|開場|開館|上演|放送|配信|公開|募集|受付|受け付け|販売|配布|発売|運行)(?:し|いたし|を行い|を開始し|を始め)?ます"
    r"|(?:行い|開き|始まり|始め|受け付け|お届けし)ます|予定です|(?:お越し|ご参加|お集まり|ご来場|お申し?込み|申し?込んで|応募して|ご応募)ください"
    r"|お待ちして(?:い|おり)ます|(?<!は)があります|開催(?=[!。\n]|$)|ませんか"
)
_DONE = re.compile(
    r"ました|でした|終了|終わり|過ぎ|だった|延期|中止|振替|以来|に(?:始まっ|生まれ|でき|開館し|開設し)た"
)
_ONGOING = re.compile(
    r"\s?(?:\d{1,2}[:時]\d{0,2}分?)?\s?(?:から|より|[~〜～\-–―]|以降|に(?:施行|制定|設置|開設|開館))"
)
_REACH = 200  # characters from a date to what is said of it
_LONGEST_LABEL = 12
_REPEATED = re.compile(r"毎年|毎月|例年|生まれ|現在|時点|付け|発行|号")
_LABEL = re.compile(
    r"(?:日時|とき|日程|開催日|期日|日にち|締切日?|締め切り|〆切|申込期限|期限|会期)\s?[:】\])は]?\s?$"
)

RULE = Rule(
    id="past_event",
    principle=5,
    severity=Severity.WARN,
    title=Wording("過ぎた日付を未来のように書いている", "Past date told as if to come"),
    message=Wording(
        "「{found}」は、{day}にはもう過ぎています。読んだ人が、終わった催しや受付に来てしまいます。",
        "“{found}” is already past on {day}. Readers may come for what is over.",
    ),
    suggestion=Wording(
        "日付が正しいか確かめ、終わったことなら「開催しました」のように書いてください。",
        "Check the date; if it is over, say so in the past tense.",
    ),
    source="暦の計算／みなも区ソーシャルメディア活用ガイドライン 原則5（誤解を与えない）",
    hints=("日", "/", "-", "."),
    yields_to=frozenset({"era_year_mismatch"}),
    flags=(
        "⟦11月1日（日）⟧に菊花展を開催します。",
        "⟦11月21日⟧に防災訓練を行います。",
        "⟦10月31日⟧までにお申し込みください。",
        "日時：⟦11月15日（日）⟧10時\nどなたでもご参加ください。",
        "⟦2025年12月5日⟧に説明会を開きます。",
        "⟦令和7年12月5日（金）⟧に開催します。",
        "区民ホールで⟦11/14（土）⟧に上演します。",
        "申込締切は⟦11月13日（金）⟧です。お早めにお申し込みください。",
        "⟦11月8日⟧の講座にご参加ください。",
        "締切：⟦11月20日（金）⟧\nご応募ください。",
        Example(
            "⟦11月25日（水）⟧に健康相談を行います。",
            planned_at=datetime(2026, 11, 25, 15, 30, tzinfo=UTC),  # already the 26th in Japan
        ),
        "⟦9月1日⟧に訓練を実施します。",
    ),
    allows=(
        "11月22日（日）に防災訓練を行います。",
        "11月1日（日）に菊花展を開催しました。",
        "11月1日から菊花展を開催しています。お越しください。",
        "菊花展：11月1日（日）〜12月6日（日）。お待ちしています。",
        "1月11日（月・祝）に二十歳のつどいを開催します。",
        "11月15日の講座は終了しました。次回は12月6日に行います。",
        "11月14日に中止した催しを、12月5日に行います。",
        "2011年3月11日の震災を忘れないための展示を行います。",
        "平成18年4月2日生まれの方は、お申し込みください。",
        "人口は11月1日現在のものです。ぜひお越しください。",
        "10月1日号の区報に載せた講座を12月5日に開催します。",
        "11月3日に開館した図書館でお待ちしています。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The dates before the day of the post whose sentence speaks of something to come."""
    day = document.day
    to_come = _TO_COME.search(document.text) and not _DONE.search(document.text)
    for each, later in pairwise((*document.dates, None)):
        if each is None or not _is_past(each, document):
            continue
        if _told_as_to_come(document, each, later) or (to_come and _labelled(document, each)):
            told = Wording(f"{day.month}月{day.day}日", day.isoformat())
            yield Hit(start=each.start, end=each.end, values={"day": told})


def _is_past(each: WrittenDate, document: Document) -> bool:
    """Dates of earlier years are told as history, and one before 〜 only opens a period."""
    if each.on is None or not each.certain or each.year < document.day.year - 1:
        return False
    return each.on < document.day and not _ONGOING.match(document.text, each.end)


def _told_as_to_come(document: Document, each: WrittenDate, later: WrittenDate | None) -> bool:
    around = document.around(each.start)
    if _DONE.search(around) or _REPEATED.search(around):
        return False
    end = min(document.sentence_at(each.start).end, each.end + _REACH)
    return bool(_TO_COME.search(document.text, each.end, end)) and (later is None or later.start >= end)


def _labelled(document: Document, each: WrittenDate) -> bool:
    return bool(_LABEL.search(document.text[max(0, each.start - _LONGEST_LABEL) : each.start]))
