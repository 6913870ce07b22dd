"""The compounds of the office: right ones are left alone, and so is every exception of the table."""

from datetime import date

from checks import Post
from checks.compounds import Slip, compounds, find_slips
from checks.document import Document
from checks.lexicon import read_table
from tests.checks.guidelines import PLAIN


def slips(text: str) -> list[Slip]:
    return list(find_slips(Document(Post(text=text, today=date(2026, 11, 22)), PLAIN)))


def test_no_compound_of_the_table_is_taken_for_a_slip():
    assert [word for word in compounds() if slips(word)] == []


def test_no_word_that_is_right_as_it_stands_is_taken_for_a_slip():
    assert [word for word in read_table("sound_alikes")["real"].split() if slips(f"{word}です。")] == []


def test_every_line_of_the_table_makes_words_other_than_its_own():
    lines = [line.split("｜") for line in read_table("sound_alikes")["words"].split()]
    own = [
        part
        for part, words, firsts, seconds in lines
        if part in words or part[0] in firsts or part[1] in seconds
    ]
    assert own == []


def test_a_part_that_no_dictionary_has_is_doubted_outside_compounds_too():
    assert [(slip.right, slip.sure) for slip in slips("この埋像を見ました。")] == [("埋蔵", False)]
