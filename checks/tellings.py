"""Whether a sentence tells of what is over, or of what is yet to come."""

import re

_OVER = re.compile(
    r"まし(?:た|て)|でした|だった|終了|終わ|過ぎ|締め切った|延長|延期|中止|変更|訂正|(?:あっ|届い|寄せられ|いただい|受け付け)た"
)


def tells_what_is_over(sentence: str) -> bool:
    """Whether the sentence tells of something done, ended or put off."""
    return bool(_OVER.search(sentence))
