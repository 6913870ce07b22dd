"""The view of a text in which rules search: one width, one form, nothing invisible; offsets lead back."""

import re
import unicodedata
from dataclasses import dataclass

from checks.patterns import regex

_ONE_TO_ONE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_WIDE = frozenset(map(chr, _ONE_TO_ONE))
_WIDE_MARKS = "（）［］｛｝＜＞！，；＂＇＊"
_WIDE_MARK = regex(f"[{_WIDE_MARKS}]")
_ONE_TO_ONE_BUT_MARKS = _ONE_TO_ONE | dict.fromkeys(map(ord, _WIDE_MARKS), 0x20)
_FOLDS_TO_ITSELF = r"[\t\n\r\x20-\x7e\u3001-\u3029\u3030\u3041-\u3096\u309d-\u309e\u30a1-\u30fe\u4e00-\u9fff]"
_JOINED_MARK = "[\u0300-\u036f\u3099\u309a\uff9e\uff9f]"
_PLAIN = regex(f"{_FOLDS_TO_ITSELF}*")
_CLUSTER = regex(
    f"(?P<plain>(?:{_FOLDS_TO_ITSELF}(?!{_JOINED_MARK}))+)"
    "|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"  # dropped: nobody sees them
    f"|.{_JOINED_MARK}?",
    re.DOTALL,
)
_INVISIBLE = frozenset(
    [
        0xAD,
        0x180E,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x206A),
        *range(0xFE00, 0xFE10),
    ]
)


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text folded by NFKC, without invisible characters, and the way back to the original's offsets.

    `origins[i]` is the half-open span in the original from which the folded character `i` came;
    None means that every offset is the same in both.
    """

    text: str
    origins: tuple[tuple[int, int], ...] | None = None

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the original text from which the folded span came."""
        if self.origins is None:
            return start, end
        if start >= len(self.origins):
            edge = self.origins[-1][1] if self.origins else 0
            return edge, edge
        first = self.origins[start][0]
        return first, max(first, self.origins[max(start, end - 1)][1])


def with_wide_marks_blanked(original: str, folded: FoldedText) -> str:
    """The folded text with a space for each full-width mark: after an address （ ends it, where ( could belong to it."""
    if not _WIDE_MARK.search(original):
        return folded.text
    if folded.origins is None:
        return original.translate(_ONE_TO_ONE_BUT_MARKS)
    return "".join(
        " " if original[start] in _WIDE_MARKS else char
        for char, (start, _) in zip(folded.text, folded.origins, strict=True)
    )


def fold(text: str) -> FoldedText:
    """`text` as rules read it: full-width ASCII and half-width kana in their usual width, nothing invisible."""
    same_length = text
    for wide in _WIDE.intersection(text):  # a text has few of them
        same_length = same_length.replace(wide, chr(_ONE_TO_ONE[ord(wide)]))
    if _PLAIN.fullmatch(same_length):
        return FoldedText(same_length)
    return _fold_by_clusters(text)


def _fold_by_clusters(text: str) -> FoldedText:
    pieces: list[str] = []
    origins: list[tuple[int, int]] = []
    identical = True
    for match in _CLUSTER.finditer(text):
        cluster = match.group()
        if match.lastgroup == "plain":
            start, end = match.span()
            pieces.append(cluster)
            origins.extend(zip(range(start, end), range(start + 1, end + 1), strict=True))
            continue
        if len(cluster) == 1 and ord(cluster) in _INVISIBLE:
            identical = False
            continue
        folded = unicodedata.normalize("NFKC", cluster)
        identical = identical and len(folded) == len(cluster) == 1
        pieces.append(folded)
        origins.extend([match.span()] * len(folded))
    return FoldedText("".join(pieces), None if identical else tuple(origins))
