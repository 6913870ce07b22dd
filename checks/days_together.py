"""Several days whose weekday is told at once: 11月4日・11日（いずれも木曜日）, 毎週火曜日：12月1日・8日, 第2土曜の12日."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from checks.calendar_words import WEEKDAYS, number
from checks.dates import find_dates
from checks.document import Document
from checks.patterns import regex

_WORTH_A_LOOK = regex(
    r"いずれも|すべて|全[て日回]|どちらも|とも|共に|両日|各|それぞれ|毎[週月]|第[1-5一二三四五]|[のは][月火水木金土日]{2}|\([月火水木金土日][・、,]|曜"
)
_BETWEEN = regex(r"\s?(?:[・,、/]|と|及び|および|並びに|\n)\s?")
# The month, and often 日 too, is written once for all: 11月4・11・18日, 12/4・11・18.
_WRITTEN_ONCE = regex(
    r"(?<![\d/])(?P<month>\d{1,2})(?:月\s?(?P<days>\d{1,2}(?:\s?[・、,]\s?\d{1,2}){1,8})日|/(?P<slashed>\d{1,2}(?:[・、,]\d{1,2}){1,8}))(?![\d/月日時])"
)
_WEEKDAY = r"(?P<day>[月火水木金土日])"
_TIMES = r"(?:[全計]\s?\d{1,2}回の?[、・\s]?)?"
_ALL = (
    r"(?:いずれも|どちらも|すべて|全て|全日程?|全回|各(?:日|回)?|両日|ともに|共に|それぞれ|毎週)(?:とも)?の?"
)
_ALL_AFTER = regex(
    rf"\s{{0,2}}[(、の※は]{{0,2}}\s?{_TIMES}{_ALL}\s?{_WEEKDAY}(?:曜日?(?!日)|(?=[)、。・\s]|$))"
)
_COUNTED_AFTER = regex(rf"\s?\({_TIMES}{_WEEKDAY}曜日?(?:[、・\s]?[全計]\s?\d{{1,2}}回)?\)")
_EACH_AFTER = regex(
    r"[のは](?P<each>[月火水木金土日]{2,7})(?![曜一-龥])|\s?\((?P<listed>[月火水木金土日](?:[・、,][月火水木金土日]){1,6})\)"
)
_COURSE = r"(?:コース|クラス|の部|教室|講座|グループ)?"
_BEFORE = regex(
    rf"(?:(?P<every>毎週)|第[1-5一二三四五・、第]{{1,5}})?\s?{_WEEKDAY}曜日?{_COURSE}\s?[の(:は]?\s?$"
)
_NTH_BEFORE = regex(
    rf"第(?P<nth>[1-5一二三四五])(?:[・、]第?(?P<other>[1-5一二三四五]))?\s?{_WEEKDAY}曜日?(?:の|、|\s?\(|\s|:)\s?$"
)
_EXCEPTED = regex(r"(?:(?:の?み)?[^。\n(]{0,6})?(?:除|休|以外|中止|閉|お休み)|[~〜～\-から]{1,2}|ごろ|頃")
_NEAR = 20


class DaysTogether(NamedTuple):
    """Days told as of one weekday: half-open offsets with what tells it, the first of another, and what it is.

    `nth` is told where it is the place of its weekday in the month that differs: 第3土曜 for 第2土曜.
    """

    start: int
    end: int
    on: date
    nth: int | None


class _Run(NamedTuple):
    start: int
    end: int
    days: tuple[date, ...]


def find_days_together(document: Document) -> Iterator[DaysTogether]:
    """The runs of days of which one is not of the weekday that is told of all of them."""
    if not _WORTH_A_LOOK.search(document.text):
        return
    for run in _runs(document):
        yield from _of_run(document.text, run)


def _of_run(text: str, run: _Run) -> Iterator[DaysTogether]:
    if len(run.days) > 1 and (told := _told_after(text, run)):
        end, weekdays = told
        for on, weekday in zip(run.days, weekdays, strict=True):
            if on.weekday() != weekday:
                yield DaysTogether(run.start, end, on, None)
                return
    elif not _EXCEPTED.match(text, run.end):
        yield from _told_before(text, run)


def _told_after(text: str, run: _Run) -> tuple[int, list[int]] | None:
    each = _EACH_AFTER.match(text, run.end)
    listed = [day for day in each.group() if day in WEEKDAYS] if each else []
    if each and len(listed) == len(run.days):
        return each.end(), [WEEKDAYS.index(day) for day in listed]
    told = _ALL_AFTER.match(text, run.end) or _COUNTED_AFTER.match(text, run.end)
    return (told.end(), [WEEKDAYS.index(told["day"])] * len(run.days)) if told else None


def _told_before(text: str, run: _Run) -> Iterator[DaysTogether]:
    """What stands before the days: 毎週火曜日：12月1日・8日; the place in the month is told of one day too."""
    begin = max(0, run.start - _NEAR)
    before = text[begin : run.start]
    nth = _NTH_BEFORE.search(before)
    told = nth or (len(run.days) > 1 and _BEFORE.search(before)) or None
    if told is None:
        return
    weekday = WEEKDAYS.index(told["day"])
    wrong = next((on for on in run.days if on.weekday() != weekday), None)
    if wrong:
        yield DaysTogether(begin + told.start(), run.end, wrong, None)
    elif nth and (out := next((on for on in run.days if _nth(on) not in _numbers(nth)), None)):
        yield DaysTogether(begin + nth.start(), run.end, out, _nth(out))


def _nth(on: date) -> int:
    return (on.day - 1) // 7 + 1


def _numbers(nth: re.Match[str]) -> set[int]:
    return {number(each) for each in nth.groups()[:2] if each}


def _runs(document: Document) -> Iterator[_Run]:
    yield from _written_once(document)
    dates = [each for each in document.dates if each.on]
    begin = 0
    for index, (each, following) in enumerate(pairwise([*dates, None]), start=1):
        joined = each and following and _BETWEEN.fullmatch(document.text, each.end, following.start)
        if not joined and each:
            run = dates[begin:index]
            if any(day.weekday is None for day in run):  # else each tells its own
                yield _Run(run[0].start, each.end, tuple(day.on for day in run if day.on))
            begin = index


def _written_once(document: Document) -> Iterator[_Run]:
    for match in _WRITTEN_ONCE.finditer(document.text):
        days = re.findall(r"\d+", match["days"] or match["slashed"])
        found = find_dates("、".join(f"{match['month']}月{day}日" for day in days), document.day)
        on = tuple(each.on for each in found if each.on)
        if len(on) == len(days):
            yield _Run(match.start(), match.end(), on)
