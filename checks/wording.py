"""A sentence in the languages that we speak: Japanese first, English second."""

from typing import Literal, NamedTuple

Locale = Literal["ja", "en"]


class Wording(NamedTuple):
    """One sentence in both languages, with `{names}` that are filled in when it is said."""

    ja: str
    en: str

    def say(self, locale: Locale, **values: object) -> str:
        """The sentence in `locale`, its `{names}` replaced by `values` (a missing name is a KeyError)."""
        template = self.ja if locale == "ja" else self.en
        return template.format_map(values) if values else template
