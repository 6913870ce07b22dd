"""Street addresses in a text, down to the number of the house."""

from typing import NamedTuple

from checks.patterns import regex

_NUMERAL = "0-9一二三四五六七八九十〇"
_JOIN = r"[\-‐‑–—−ー－の]"
# The first character stands alone so that the search can skip to it.
_ADDRESS = regex(
    rf"[{_NUMERAL}](?<![{_NUMERAL}\-‐/.].)[{_NUMERAL}]{{0,2}}\s?"
    rf"(?:丁目\s?[0-9一二三四五六七八九十]{{1,4}}\s?(?:番地?|{_JOIN})(?:の)?\s?(?:[0-9一二三四五六七八九十]{{1,4}}\s?号?)?"
    rf"|番地?\s?(?:の\s?)?[0-9一二三四五六七八九十]{{1,4}}\s?号|番地(?:の?\s?[0-9]{{1,4}})?"
    rf"|{_JOIN}[0-9]{{1,3}}{_JOIN}[0-9]{{1,4}}"
    rf"|(?P<short>(?:{_JOIN}|番地?の?)[0-9]{{1,4}}(?![一-龥か〜%]|\s[年月日時分人名回枚階組班台件歳才点位区丁番号]|{_JOIN}\d)))(?![{_NUMERAL}]|{_JOIN}\d{{3}})"
)
_WITHOUT_CHOME = regex(r"(?:[^\W\d]町|字[^\W\d]{1,6})\s?$")
_PLACE = regex(r"[一-龥々ぁ-んヶケ]\s?$")


class Address(NamedTuple):
    """A street address: half-open offsets of its numbers, from the 丁目 to the 号."""

    start: int
    end: int


def find_addresses(text: str) -> tuple[Address, ...]:
    """The addresses in a folded text that go down to a house, after a place name: みなも町3-4-5, 三丁目五番七号.

    Two numbers are an address only where a 町 or a 字 stands before them, as some are not cut into 丁目: 川端町5-6.
    """
    return tuple(
        Address(m.start(), m.end())
        for m in _ADDRESS.finditer(text)
        if _PLACE.search(text, max(0, m.start() - 2), m.start())
        and not (m["short"] and not _WITHOUT_CHOME.search(text, max(0, m.start() - 9), m.start()))
    )
