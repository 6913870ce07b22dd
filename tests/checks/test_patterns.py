"""Expressions find the same with and without the first look at where a match can begin."""

import re
from itertools import pairwise
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.alternatives import alternatives
from checks.first_characters import first_characters
from checks.first_look import look_at
from checks.needed_pairs import needed_pairs
from checks.patterns import compile_all, regex
from checks.seeking import Alternatives, sought

_ATOMS = st.sampled_from(
    [
        "あ",
        "い",
        "1",
        r"\d",
        r"\(",
        "[あい]",
        "[^あ]",
        "[]う]",
        ".",
        "^",
        "$",
        r"\b",
        "(?<!あ)",
        "(?=い)",
        "(?<![い1])",
    ]
)


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    repeated = st.tuples(inner, st.sampled_from(["", "?", "{0,2}", "{1,2}?", "{,2}", "{2}"]))
    group = st.tuples(st.sampled_from(["(?:", "(", "(?=", "(?!", "(?i:", "(?m:"]), inner)
    return st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map("|".join),
        repeated.map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        group.map(lambda pair: f"{pair[0]}{pair[1]})"),
    )


PATTERNS = st.recursive(_ATOMS, _grown, max_leaves=8)
"""Well-formed expressions of all kinds."""


@given(PATTERNS, st.text("あい1(う]\n", max_size=12))
def test_the_first_look_changes_no_match(pattern: str, text: str):
    quick = regex(pattern)
    cast("Any", quick).quicken()
    assert [match.span() for match in quick.finditer(text)] == [
        match.span() for match in re.finditer(pattern, text)
    ]


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("お?申込|予約", "お|予|申"),
        ("(?<![一-龥])パス|[0-9]時", "[0-9]|パ"),
        ("(?P<free>無料|ただ)|(?:参加)?費", "た|参|無|費"),
        (r"(?m:^)\s{0,2}\(仮\)", r"\(|\s"),
        ("(?=申)お?込|予", "お|予|込"),
    ],
)
def test_what_begins_a_match_is_read_from_the_pattern(pattern: str, first: str):
    assert first_characters(pattern) == first


@pytest.mark.parametrize(
    "pattern", ["お?.込", "お?[^あ]", "(?:お?申)?", "(?P<a>お)?(?P=a)込", r"お?\S", "(?x) お?込"]
)
def test_a_match_that_may_begin_with_anything_is_looked_for_everywhere(pattern: str):
    assert first_characters(pattern) is None


@pytest.mark.parametrize("pattern", ["申込", "申込|予約", "(?:申込|予約)する", "[申予]込"])
def test_what_is_looked_for_quickly_anyhow_stays_as_it_is(pattern: str):
    assert first_characters(pattern) is None


def test_letters_are_looked_for_in_either_case_where_the_pattern_says_so():
    pattern, flagged = regex("お?(?i:line)|電話"), regex("お?line|電話", re.IGNORECASE)
    compile_all()
    assert pattern.search("LINE")
    assert flagged.search("LINE")


def test_a_pattern_finds_the_same_however_often_it_is_asked():
    often = regex("お?(?P<what>申込|予約)|ご相談")
    found = [often.search("窓口でお申込") for _ in range(20)]
    assert {match and (match.span(), match["what"]) for match in found} == {((3, 6), "申込")}


def test_all_patterns_can_be_compiled_before_they_are_asked():
    waiting = regex("お?申込|予約")
    compile_all()
    assert "search" in vars(waiting)
    assert waiting.findall("お申込、予約") == ["お申込", "予約"]


_GROWN = st.recursive(_ATOMS, _grown, max_leaves=6)


def _pairs(text: str) -> frozenset[str]:
    return frozenset({*text, *map("".join, pairwise(text))})


@given(_GROWN, st.text("あい1(う]\n", max_size=12))
def test_what_a_pattern_needs_stands_in_every_match(pattern: str, text: str):
    needed = needed_pairs(pattern)
    if needed is not None and re.search(pattern, text):
        assert needed & _pairs(text)


@given(_GROWN, _GROWN, _GROWN, st.text("あい1(う]\n", max_size=12))
def test_alternatives_looked_for_apart_find_what_they_find_together(
    one: str, two: str, three: str, text: str
):
    pattern = f"(?:(?P<first>あ)い|い|う{one}|{two})(?:{three}|1)|あ?う|(?<!い)う"
    parts = [] if re.search(r"\((?!\?)", pattern) else alternatives(pattern)
    if parts:
        with look_at(text, _pairs(text)):
            apart = Alternatives(parts, re.NOFLAG, sought(pattern, re.NOFLAG)).answers()["finditer"](text)
            assert [(match.span(), match.groupdict()) for match in apart] == [
                (match.span(), match.groupdict()) for match in re.finditer(pattern, text)
            ]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("お?申し?込み", {"込み"}),
        ("[申予][込約]|ただ", {"申込", "申約", "予込", "予約", "ただ"}),
        (r"[^。]*無料(?!で)|LINE", {"無料", "li"}),
        (r"\d+", None),
        ("(?:申込)?", None),
    ],
)
def test_what_a_pattern_needs_is_read_from_it(pattern: str, needed: set[str] | None):
    assert needed_pairs(pattern) == (None if needed is None else needed)


def test_a_pattern_that_a_text_rules_out_is_still_found_in_others():
    pattern = regex("|".join(f"言葉{number}、?です" for number in range(60)))
    compile_all()
    text, other = "ただの文です。", "言葉7です。"
    with look_at(text, _pairs(text)):
        assert pattern.search(text) is None
        assert pattern.search(other)
        assert not list(pattern.finditer(text))
    with look_at(other, _pairs(other)):
        assert [match.group() for match in pattern.finditer(other)] == ["言葉7です"]
