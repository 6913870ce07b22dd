"""Who is told of a duty: its owner, or whoever stands in; more people once it is long overdue."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.records.accounts import Account
from bot.records.keepers import Keeper
from bot.ward import Ward


def addressees(session: Session, ward: Ward, account: Account, stage: int) -> list[str]:
    """The lanes (people, then channels) in which a reminder of this stage is told, each once."""
    keepers = _still_here(session, account)
    lanes = keepers[:1] or list(ward.admins)
    if stage >= ward.operation.duties.escalate_after:
        lanes += keepers[1:]
        lanes += [account.section_slack_channel_id] if account.section_slack_channel_id else []
        lanes += [ward.pr_channel] if ward.pr_channel else list(ward.admins)
    return list(dict.fromkeys(lanes))


def _still_here(session: Session, account: Account) -> list[str]:
    named = [who for who in (account.owner_slack_user_id, account.deputy_slack_user_id) if who]
    left = session.scalars(
        select(Keeper.slack_user_id).where(Keeper.slack_user_id.in_(named), Keeper.left_at.is_not(None))
    ).all()
    return [who for who in named if who not in left]
