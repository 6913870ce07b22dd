"""Lines of a post in other languages than Japanese, which follow their own ways of writing."""

from checks.patterns import regex

_KANA = regex(r"[ぁ-んァ-ヶ]")
# Letters of other scripts, Latin words in a row, and Chinese characters that Japanese does not write.
_FOREIGN = regex(
    r"[가-힣ก-๛\u0900-\u097f\u0400-\u04ff]"
    r"|[A-Za-z\u00c0-\u1ef9]{2,}(?:[ ,.'’():]+[A-Za-z\u00c0-\u1ef9]+){2,}"
    r"|[您咨询诊时间问报电话请为这门关开务办发应对导认识语说访们]"
)


def is_foreign_line(text: str, place: int) -> bool:
    """Whether the line around `place` is in another language: it has no kana, and what Japanese lines have not."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    line = text[start : end if end >= 0 else len(text)]
    return bool(_FOREIGN.search(line)) and not _KANA.search(line)
