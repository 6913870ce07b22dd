"""Two whole years of fifty accounts: what keepers are told equals what an independent list expects."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.operation import load_operation
from bot.records import audit
from bot.records.accounts import Account
from bot.records.duties import Duty, DutyKind, InspectionOutcome
from bot.records.operation_policies import PolicyOutcome
from bot.records.outbox import JobKind, OutboxJob
from bot.records.reminders import Reminder
from bot.ward import Ward
from bot.workflows import (
    announcing,
    deciding,
    draft_reminding,
    inspecting,
    keepers_leaving,
    policy_reviewing,
    reminding,
)
from bot.workflows.account_keeping import import_accounts
from bot.workflows.checklists import CHECKLISTS
from bot.workflows.forms import PolicyReviewForm
from checks import Platform
from tests.wards import ADMINISTRATOR, StoppedClock, make_ward
from tests.workflows import expected_reminders as expected
from tests.workflows import fifty_accounts
from tests.workflows.expected_reminders import Deed, Story, Telling
from tests.workflows.stories import click, review_of, rows, submit_draft

pytestmark = pytest.mark.long
TOKYO = ZoneInfo("Asia/Tokyo")
HOUR = timedelta(hours=1)
POST = "図書館の利用案内を更新しました。詳しくは https://www.city.minamo.lg.jp/library/ をご覧ください。"
SETTINGS = '[calendar]\nclosed_days = ["2027-10-01"]\n'
HEADINGS = (
    "platform", "handle", "name", "section", "owner", "deputy", "section_channel", "replies", "policy_document",
    "review_interval_months", "next_review_on",
)  # fmt: skip
HOURLY = ((date(2026, 12, 28), date(2027, 1, 5)), (date(2028, 4, 28), date(2028, 5, 3)))
"""Days on which the bot also looks up once an hour: the turn of a year and a Golden Week."""


class TwoYears:
    """Lets fifty accounts live through two years in a ward, deed by deed, from one due moment to the next."""

    def __init__(self, ward: Ward, office: expected.Ward, stories: Iterable[Story]) -> None:
        self._ward = ward
        self._office = office
        self._stories = stories
        self._accounts = {account.handle: account for account in fifty_accounts.ACCOUNTS}
        self._ids: dict[str, int] = {}
        self._deeds = 0

    def go_by(self) -> None:
        """All of it."""
        for at, deed in self._moments():
            self._ward.clock.advance_to(at)
            if deed:
                self._deeds += 1
                self._do(deed)
            else:
                draft_reminding.sweep(self._ward)
                reminding.sweep(self._ward)
        assert reminding.next_due_at(self._ward) > self._ward.clock.now()

    def _moments(self) -> Iterator[tuple[datetime, Deed | None]]:
        """What comes next, asked anew each time: a deed, an hour at which the bot looks up, or what is due."""
        for at, deed in self._fixed_moments():
            while at > self._ward.clock.now() and (due_at := self._due_before(at)):
                yield due_at, None
            yield at, deed

    def _due_before(self, moment: datetime) -> datetime | None:
        due_at = reminding.next_due_at(self._ward)
        if due_at is None or due_at > moment:
            return None
        due_at = max(due_at, self._ward.clock.now())
        sleep = self._office.sleep
        is_asleep = _local(sleep.after, time(23)) < due_at < sleep.wakes_at.replace(tzinfo=TOKYO)
        return sleep.wakes_at.replace(tzinfo=TOKYO) if is_asleep else due_at

    def _fixed_moments(self) -> list[tuple[datetime, Deed | None]]:
        deeds = [(deed.at.replace(tzinfo=TOKYO), deed) for story in self._stories for deed in story.deeds]
        for announced in self._office.announcements:
            at = _local(announced.on, time(11))
            deeds.append((at, Deed(at, announced.name, "announce")))
        hours = [(hour, None) for first, last in HOURLY for hour in _hours(first, last)]
        end = _local(self._office.ends, time(20))
        moments = [moment for moment in (*deeds, *hours) if moment[0] < end]
        return sorted([*moments, (end, None)], key=lambda moment: moment[0])

    def _do(self, deed: Deed) -> None:
        match deed.what:
            case "register" | "change_owner":
                self._import(deed)
            case "announce":
                self._announce(deed)
            case "post":
                self._post(deed)
            case "leave":
                keepers_leaving.hear(self._ward, deed.who, has_left=True)
            case "snooze":
                self._put_off(deed)
            case "unchanged" | "abolish":
                self._review(deed)
            case _:
                self._inspect(deed)

    def _import(self, deed: Deed) -> None:
        account = self._accounts[deed.account]
        row = {
            "platform": Platform(account.platform),
            "name": account.handle,
            "section": "広報課",
            "owner": deed.who,
            "replies": "none",
            "policy_document": "https://www.city.minamo.lg.jp/sns/policy.html",
            "review_interval_months": account.interval_months,
            "next_review_on": account.next_review_on if deed.what == "register" else "",
        }
        sheet = io.StringIO(newline="")
        table = csv.writer(sheet)
        table.writerow(HEADINGS)
        table.writerow([row.get(name, getattr(account, name, "")) for name in HEADINGS])
        import_accounts(self._ward, sheet.getvalue().encode(), actor=ADMINISTRATOR)
        with self._ward.database.reading() as session:
            known = select(Account.id).where(Account.handle == deed.account)
            self._ids[deed.account] = session.scalars(known).one()

    def _announce(self, deed: Deed) -> None:
        [announced] = [each for each in self._office.announcements if each.name == deed.account]
        announcing.announce(
            self._ward,
            announcing.Announcement(
                Platform(announced.platform),
                announced.name,
                announced.due_on,
                ADMINISTRATOR,
                delivery_key=announced.name,
            ),
        )

    def _post(self, deed: Deed) -> None:
        key = f"post{self._deeds}"
        draft = submit_draft(self._ward, self._ids[deed.account], text=POST, delivery_key=key)
        deciding.approve(self._ward, click(review_of(self._ward, draft.draft_id), delivery_key=key))

    def _put_off(self, deed: Deed) -> None:
        with self._ward.database.reading() as session:
            told = select(Reminder.id).where(
                Reminder.duty_id == self._duty(deed), Reminder.stage == deed.stage
            )
            reminder = session.scalars(told).one()
        reminding.snooze(self._ward, reminder, deed.who, deed.days)

    def _review(self, deed: Deed) -> None:
        outcome = PolicyOutcome.ABOLISHED if deed.what == "abolish" else PolicyOutcome.UNCHANGED
        form = PolicyReviewForm(
            duty_id=self._duty(deed),
            outcome=outcome,
            note="",
            next_review_on=deed.next_on,
            slack_user_id=deed.who,
            delivery_key=f"review{self._deeds}",
        )
        policy_reviewing.record(self._ward, form)

    def _inspect(self, deed: Deed) -> None:
        form = inspecting.InspectionForm(
            duty_id=self._duty(deed),
            outcome=InspectionOutcome(deed.what),
            points=CHECKLISTS[DutyKind(deed.kind)],
            note="確かめました",
            slack_user_id=deed.who,
            delivery_key=f"look{self._deeds}",
        )
        inspecting.record(self._ward, form)

    def _duty(self, deed: Deed) -> int:
        with self._ward.database.reading() as session:
            found = select(Duty.id).where(
                Duty.account_id == self._ids[deed.account],
                Duty.kind == DutyKind(deed.kind),
                Duty.due_on == deed.due_on,
            )
            return session.scalars(found).one()


def _local(day: date, at: time) -> datetime:
    return datetime.combine(day, at, tzinfo=TOKYO)


def _hours(first: date, last: date) -> Iterator[datetime]:
    hour = _local(first, time(0))
    while hour.date() < last:
        yield hour
        hour += HOUR


def _told(ward: Ward) -> list[Telling]:
    """What the outbox holds of reminders, in the words of the expected list."""
    with ward.database.reading() as session:
        places = {account.id: account.handle for account in session.scalars(select(Account))}
        reminders = {
            reminder.id: (reminder, duty)
            for reminder, duty in session.execute(
                select(Reminder, Duty).join(Duty, Duty.id == Reminder.duty_id)
            )
        }
        told: dict[tuple[int, datetime], list[str]] = {}
        for job in session.scalars(
            select(OutboxJob).where(OutboxJob.kind == JobKind.REMINDER).order_by(OutboxJob.id)
        ):
            told.setdefault((job.payload["reminder_id"], job.created_at), []).append(job.lane)
        return [
            Telling(
                at.astimezone(TOKYO).replace(tzinfo=None),
                places[duty.account_id],
                duty.kind.value,
                duty.due_on,
                reminder.stage,
                tuple(lanes),
                reminder.missed_stages,
            )
            for (reminder_id, at), lanes in told.items()
            for reminder, duty in [reminders[reminder_id]]
        ]


def _noted(ward: Ward) -> list[Telling]:
    """What the audit log says of the same."""
    places = {f"account:{account.id}": account.handle for account in rows(ward, Account)}
    return [
        Telling(
            entry.at.astimezone(TOKYO).replace(tzinfo=None),
            places[entry.subject],
            entry.detail["duty"],
            date.fromisoformat(entry.detail["due_on"]),
            entry.detail["stage"],
            tuple(entry.detail["to"]),
            entry.detail["missed"],
        )
        for entry in rows(ward, audit.AuditEntry)
        if entry.action == "reminder_sent"
    ]


def _live(ward: Ward, office: expected.Ward, accounts: Iterable[expected.Account], folder: Path) -> None:
    """Let the time go by, and compare what the bot told with what the list expects."""
    settings = folder / "operation.toml"
    settings.write_text(SETTINGS, encoding="utf-8")
    clock = StoppedClock(_local(office.begins, time(8)))
    operation = load_operation(settings)
    ward = make_ward(ward.database, clock, operation=operation, pr_channel=office.pr_channel)
    stories = [Story(office, account) for account in accounts]
    TwoYears(ward, office, stories).go_by()

    wanted = sorted(telling for story in stories for telling in story.tellings)
    told = _told(ward)
    assert Counter(told) - Counter(wanted) == Counter(), "told, but not expected"
    assert Counter(wanted) - Counter(told) == Counter(), "expected, but not told"
    assert sorted(_noted(ward)) == wanted


def test_for_two_years_keepers_are_told_exactly_what_is_expected(sqlite_ward, tmp_path):
    _live(sqlite_ward, fifty_accounts.WARD, fifty_accounts.ACCOUNTS, tmp_path)


def test_half_a_year_on_either_database_is_as_expected(ward, tmp_path):
    office = replace(fifty_accounts.WARD, ends=date(2027, 6, 30))
    _live(ward, office, fifty_accounts.NAMED[:8], tmp_path)


def test_the_expected_list_is_as_rich_as_two_years_of_fifty_accounts_are():
    stories = [Story(fifty_accounts.WARD, account) for account in fifty_accounts.ACCOUNTS]
    told = [telling for story in stories for telling in story.tellings]
    done = Counter(deed.what for story in stories for deed in story.deeds)

    assert len(stories) == 50
    assert len(told) > 1500
    assert {telling.kind for telling in told} == {kind.value for kind in DutyKind}
    assert any(telling.missed for telling in told)
    assert {telling.due_on for telling in told} >= {date(2028, 2, 29), date(2027, 5, 5), date(2026, 12, 31)}
    assert date(2027, 10, 1) not in {telling.at.date() for telling in told}
    assert set(done) >= {"snooze", "post", "abolish", "suspend", "go_on", "change_owner", "leave"}
