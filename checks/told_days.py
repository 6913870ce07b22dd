"""How a text speaks of one of its dates: as to come, as the last day of something, as the first of a period."""

from bisect import bisect_left
from datetime import timedelta
from operator import attrgetter

from checks.dates import WrittenDate
from checks.document import Document
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.post import Kind

_PHRASES = read_phrases("past_event")
_TO_COME = regex(_PHRASES["to_come"])
# A post about an event tells what will be in any verb; what is shown or reported afterwards is over.
_NO_STATE = r"(?<!てい)(?<!ており)(?<!でい)(?<!い)(?<!あり)(?<!おり)(?<!なり)"
_NO_COURTESY = r"(?<!ござい)(?<!いたし)(?<!し上げ)(?<!思い)(?<!願い)(?<!存じ)"
_ANY_VERB = regex(rf"{_NO_STATE}{_NO_COURTESY}ます(?!よう)(?=[。!♪✨\n]|よ|ので|が、|$)")
_REPORTED = regex(_PHRASES["reported"])
_TO_BEGIN = regex(
    r"[^。\n]{0,40}?(?:始め|始まり|変わり|変更し|開始し|スタートし|オープンし|開館し|開園し|開設し|運行を?始め|値上げし)ます"
)
_DONE = regex(_PHRASES["done"])
_TIME = r"(?:\s?(?:午[前後]\s?)?\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?))"
_JOINT = r"(?P<joint>から|より|[~〜～\-–―])\s?(?P<until>\d{1,2}[月/日]|翌日|20\d\d)?"
_OPENING = regex(rf"(?P<time>{_TIME})?\s?(?:{_JOINT}|以降|に(?:施行|制定|設置|開設|開館))")
_KEPT_OPEN = regex(_PHRASES["kept_open"])
_INVITES = regex(_PHRASES["invites"])
_TOLD = regex(r"た(?:[。、!]|$)|ている|ています|ております|年ぶり|から|周年")
_FAR = timedelta(days=120)
_REACH = 200  # characters from a date to what is said of it
_LONGEST_LABEL = 40  # characters from a label to the last day of its period
_REPEATED = regex(r"毎年|毎月|例年|生まれ|現在|時点|付け|発行|号")
# Up to a day, or on a day that is named as the one of something, without another verb.
_LASTS = r"(?:間|期間|開催|展示|募集|受付|限定|公開|販売|実施|配信|申し?込|予約|キャンペーン)"
_ENDS = rf"まで(?!の(?!{_LASTS}))|必着|消印有効|が?(?:締め?切り?|〆切|期限)(?!が過|後|を過)|に(?:締め?切り|迫)|限り"
_UNTIL = regex(rf"{_TIME}?\s?(?:{_ENDS})")
_OF_OTHERS = regex(_PHRASES["of_others"])
_PUT_OUT = rf"{_TIME}?に?(?:公開|発行|発売|掲載|放送|開催|実施)の"
_DONE_THEN = rf"{_TIME}?に[^、。\n]{{0,16}}?[いえけせてねべめれきしちにみりっん]た(?=[一-龥ァ-ヶ]|もの)"
_OF_A_NOUN = regex(rf"{_PUT_OUT}|{_DONE_THEN}")
_THE_DAY = regex(r"[一-龥ァ-ヶー]は、?\s?(?:[^。、\n]{1,14}(?:[~〜～]|から)\s?)?$")
_DAY_OF_OLD = regex(
    r"(?:誕生|記念|命|制定|設立|施行|基準|創立|開港|発行|更新|掲載|公開|作成|撮影|指定|登録|発生)(?:日|年月日)?は"
)
_IS = regex(rf"{_TIME}?\s?(?:です|に(?:当た|あた|な)ります)")
_ADVERB = regex(
    rf"{_TIME}?(?:\s?[~〜～\-–―]\s?{_TIME})?\s?(?:に(?!つい|関|お(?:ける|いて)|続|よ)|は|から|より|、|[~〜～])"
)
_FROM = r"(?:[^。\n]{1,26}[~〜～]\s?)?$"
_PERIOD = regex(
    rf"(?:期間|期限|会期|締め?切り?日?|〆切|休[館園]日?|断水|停電|閉庁日?|開庁日?|開催日?|投票日)\s?[:】]\s?{_FROM}"
)
_LABEL = regex(
    r"(?:日時|とき|日程|開催日|期日|日にち|締切日?|締め切り|〆切|申込期限|期限|会期|期間|[📅🗓⏰📆])"
    rf"\s?[:】\])は/]?\s?{_FROM}"
)


def is_told_as_to_come(document: Document, each: WrittenDate) -> bool:
    """Whether what is said of the day, or with its date as the post's, is still to come."""
    if _told_as_to_come(document, each) or _is_the_last_day(document, each):
        return True
    return document.remembered(_speaks_of_what_is_to_come) and _said_of_the_day(document, each)


def _speaks_of_what_is_to_come(document: Document) -> bool:
    return bool(_TO_COME.search(document.text)) and not _DONE.search(document.text)


def opens_a_period(document: Document, each: WrittenDate) -> bool:
    """11月1日〜 lasts, and so do applications from 11月1日10時; 11月1日10時〜15時 is over on that day."""
    opening = _OPENING.match(document.text, each.end)
    if not opening:
        return False
    if not opening["joint"] or opening["until"]:
        return True
    if opening["time"]:
        return bool(_KEPT_OPEN.search(document.around(each.start)))
    return not _TO_BEGIN.match(document.text, opening.end())


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
