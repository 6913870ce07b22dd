"""もう過ぎた日付の催しや受付を、これからのことのように書いています。

読んだ人が終わった催しに出かけたり、締め切った申込みをしようとしたりします。
年のない日付は、投稿する日にいちばん近い年のものとして考えます。
死角: 期間の始まり（「11月1日から」）と、会期の分からない催しは調べません。
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from checks.bare_dates import reads_as_date
from checks.corrections import quotes_an_error
from checks.dates import WrittenDate
from checks.document import Document
from checks.findings import Severity
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.told_days import is_told_as_to_come, opens_a_period
from checks.wording import Wording

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
    yields_to=frozenset({"era_year_mismatch", "past_deadline"}),
    flags=(
        "⟦11月1日（日）⟧に菊花展を開催します。",
        "⟦11月21日⟧に防災訓練を行います。",
        "日時：⟦11月15日（日）⟧10時\nどなたでもご参加ください。",
        "⟦2025年12月5日⟧に説明会を開きます。",
        "⟦令和7年12月5日（金）⟧に開催します。",
        "区民ホールで⟦11/14（土）⟧に上演します。",
        "⟦11月8日⟧の講座にご参加ください。",
        Example(
            "⟦11月25日（水）⟧に健康相談を行います。",
            planned_at=datetime(2026, 11, 25, 15, 30, tzinfo=UTC),  # already the 26th in Japan
        ),
        "⟦9月1日⟧に訓練を実施します。",
        "⟦11月14日（土）⟧10時〜15時、中央公園でマルシェを開きます。",
        "もみじまつりを開催します\n日時：⟦2026年11月14日（土）⟧10時〜15時",
        "【開催】⟦10/31(土)⟧ 秋のつどい。ご家族でどうぞ！",
        "⟦11月20日（金）⟧から粗大ごみの新しい受付を始めます。",
        "⟦11月16日（月）⟧は図書館が休館です。",
        "⟦11月15日（日）⟧に投票が行われます。",
        "きたる⟦11月15日⟧、もちつき大会。お楽しみに！",
        "とき ⟦11月14日（土）⟧13時30分〜\nところ 区民ホール\n入場無料、どなたでもどうぞ",
        "期間：11月1日〜⟦11月15日⟧\nぜひお越しください。",
        "日時：⟦11月14日（土）⟧10時\n会場：中央公園\n定員：20人",
        Example("⟦11月14日（土）⟧18時から、水辺の広場で吹奏楽部が演奏します。", kind=Kind.EVENT),
        "インフルエンザの予防接種、⟦11/18⟧まで実施中です。",
        "写真展は⟦11月20日（金）⟧まで開催しています。",
        "申請書は⟦11月18日（水）⟧必着で、郵送してください。",
        "投票日は⟦11月15日（日）⟧です。",
        "納期限は⟦11月2日（月）⟧です。お忘れなく。",
        "⟦11月20日（金）⟧に断水します。",
        "ライトアップは⟦11月20日（金）⟧までお楽しみいただけます。",
        "販売期間：11月1日（日）〜⟦11月15日（日）⟧",
        "給付金の申請期限が⟦11月13日（金）⟧に迫っています。",
        "📅 ⟦11月14日（土）⟧\n中央公園でお待ちしています",
    ),
    allows=(
        Example("11月14日（土）の演奏会の様子を動画で紹介します。", kind=Kind.EVENT),
        Example("11月14日に開いたマルシェの売上を、子ども食堂に届けます。", kind=Kind.EVENT),
        "11月22日（日）に防災訓練を行います。",
        "11月20日に公開した動画をご覧ください。",
        "11月18日までに、214,306円をお預かりしています。",
        "10月31日までに転入した方が投票できます。",
        "11月1日現在の世帯数は11万です。",
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
        "11月20日（金）10時〜受付中です。お申し込みください。",
        "11月3日に生まれ変わった広場です。お待ちしています。",
        "11月20日から窓口を1階に移しています。お越しください。",
        "11月1日10時〜12月6日16時に展示します。",
        "チラシの「11月15日に開催します」は誤りです。正しくは12月15日です。",
        "もみじまつりの報告です。\n日時：11月14日（土）\n会場：渓谷公園\n300人が参加しました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The dates before the day of the post whose sentence speaks of something to come."""
    day = document.day
    told = Wording(f"{day.month}月{day.day}日", day.isoformat())
    for each in document.dates:
        if not _is_past(each, document) or quotes_an_error(document, each.start, each.end):
            continue
        if is_told_as_to_come(document, each):
            yield Hit(start=each.start, end=each.end, values={"day": told})


def _is_past(each: WrittenDate, document: Document) -> bool:
    """Dates of earlier years are told as history, and one before 〜 only opens a period."""
    if each.on is None or each.on >= document.day or each.year < document.day.year - 1:
        return False
    return reads_as_date(document.text, each) and not opens_a_period(document, each)
