"""Alternatives with hints find what the joined expression would."""

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from checks import Post
from checks.document import Document
from checks.folding import fold
from checks.hinted_patterns import Hinted, HintedPatterns
from checks.leftovers import LEFTOVERS
from tests.checks.guidelines import PLAIN

_KINDS = (
    Hinted("仮の?日程", ("仮",)),
    Hinted("日程?[は:]", ("日",)),
    Hinted("(?m:^)未定|程は未", ("未",)),
    Hinted("[A-Z]{2}", ("tb",)),
)


def _document(text: str) -> Document:
    return Document(Post(text=text, today=date(2026, 11, 22)), PLAIN)


def _found(text: str) -> list[str]:
    return [each.group() for each in HintedPatterns(_KINDS).find_in(_document(text))]


@given(st.text("仮の日程は未定TB:\n", max_size=30))
def test_they_find_what_the_joined_alternatives_find(text: str):
    joined = "|".join(each.pattern for each in _KINDS[:3])
    found = HintedPatterns(_KINDS[:3]).find_in(_document(text))
    assert [each.span() for each in found] == [each.span() for each in re.finditer(joined, text)]


def test_an_alternative_without_its_hint_is_not_tried():
    assert _found("AB、仮日程は未定。") == ["仮日程"]
    assert _found("TBと仮の日程") == ["TB", "仮の日程"]


@pytest.mark.parametrize("leftover", LEFTOVERS.alternatives, ids=lambda each: each.hints[0])
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_leftover_has_one_of_its_hints(leftover: Hinted, data: st.DataObject):
    text = data.draw(st.from_regex(leftover.pattern, alphabet=st.characters(codec="utf-8")))
    match = re.search(leftover.pattern, text)
    assume(match and not re.search(r"[^\S \t\n]", match.group()))
    assume(match and fold(match.group()).text == match.group())
    assert match
    assert any(hint in match.group().lower() for hint in leftover.hints)
