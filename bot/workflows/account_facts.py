"""The facts of an account by their names, as files, forms and the audit log know them."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from bot.records.accounts import Account, AccountAuthor, AccountState, Badge
from bot.records.operation_policies import PolicyItem

FIELDS = {
    "platform": "platform",
    "handle": "handle",
    "name": "name",
    "section": "section",
    "state": "state",
    "owner": "owner_slack_user_id",
    "deputy": "deputy_slack_user_id",
    "review_channel": "review_slack_channel_id",
    "section_channel": "section_slack_channel_id",
    "url": "url",
    "purpose": "purpose",
    "posting_from": "posting_from",
    "posting_until": "posting_until",
    "replies": "replies",
    "reply_contact": "reply_contact",
    "follow_policy": "follow_policy",
    "repost_policy": "repost_policy",
    "official_list_url": "official_list_url",
    "badge": "badge",
    "profile_says_official": "profile_says_official",
    "profile_links_site": "profile_links_site",
    "profile_links_policy": "profile_links_policy",
    "credentials_place": "credentials_place",
    "mfa_place": "mfa_place",
    "closing_announced_on": "closing_announced_on",
    "closing_unlinked_on": "closing_unlinked_on",
    "closing_archived_on": "closing_archived_on",
}
"""Facts that stand on the account's own record, and the fields that hold them."""
CLOSING_DAYS = ("closing_announced_on", "closing_unlinked_on", "closing_archived_on")
OF_NOTHING = {"state": AccountState.ACTIVE, "badge": Badge.NONE}
"""What an account without a word on these has."""

Facts = Mapping[str, Any]


def facts_of(account: Account) -> dict[str, Any]:
    """What is registered of an account, and of its operation policy's newest version where it has one."""
    facts: dict[str, Any] = {fact: getattr(account, field) for fact, field in FIELDS.items()}
    facts["authors"] = tuple(sorted(author.slack_id for author in account.authors))
    policy = account.operation_policy
    if policy:
        items = policy.newest.items
        facts |= {
            "policy_document": policy.newest.document_url,
            "policy_effective_on": policy.newest.effective_on,
            "policy_items": None if items is None else tuple(PolicyItem(item) for item in items),
            "review_interval_months": policy.review_interval_months,
            "next_review_on": policy.next_review_on,
            "policy_state": policy.state,
        }
    return facts


def set_facts(account: Account, facts: Facts) -> None:
    """Write the facts of the account's own record; those that are not named stay."""
    for fact, field in FIELDS.items():
        if fact in facts and getattr(account, field) != facts[fact]:
            setattr(account, field, facts[fact])
    if "authors" in facts:
        staying = [author for author in account.authors if author.slack_id in facts["authors"]]
        new = set(facts["authors"]) - {author.slack_id for author in staying}
        account.authors = staying + [AccountAuthor(slack_id=slack_id) for slack_id in sorted(new)]


def changes(before: Facts, after: Facts) -> dict[str, list[Any]]:
    """What became of each fact that changed: before and after, as the audit log keeps them."""
    return {
        fact: [recorded(before.get(fact)), recorded(value)]
        for fact, value in after.items()
        if before.get(fact) != value
    }


def digest_of(facts: Facts) -> str:
    """A short name for just these facts, to see whether somebody has changed them meanwhile."""
    written = json.dumps({fact: recorded(value) for fact, value in facts.items()}, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def recorded(value: Any) -> Any:
    """A fact in JSON."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return list(value) if isinstance(value, tuple) else value
