"""Mistakes that a text quotes on purpose, in order to put them right."""

from checks.document import Document
from checks.patterns import regex
from checks.quotations import end_of_holder

_FILLER = r"(?:(?!投稿|配信|号|記事|お知らせ)[^。、\n]){0,16}?"
_RETRACTED = regex(
    rf"[」』)\]]{{0,2}}{_FILLER}(?:"
    r"(?:は|が|も|とあるのは|とあったのは|というのは|との(?:記載|表記|案内)は|のは)、?\s?(?:正しくは|誤り|誤記|誤植|間違い|まちがい|ミス|×)"
    r"|(?:と|を)(?:誤|間違|まちが)|の(?:誤り|間違い|誤記|誤植)"
    r"|(?:と|を|に)[^。\n]{0,16}?(?:知らせ|案内|記載|表記|表示|書|投稿|掲載|発表|伝え|印刷|紹介|して|いたして|しており|なって|あり|ある|とあ)[^。\n]{0,14}?(?:が|けれど|ところ|のは)、?"
    r"|(?:を|から|→|⇒)[^。\n]{0,30}?(?:訂正|修正|改め|正し)"
    r")"
)
_LABEL = regex(
    r"(?:誤(?!り)|×|✕|✖|❌|(?:訂正|修正|変更)前|もとの?投稿|元の?投稿)[)\]】〉>]?\s?[:→]?[^正○\n]{0,40}$"
)
_BEFORE, _AFTER = 60, 80


def quotes_an_error(document: Document, start: int, end: int) -> bool:
    """Whether the place is the wrong part of a correction: 「7月5日（土）」は、正しくは「7月5日（日）」です.

    What is said to be right is never quoted as an error, so its own mistakes are still found.
    """
    if not document.speaks_of_a_mistake:
        return False
    text = document.text
    line = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    if _LABEL.search(line):
        return True
    if line.rstrip("「『 ").endswith(("正しくは", "正しくは、", "正:", "正)")):
        return False
    quoted = end_of_holder(document.quotations, start, end)
    return bool(_RETRACTED.match(text, quoted, quoted + _AFTER))
