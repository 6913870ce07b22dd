"""Who keeps an account: its owner, the deputy, and the administrators."""

from sqlalchemy import ColumnElement, or_

from bot.records.accounts import Account
from bot.ward import Ward
from bot.workflows.accounts import AccountSheet
from bot.workflows.refusals import NotPolicyOwner


def keeps(ward: Ward, account: Account, slack_user_id: str) -> bool:
    """Whether a person may look after an account: change it, record what is due, put reminders off."""
    keepers = (account.owner_slack_user_id, account.deputy_slack_user_id, *ward.admins)
    return slack_user_id in keepers


def answers_for(slack_user_id: str) -> ColumnElement[bool]:
    """That a person is the owner or the deputy of an account, for a query."""
    return or_(Account.owner_slack_user_id == slack_user_id, Account.deputy_slack_user_id == slack_user_id)


def refuse_stranger(ward: Ward, account: Account, slack_user_id: str) -> None:
    """Refuse anybody who does not keep the account."""
    if not keeps(ward, account, slack_user_id):
        raise NotPolicyOwner(account=AccountSheet.of(account, ward).title)
