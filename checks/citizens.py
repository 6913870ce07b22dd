"""Who a sentence names as a citizen: one who called, came, won, fell or is written to, and holds no public part."""

from checks.lexicon.phrases import read_phrases
from checks.patterns import regex
from checks.people import Person

_PHRASES = {role: f"(?:{phrases})" for role, phrases in read_phrases("citizens").items()}
_NAME = r"[一-龥々ァ-ヶー][一-龥々ァ-ヶーぁ-ん\u3000 ]{0,8}?(?:さん|様|さま|氏|くん|君|ちゃん)"
_PLACE = r"(?:[^。、\n]{1,8}(?:町|丁目|村|地区|区|市|番地)の)?"
_DID, _AS = _PHRASES["did"], rf"{_PHRASES['role']}(?:の|、|は|は、|である|:)?{_PLACE}"
_NEEDS = rf"の{_PHRASES['office_needs']}"  # 山田様の口座
_FROM = rf"から[^。\n]{{0,24}}?{_PHRASES['sent']}(?:が|を|の|で)"  # 山田様からお電話が
_ANSWER = rf"[、,!\s][^。\n]{{0,16}}?{_PHRASES['answer']}"  # 山田様、ご指摘を
_WHO = rf"(?:{_PHRASES['trouble']}[^。\n]{{0,16}}の|{_PHRASES['said']})は、?[^。、\n]{{0,12}}"  # 遅れたのは中央町の
_LATE = r"(?<![一-龥])故[・ ]?"

_TITLED = regex(_PHRASES["titled"])
_MAY_NAME = regex(
    rf"{_DID}{_NAME}|{_AS}{_NAME}|{_WHO}{_NAME}|{_LATE}{_NAME}"
    rf"|{_NAME}(?:{_NEEDS}|{_FROM})|(?:^|\s){_NAME}{_ANSWER}"
)
_BEFORE = regex(rf"(?:{_DID}|{_AS})[「\s]?$")
_IN_TROUBLE = regex(rf"{_WHO}$")
_DEAD = regex(rf"{_LATE}$")
_MOURNED = regex(_PHRASES["mourned"])
_AFTER = regex(rf"{_NEEDS}|{_FROM}")
_ANSWERED = regex(_ANSWER)
_OWN_WORK = regex(rf"{_PHRASES['own_work']}$")
_FURTHER = 40  # characters from 遅れた to the name
_CALLED = frozenset({"様", "さま", "さん"})


def may_title_a_name(text: str) -> bool:
    """Whether a title of respect stands anywhere but after 皆, お客 and the like."""
    return bool(_TITLED.search(text))


def may_name_a_citizen(sentence: str) -> bool:
    """Whether the names in a sentence are worth the cutting of its words."""
    return bool(_MAY_NAME.search(sentence))


def is_citizen(text: str, person: Person, sentence_start: int, sentence_end: int) -> bool:
    """Whether the words around a name show someone who deals with the office, or whom something befell."""
    if not person.respect:
        return False
    before = text[max(sentence_start, person.start - 12) : person.start]
    after = text[person.end : min(sentence_end, person.end + 40)]
    if _OWN_WORK.search(before):
        return False
    if _IN_TROUBLE.search(text, max(sentence_start, person.start - _FURTHER), person.start):
        return True
    if _DEAD.search(before) and (person.respect == "様" or _MOURNED.search(after)):
        return True
    if before[-1:].strip() == "" and person.respect in _CALLED and _ANSWERED.match(after):
        return True
    return (person.full or person.respect == "様") and bool(_BEFORE.search(before) or _AFTER.match(after))
