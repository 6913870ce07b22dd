"""Phrase lists of rules: one phrase a line, words of a kind by their name."""

import re
from pathlib import Path

import pytest

from checks import lexicon
from checks.lexicon.parts import Parts
from checks.lexicon.phrases import read_hints, read_phrases

_ASKING = re.compile(r'read_phrases\("(\w+)"\)')
_LISTS = sorted(
    name
    for source in Path(lexicon.__file__).parents[1].rglob("*.py")
    for name in _ASKING.findall(source.read_text(encoding="utf-8"))
)


def test_a_role_matches_any_of_its_phrases_and_words_stand_for_their_kind():
    like_real = re.compile(read_phrases("drill_not_marked")["like_real"])
    assert like_real.search("避難所を開設しました")
    assert like_real.search("【避難指示】")
    assert not like_real.search("# 本番のように読める発令や被害")


@pytest.mark.parametrize("name", _LISTS)
def test_every_role_of_a_phrase_list_is_a_pattern_without_gaps(name: str):
    for role, pattern in read_phrases(name).items():
        assert re.compile(pattern).match("〓〓") is None, f"{role} matches where nothing stands"


def test_a_word_that_holds_the_name_of_a_list_is_no_list():
    parts = Parts({"words": {"店": "花屋 茶店"}})
    assert parts.any_of(["商店街", "⟨店⟩"]) == "商店街|花屋|茶店"


def test_hints_are_read_as_they_stand():
    assert "100 %" in read_hints("absolute_promise")
