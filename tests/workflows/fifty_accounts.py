"""Fifty accounts of みなも区 and the habits of those who keep them, for two years and a month."""

import random
from datetime import date, datetime, timedelta

from tests.workflows.expected_reminders import (
    DORMANCY,
    HANDOVER,
    NEW_FEATURE,
    POLICY_REVIEW,
    STATUS_CHECK,
    Account,
    Announcement,
    Sleep,
    Ward,
)

FOUNDING_DAY = date(2027, 10, 1)  # a Friday on which this ward alone is closed
WARD = Ward(
    begins=date(2026, 12, 1),
    ends=date(2029, 1, 10),
    closed_days=frozenset({FOUNDING_DAY}),
    pr_channel="C0KOHO",
    administrator="U0ADMIN",
    sleep=Sleep(after=date(2027, 6, 4), wakes_at=datetime(2027, 6, 14, 13, 20)),  # noqa: DTZ001 - local
    announcements=(
        Announcement(date(2027, 5, 11), "instagram", "非公開の配信", date(2027, 6, 10)),
        Announcement(date(2028, 8, 10), "x", "長い動画", date(2028, 8, 20)),
        Announcement(date(2028, 12, 1), "line", "有料の投稿", date(2028, 12, 31)),
    ),
)
PLATFORMS = ("x", "facebook", "instagram", "youtube", "line", "threads")
FIRST = WARD.begins
DILIGENT = {POLICY_REVIEW: 0, STATUS_CHECK: -2, HANDOVER: 1, DORMANCY: 0, NEW_FEATURE: -5}
LATE = {POLICY_REVIEW: 17, STATUS_CHECK: 9, HANDOVER: 22, DORMANCY: 8, NEW_FEATURE: 3}


def _account(name: str, due_on: date, months: int, *, on: date = FIRST, **habits: object) -> Account:
    facts = {"platform": "x", "owner": f"U0{name.upper().replace('_', '')}", "looks": DILIGENT} | habits
    return Account(name, registered_on=on, next_review_on=due_on, interval_months=months, **facts)


def _every(days: int, until: date = WARD.ends) -> tuple[date, ...]:
    posts, day = [], FIRST + timedelta(days=3)
    while day < until:
        posts.append(day)
        day += timedelta(days=days)
    return tuple(posts)


NAMED = (
    _account(
        "month_end",
        date(2027, 1, 31),
        1,
        on=date(2027, 1, 4),
        abolishes_at_review=9,
        posts_on=_every(100, date(2027, 8, 1)),
    ),
    _account("leap_day", date(2028, 2, 29), 12, deputy="U0LEAPDEPUTY", looks=LATE, platform="facebook"),
    _account("year_end", date(2026, 12, 31), 12, section_channel="C0YEAR", looks=LATE, platform="line"),
    _account("new_year", date(2027, 1, 1), 12, looks=DILIGENT, platform="line"),
    _account("golden_week", date(2027, 5, 5), 12, looks=DILIGENT, platform="instagram"),
    _account("founding_day", FOUNDING_DAY, 6, looks=LATE, platform="youtube"),
    _account("overdue", date(2026, 5, 1), 12, looks=LATE, deputy="U0OVERDUE2", section_channel="C0OVERDUE"),
    _account("neglected", date(2028, 2, 29), 12, on=date(2028, 2, 1), looks={}, deputy="U0NEGLECTED2"),
    _account("puts_off", date(2027, 4, 30), 12, looks=LATE, snoozes={POLICY_REVIEW: (1, 3, 7)}),
    _account(
        "puts_off_all", date(2027, 11, 3), 3, looks=LATE, snoozes={STATUS_CHECK: (7, 7, 7), DORMANCY: (3,)}
    ),
    _account("abolished", date(2027, 3, 31), 12, abolishes_at_review=1),
    _account("abolished_later", date(2027, 8, 31), 6, abolishes_at_review=3, looks=LATE),
    _account("suspended", date(2027, 7, 20), 12, suspends_when_quiet=True, looks=LATE),
    _account("busy", date(2027, 12, 29), 24, posts_on=_every(45), platform="threads"),
    _account("sometimes", date(2028, 1, 3), 60, posts_on=_every(130), looks=LATE | {DORMANCY: 100}),
    _account(
        "handed_over",
        date(2027, 9, 23),
        12,
        looks=DILIGENT | {HANDOVER: 3},
        new_owner=(date(2027, 3, 26), "U0NEXTOWNER"),
    ),
    _account(
        "handed_over_late",
        date(2028, 3, 20),
        12,
        looks=LATE,
        deputy="U0STAYS",
        new_owner=(date(2027, 12, 27), "U0LATEOWNER"),
    ),
    _account(
        "left", date(2027, 5, 31), 12, looks=LATE, deputy="U0LEFTDEPUTY", owner_leaves_on=date(2027, 3, 31)
    ),
    _account("left_alone", date(2027, 7, 1), 12, looks=LATE, owner_leaves_on=date(2028, 3, 31)),
    _account("young", date(2027, 12, 31), 12, on=date(2027, 4, 1), platform="instagram", looks=LATE),
    _account("younger", date(2028, 6, 1), 7, on=date(2028, 2, 29), looks=LATE, platform="x"),
    _account("asleep", date(2027, 6, 9), 12, looks=LATE, snoozes={POLICY_REVIEW: (7, 3)}),
)


def _chance_met(number: int) -> Account:
    chance = random.Random(f"みなも{number}")
    late = {
        kind: chance.choice((-20, -8, -3, 0, 2, 16))
        for kind in (POLICY_REVIEW, STATUS_CHECK, HANDOVER, NEW_FEATURE)
    }
    return _account(
        f"minamo_{number}",
        date(2027, 1, 1) + timedelta(days=chance.randrange(700)),
        chance.choice((6, 12, 12, 24, 36)),
        on=FIRST + timedelta(days=chance.choice((60, 300, 420, 500, 600, 680))),
        platform=chance.choice(PLATFORMS),
        deputy=chance.choice(("", f"U0DEPUTY{number}")),
        section_channel=chance.choice(("", f"C0SECTION{number}")),
        looks=late | {DORMANCY: chance.randrange(7)},
        snoozes={chance.choice(list(late)): tuple(chance.choices((1, 3, 7), k=chance.randrange(3)))},
    )


ACCOUNTS = (*NAMED, *(_chance_met(number) for number in range(50 - len(NAMED))))
