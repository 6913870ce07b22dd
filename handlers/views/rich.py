"""Rich text: the only form in which words of other people are shown, because it is inert."""

import difflib
import re
from collections.abc import Iterable, Sequence

from slack_sdk.models.blocks import (
    RichTextBlock,
    RichTextElement,
    RichTextElementParts,
    RichTextPreformattedElement,
    RichTextQuoteElement,
    RichTextSectionElement,
)

from checks import Finding

Span = tuple[int, int]
TextStyle = RichTextElementParts.TextStyle
RUNS = re.compile(r"[一-鿿々]+|[ぁ-ゖー]+|[ァ-ヺー]+|[0-9０-９]+|[A-Za-z]+|\s+|.", re.DOTALL)


def text(words: str, *, bold: bool = False, strike: bool = False, marked: bool = False) -> RichTextElement:
    """A run of text; `marked` ones stand out as code does."""
    style = TextStyle(bold=bold or None, strike=strike or None, code=marked or None)
    return RichTextElementParts.Text(text=words, style=style if bold or strike or marked else None)


def user(slack_user_id: str) -> RichTextElement:
    """A person's name."""
    return RichTextElementParts.User(user_id=slack_user_id)


def link(url: str) -> RichTextElement:
    """An address to press; only for addresses from our own register, never from a draft."""
    return RichTextElementParts.Link(url=url)


def line(*elements: RichTextElement) -> RichTextSectionElement:
    """A paragraph."""
    return RichTextSectionElement(elements=list(elements))


def rich(*paragraphs: RichTextElement, block_id: str | None = None) -> RichTextBlock:
    """A block of paragraphs."""
    return RichTextBlock(elements=list(paragraphs), block_id=block_id)


def to_copy(words: str) -> RichTextBlock:
    """A text to be copied, character by character as it is."""
    return rich(RichTextPreformattedElement(elements=[text(words)]))


def quoted(words: str) -> RichTextBlock:
    """A text as somebody wrote it."""
    return rich(RichTextQuoteElement(elements=[text(words)]))


def marked_text(words: str, findings: Iterable[Finding]) -> RichTextBlock:
    """A post with the found places marked."""
    spans = [(found.start, found.end) for found in findings if found.start is not None and found.end]
    return rich(RichTextQuoteElement(elements=list(_runs(words, _merged(spans)))))


def changed_text(before: str, after: str) -> RichTextBlock:
    """What became of a text: removed words struck through, new ones bold."""
    old, new = RUNS.findall(before), RUNS.findall(after)
    elements: list[RichTextElement] = []
    for tag, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            elements.append(text("".join(new[k:m])))
            continue
        elements += [text(words, strike=True) for words in ["".join(old[i:j])] if words]
        elements += [text(words, bold=True) for words in ["".join(new[k:m])] if words]
    return rich(RichTextQuoteElement(elements=elements))


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _runs(words: str, spans: Sequence[Span]) -> Iterable[RichTextElement]:
    place = 0
    for start, end in spans:
        if start > place:
            yield text(words[place:start])
        yield text(words[start:end], marked=True)
        place = end
    if place < len(words):
        yield text(words[place:])
