"""Announcing a new service or feature: every account of the platform gets a look (principle 4)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.calendar import months_later
from bot.records import audit
from bot.records.accounts import Account
from bot.records.duties import Duty, DutyKind, DutyState
from bot.ward import Ward
from bot.workflows import duties
from bot.workflows.refusals import AnnouncementDateUnfit, AnnouncementNameless, NotAdministrator
from bot.workflows.repeats import was_recorded
from bot.workflows.words_beside import Beside, refuse_unfit_beside
from checks.post import Platform

LONGEST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is new, on which platform, and by when every section should have looked."""

    platform: Platform
    name: str
    due_on: date
    slack_user_id: str
    delivery_key: str


def announce(ward: Ward, announcement: Announcement) -> int:
    """Open a look for every account in use on the platform; how many there are that had none of this name.

    The same delivery, made again, is answered as it was the first time.
    """
    _refuse_unfit(ward, announcement)
    cause = announcement.name.strip()
    with ward.database.transaction() as session:
        in_use = (Account.platform == announcement.platform, Account.state.in_(duties.IN_USE))
        # Nobody closes one of them meanwhile, and whoever announces the same waits here.
        locked = select(Account.id).where(*in_use).order_by(Account.id).with_for_update(key_share=True)
        session.scalars(locked).all()
        told = select(Duty.account_id).where(
            Duty.kind == DutyKind.NEW_FEATURE, Duty.cause == cause, Duty.state != DutyState.VOID
        )
        untold = select(Account).where(*in_use, Account.id.not_in(told)).order_by(Account.id)
        accounts = session.scalars(untold).all()
        if not accounts:
            return _asked_before(session, announcement)
        for account in accounts:
            duties.open_(session, ward, account, DutyKind.NEW_FEATURE, announcement.due_on, cause=cause)
        audit.note_each(
            session,
            [f"account:{account.id}" for account in accounts],
            at=ward.clock.now(),
            actor=announcement.slack_user_id,
            action="feature_announced",
            feature=cause,
            due_on=announcement.due_on.isoformat(),
            delivery=announcement.delivery_key,
        )
        return len(accounts)


def _asked_before(session: Session, announcement: Announcement) -> int:
    asked = session.scalars(
        select(Account)
        .join(Duty, Duty.account_id == Account.id)
        .where(
            Account.platform == announcement.platform,
            Duty.kind == DutyKind.NEW_FEATURE,
            Duty.cause == announcement.name.strip(),
            Duty.due_on == announcement.due_on,
        )
        .order_by(Duty.id.desc())
    ).all()
    is_again = asked and was_recorded(session, asked[0], "feature_announced", announcement.delivery_key)
    return len(asked) if is_again else 0


def refuse_others(ward: Ward, slack_user_id: str) -> None:
    """Refuse anybody but an administrator."""
    if slack_user_id not in ward.admins:
        raise NotAdministrator


def _refuse_unfit(ward: Ward, announcement: Announcement) -> None:
    refuse_others(ward, announcement.slack_user_id)
    if not announcement.name.strip():
        raise AnnouncementNameless
    today = ward.today()
    if not today <= announcement.due_on <= months_later(today, LONGEST_MONTHS):
        raise AnnouncementDateUnfit
    refuse_unfit_beside(ward, [Beside("name", "", announcement.name)])
