"""What joins two ends of a period, which half of the day is meant, which years eras had, which days are holidays."""

from datetime import date

import pytest

from checks.eras import era_names_of, was_in_era
from checks.half_days import half_beside
from checks.holidays import holiday_name
from checks.ranges import joins
from checks.times import find_times


@pytest.mark.parametrize("between", ["~", "〜", " - ", "––", "から", "から、", "ー"])
def test_a_wave_or_kara_with_made_joins_two_ends(between: str):
    text = f"A{between}Bまで"
    assert joins(text, 1, 1 + len(between), 2 + len(between))


@pytest.mark.parametrize("text", ["AからBに変更", "A・B", "AとB", "AからB", "A〜Bへ変更します"])
def test_a_list_or_a_change_is_no_period(text: str):
    assert not joins(text, 1, text.index("B"), text.index("B") + 1)


@pytest.mark.parametrize(
    ("written", "half"),
    [("午前9時", "am"), ("午後 9時", "pm"), ("PM9:00", "pm"), ("9:00 a.m.", "am"), ("9:00pm", "pm"), ("9時", None), ("SPAM9:00", None)],
)  # fmt: skip
def test_the_half_of_the_day_is_read_before_or_after_the_time(written: str, half: str | None):
    (time,) = find_times(written)
    beside = half_beside(written, time.start, time.end)
    assert (beside and beside.half) == half


def test_a_time_is_read_after_the_colon_of_its_label():
    assert [time.text for time in find_times("時間:15:00〜16:30")] == ["15:00", "16:30"]


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("昭和", (1989, 1, 7), True),
        ("昭和", (1989, 1, 8), False),
        ("平成", (1989, 1, 7), False),
        ("平成", (1989, 1, 8), True),
        ("H", (2019, 4, 30), True),
        ("H", (2019, 5, 1), False),
        ("R", (2019, 4, 30), False),
        ("R", (2019, 5, 1), True),
        ("平成", (2019, None, None), True),
        ("平成", (2019, 5, None), False),
        ("令和", (2099, None, None), True),
    ],
)
def test_eras_change_on_their_days(name: str, day: tuple[int, int | None, int | None], expected):
    assert was_in_era(name, *day) is expected


def test_a_year_of_change_has_two_names():
    assert era_names_of(2019) == ("令和元年", "平成31年")
    assert era_names_of(2026) == ("令和8年",)


def test_substitute_holidays_and_days_between_are_holidays():
    assert holiday_name(date(2026, 5, 6)) == "憲法記念日 振替休日"
    assert holiday_name(date(2026, 9, 22)) == "国民の休日"
    assert holiday_name(date(2026, 11, 24)) is None
