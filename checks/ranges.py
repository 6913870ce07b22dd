"""What joins the two ends of a period: 〜, から … まで."""

from checks.patterns import regex

_WAVE = r"[~〜～\-–—―−ー]"
_JOINT = regex(rf"\s*(?:(?P<wave>{_WAVE}+)|(?P<word>から|より)、?)\s*")
_MAY_STAND_BETWEEN = regex(r"[~〜～\-–—―−ーからより、\s0-9:時分半頃ごろ午前後朝夜正A-Za-z.]*")
_UNTIL = regex(r"半?\s?(?:頃|ごろ)?\s?(?:まで|の(?:間|期間))")
_CHANGED = regex(r"半?\s?(?:\([^()\n]{0,12}\))?\s?(?:に|へ)(?:変更|延期|繰り?上げ|繰り?下げ|振り?替え|前倒)")


def may_join(text: str, first_end: int, second_start: int) -> bool:
    """Whether only what joins, and the hours beside it, stands between: a cheap question before `joins`."""
    return bool(_MAY_STAND_BETWEEN.fullmatch(text, first_end, second_start))


def joins(text: str, first_end: int, second_start: int, second_end: int) -> bool:
    """Whether what ends at `first_end` and what stands at the second place are the two ends of one period.

    から alone may also tell a change (14時から10時に変更), so it needs a まで.
    """
    joint = _JOINT.fullmatch(text, first_end, second_start)
    if not joint or _CHANGED.match(text, second_end):
        return False
    return bool(joint["wave"]) or bool(_UNTIL.match(text, second_end))
