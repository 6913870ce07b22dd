"""申込みの締切が、催しの日より後になっています。

どちらかの日付が違っていて、読んだ人は申し込みそびれたり、催しが終わってから申し込んだりします。
催しの日は、「日時」などの見出し、「開催します」などの文、すぐあとに続く時刻・会場・催しの名前から見分けます。
死角: 日付だけがぽつんと書かれていると、催しの日と分かりません。
"""

import re
from collections.abc import Iterator

from checks.corrections import quotes_an_error
from checks.dates import WrittenDate
from checks.deadlines import find_deadlines
from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_EVENT_LABEL = regex(
    r"(?:日時|開催日時?|開催期間|とき|日程|期日|実施日|日にち|開演日?|公演日?|試験日|講座日|[📅🗓⏰📆])\s?[:】\])>はが/]{0,2}\s?[^。\n\d]{0,4}$"
)
_EVENT_TOLD = regex(r"[^。\n]{0,40}?(?:開催|行い|行わ|実施|開き|開かれ|開講|上映|上演|開演|あります)")
_GATHERING = r"(?:大会|教室|講座|講習会?|説明会|相談会|体験会?|ツアー|祭り?|まつり|フェスタ?|マルシェ|コンサート|演奏会|上映会|読書会|朗読会|交流会|観察会|勉強会|見学会|研修会?|つどい|集い|サロン|カフェ|ワークショップ|セミナー|シンポジウム|フォーラム|ハイキング|ウォーキング|ウオーキング|キャンプ|合宿|運動会|展示会|健診|検診|試験|式典|収穫|遠足|クッキング)"
_HELD_THEN = regex(
    r"\s?(?:の|に|は)?\s?(?:午[前後]\s?)?\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)\s?(?!まで|締|〆|必着|から?の?(?:申|受|募|予|販|発)|[~〜～]?\s?(?:受付|申|募集|予約))"
    rf"|\s?[、,/(（]?\s?[^。、\n\d]{{1,16}}?(?:館|ホール|公園|センター|広場|庁舎|学校|プラザ|体育館|室)(?:で|にて|に集合|[。、\n(]|$)"
    rf"|\s?(?:は|に|の|、|[~〜～].{{1,14}}?の)\s?[^。\n、\d]{{0,12}}?{_GATHERING}"
    r"|に(?=[。\n!]|$)"
)
_NAMED_BEFORE = regex(rf"{_GATHERING}(?:を|は|が|[（(」』】])[、\s]?[^。\n\d]{{0,6}}$")
_OPEN_ENDED = regex(r"\s?(?:から|より|以降|[~〜～])\s?(?!\d|午|正午)")
_NOT_THE_EVENT = regex(
    r"公開|配信|発売|販売|説明|受付|申し?込|募集|予約|オープン|結果|発表|通知|当選|発送|返金|納品|現在|発行|更新|号|生まれ|付け"
)
_NEAR_LABEL = 12
_AFTERWARDS = regex(r"当日参加|当日受付|随時|次回|第[2-9二三]回|追加募集|毎[週月年]|アーカイブ|見逃し")

