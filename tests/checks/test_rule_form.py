"""How every rule and every word list has to look."""

import re
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

from checks import Severity, check_post
from checks.catalogue import CataloguedRule, catalogue
from checks.lexicon import read_table
from checks.lexicon.words import WordList, word_list
from checks.rule import Example, as_example
from tests.checks.guidelines import PLAIN

RULES = [pytest.param(ruled, id=rule_id) for rule_id, ruled in catalogue().items()]
LISTS = [
    pytest.param(word_list(ruled.rule.lexicon), id=ruled.rule.lexicon)
    for ruled in catalogue().values()
    if ruled.rule.lexicon
]
THEMES = {
    "p1_accounts": 1,
    "p2_operation_policy": 2,
    "p3_risk": 3,
    "p4_periodic_look": 4,
    "p5_accuracy": 5,
    "p6_rights": 6,
    "p7_permanence": 7,
    "p8_reputation": 8,
    "p9_listening": 9,
}
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥]")


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_principle_has_a_rule():
    assert {ruled.rule.principle for ruled in catalogue().values()} == set(range(1, 10))


def test_the_catalogue_is_the_files_in_the_folders_of_rules():
    folder = Path(str(files("checks.rules")))
    names = {
        file.stem
        for theme in THEMES
        for file in folder.joinpath(theme).rglob("*.py")
        if file.name != "__init__.py"
    }
    assert set(catalogue()) == names


@pytest.mark.parametrize("ruled", RULES)
def test_a_rule_lies_in_the_folder_of_its_principle(ruled: CataloguedRule):
    assert THEMES[ruled.theme] == ruled.rule.principle


@pytest.mark.parametrize("ruled", RULES)
def test_the_manual_says_what_goes_wrong_whom_it_harms_and_what_is_not_seen(ruled: CataloguedRule):
    first, blank, *rest = ruled.manual.splitlines()
    assert first.endswith("。")
    assert len(first) <= 60
    assert blank == ""
    assert any(JAPANESE.search(line) and not line.startswith("死角:") for line in rest)
    assert sum(line.startswith("死角: ") for line in rest) == 1


@pytest.mark.parametrize("ruled", RULES)
def test_wordings_are_polite_sentences_in_both_languages(ruled: CataloguedRule):
    rule = ruled.rule
    for wording in (rule.message, rule.suggestion):
        assert wording.ja.endswith(("。", "」"))
        assert wording.en.endswith((".", "{instead}"))
        assert placeholders(wording.ja) >= placeholders(wording.en) - {"unit", "found"}
        assert not JAPANESE.search(wording.en)
    assert not rule.title.ja.endswith("。")
    assert JAPANESE.search(rule.title.ja)
    assert rule.source


@pytest.mark.parametrize("ruled", RULES)
def test_a_message_says_more_than_that_something_is_wrong(ruled: CataloguedRule):
    assert not re.search(r"違反|エラー|不適切です|禁止です|してはいけません|間違い", ruled.rule.message.ja)
    assert len(ruled.rule.message.ja) >= 25


@pytest.mark.parametrize("ruled", RULES)
def test_a_rule_about_words_shows_ten_cases_of_each_sort(ruled: CataloguedRule):
    about_text = any(as_example(each).places for each in ruled.rule.flags)
    least = 9 if about_text else 3
    assert len(ruled.rule.flags) >= least
    assert len(ruled.rule.allows) >= least


@pytest.mark.parametrize("ruled", RULES)
def test_examples_differ_and_allowed_ones_carry_no_marks(ruled: CataloguedRule):
    examples = [as_example(each) for each in (*ruled.rule.flags, *ruled.rule.allows)]
    assert len(set(examples)) == len(examples)
    assert not any(as_example(each).places for each in ruled.rule.allows)


@pytest.mark.parametrize("ruled", RULES)
def test_hints_are_in_lower_case_and_each_can_be_met(ruled: CataloguedRule):
    assert all(hint and hint == hint.lower() for hint in ruled.hints)
    assert len(set(ruled.rule.hints)) == len(ruled.rule.hints)


@pytest.mark.parametrize("ruled", RULES)
def test_only_a_rule_that_blocks_may_be_firm_or_refuse_waivers(ruled: CataloguedRule):
    if ruled.rule.firm:
        assert not ruled.rule.waivable
    if not ruled.rule.waivable:
        assert ruled.rule.severity is Severity.BLOCK


@pytest.mark.parametrize("ruled", RULES)
def test_a_rule_yields_only_to_rules_that_exist(ruled: CataloguedRule):
    assert ruled.rule.yields_to <= set(catalogue()) - {ruled.rule.id}


@pytest.mark.parametrize("ruled", RULES)
@pytest.mark.parametrize("locale", ["ja", "en"])
def test_every_finding_is_said_without_a_gap(ruled: CataloguedRule, locale):
    for each in map(as_example, ruled.rule.flags):
        for finding in check_post(each.post, guideline=each.guideline or PLAIN, locale=locale):
            written = finding.message + finding.suggestion
            assert not re.search(r"\{\w+\}|「」|“”|〈|None", written.replace(finding.text or "\0", "…"))


@pytest.mark.parametrize("words", LISTS)
def test_a_word_list_is_sorted_and_has_a_source(words: WordList):
    written = [entry.written for entry in words.entries]
    assert written == sorted(set(written))
    assert words.source


@pytest.mark.parametrize("words", LISTS)
def test_a_word_of_a_list_is_found_where_it_stands_alone(words: WordList):
    for entry in words.entries:
        if entry.pattern != re.escape(entry.written):
            continue
        text = f"この{entry.written}のこと"
        rule_id = next(each.rule.id for each in catalogue().values() if each.rule.lexicon == words.name)
        found = check_post(Example(text).post, guideline=PLAIN)
        assert entry.written in [each.text for each in found if each.rule == rule_id]


@pytest.mark.parametrize("words", LISTS)
def test_a_pattern_of_a_list_has_hints(words: WordList):
    assert all(entry.hints for entry in words.entries)


@pytest.mark.parametrize("words", LISTS)
def test_a_word_list_says_only_what_is_read(words: WordList):
    known = {
        *("word", "pattern", "hints", "instead", "instead_en", "why", "why_en", "replacement"),
        *("severity", "except", "context_ok", "since", "whole"),
    }
    table = read_table(words.name)
    settings = {"source", "context_ok", "text_ok", "quoted_ok", "once"}
    assert set(table) <= settings | {"word", "lines", "patterns"}
    assert all(set(raw) <= known for raw in table.get("word", ()))
