"""Refusals: what cannot be done, said so that the person knows why and what to do."""

import inspect
from typing import ClassVar

from checks.wording import Locale, Wording


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """This cannot be done now."""

    ja: ClassVar[str] = "いまはできません。"

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence("en"))

    def sentence(self, locale: Locale) -> str:
        """What to tell the person, in plain text; the class's docstring is the English form."""
        template = self.ja if locale == "ja" else inspect.cleandoc(self.__doc__ or "")
        facts = {
            name: fact.say(locale) if isinstance(fact, Wording) else fact for name, fact in self.facts.items()
        }
        return template.format_map(facts)
