"""What is written beside a post: notes, descriptions and reasons, which reach other people and the records too."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.ward import Ward
from bot.workflows.refusals import SecretBeside, UnreadableBeside
from checks import Platform, Post, check_post
from checks.catalogue import catalogue


class Beside(NamedTuple):
    """Words beside a post: the field they stand in, which of several such fields, and the words."""

    field: str
    name: str
    words: str


def refuse_unfit_beside(ward: Ward, written: Iterable[Beside]) -> None:
    """Refuse words that cannot be recorded, or that hold what can never be waived in a post."""
    for beside in written:
        if place := broken_place(beside.words):
            raise UnreadableBeside(beside.field, beside.name, place=place)
        if beside.words.strip() and (message := _secret_in(ward, beside.words)):
            raise SecretBeside(beside.field, beside.name, message=message)


def broken_place(words: str) -> int | None:
    """Which character, counted from 1, is none that a database keeps: half a character, or NUL."""
    broken = (at for at, each in enumerate(words, start=1) if each == "\0" or "\ud800" <= each <= "\udfff")
    return next(broken, None)


def _secret_in(ward: Ward, words: str) -> str | None:
    post = Post(text=words, today=ward.today(), platform=Platform.BBS)
    findings = check_post(post, guideline=ward.guideline, locale=ward.locale)
    return next((found.message for found in findings if catalogue()[found.rule].rule.firm), None)
