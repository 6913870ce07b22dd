"""The words of the Japanese calendar: eras, weekdays, kanji numerals, years told by their distance."""

ERAS = {
    "令和": 2018, "R": 2018, "平成": 1988, "H": 1988, "昭和": 1925, "S": 1925, "大正": 1911, "T": 1911, "明治": 1867, "M": 1867,
}  # fmt: skip
"""What to add to a year of the era to get the common year."""

WEEKDAYS = "月火水木金土日"
"""The weekdays in the order of `date.weekday()`."""

YEARS_AWAY = {"一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "前年": -1, "今年": 0, "本年": 0, "来年": 1, "翌年": 1, "明年": 1, "再来年": 2}  # fmt: skip
"""Years told by their distance from this one."""

KANJI_DIGITS = "〇一二三四五六七八九"
"""The kanji numerals from nought to nine."""


def number(written: str) -> int:
    """The value of digits or kanji numerals: 12, 元, 十二, 二十, 二〇二六; what is no numeral counts as nought."""
    if written.isdecimal():
        return int(written)
    if written == "元":
        return 1
    tens, ten, ones = written.partition("十")
    if not ten:
        return _placed(tens)
    return (_placed(tens) if tens else 1) * 10 + _placed(ones)


def _placed(digits: str) -> int:
    return int("".join(str(max(0, KANJI_DIGITS.find(char))) for char in digits) or "0")
