"""Clues that mean something only together are found alike, whether or not a first look ruled some out."""

from datetime import date

import pytest

from checks.clues import Ways, clues, find_together
from checks.document import Document
from checks.first_look import look_at
from checks.guideline_file import default_guideline
from checks.patterns import regex
from checks.post import Post

_ANCHOR = regex("店|市")
_TEXTS = (
    "駅前の店が一番です。",
    "店が一番です。広告ではありません。",
    "市の窓口は二番です。",
    "市の窓口です。",
    "店です。一番です。",
    "",
)


def _ways() -> Ways:
    return Ways(clues("店", "一番|最高", unless="広告"), clues("窓口", "[0-9二三]番"), clues("店", ".です"))


def _found(text: str, ways: Ways, *, looked: bool) -> list[tuple[int | None, int | None]]:
    document = Document(Post(text=text, today=date(2026, 11, 22)), default_guideline())
    if not looked:
        return [(hit.start, hit.end) for hit in find_together(document, _ANCHOR, ways)]
    with look_at(document.text, document.pairs):
        return [(hit.start, hit.end) for hit in find_together(document, _ANCHOR, ways)]


@pytest.mark.parametrize("text", _TEXTS)
def test_what_is_found_does_not_depend_on_a_first_look(text: str) -> None:
    slow, quick = _ways(), _ways()
    quick.quicken()
    assert _found(text, quick, looked=True) == _found(text, slow, looked=False)


def test_clues_that_a_text_lacks_are_not_asked() -> None:
    ways = _ways()
    ways.quicken()
    document = Document(Post(text="市の窓口は二番です。", today=date(2026, 11, 22)), default_guideline())
    with look_at(document.text, document.pairs):
        assert len(ways.left_in(document.text)) == 1
    assert _found("市の窓口は二番です。", ways, looked=True) == [(2, 7)]
