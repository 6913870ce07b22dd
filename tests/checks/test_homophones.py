"""The table of homophones: every line is tried with its own example, in every form that is mistaken for it."""

from datetime import date

import pytest

from checks import Post
from checks.document import Document
from checks.homophone_doubts import Doubt, find_doubts
from checks.homophones import Homophone, homophones, written_pairs
from checks.lexicon import read_table
from tests.checks.guidelines import PLAIN

LINES = homophones()


def doubts(text: str) -> list[Doubt]:
    return list(find_doubts(Document(Post(text=text, today=date(2026, 11, 22)), PLAIN)))


def mistakes(line: Homophone) -> dict[str, int]:
    """The example with each wrong form, and where it stands there."""
    found: dict[str, int] = {}
    for wrong in line.wrong:
        form, right = next(pair for pair in written_pairs(wrong, line.right) if pair[1] in line.example)
        found[line.example.replace(right, form, 1)] = line.example.index(right)
    return found


@pytest.mark.parametrize("start", range(0, len(LINES), 100))
def test_an_example_with_the_right_form_is_left_alone(start: int):
    loud = [line.example for line in LINES[start : start + 100] if doubts(line.example)]
    assert loud == []


@pytest.mark.parametrize("start", range(0, len(LINES), 100))
def test_an_example_with_a_wrong_form_is_doubted_there(start: int):
    missed = [
        text
        for line in LINES[start : start + 100]
        for text, place in mistakes(line).items()
        if not any(doubt.start == place and doubt.right == line.right for doubt in doubts(text))
    ]
    assert missed == []


def test_a_doubt_writes_the_right_form_in_place_of_the_wrong_one():
    text = "税は窓口で収めることができます。"
    doubt = doubts(text)[0]
    assert text[: doubt.start] + doubt.replacement + text[doubt.end :] == "税は窓口で納めることができます。"


def test_the_topic_of_a_post_speaks_where_the_sentence_does_not_but_less_surely():
    (doubt,) = doubts("意識調査にご協力ください。\n解答は匿名です。")
    assert (doubt.right, doubt.sure) == ("回答", False)


def test_what_a_correction_quotes_is_left_alone():
    assert doubts("【訂正】「校庭を解放」は「校庭を開放」の誤りです。") == []


def test_the_table_is_in_order_and_no_line_stands_twice():
    lines = read_table("homophones")["words"].splitlines()
    assert lines == sorted(set(lines))
    assert len({(line.right, line.clues) for line in LINES}) == len(LINES)
