"""How the days, times and lengths among the facts of an account are read, as offices write them."""

import re
from datetime import date, time
from unicodedata import normalize

from bot.workflows.account_problems import CellRefused

LONGEST_INTERVAL = 60
EARLIEST_YEAR = 2000
ERAS = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988}
WESTERN_DAY = re.compile(r"(?P<year>\d{4})(?:年|[-/.])(?P<month>\d{1,2})(?:月|[-/.])(?P<day>\d{1,2})日?")
ERA_DAY = re.compile(
    r"(?P<era>令和|平成|r|h)(?P<year>\d{1,2}|元)(?:年|[-/.])(?P<month>\d{1,2})(?:月|[-/.])(?P<day>\d{1,2})日?"
)
CLOCK_TIME = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)(?::00)?|時(?:(?P<spoken>[0-5]?\d)分)?)"
)


def months(text: str) -> int:
    """A number of months from 1 to 60."""
    figure = re.fullmatch(r"(\d{1,3})(?:[かカヵケヶ箇]?月)?", normalize("NFKC", text))
    if figure is None or not 1 <= int(figure[1]) <= LONGEST_INTERVAL:
        raise CellRefused(
            f"1から{LONGEST_INTERVAL}までの月数を書いてください（例: 12）。",
            f"Write a number of months from 1 to {LONGEST_INTERVAL}.",
        )
    return int(figure[1])


def day(text: str) -> date:
    """A day: 2027-03-31, 2027/3/31, 2027年3月31日, 令和9年3月31日 or R9.3.31."""
    folded = "".join(normalize("NFKC", text).casefold().split())
    found = WESTERN_DAY.fullmatch(folded) or ERA_DAY.fullmatch(folded)
    if found is None:
        raise CellRefused(
            f"「{text}」は日付として読めません。2027-03-31 のように書いてください。",
            f'"{text}" is not a day. Write it like 2027-03-31.',
        )
    year = 1 if found["year"] == "元" else int(found["year"])
    try:
        read = date(
            year + ERAS.get(found.groupdict().get("era", ""), 0), int(found["month"]), int(found["day"])
        )
    except ValueError as impossible:
        raise CellRefused(
            f"{text} という日はありません。", f"There is no such day as {text}."
        ) from impossible
    if read.year < EARLIEST_YEAR:
        raise CellRefused(f"{text} は昔すぎます。年を確かめてください。", f"{text} is too long ago.")
    return read


def clock_time(text: str) -> time:
    """A time of the day: 8:30, 08:30:00, 8時30分 or 8時."""
    found = CLOCK_TIME.fullmatch("".join(normalize("NFKC", text).split()))
    if found is None:
        raise CellRefused(
            f"「{text}」は時刻として読めません。8:30 のように、0:00から23:59までで書いてください。",
            f'"{text}" is not a time. Write it like 8:30, from 0:00 to 23:59.',
        )
    return time(int(found["hour"]), int(found["minute"] or found["spoken"] or 0))
