"""A post cut once: every rule asks the same sentences, words, dates and links, made when first asked for."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta, timezone
from functools import cached_property
from operator import add
from typing import TypeVar, cast

from checks.dates import WrittenDate, find_dates
from checks.folding import FoldedText, fold, with_wide_marks_blanked
from checks.guideline import Guideline
from checks.links import Link, find_links
from checks.people import Person
from checks.post import Post
from checks.quotations import Span, find_quotations, lies_within
from checks.sentence_words import SentenceWords
from checks.sentences import Sentence, cut_sentences
from checks.tags import Tag, find_hashtags, find_mentions
from checks.tellings import tells_of_a_mistake
from checks.times import WrittenTime, find_times

_Answer = TypeVar("_Answer")
_NEAR = 200  # characters; what is called a sentence can be a whole text without stops
_JAPAN = timezone(timedelta(hours=9))


class Document:
    """A post as rules see it. All offsets count characters of `text`, the folded view, unless said otherwise."""

    def __init__(self, post: Post, guideline: Guideline) -> None:
        self.post = post
        self.guideline = guideline
        self._words: dict[int, SentenceWords] = {}
        self._answers: dict[object, object] = {}

    def remembered(self, find: Callable[["Document"], _Answer]) -> _Answer:
        """What `find` says of the post: it is asked once, however many rules want to know."""
        if find not in self._answers:
            self._answers[find] = find(self)
        return cast("_Answer", self._answers[find])

    @cached_property
    def with_image_texts(self) -> "Document":
        """The post as it is read to those who listen: its text, then the descriptions of its images."""
        said = [image.alt_text for image in self.post.images if image.alt_text]
        if not said:
            return self
        return Document(
            replace(self.post, text="\n".join([self.post.text, *said]), images=()), self.guideline
        )

    @cached_property
    def folded(self) -> FoldedText:
        """The folded text and its way back to the original."""
        return fold(self.post.text)

    @cached_property
    def text(self) -> str:
        """The folded text, in which rules search."""
        return self.folded.text

    @cached_property
    def lower_text(self) -> str:
        """The folded text in lower case, to look for words only: offsets may differ."""
        return self.text.lower()

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The characters of the lower-case text, and all that stand side by side: a first look for words."""
        text = self.lower_text
        return frozenset({*text, *map(add, text, text[1:])})

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in reading order."""
        return cut_sentences(self.text)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence around `offset`; an empty one where there is only space."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return self.sentences[index]
        return Sentence(offset, offset, "")

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def around(self, offset: int) -> str:
        """What stands in the same sentence as `offset`, at most 200 characters before and after it."""
        sentence = self.sentence_at(offset)
        return self.text[max(sentence.start, offset - _NEAR) : min(sentence.end, offset + _NEAR)]

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The half-open offsets of what stands between 「」 or 『』, in reading order."""
        return find_quotations(self.text)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether all from `start` to `end` stands in one quotation."""
        return lies_within(self.quotations, start, end)

    @cached_property
    def speaks_of_a_mistake(self) -> bool:
        """Whether the post puts something right, or speaks of what was wrong."""
        return tells_of_a_mistake(self.text)

    def words_at(self, offset: int) -> SentenceWords:
        """The words of the sentence around `offset`; the dearest of all facets: ask last, and of few sentences."""
        sentence = self.sentence_at(offset)
        return self._words.setdefault(sentence.start, SentenceWords(sentence))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The people named in the text, in reading order; where one sentence is enough, ask `words_at`."""
        return tuple(person for sentence in self.sentences for person in self.words_at(sentence.start).people)

    @cached_property
    def day(self) -> date:
        """The day on which the post is read first: the planned one in Japan, else today."""
        planned_at = self.post.planned_at
        return planned_at.astimezone(_JAPAN).date() if planned_at else self.post.today

    @cached_property
    def dates(self) -> tuple[WrittenDate, ...]:
        """The dates written in the text, in reading order."""
        return find_dates(self.text, self.day)

    @cached_property
    def times(self) -> tuple[WrittenTime, ...]:
        """The times of day written in the text, in reading order."""
        return find_times(self.text)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The web addresses written in the text, in reading order."""
        return find_links(with_wide_marks_blanked(self.post.text, self.folded))

    @cached_property
    def hashtags(self) -> tuple[Tag, ...]:
        """The hashtags that platforms would link."""
        return find_hashtags(self.text)

    @cached_property
    def mentions(self) -> tuple[Tag, ...]:
        """The @names of accounts."""
        return find_mentions(self.text)
