"""Whatever a word list objects to holds one of the hints by which its entry is looked for."""

import re

import pytest

from checks.catalogue import catalogue
from checks.lexicon.words import word_list
from tests.checks.hintless import hintless_match

_LISTS = sorted({each.rule.lexicon for each in catalogue().values() if each.rule.lexicon})


@pytest.mark.parametrize("name", _LISTS)
def test_every_entry_is_reached_by_its_hints(name: str) -> None:
    hintless = {
        entry.written: text
        for entry in word_list(name).entries
        if entry.hints and (text := hintless_match(entry.pattern, entry.hints))
    }
    assert hintless == {}


@pytest.mark.parametrize(
    ("pattern", "hints", "text"),
    [
        ("ない(?:と|なら)後悔", ["後悔"], None),
        ("ない(?:と|なら)後悔", ["ないと"], "ないなら後悔"),
        ("[^。]{0,9}損(?:です|をし)", ["損を", "損で"], None),
        ("損(?:です)?", ["損で"], "損"),
        ("OLの", ["lの"], None),
        ("店(?=、|。)", ["店。"], "店、"),
        (r"(?<=\d)円+", ["0円"], "9円"),
        ("(?:あ|い)*う", ["あう", "いう"], "う"),
    ],
)
def test_a_match_without_a_hint_is_found(pattern: str, hints: list[str], text: str | None) -> None:
    assert hintless_match(pattern, hints) == text
    assert text is None or re.search(pattern, text)
