"""The national holidays of Japan, from jpholiday, which is loaded when a text first names one."""

from datetime import date
from functools import cache

HOLIDAY_NAMES = (
    *("元日", "成人の日", "建国記念の日", "天皇誕生日", "春分の日", "昭和の日", "憲法記念日", "みどりの日", "こどもの日"),
    *("海の日", "山の日", "敬老の日", "秋分の日", "スポーツの日", "文化の日", "勤労感謝の日"),
)  # fmt: skip
"""The holidays of the 国民の祝日に関する法律, article 2, as it stands since 2020, in the order of the year."""


@cache
def holiday_name(day: date) -> str | None:
    """The name of the holiday on `day`, substitute and in-between holidays included; None on other days."""
    import jpholiday

    name: str | None = jpholiday.is_holiday_name(day)
    return name
