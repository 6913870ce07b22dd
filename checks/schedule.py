"""Which rules are worth asking about a text: those of whose hints one stands in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checks.catalogue import CataloguedRule, catalogue
from checks.document import Document
from checks.guideline import Guideline
from checks.needed_pairs import rarest_pair


@dataclass(frozen=True, slots=True)
class Schedule:
    """A guideline's rules in order, and who waits for which hint, by its rarest two characters."""

    rules: tuple[CataloguedRule, ...]
    always: frozenset[int]
    waiting: Mapping[str, list[tuple[str, int]]]


@lru_cache(maxsize=8)
def _schedule(guideline: Guideline) -> Schedule:
    rules = tuple(each for each in catalogue().values() if guideline.setting(each.rule.id).enabled)
    hints: dict[str, list[tuple[str, int]]] = {}
    for index, each in enumerate(rules):
        for hint in each.hints:
            hints.setdefault(rarest_pair(hint), []).append((hint, index))
    return Schedule(
        rules=rules,
        always=frozenset(index for index, each in enumerate(rules) if not each.hints),
        waiting=hints,
    )


def due_rules(document: Document) -> Iterator[CataloguedRule]:
    """The rules that may have something to say, in the catalogue's order.

    One look at the pairs of characters in the text replaces a search for every word of every rule.
    """
    schedule = _schedule(document.guideline)
    text, waiting = document.lower_text, schedule.waiting
    due = set(schedule.always)
    for key in waiting.keys() & document.pairs:
        due.update(
            index for hint, index in waiting[key] if index not in due and (hint is key or hint in text)
        )
    for index in sorted(due):
        if schedule.rules[index].rule.applies_to(document.post):
            yield schedule.rules[index]
