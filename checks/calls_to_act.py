"""Calls to act in a text: what people are asked to come to or to apply for, and what is already over."""

import re
from functools import lru_cache

from checks.lexicon.phrases import read_phrases
from checks.patterns import regex

_remembered = lru_cache(maxsize=8)  # several rules ask the same of one text
_PHRASES = read_phrases("calls_to_act")
_GATHERING = regex(_PHRASES["gathering"])
_APPLICATION = regex(_PHRASES["application"])
_CONSULTATION = regex(_PHRASES["consultation"])
_OVER = regex(_PHRASES["over"])


@_remembered
def calls_to_gather(text: str) -> re.Match[str] | None:
    """The first place in a folded text that asks people to come somewhere."""
    return _GATHERING.search(text)


@_remembered
def calls_to_apply(text: str) -> re.Match[str] | None:
    """The first place in a folded text that asks people to apply for something."""
    return _APPLICATION.search(text)


@_remembered
def offers_advice(text: str) -> re.Match[str] | None:
    """The first place in a folded text that asks people to come with their worries."""
    return _CONSULTATION.search(text)


@_remembered
def tells_of_the_past(text: str) -> bool:
    """Whether a folded text reports, thanks or calls off, so that there is nothing to act upon."""
    return bool(_OVER.search(text))
