"""もう過ぎた日付の催しや受付を、これからのことのように書いています。

読んだ人が終わった催しに出かけたり、締め切った申込みをしようとしたりします。
年のない日付は、投稿する日にいちばん近い年のものとして考えます。
死角: 期間の始まり（「11月1日から」）と、会期の分からない催しは調べません。
"""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from operator import attrgetter

from checks.bare_dates import reads_as_date
from checks.corrections import quotes_an_error
from checks.dates import WrittenDate
from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("past_event")
_TO_COME = regex(_PHRASES["to_come"])
# A post about an event tells what will be in any verb; what is shown or reported afterwards is over.
_ANY_VERB = regex(
    r"(?<!てい)(?<!ており)(?<!でい)(?<!い)(?<!あり)(?<!おり)(?<!なり)(?<!ござい)(?<!いたし)(?<!し上げ)(?<!思い)(?<!願い)(?<!存じ)ます(?!よう)(?=[。!♪✨\n]|よ|ので|が、|$)"
)
_REPORTED = regex(_PHRASES["reported"])
_TO_BEGIN = regex(
    r"[^。\n]{0,40}?(?:始め|始まり|変わり|変更し|開始し|スタートし|オープンし|開館し|開園し|開設し|運行を?始め|値上げし)ます"
)
_DONE = regex(_PHRASES["done"])
_TIME = r"(?:\s?(?:午[前後]\s?)?\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?))"
_OPENING = regex(
    rf"(?P<time>{_TIME})?\s?(?:(?P<joint>から|より|[~〜～\-–―])\s?(?P<until>\d{{1,2}}[月/日]|翌日|20\d\d)?|以降|に(?:施行|制定|設置|開設|開館))"
)
_KEPT_OPEN = regex(_PHRASES["kept_open"])
_INVITES = regex(_PHRASES["invites"])
_TOLD = regex(r"た(?:[。、!]|$)|ている|ています|ております|年ぶり|から|周年")
_FAR = timedelta(days=120)
_REACH = 200  # characters from a date to what is said of it
_LONGEST_LABEL = 40  # characters from a label to the last day of its period
_REPEATED = regex(r"毎年|毎月|例年|生まれ|現在|時点|付け|発行|号")
# Up to a day, or on a day that is named as the one of something, without another verb.
_LASTS = r"(?:間|期間|開催|展示|募集|受付|限定|公開|販売|実施|配信|申し?込|予約|キャンペーン)"
_UNTIL = regex(
    rf"{_TIME}?\s?(?:まで(?!の(?!{_LASTS}))|必着|消印有効|が?(?:締め?切り?|〆切|期限)(?!が過|後|を過)|に(?:締め?切り|迫)|限り)"
)
_OF_OTHERS = regex(_PHRASES["of_others"])
_OF_A_NOUN = regex(
    rf"{_TIME}?に?(?:公開|発行|発売|掲載|放送|開催|実施)の|{_TIME}?に[^、。\n]{{0,16}}?[いえけせてねべめれきしちにみりっん]た(?=[一-龥ァ-ヶ]|もの)"
)
_THE_DAY = regex(r"[一-龥ァ-ヶー]は、?\s?(?:[^。、\n]{1,14}(?:[~〜～]|から)\s?)?$")
_DAY_OF_OLD = regex(
    r"(?:誕生|記念|命|制定|設立|施行|基準|創立|開港|発行|更新|掲載|公開|作成|撮影|指定|登録|発生)(?:日|年月日)?は"
)
_IS = regex(rf"{_TIME}?\s?(?:です|に(?:当た|あた|な)ります)")
_ADVERB = regex(
    rf"{_TIME}?(?:\s?[~〜～\-–―]\s?{_TIME})?\s?(?:に(?!つい|関|お(?:ける|いて)|続|よ)|は|から|より|、|[~〜～])"
)
_PERIOD = regex(
    r"(?:期間|期限|会期|締め?切り?日?|〆切|休[館園]日?|断水|停電|閉庁日?|開庁日?|開催日?|投票日)\s?[:】]\s?(?:[^。\n]{1,26}[~〜～]\s?)?$"
)
_LABEL = regex(
    r"(?:日時|とき|日程|開催日|期日|日にち|締切日?|締め切り|〆切|申込期限|期限|会期|期間|[📅🗓⏰📆])\s?[:】\])は/]?\s?(?:[^。\n]{1,26}[~〜～]\s?)?$"
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
    dates = [each for each in document.dates if _is_past(each, document)]
    if not dates:
        return
    to_come = _TO_COME.search(document.text) and not _DONE.search(document.text)
    for each in dates:
        if quotes_an_error(document, each.start, each.end) or not _still_to_come(document, each, to_come):
            continue
        told = Wording(f"{day.month}月{day.day}日", day.isoformat())
        yield Hit(start=each.start, end=each.end, values={"day": told})


def _still_to_come(document: Document, each: WrittenDate, to_come: object) -> bool:
    return (
        _told_as_to_come(document, each)
        or _is_the_last_day(document, each)
        or bool(to_come and _said_of_the_day(document, each))
    )


def _is_past(each: WrittenDate, document: Document) -> bool:
    """Dates of earlier years are told as history, and one before 〜 only opens a period."""
    if each.on is None or each.on >= document.day or each.year < document.day.year - 1:
        return False
    return reads_as_date(document.text, each) and not _opens_a_period(document, each)


def _is_the_last_day(document: Document, each: WrittenDate) -> bool:
    """Whether the day ends something, or is the day of something, that is not told as over."""
    text, around = document.text, document.around(each.start)
    if _DONE.search(around) or _REPEATED.search(around) or document.day - (each.on or document.day) > _FAR:
        return False
    if _UNTIL.match(text, each.end):
        return not _OF_OTHERS.search(around)
    before = text[max(0, each.start - _LONGEST_LABEL) : each.start]
    if _IS.match(text, each.end) and _THE_DAY.search(before):
        return not _DAY_OF_OLD.search(before)
    return bool(_PERIOD.search(before)) and not (_DONE.search(text) or _REPORTED.search(text))


def _opens_a_period(document: Document, each: WrittenDate) -> bool:
    """11月1日〜 lasts, and so do applications from 11月1日10時; 11月1日10時〜15時 is over on that day."""
    opening = _OPENING.match(document.text, each.end)
    if not opening:
        return False
    if not opening["joint"] or opening["until"]:
        return True
    if opening["time"]:
        return bool(_KEPT_OPEN.search(document.around(each.start)))
    return not _TO_BEGIN.match(document.text, opening.end())


def _told_as_to_come(document: Document, each: WrittenDate) -> bool:
    text, around = document.text, document.around(each.start)
    if _DONE.search(around) or _REPEATED.search(around) or _OF_A_NOUN.match(text, each.end):
        return False
    end = min(document.sentence_at(each.start).end, each.end + _REACH)
    later = bisect_left(document.dates, each.end, key=attrgetter("start"))
    if later < len(document.dates) and document.dates[later].start < end:
        return False
    if _TO_COME.search(text, each.end, end):
        return True
    any_verb = document.post.kind is Kind.EVENT or _ADVERB.match(text, each.end)
    return bool(any_verb and not _REPORTED.search(around) and _ANY_VERB.search(text, each.end, end))


def _said_of_the_day(document: Document, each: WrittenDate) -> bool:
    """Whether the date is the post's: by its label, or as the only one, named in passing before people are invited."""
    if _labelled(document, each):
        return True
    around = document.around(each.start)
    alone = len(document.dates) == 1 and not _TOLD.search(around) and not _REPEATED.search(around)
    return alone and bool(_INVITES.search(document.text, each.end))


def _labelled(document: Document, each: WrittenDate) -> bool:
    return bool(_LABEL.search(document.text[max(0, each.start - _LONGEST_LABEL) : each.start]))
