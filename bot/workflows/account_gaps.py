"""What is still missing of an account: what keeps it from becoming active, and what should be there as well."""

from collections.abc import Sequence

from bot.records.operation_policies import OperationPolicy
from bot.ward import Ward
from bot.workflows.account_columns import BY_FACT
from bot.workflows.account_facts import Facts
from bot.workflows.policy_versions import Standing, first_effective_on, standing
from checks.wording import Wording

WANTED = (
    "url",
    "deputy",
    "purpose",
    "posting_from",
    "reply_contact",
    "follow_policy",
    "repost_policy",
    "official_list_url",
    "profile_says_official",
    "profile_links_site",
    "profile_links_policy",
    "credentials_place",
    "mfa_place",
)
"""Facts that every account should have; without them it can be used all the same."""


def gaps_in(facts: Facts) -> tuple[str, ...]:
    """The names of the wanted facts that nobody has written down yet."""
    return tuple(fact for fact in WANTED if facts.get(fact) in (None, False))


def names_of(facts: Sequence[str]) -> Wording:
    """The headings of facts, listed."""
    names = [BY_FACT[fact].name for fact in facts]
    return Wording(
        "、".join(name.ja for name in names) or "ありません",
        ", ".join(name.en.replace("_", " ") for name in names) or "nothing",
    )


def policy_lack(ward: Ward, policy: OperationPolicy | None) -> Wording | None:
    """Why no draft can rest on the operation policy today, or None where one can."""
    match standing(policy, ward.today()):
        case Standing.NONE:
            return Wording("運用ポリシーが登録されていません", "No operation policy is registered")
        case Standing.ABOLISHED:
            return Wording("運用ポリシーは廃止されています", "The operation policy was abolished")
        case Standing.NOT_YET if policy:
            day = first_effective_on(policy)
            return Wording(
                f"運用ポリシーは{day.year}年{day.month}月{day.day}日に施行されます",
                f"The operation policy takes effect on {day}",
            )
    return None
