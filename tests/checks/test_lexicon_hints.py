"""Whatever a word list objects to holds one of the hints by which its entry is looked for."""

import re
import sys
from collections.abc import Iterator

import pytest

from checks.catalogue import catalogue
from checks.hinted_patterns import HintedPatterns
from checks.leftovers import LEFTOVERS
from checks.lexicon.words import word_list
from tests.checks.hintless import hintless_match

_LISTS = sorted({each.rule.lexicon for each in catalogue().values() if each.rule.lexicon})


def _phrases() -> Iterator[tuple[str, HintedPatterns]]:
    """What rules look for by hints, each with the name of the rule; leftovers have a test of their own."""
    for name, rule in catalogue().items():
        for each in vars(sys.modules[rule.find.__module__]).values():
            if isinstance(each, HintedPatterns) and each is not LEFTOVERS:
                yield name, each


@pytest.mark.parametrize("name", _LISTS)
def test_every_entry_is_reached_by_its_hints(name: str) -> None:
    hintless = {
        entry.written: text
        for entry in word_list(name).entries
        if entry.hints and (text := hintless_match(entry.pattern, entry.hints))
    }
    assert hintless == {}


@pytest.mark.parametrize(("name", "phrases"), [pytest.param(*each, id=each[0]) for each in _phrases()])
def test_every_phrase_is_reached_by_its_hints_and_those_of_its_rule(
    name: str, phrases: HintedPatterns
) -> None:
    hintless = {
        each.pattern: text
        for each in phrases.alternatives
        if (text := hintless_match(each.pattern, each.hints)) is not None
    }
    assert hintless == {}
    assert {*phrases.hints} <= {*catalogue()[name].hints}


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
        ("あ", [], "あ"),
    ],
)
def test_a_match_without_a_hint_is_found(pattern: str, hints: list[str], text: str | None) -> None:
    assert hintless_match(pattern, hints) == text
    assert text is None or re.search(pattern, text)
