"""What a ward expects to be told of, written down by itself: nothing of the bot's own arithmetic is used here.

It walks through the calendar day by day and asks each morning what a keeper should hear of; the bot plans ahead
from one stage to the next. Holidays come from the package `holidays`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

import holidays

MORNING = time(9)
STATUS_CHECK_MONTHS = 3
QUIET_DAYS = 90
HANDOVER_DAYS = 14
ESCALATED_FROM = 14
WEEK = 7
DAY = timedelta(days=1)
POLICY_REVIEW, STATUS_CHECK, DORMANCY = "policy_review", "status_check", "dormancy"
HANDOVER, NEW_FEATURE = "handover", "new_feature"
SOONER_OR_LATER = 10_000


class Announcement(NamedTuple):
    """A new feature of a platform, told to all its accounts."""

    on: date
    platform: str
    name: str
    due_on: date


class Sleep(NamedTuple):
    """The bot is down from the end of a day until a moment of another."""

    after: date
    wakes_at: datetime


@dataclass(frozen=True)
class Ward:
    """The office: its days, its PR channel, and what happens to all accounts."""

    begins: date
    ends: date
    closed_days: frozenset[date]
    pr_channel: str
    administrator: str
    sleep: Sleep
    announcements: tuple[Announcement, ...]


@dataclass(frozen=True)
class Account:
    """An account and the habits of those who keep it.

    `looks` says how many days after the due day a duty of a kind is recorded (never, where the kind is missing);
    `snoozes` for how many days a told duty of a kind is put off, once for each number.
    """

    handle: str
    platform: str
    registered_on: date
    next_review_on: date
    interval_months: int
    owner: str
    deputy: str = ""
    section_channel: str = ""
    looks: Mapping[str, int] = field(default_factory=dict)
    snoozes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    abolishes_at_review: int = SOONER_OR_LATER
    suspends_when_quiet: bool = False
    posts_on: tuple[date, ...] = ()
    new_owner: tuple[date, str] | None = None
    owner_leaves_on: date | None = None


class Telling(NamedTuple):
    """One reminder: when (local), of what, which stage, to whom, and how many stages were slept through."""

    at: datetime
    account: str
    kind: str
    due_on: date
    stage: int
    lanes: tuple[str, ...]
    missed: int


class Deed(NamedTuple):
    """Something that people do; the test lets them do it at that moment."""

    at: datetime
    account: str
    what: str
    who: str = ""
    kind: str = ""
    due_on: date | None = None
    next_on: date | None = None
    stage: int = 0
    days: int = 0


@dataclass
class _Duty:
    kind: str
    due_on: date
    opened_at: datetime
    yearly: bool = True
    told: dict[int, int] = field(default_factory=dict)
    snoozed: dict[int, int] = field(default_factory=dict)
    comes_again_on: date | None = None


class Story:
    """One account through all days: `tellings` and `deeds` as they come about."""

    def __init__(self, ward: Ward, account: Account) -> None:
        self._ward, self._account = ward, account
        self._owner = account.owner
        self._has_left = False
        self._open: list[_Duty] = []
        self._reviews_recorded = 0
        self._is_suspended = False
        self.tellings: list[Telling] = []
        self.deeds: list[Deed] = []
        for day in _days(account.registered_on, ward.ends):
            self._live_through(day)

    def _live_through(self, day: date) -> None:
        if moment := telling_moment(self._ward, day):
            for duty in self._open:
                self._tell(duty, moment)
        if day == self._account.registered_on:
            self._register(day)
        if not is_asleep(self._ward, day):
            self._announce(day)
            self._look(day)
            self._put_off(day)
            self._post(day)
            self._hand_over(day)

    def _tell(self, duty: _Duty, now: datetime) -> None:
        latest = None
        for stage, morning in self._planned(duty):
            if morning > now:
                break
            latest = stage
        if latest is None:
            return
        if latest not in duty.told:
            duty.told[latest] = self._missed(duty, latest, now)
        elif duty.comes_again_on is None or duty.comes_again_on > now.date() or latest != max(duty.told):
            return
        duty.comes_again_on = None
        lanes = self._lanes(duty, latest)
        told = Telling(now, self._account.handle, duty.kind, duty.due_on, latest, lanes, duty.told[latest])
        self.tellings.append(told)

    def _missed(self, duty: _Duty, latest: int, now: datetime) -> int:
        missed, last = 0, max((stage for stage in duty.told if stage < latest), default=-SOONER_OR_LATER)
        for stage, planned in self._planned(duty):
            if stage == latest:
                return missed
            missed += stage > last and planned.date() < now.date()
        raise AssertionError

    def _planned(self, duty: _Duty) -> Iterator[tuple[int, datetime]]:
        """Each stage of a duty with its morning.

        A stage that was over before the duty began is not told as itself: thirty days never lay ahead of a look
        that is due in fourteen. The first morning has the days that are left then; what is late keeps its week.
        """
        over = None
        for stage in _stages(duty.kind):
            if self._morning(duty, stage) <= duty.opened_at:
                over = stage
                continue
            if over is not None:
                first = self._open_from(duty.opened_at.date() + DAY)
                yield over if over >= 0 else -max((duty.due_on - first).days, 0), _at_nine(first)
                over = None
            yield stage, self._morning(duty, stage)

    def _lanes(self, duty: _Duty, stage: int) -> tuple[str, ...]:
        lanes = [self._whoever_answers()]
        # Of a day that was long past when it was entered, whoever answers hears first and alone.
        was_entered_late = self._morning(duty, ESCALATED_FROM) <= duty.opened_at
        is_news = was_entered_late and not any(earlier < stage for earlier in duty.told)
        if stage >= ESCALATED_FROM and not is_news:
            deputy = "" if self._has_left else self._account.deputy
            lanes += [deputy, self._account.section_channel, self._ward.pr_channel]
        return tuple(lane for lane in lanes if lane)

    def _whoever_answers(self) -> str:
        stand_in = self._account.deputy or self._ward.administrator
        return stand_in if self._has_left else self._owner

    def _morning(self, duty: _Duty, stage: int) -> datetime:
        day = duty.due_on + stage * DAY
        while not is_open(self._ward, day):
            day += DAY if stage > 0 else -DAY
        return _at_nine(day)

    def _open_from(self, day: date) -> date:
        while not is_open(self._ward, day):
            day += DAY
        return day

    def _register(self, day: date) -> None:
        at = datetime.combine(day, time(10))
        self._do(at, "register")
        self._begin(POLICY_REVIEW, self._account.next_review_on, at)
        self._begin(STATUS_CHECK, months_on(day, STATUS_CHECK_MONTHS), at)
        self._begin(HANDOVER, _april_after(day), at)
        self._begin(DORMANCY, day + QUIET_DAYS * DAY, at)

    def _announce(self, day: date) -> None:
        for announced in self._ward.announcements:
            is_ours = announced.platform == self._account.platform and announced.on == day
            if is_ours and day > self._account.registered_on:
                at = datetime.combine(day, time(11))
                self._begin(NEW_FEATURE, announced.due_on, at)

    def _look(self, day: date) -> None:
        at = datetime.combine(day, time(14))
        for duty in list(self._open):
            lateness = self._account.looks.get(duty.kind)
            if lateness is not None and day >= duty.due_on + lateness * DAY and day > duty.opened_at.date():
                self._record(duty, at)

    def _record(self, duty: _Duty, at: datetime) -> None:
        self._open.remove(duty)
        day, next_on, what = at.date(), None, "fine"
        if duty.kind == POLICY_REVIEW:
            self._reviews_recorded += 1
            what = "abolish" if self._reviews_recorded == self._account.abolishes_at_review else "unchanged"
            next_on = months_on(day, self._account.interval_months) if what == "unchanged" else None
        elif duty.kind == STATUS_CHECK:
            next_on = months_on(day, STATUS_CHECK_MONTHS)
        elif duty.kind == HANDOVER and duty.yearly:
            next_on = _april_after(max(day, duty.due_on))
        elif duty.kind == DORMANCY:
            self._is_suspended = self._account.suspends_when_quiet
            what = "suspend" if self._is_suspended else "go_on"
            next_on = None if self._is_suspended else day + QUIET_DAYS * DAY
        self._do(at, what, kind=duty.kind, due_on=duty.due_on, next_on=next_on)
        if next_on:
            self._begin(duty.kind, next_on, at)

    def _put_off(self, day: date) -> None:
        for duty in self._open:
            lengths = self._account.snoozes.get(duty.kind, ())
            stage = max(duty.told, default=None)
            if stage is None or not self._was_told_on(day, duty):
                continue
            often = duty.snoozed.get(stage, 0)
            if often < len(lengths):
                duty.snoozed[stage] = often + 1
                duty.comes_again_on = self._open_from(day + lengths[often] * DAY)
                at = datetime.combine(day, time(14, 10))
                self._do(at, "snooze", kind=duty.kind, due_on=duty.due_on, stage=stage, days=lengths[often])

    def _was_told_on(self, day: date, duty: _Duty) -> bool:
        return any(
            told.at.date() == day and (told.kind, told.due_on) == (duty.kind, duty.due_on)
            for told in self.tellings[-10:]
        )

    def _post(self, day: date) -> None:
        if day not in self._account.posts_on:
            return
        at = datetime.combine(day, time(15))
        self._do(at, "post")
        self._open = [duty for duty in self._open if duty.kind != DORMANCY]
        self._begin(DORMANCY, day + QUIET_DAYS * DAY, at)

    def _hand_over(self, day: date) -> None:
        if self._account.new_owner and self._account.new_owner[0] == day:
            at = datetime.combine(day, time(16))
            self._owner = self._account.new_owner[1]
            self._do(at, "change_owner")
            self._open.append(_Duty(HANDOVER, day + HANDOVER_DAYS * DAY, at, yearly=False))
        if self._account.owner_leaves_on == day:
            at = datetime.combine(day, time(16))
            self._do(at, "leave")
            self._has_left = True
            self._open.append(_Duty(HANDOVER, day + HANDOVER_DAYS * DAY, at, yearly=False))

    def _begin(self, kind: str, due_on: date, at: datetime) -> None:
        self._open.append(_Duty(kind, due_on, at))

    def _do(self, at: datetime, what: str, **particulars: object) -> None:
        self.deeds.append(Deed(at, self._account.handle, what, self._whoever_answers(), **particulars))


def is_open(ward: Ward, day: date) -> bool:
    """Whether the ward's offices are open."""
    turn_of_the_year = (day.month == 12 and day.day >= 29) or (day.month == 1 and day.day <= 3)
    return not (turn_of_the_year or day.weekday() in {5, 6} or day in _NATIONAL or day in ward.closed_days)


def is_asleep(ward: Ward, day: date) -> bool:
    """Whether the bot is down all day."""
    return ward.sleep.after < day < ward.sleep.wakes_at.date()


def telling_moment(ward: Ward, day: date) -> datetime | None:
    """When keepers are told something on a day, if at all: at nine, or when a bot that was down wakes up."""
    if not is_open(ward, day) or is_asleep(ward, day):
        return None
    return ward.sleep.wakes_at if day == ward.sleep.wakes_at.date() else _at_nine(day)


def months_on(day: date, months: int) -> date:
    """The same day some months on, or the last one that the month has."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, day.day)


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += DAY


def _stages(kind: str) -> Iterator[int]:
    if kind != DORMANCY:
        yield -30
        yield -7
    stage = 0
    while True:
        yield stage
        stage += WEEK


def _april_after(day: date) -> date:
    return next(date(year, 4, 1) for year in (day.year, day.year + 1) if date(year, 4, 1) > day)


def _at_nine(day: date) -> datetime:
    return datetime.combine(day, MORNING)


_NATIONAL = holidays.country_holidays("JP", years=range(2025, 2031))
