"""Every example of every rule, run through the whole engine."""

import pytest

from checks import check_post
from checks.catalogue import catalogue
from checks.rule import Example, as_example
from tests.checks.guidelines import PLAIN

FLAGS = [
    pytest.param(ruled.rule.id, as_example(each), id=f"{ruled.rule.id}-{number}")
    for ruled in catalogue().values()
    for number, each in enumerate(ruled.rule.flags, start=1)
]
ALLOWS = [
    pytest.param(ruled.rule.id, as_example(each), id=f"{ruled.rule.id}-{number}")
    for ruled in catalogue().values()
    for number, each in enumerate(ruled.rule.allows, start=1)
]


def found_by(rule_id: str, example: Example) -> list[tuple[int | None, int | None]]:
    findings = check_post(example.post, guideline=example.guideline or PLAIN)
    return [(each.start, each.end) for each in findings if each.rule == rule_id]


@pytest.mark.parametrize(("rule_id", "example"), FLAGS)
def test_a_rule_finds_exactly_the_marked_places(rule_id: str, example: Example):
    expected = list(example.places) or [(None, None)]
    assert found_by(rule_id, example) == expected


@pytest.mark.parametrize(("rule_id", "example"), ALLOWS)
def test_a_rule_is_silent_on_what_it_allows(rule_id: str, example: Example):
    assert found_by(rule_id, example) == []
