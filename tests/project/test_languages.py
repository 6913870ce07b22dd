"""Everything that people are told is told in Japanese and in English, with the same facts in it."""

import inspect
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from string import Formatter
from typing import Any

import pytest

from bot.errors import Refusal
from bot.workflows import names, refusals
from checks import principles
from checks.catalogue import catalogue
from checks.wording import Wording
from handlers import texts

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-鿿]")


def wordings_in(value: Any, place: str) -> Iterator[tuple[str, Wording]]:
    """Every wording in a value: itself, in a table, in a list, in the fields of a record."""
    if isinstance(value, Wording):
        yield place, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from wordings_in(each, f"{place}[{key}]")
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from wordings_in(each, f"{place}[{index}]")


OF_RULES = {
    f"{rule_id}.{part}": getattr(ruled.rule, part)
    for rule_id, ruled in catalogue().items()
    for part in ("title", "message", "suggestion")
}


def spoken() -> dict[str, Wording]:
    """Every wording of the handlers, the names and the rules, by the place where it stands."""
    modules = [
        *(import_module(f"handlers.texts.{each.name}") for each in pkgutil.iter_modules(texts.__path__)),
        names,
        principles,
    ]
    found = [
        pair
        for module in modules
        for name, value in vars(module).items()
        if not name.startswith("_")
        for pair in wordings_in(value, f"{module.__name__}.{name}")
    ]
    return dict(found) | OF_RULES


def refusal_classes() -> dict[str, type[Refusal]]:
    """Every refusal of the workflows by its name."""
    return {
        name: refusal
        for name, refusal in inspect.getmembers(refusals, inspect.isclass)
        if issubclass(refusal, Refusal) and refusal is not Refusal
    }


def blanks_of(template: str) -> set[str]:
    """The names that are filled in when a wording is said."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


SPOKEN = spoken()
REFUSALS = refusal_classes()
SAME_IN_BOTH = {
    "handlers.texts.drafting.IMAGES",
    "handlers.texts.reviewing.DIGEST",
    "handlers.texts.reviewing.INSTEAD",
}
"""Wordings without a word in them, or of which a number is enough."""


def test_there_is_something_to_look_at():
    assert len(SPOKEN) > 150
    assert len(REFUSALS) > 15


@pytest.mark.parametrize("place", SPOKEN)
def test_a_wording_has_both_languages_and_the_same_blanks(place):
    wording = SPOKEN[place]
    assert wording.ja.strip()
    assert wording.en.strip()
    assert blanks_of(wording.ja) == blanks_of(wording.en)


@pytest.mark.parametrize("place", SPOKEN)
def test_the_english_wording_is_without_japanese(place):
    words = SPOKEN[place].en
    if place in OF_RULES:  # a rule about the Japanese language names pieces of it
        assert len(re.findall(r"[A-Za-z]", words)) > len(JAPANESE.findall(words))
    else:
        assert not JAPANESE.search(words)


@pytest.mark.parametrize("place", sorted(SPOKEN.keys() - SAME_IN_BOTH))
def test_the_japanese_wording_is_japanese_where_it_says_something(place):
    wording = SPOKEN[place]
    says_something = re.search(r"[a-z]{4}", Formatter().vformat(wording.en, (), Blanks()))
    is_a_name = wording.ja == wording.en
    assert is_a_name or not says_something or JAPANESE.search(wording.ja)


class Blanks(dict[str, str]):
    """Fills every blank with nothing."""

    def __missing__(self, name: str) -> "Nothing":
        return Nothing()


class Nothing:
    """Says nothing in any format."""

    def __format__(self, how: str) -> str:
        return ""


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_has_both_languages_and_the_same_blanks(name):
    refusal = REFUSALS[name]
    assert refusal.__doc__
    assert JAPANESE.search(refusal.ja)
    assert not JAPANESE.search(refusal.__doc__)
    assert refusal.ja is not Refusal.ja
    assert blanks_of(refusal.ja) == blanks_of(refusal.__doc__)


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_in_japanese_ends_as_a_sentence(name):
    assert REFUSALS[name].ja.endswith("。")
