"""Fees for what is said to be free."""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.lexicon.phrases import read_phrases
from checks.patterns import regex

_PHRASES = read_phrases("fees")
_SUM = r"[0-9][0-9,]*円"
_NAMED = r"(?P<kind>費用?|料金?|金)\s?(?:は|が|[::]|として|】|\])?"
# A line that begins with whom it is for names no fee: お一人様500円.
_FOR_EACH = r"(?<=[\n。!】※])[ ]?(?=(?:お?[一1]人(?:様|さま)?|[一1][回組])[0-9一二三五百千])"
_AMOUNT = r"[¥\\]?\s?(?:[0-9][0-9,]*|[一二三五六七八九千百]{1,4}(?=円))\s?(?P<unit>円(?!分|相当|引|以上|券)|[万千百]|,000)?"
_FEE = regex(
    rf"(?:(?P<what>{_PHRASES['what']}|料)?{_NAMED}|{_FOR_EACH})\s{{0,2}}"
    rf"(?:(?:{_PHRASES['payers']})\s?)?(?:{_PHRASES['each']})?\s?(?P<amount>{_AMOUNT})"
)
_SAID_TO_BE = r"(?:費用?|料金?)?\s?(?:は|が|も|[::]|】|\])?\s?(?:すべて|全て|完全)?\s?"
_FREE = regex(
    rf"(?P<what>{_PHRASES['what']})?{_SAID_TO_BE}無料"
    rf"(?P<then>(?:で|の)?(?:ご)?(?P<later>{_PHRASES['free_doing']})?)"
)
# Whoever tells apart who pays, or for what, does not contradict themselves.
_OTHER_PEOPLE = regex(_PHRASES["other_people"])
_OTHER_THINGS = regex(_PHRASES["other_things"])
FREE_FOR = regex(_PHRASES["free_for"])
"""What is free and has its price beside it: 無料（一般500円）."""

_PAY = _PHRASES["pay"]
_SOON = r"[^。()\n]{0,6}?"
_AT_ONCE = r"(?:[(、。※]|\n)\s?(?:[※・]\s?)?"
_WHO_PAYS = rf"(?:{_PHRASES['where_paid']})?(?:様|は|に|、|で)?\s?(?:受付で|1人|お一人)?(?:様)?\s?"
_FREE_BUT_PAID = regex(
    rf"(?:{_PHRASES['free_but_paid']})?(?:費|料)?(?:は|:)?\s?無料(?:です)?\s?"
    rf"{_AT_ONCE}{_WHO_PAYS}{_SUM}(?:を|は|が|ずつ)?{_SOON}(?:{_PAY})"
)
_FREE_TO_ENTER = rf"(?:(?:{_PHRASES['free_to_enter']})(?:料|費)?(?:は|も|:)?\s?)?無料(?:です)?"
_FREE_WITH_A_TICKET = regex(
    rf"{_FREE_TO_ENTER}\s?(?:[(、。※!・]|\s)\s?(?:{_PHRASES['entry']})\s?(?:は|:)?\s?{_SUM}(?!引|分|相当|券)"
)
# What is free and is paid for all the same, without another thing or other people in between.
_IS_FREE = r"無料(?:です|で(?:入れ|参加でき|受けられ|利用でき|見られ|楽しめ)ます)?"
_NO_OTHER_FEE = rf"(?:(?!{_PHRASES['other_fee']})[^。\n円0-9]){{0,16}}?"
_PAID_AFTER_ALL = regex(
    rf"(?:{_PHRASES['free_after_all']})(?:費|料|金)?(?:は|も|が|:)?\s?{_IS_FREE}(?:[。、\n!(※]|が、?|ですが、?)\s?"
    rf"{_NO_OTHER_FEE}{_SUM}(?:を|は|が|ずつ|の(?:チケット|入場券|参加費|入場料|会費)を)?{_SOON}(?:{_PAY}|お?求め)"
)
_NEAR = 40  # characters before what is free, in which people are named


def contradictions(document: Document) -> list[re.Match[str]]:
    """What is to be paid for what is said to be free: named as a fee, or else asked for in the next breath."""
    text = document.text
    if "無料" not in text:
        return []
    found = [*_FREE_BUT_PAID.finditer(text), *_fees_of_free(document)]
    return found or list(_tickets_of_free(text)) or list(_PAID_AFTER_ALL.finditer(text))


def _tickets_of_free(text: str) -> Iterator[re.Match[str]]:
    """Tickets for what is free, unless it is free for those alone who are named before."""
    for match in _FREE_WITH_A_TICKET.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        if not _OTHER_PEOPLE.search(text, max(line, match.start() - _NEAR), match.start()):
            yield match


def _fees_of_free(document: Document) -> Iterator[re.Match[str]]:
    free = [match for match in _FREE.finditer(document.text) if not _of_some(document, match)]
    if not free:
        return
    for fee in _FEE.finditer(document.text):
        contradicts = fee["unit"] and any(_same(fee, match) for match in free)
        if contradicts and not _OTHER_THINGS.search(document.around(fee.start())):
            yield fee


def _of_some(document: Document, free: re.Match[str]) -> bool:
    """Whether it is free for some people or in part only."""
    around = document.around(free.start())
    return bool(_OTHER_THINGS.search(around) or _OTHER_PEOPLE.search(around))


def _same(fee: re.Match[str], free: re.Match[str]) -> bool:
    """Whether both speak of one thing; what is not named can be any."""
    named = free["what"] or (free["later"] if free["later"] != "講座" else None)
    return (
        not named
        or not fee["what"]
        or named == fee["what"]
        or {named, fee["what"]} <= {"参加", "受講", "聴講"}
    )
