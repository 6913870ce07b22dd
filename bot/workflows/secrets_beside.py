"""Secrets in what is written beside a post: notes, descriptions and reasons reach other people and the records too."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.ward import Ward
from bot.workflows.refusals import SecretBeside
from checks import Platform, Post, check_post
from checks.catalogue import catalogue


class Beside(NamedTuple):
    """Words beside a post: the field they stand in, which of several such fields, and the words."""

    field: str
    name: str
    words: str


def refuse_secrets_beside(ward: Ward, written: Iterable[Beside]) -> None:
    """Refuse where any of the words hold what can never be waived in a post: a number or a credential."""
    for beside in written:
        if beside.words.strip() and (message := _secret_in(ward, beside.words)):
            raise SecretBeside(beside.field, beside.name, message=message)


def _secret_in(ward: Ward, words: str) -> str | None:
    post = Post(text=words, today=ward.today(), platform=Platform.BBS)
    findings = check_post(post, guideline=ward.guideline, locale=ward.locale)
    return next((found.message for found in findings if catalogue()[found.rule].rule.firm), None)
