"""Who is told of a duty: its owner, or whoever stands in; more people once it is long overdue."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.records.accounts import Account
from bot.records.keepers import Keeper
from bot.ward import Ward


def addressees(session: Session, ward: Ward, account: Account, *, is_long_overdue: bool) -> list[str]:
    """The lanes (people, then channels) in which a reminder is told, each once; never none at all."""
    keepers = _still_here(session, account)
    lanes = keepers[:1] or list(ward.admins)
    if is_long_overdue:
        lanes += keepers[1:]
        lanes += [account.section_slack_channel_id] if account.section_slack_channel_id else []
        lanes += [ward.pr_channel] if ward.pr_channel else list(ward.admins)
    return list(dict.fromkeys(lanes)) or _last_resort(ward, account)


def _last_resort(ward: Ward, account: Account) -> list[str]:
    """Where both keepers have left and nobody administers: the first channel that there is, else the owner."""
    channels = (
        account.section_slack_channel_id,
        ward.pr_channel,
        account.review_slack_channel_id,
        ward.review_channel,
    )
    return [next((channel for channel in channels if channel), account.owner_slack_user_id)]


def _still_here(session: Session, account: Account) -> list[str]:
    named = [who for who in (account.owner_slack_user_id, account.deputy_slack_user_id) if who]
    left = session.scalars(
        select(Keeper.slack_user_id).where(Keeper.slack_user_id.in_(named), Keeper.left_at.is_not(None))
    ).all()
    return [who for who in named if who not in left]
