"""Which rules are worth asking about a text: those of whose hints one stands in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from checks.catalogue import CataloguedRule, catalogue
from checks.document import Document
from checks.guideline import Guideline
from checks.needed_pairs import rarest_pair
from checks.post import Kind, Platform, Post

_Who = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """A guideline's rules in order, and the numbers of those that wait for a hint, by its rarest two characters.

    Of some hints these are all there is; the longer ones are to be looked for.
    """

    rules: tuple[CataloguedRule, ...]
    always: frozenset[int]
    waiting: Mapping[str, tuple[_Who, tuple[tuple[str, _Who], ...]]]


@lru_cache(maxsize=8)
def _schedule(guideline: Guideline) -> Schedule:
    rules = tuple(each for each in catalogue().values() if guideline.setting(each.rule.id).enabled)
    who: dict[str, _Who] = {}
    for index, each in enumerate(rules):
        who |= {hint: (*who.get(hint, ()), index) for hint in each.hints}
    longer: dict[str, list[tuple[str, _Who]]] = {}
    for hint in who:
        others = longer.setdefault(rarest_pair(hint), [])
        if hint not in longer:
            others.append((hint, who[hint]))
    return Schedule(
        rules=rules,
        always=frozenset(index for index, each in enumerate(rules) if not each.hints),
        waiting={pair: (who.get(pair, ()), tuple(hints)) for pair, hints in longer.items()},
    )


@lru_cache(maxsize=64)
def _elsewhere(guideline: Guideline, kind: Kind, platform: Platform) -> frozenset[int]:
    """The numbers of the rules that do not look at posts of this kind and platform."""
    post = Post("", date.min, platform, kind)
    rules = enumerate(_schedule(guideline).rules)
    return frozenset(index for index, each in rules if not each.rule.applies_to(post))


def due_rules(document: Document) -> list[CataloguedRule]:
    """The rules that may have something to say, in the catalogue's order.

    One look at the pairs of characters in the text replaces a search for every word of every rule.
    """
    schedule, post, text = _schedule(document.guideline), document.post, document.lower_text
    near = [schedule.waiting[pair] for pair in schedule.waiting.keys() & document.pairs]
    due = set(schedule.always).union(*[who for who, _ in near])
    for _, longer in near:
        for hint, who in longer:
            if not due.issuperset(who) and hint in text:
                due.update(who)
    due -= _elsewhere(document.guideline, post.kind, post.platform)
    return [schedule.rules[index] for index in sorted(due)]