RULE = Rule(
    id="deadline_after_event",
    principle=5,
    severity=Severity.BLOCK,
    title=Wording("催しより後の締切", "Deadline after the event"),
    message=Wording(
        "締切の「{found}」が、催しの日（{event}）より後です。読んだ人が、いつまでに申し込めばよいか分かりません。",
        "The deadline “{found}” is after the event ({event}); readers cannot tell by when to apply.",
    ),
    suggestion=Wording(
        "締切と催しの日のどちらが正しいかを確かめて、書き直してください。",
        "Check which of the two dates is right.",
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
    ),
    yields_to=frozenset({"weekday_mismatch", "era_year_mismatch", "past_event", "past_deadline"}),
    flags=(
        "日時：12月5日（土）10時\n締切：⟦12月10日（木）⟧",
        "12月5日（土）に講座を開催します。申込みは⟦12月8日（火）⟧まで。",
        "【日時】１２月６日（日）１４時\n【申込期限】⟦１２月１１日（金）⟧",
        "とき 12月12日（土）\n申込み 電話で⟦12月14日（月）⟧まで",
        "開催日：12/5(土)\n〆切：⟦12/7(月)⟧",
        "日時：2027年1月11日（月・祝）\n申込締切：⟦2027年1月15日（金）⟧",
        "日時：令和8年12月5日（土）\n募集期間：11月24日（火）〜⟦12月9日（水）⟧",
        "日時：12月5日（土）・6日（日）\n応募締切：⟦12月15日（火）⟧必着",
        "講演会は12月5日（土）に行います。⟦12月7日（月）⟧までにお申し込みください。",
        "日程：12月5日（土）\n定員30名\n予約：⟦12月6日（日）⟧17時まで電話で",
        "日時：12月5日（土）\n締切：⟦12月10日（木）⟧\n結果発表：12月15日（火）",
        "【料理教室】12月5日（土）10時〜13時、消費者センター。申込は⟦12月8日（火）⟧までに電話で。",
        "12月13日（日）14時から、中央図書館で読書会。応募は⟦12月15日（火）⟧締切。",
        "手話講座（12/12（土）10:00～12:00、区民ホール）の受講者募集。〆切⟦12/14（月）⟧",
        "12月6日（日）はウォーキング大会！申込期限は⟦12月8日（火）⟧です。",
        "親子工作教室を12月5日に。エントリーは⟦12月10日⟧まで",
        "バスツアー 12月6日（日）8時出発。⟦12月9日（水）⟧までにお申し込みを。",
    ),
    allows=(
        "日時：12月5日（土）10時\n締切：11月30日（月）",
        "12月5日（土）に講座を開催します。申込みは12月1日（火）まで。",
        "日時：12月5日（土）\n締切：12月5日（土）",
        "日時：1月10日（日）\n締切：12月25日（金）",
        "日時：12月5日（土）〜20日（日）\n申込みは12月10日（木）まで。",
        "日時：12月5日（土）\nアンケートは12月10日（木）までにご回答ください。",
        "日程：①12月5日（土）②12月19日（土）\n申込みは12月10日（木）まで。",
        "12月5日（土）から写真を募集します。締切は12月25日（金）です。",
        "日時：12月5日（土）\n次回の申込みは12月20日（日）まで。",
        "「12月10日（木）まで」は誤りです。正しくは12月1日（火）まで。講座は12月5日（土）10時からです。",
        "教室は12月5日から毎週土曜日に開催します。申込みは12月10日まで。",
        "締切：12月10日（木）",
        "展示は12月5日（土）から12月6日（日）まで開催します。写真の募集は11月30日まで。",
        "11月1日（日）に説明会を開催しました。申込みは12月10日（木）まで。",
        "12月1日（火）9時から申込みを受け付けます。締切は12月10日（木）です。",
        "申込みは12月1日（火）10時〜12月10日（木）17時です。",
        "区報12月1日号で案内した俳句を募集しています。締切は12月20日（日）です。",
        "12月1日（火）10時に公開する動画で、応募方法を案内します。応募は12月20日（日）まで。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The deadlines after every day on which the event can be."""
    deadlines = list(find_deadlines(document))
    if not _some_day_before(deadlines, document) or _AFTERWARDS.search(document.text):
        return
    others = [each for each in document.dates if each not in deadlines and _may_be_the_event(document, each)]
    events = [each for each in others if _is_event(document, each)]
    last = max((each.on for each in others if each.on), default=None)
    if not events or last is None or any(_OPEN_ENDED.match(document.text, each.end) for each in others):
        return
    for deadline in deadlines:
        if quotes_an_error(document, deadline.start, deadline.end):
            continue
        if deadline.on and deadline.on > last >= document.day:
            event = Wording(f"{last.month}月{last.day}日", last.isoformat())
            yield Hit(start=deadline.start, end=deadline.end, values={"event": event})


def _some_day_before(deadlines: list[WrittenDate], document: Document) -> bool:
    """Whether a day to come, on which the event may be, is before one of the deadlines."""
    last = max((each.on for each in deadlines if each.on), default=document.day)
    return any(each.on and document.day <= each.on < last for each in document.dates)


def _may_be_the_event(document: Document, each: WrittenDate) -> bool:
    beside = re.split(r"[。!\n]", document.text[max(0, each.start - _NEAR_LABEL) : each.end + _NEAR_LABEL])
    line = next((part for part in beside if each.text in part), "")
    if each.on is None or _NOT_THE_EVENT.search(line):
        return False
    # The start of a period of applying is no day of the event.
    return not re.search(
        r"(?:募集|受付|申し?込み?|応募)(?:期間|開始)?[^。\n]{0,6}$",
        document.text[max(0, each.start - 14) : each.start],
    )


def _is_event(document: Document, each: WrittenDate) -> bool:
    before = document.text[max(0, each.start - _NEAR_LABEL) : each.start]
    return bool(
        _EVENT_LABEL.search(before)
        or _EVENT_TOLD.match(document.text, each.end)
        or _HELD_THEN.match(document.text, each.end)
        or _NAMED_BEFORE.search(before)
    )
