"""Dates, times and weekdays in all the ways people write them."""

from datetime import date

import pytest

from checks.dates import find_dates
from checks.times import find_times

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("11月22日", 2026),
        ("11/22(日)", 2026),
        ("2026年11月22日", 2026),
        ("2026年 11月 22日", 2026),
        ("令和8年11月22日", 2026),
        ("令和8年（2026年）11月22日".replace("（", "(").replace("）", ")"), 2026),
        ("2026年(令和8年)11月22日", 2026),
        ("R8.11.22", 2026),
        ("R8/11/22", 2026),
        ("2026-11-22", 2026),
        ("2026/11/22", 2026),
        ("2026.11.22", 2026),
        ("十一月二十二日", 2026),
        ("一一月二二日", 2026),
        ("二〇二六年十一月二十二日", 2026),
        ("令和八年十一月二十二日", 2026),
        ("平成30年11月22日", 2018),
        ("昭和64年11月22日", 1989),
        ("令和元年11月22日", 2019),
        ("来年11月22日", 2027),
        ("昨年の11月22日", 2025),
        ("一昨年11月22日", 2024),
    ],
)
def test_a_date_is_read_however_it_is_written(written: str, year: int):
    (found,) = find_dates(f"当日は{written}です。", SUNDAY)
    assert found.on == date(year, 11, 22)
    assert found.text == written


@pytest.mark.parametrize("label", ["開催日：", "日時:", "受付 "])
def test_a_date_is_read_after_the_colon_of_its_label(label: str):
    (found,) = find_dates(f"{label}12/5(土)".replace("：", ":"), SUNDAY)
    assert found.on == date(2026, 12, 5)


@pytest.mark.parametrize(
    ("mark", "weekday"),
    [
        ("(日)", 6),
        ("〔日〕", 6),
        ("【土】", 5),
        (" (月)", 0),
        ("日曜日", 6),
        (" 日曜", 6),
        ("(日曜日)", 6),
        ("(月・祝)", 0),
        ("(月祝)", 0),
        ("(祝・月)", 0),
        ("(火・勤労感謝の日)", 1),
        ("(月・振休)", 0),
        ("(土・日)", None),
        ("(日時は未定)", None),
        ("(日程)", None),
        ("(祝)", None),
        (" (Sun)", 6),
        (" Sunday", 6),
        (" Sundry", None),
        (" Monthly", None),
        ("金魚", None),
        ("", None),
    ],
)
def test_the_weekday_beside_a_date_is_read_where_there_is_exactly_one(mark: str, weekday: int | None):
    (found,) = find_dates(f"11月22日{mark}に行います。", SUNDAY)
    assert found.weekday == weekday


@pytest.mark.parametrize(
    ("near", "year"),
    [
        (date(2026, 11, 22), 2027),
        (date(2026, 6, 1), 2026),
        (date(2027, 1, 5), 2027),
        (date(2026, 7, 20), 2027),
    ],
)
def test_a_date_without_year_takes_the_nearest(near: date, year: int):
    (found,) = find_dates("1月15日", near)
    assert found.year == year
    assert not found.year_written


def test_days_after_a_date_take_its_month():
    found = find_dates("12月5日(土)・6日(日)、13日(日)に開きます。20日(日)は休みです。", SUNDAY)
    assert [each.on for each in found] == [date(2026, 12, 5), date(2026, 12, 6), date(2026, 12, 13)]


@pytest.mark.parametrize(
    "text",
    [
        "電話03-5555-0123",
        "https://www.city.minamo.lg.jp/2026/1234567/",
        "3か月22日間",
        "第4日曜日",
        "版1.2.3",
        "100/200ページ",
        "2026年度",
        "毎月22日",
        "月に2、3日",
        "11.22",
        "192.168.11.22",
        "11月22日間",
    ],
)
def test_what_is_no_date_is_left_alone(text: str):
    assert find_dates(text, SUNDAY) == ()


def test_a_bare_fraction_is_not_certain_to_be_a_date():
    (half,) = find_dates("量を1/2にします。", SUNDAY)
    assert not half.certain


@pytest.mark.parametrize(
    "written", ["11月31日", "2月30日", "13月1日", "2026-02-29", "十三月四十日", "十二月三十二日"]
)
def test_a_day_that_no_calendar_has_is_read_as_none(written: str):
    (found,) = find_dates(written, SUNDAY)
    assert found.on is None


@pytest.mark.parametrize(
    ("written", "clock"),
    [("14時", (14, 0)), ("14時30分", (14, 30)), ("8:05", (8, 5)), ("25:70", (25, 70))],
)
def test_a_time_of_day_is_read(written: str, clock: tuple[int, int]):
    (found,) = find_times(f"開始は{written}です。")
    assert (found.hour, found.minute) == clock
    assert found.text == written


@pytest.mark.parametrize("text", ["24時間", "20時代", "1:23:45", "12時限", "2.5:10", "1時点"])
def test_what_is_no_time_of_day_is_left_alone(text: str):
    assert find_times(text) == ()
