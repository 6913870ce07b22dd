"""The register of accounts as a CSV file that can be imported again without changing anything."""

import codecs
import csv
import io

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.records.accounts import Account
from bot.records.operation_policies import PolicyState
from bot.ward import Ward
from bot.workflows.account_columns import COLUMNS
from bot.workflows.account_facts import Facts, facts_of

OF_POLICY = frozenset(
    {"policy_document", "policy_effective_on", "policy_items", "review_interval_months", "next_review_on"}
)


def export_accounts(ward: Ward) -> bytes:
    """All accounts with all their facts: UTF-8 with BOM and CRLF, no cell a formula.

    An abolished operation policy is left out, for nothing rests on it any more.
    """
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(column.name.ja for column in COLUMNS)
    with ward.database.reading() as session:
        query = (
            select(Account)
            .options(selectinload(Account.authors), selectinload(Account.operation_policy))
            .order_by(Account.section, Account.name, Account.platform, Account.id)
        )
        table.writerows(_row(facts_of(account)) for account in session.scalars(query))
    return codecs.BOM_UTF8 + written.getvalue().encode()


def _row(facts: Facts) -> list[str]:
    is_abolished = facts.get("policy_state") is PolicyState.ABOLISHED
    return [
        column.cell(None if is_abolished and column.name.en in OF_POLICY else facts.get(column.name.en))
        for column in COLUMNS
    ]
