"""Whether a text tells of what is over, or of a mistake."""

from checks.patterns import regex

_OVER = regex(
    r"まし(?:た|て)|でした|だった|終了|終わ|過ぎ|締め切った|延長|延期|中止|変更|訂正|(?:あっ|届い|寄せられ|いただい|受け付け)た"
)
_MISTAKE = regex(
    r"訂正|正しくは|正しい|誤(?:り|って|記|植|情報|字|\)|】|:|　)|間違|まちがい|(?:お詫び|おわび)|ご?指摘"
)


_AS_WRONG = regex(r"\s*[(【「]?(?:誤(?!り|っ|記|植|字|解|差)|(?:訂正|修正)前)")


def tells_what_is_over(sentence: str) -> bool:
    """Whether the sentence tells of something done, ended or put off."""
    return bool(_OVER.search(sentence))


def tells_of_a_mistake(text: str) -> bool:
    """Whether the text puts something right, or speaks of what was wrong."""
    return bool(_MISTAKE.search(text))


def is_told_as_wrong(text: str, start: int) -> bool:
    """Whether the line around `start` shows what was wrong, as corrections set it beside the right: 誤　改修日."""
    return bool(_AS_WRONG.match(text, text.rfind("\n", 0, start) + 1))
