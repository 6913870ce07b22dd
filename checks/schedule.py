"""Which rules are worth asking about a text: those of whose hints one stands in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checks.catalogue import CataloguedRule, catalogue
from checks.document import Document
from checks.guideline import Guideline

_PAIR = 2  # characters: what Document.pairs holds


@dataclass(frozen=True, slots=True)
class Schedule:
    """A guideline's rules in order, and who waits for which hint.

    `called` has the rules by hints of one or two characters, `waiting` longer hints, with the rule, by their first two.
    """

    rules: tuple[CataloguedRule, ...]
    always: frozenset[int]
    called: Mapping[str, frozenset[int]]
    waiting: Mapping[str, tuple[tuple[str, int], ...]]


@lru_cache(maxsize=8)
def _schedule(guideline: Guideline) -> Schedule:
    rules = tuple(each for each in catalogue().values() if guideline.setting(each.rule.id).enabled)
    called: dict[str, set[int]] = {}
    waiting: dict[str, list[tuple[str, int]]] = {}
    for index, each in enumerate(rules):
        for hint in each.hints:
            if len(hint) <= _PAIR:
                called.setdefault(hint, set()).add(index)
            else:
                waiting.setdefault(hint[:_PAIR], []).append((hint, index))
    return Schedule(
        rules=rules,
        always=frozenset(index for index, each in enumerate(rules) if not each.hints),
        called={key: frozenset(indexes) for key, indexes in called.items()},
        waiting={key: tuple(hints) for key, hints in waiting.items()},
    )


def due_rules(document: Document) -> Iterator[CataloguedRule]:
    """The rules that may have something to say, in the catalogue's order.

    One look at the pairs of characters in the text replaces a search for every word of every rule.
    """
    schedule = _schedule(document.guideline)
    text = document.lower_text
    pairs = document.pairs
    due = set(schedule.always).union(*(schedule.called[key] for key in schedule.called.keys() & pairs))
    for key in schedule.waiting.keys() & pairs:
        for hint, index in schedule.waiting[key]:
            if index not in due and hint in text:
                due.add(index)
    for index in sorted(due):
        if schedule.rules[index].rule.applies_to(document.post):
            yield schedule.rules[index]
