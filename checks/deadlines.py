"""Which of the dates in a post are deadlines of applications."""

import re
from collections.abc import Iterator

from checks.dates import WrittenDate
from checks.document import Document
from checks.patterns import regex

_WHAT = r"(?:(?:お?申し?込み?|応募|受付|受け付け|お?予約|エントリー|募集|提出|登録|参加申し?込み?)の?)"
_LABEL = regex(
    rf"(?:{_WHAT}?(?:締め?切り?日?|〆切り?日?|しめきり)(?:日時)?|{_WHAT}(?:期限|期日|期間)|(?:^|[\n【・●■○◆▼▽■])(?:お?申し?込み?|期限|申込方法))"
    r"\s?[:】\])>|はがのも…/]{0,3}\s?(?:[^。\n:]{1,24}(?:[~〜～\-–から]|から)\s?)?$"
)
_LABEL_SIGN = regex(r"[締〆期申]|しめきり")  # stands in each label
_APPLYING = regex(r"申し?込|応募|予約|エントリー|受付|受け付け|募集|締め?切|〆切|提出|参加登録")
_UNTIL = regex(
    r"\s?(?:(?:の|午[前後]|正午|\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)|\s|\([^()\n]{1,8}\)|当日)){0,4}"
    r"(?:まで|必着|消印有効|締め?切り?|〆切|しめきり|を?(?:が|に|で)締め?切)"
)
_SOMETHING_ELSE = regex(
    r"会期|展示|展覧|休館|休止|停止|使えな|使えま|止まり|工事|アンケート|回答|感想|配信|見逃し|販売|払い?戻|返却|支払|有効期限"
)
_OF_OTHERS = regex(r"[^。、\n]{0,12}まで(?:に|の)[^。、\n]{0,20}?[のた]方(?!法|が対象)")
_BEFORE = 36  # characters from a label to its date, with the start of a period between


def find_deadlines(document: Document) -> tuple[WrittenDate, ...]:
    """The dates up to which one can apply, by their labels or by まで beside words of applying."""
    return document.remembered(_all_deadlines)


def _all_deadlines(document: Document) -> tuple[WrittenDate, ...]:
    return tuple(_deadlines(document))


def _deadlines(document: Document) -> Iterator[WrittenDate]:
    for each in document.dates:
        if each.on and _is_deadline(document, each):
            yield each


def _is_deadline(document: Document, each: WrittenDate) -> bool:
    text = document.text
    until = _UNTIL.match(text, each.end)
    if not until and not _labelled(text, each):
        return False
    sentence = document.around(each.start)
    if _SOMETHING_ELSE.search(sentence) or _OF_OTHERS.match(document.text, each.end):
        return False
    return bool(until and _APPLYING.search(sentence)) or _labelled(text, each)


def _labelled(text: str, each: WrittenDate) -> bool:
    before = text[max(0, each.start - _BEFORE) : each.start]
    if not _LABEL_SIGN.search(before):
        return False
    return bool(_LABEL.search(before)) and not _opens_a_period(text, each.end)


def _opens_a_period(text: str, end: int) -> bool:
    return bool(
        re.match(
            r"\s?(?:\d{1,2}[:時]\d{0,2}分?)?\s?(?:[~〜～\-–―]|から|より|以降|に(?:発表|抽選|開催))",
            text[end : end + 14],
        )
    )
