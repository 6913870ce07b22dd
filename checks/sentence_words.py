"""The words of one sentence, and what follows from them."""

from functools import cached_property

from checks.people import Person, find_people
from checks.sentences import Sentence
from checks.tokens import Token, tokenize


class SentenceWords:
    """The words of a sentence, cut when first asked for; all offsets are those of the whole text."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words in reading order."""
        return tokenize(self._sentence.text, self._sentence.start)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The people named in the sentence, in reading order."""
        return find_people(self.tokens)

    @cached_property
    def borders(self) -> frozenset[int]:
        """The offsets at which a word starts or ends."""
        return frozenset(offset for token in self.tokens for offset in (token.start, token.end))
