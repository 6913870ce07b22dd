"""Whether a bare 11/22 is a date or may be a fraction."""

from checks.dates import WrittenDate
from checks.patterns import regex

_AFTER = regex(
    r"\s?(?:まで|から|より|に(?=開|行|実施|締|始|休|申|お?越|配|販売)|必着|消印|締|〆|開[催始会演]|実施|公開|\d{1,2}[:時]|[~〜～]\s?\d{1,2}/\d)"
)
_BEFORE = regex(r"(?:日時|とき|日程|期日|開催日|締め?切り?日?|〆切|期限|期間|会期|[~〜～])\s?[:】は]?\s?$")
_LABEL = 8  # characters


def reads_as_date(text: str, each: WrittenDate) -> bool:
    """Whether it is no fraction: 2/30から is a date, 全体の2/30 may be a share."""
    before = text[max(0, each.start - _LABEL) : each.start]
    return each.certain or bool(_AFTER.match(text, each.end) or _BEFORE.search(before))
