"""All rules there are: the catalogue walks `checks.rules`, so a new file there is a new rule."""

import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc
from types import MappingProxyType, ModuleType

import checks.rules
from checks.lexicon.words import word_list
from checks.rule import Detector, Rule


@dataclass(frozen=True, slots=True)
class CataloguedRule:
    """A rule with what finds its places, its theme folder and its manual for authors."""

    rule: Rule
    find: Detector
    hints: tuple[str, ...]
    theme: str
    manual: str


@cache
def catalogue() -> Mapping[str, CataloguedRule]:
    """Every rule by its id, in the order of themes and names."""
    names = sorted(
        module.name
        for module in pkgutil.walk_packages(checks.rules.__path__, "checks.rules.")
        if not module.ispkg
    )
    rules = [_catalogued(import_module(name)) for name in names]
    return MappingProxyType({each.rule.id: each for each in rules})


def _catalogued(module: ModuleType) -> CataloguedRule:
    rule: Rule = module.RULE
    words = word_list(rule.lexicon) if rule.lexicon and not hasattr(module, "find") else None
    return CataloguedRule(
        rule=rule,
        find=words.hits if words else module.find,
        hints=rule.hints or (words.hints if words else ()),
        theme=module.__name__.removeprefix("checks.rules.").split(".")[0],
        manual=cleandoc(module.__doc__ or ""),
    )
