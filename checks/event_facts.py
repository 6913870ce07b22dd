"""What a post tells of an event or a call for applications: when, where, how, until when, for whom."""

from checks.document import Document
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex

_PHRASES = read_phrases("event_facts")
_DAY = regex(_PHRASES["day"])
_HOUR = regex(_PHRASES["hour"])
_PLACE = regex(_PHRASES["place"])
# What stands before で is a place where something is held there, unless it tells the manner.
_NO_MANNER = "".join(f"(?<!{manner})" for manner in _PHRASES["manner"].split("|"))
_HELD_THERE = r"にて|[」』]?で、?[^。\n]{1,24}?を?(?:開催|実施|上演|開[きい]|行[いわ])"
_SAID_PLACE = regex(rf"[一-龥々ァ-ヶーぁ-んA-Za-z0-9]{{2}}{_NO_MANNER}(?:{_HELD_THERE})")
_HOW = regex(_PHRASES["how"])
_UNTIL = regex(_PHRASES["until"])
_WHOM = regex(_PHRASES["whom"])
_FOR_WHOM = regex(_PHRASES["for_whom"])
_FEE = regex(_PHRASES["fee"])
_WHETHER_TO_APPLY = regex(_PHRASES["whether_to_apply"])
_NO_NEED = r"(?:は|の必要は|も)?(?:不要|要りません|いりません|必要ありません|なし|ありません)"
_TO_APPLY = regex(rf"(?:申し?込み?|予約|応募|エントリー)(?!{_NO_NEED})|参加者?(?:を)?募集")
_CALLED = (
    r"[一-龥々ァ-ヶーA-Za-z・の]{2,24}(?:\s|[((:]|\s?電話|\s?TEL|\s?☎){0,3}0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}"
)
_ORGANISATION = regex(rf"{_CALLED}|#[^\s#]{{1,40}}|https?://[\x21-\x7e]+")
_APPLYING = regex(_PHRASES["applying"])
_OF_THE_EVENT = regex(_PHRASES["of_the_event"])
_NUMERIC_DAY = regex(r"\d{1,2}/\d{1,2}")
_TITLE = regex(r"[「『][^「」『』\n]{0,60}[」』]")
# Those who walk together see many places, and have to know at which of them to meet.
_WALK = regex(_PHRASES["walk"])
_MEETS = regex(_PHRASES["meets"])
_SIGHT = regex(rf"[一-龥々]{{0,8}}(?:{_PHRASES['sight']})")


def missing_of_event(document: Document, *, strict: bool) -> list[str]:
    """Which of "day", "hour" and "place" the post does not tell; the hour is asked for only where `strict`."""
    text = document.text
    missing = []
    if not _tells_when(document):
        missing.append("day")
    elif strict and len(document.dates) == 1 and not _HOUR.search(text) and not document.times:
        missing.append("hour")
    if not _tells_where(document):
        missing.append("place")
    return missing


def _tells_when(document: Document) -> bool:
    """Whether a day is named besides those of applying."""
    if not document.dates and not _DAY.search(document.text):
        return False
    if not _APPLYING.search(document.text):
        return True
    told = [each.text for each in document.sentences if not _of_applying(each.text)]
    return any(_DAY.search(each) or _NUMERIC_DAY.search(each) for each in told)


def _of_applying(sentence: str) -> bool:
    """Whether a sentence, or a line of a list, tells when to apply and nothing of the event."""
    return bool(_APPLYING.search(sentence)) and not _OF_THE_EVENT.search(sentence)


def missing_of_application(document: Document) -> list[str]:
    """Which of "how", "until" and "whom" the post does not tell."""
    told = {"how": _HOW, "until": _UNTIL, "whom": _WHOM}
    return [fact for fact, pattern in told.items() if not pattern.search(document.text)]


def missing_terms(document: Document) -> list[str]:
    """Which of "for_whom", "fee", "apply" and, where one has to apply, "how" and "until" the post does not tell."""
    text = document.text
    told = {"for_whom": _FOR_WHOM, "fee": _FEE, "apply": _WHETHER_TO_APPLY}
    if _TO_APPLY.search(text):
        told |= {"how": _HOW, "until": _UNTIL}
    return [fact for fact, pattern in told.items() if not pattern.search(text)]


def _tells_where(document: Document) -> bool:
    """Whether a place is named; whom to phone, tags and titles name none."""
    text = _ORGANISATION.sub(" ", document.text)
    untitled = _TITLE.sub("「」", text)
    if _WALK.search(text) and not _MEETS.search(text):
        text = _SIGHT.sub(" ", untitled)
    return bool(_PLACE.search(text) or _SAID_PLACE.search(untitled)) or any(
        name in text for name in document.guideline.places
    )
