"""Which rules are worth asking about a text: those of whose hints one stands in it."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from checks.awaited import Awaited
from checks.catalogue import CataloguedRule, catalogue
from checks.document import Document
from checks.guideline import Guideline
from checks.post import Kind, Platform, Post


@dataclass(frozen=True, slots=True)
class Schedule:
    """A guideline's rules in order, the numbers of those that look at every text, and of those that await a hint."""

    rules: tuple[CataloguedRule, ...]
    always: frozenset[int]
    awaiting: Awaited


@lru_cache(maxsize=8)
def _schedule(guideline: Guideline) -> Schedule:
    rules = tuple(each for each in catalogue().values() if guideline.setting(each.rule.id).enabled)
    return Schedule(
        rules=rules,
        always=frozenset(number for number, each in enumerate(rules) if not each.hints),
        awaiting=Awaited((hint, number) for number, each in enumerate(rules) for hint in each.hints),
    )


@lru_cache(maxsize=64)
def _elsewhere(guideline: Guideline, kind: Kind, platform: Platform) -> frozenset[int]:
    """The numbers of the rules that do not look at posts of this kind and platform."""
    post = Post("", date.min, platform, kind)
    rules = enumerate(_schedule(guideline).rules)
    return frozenset(number for number, each in rules if not each.rule.applies_to(post))


def due_rules(document: Document) -> list[CataloguedRule]:
    """The rules that may have something to say, in the catalogue's order."""
    schedule, post = _schedule(document.guideline), document.post
    due = schedule.always.union(schedule.awaiting.found_in(document))
    due -= _elsewhere(document.guideline, post.kind, post.platform)
    return [schedule.rules[number] for number in sorted(due)]
