"""The operation policy of an account as a row of a file says it: checked, and recorded as a new version."""

from sqlalchemy.orm import Session

from bot.calendar import months_later
from bot.records.accounts import Account
from bot.records.operation_policies import OperationPolicy, PolicyState, PolicyVersion
from bot.ward import Ward
from bot.workflows.account_facts import Facts
from bot.workflows.account_problems import CellRefused
from bot.workflows.policy_documents import refuse_foreign
from bot.workflows.policy_versions import NewVersion, add_version
from checks.wording import Wording


def unfit_policy(ward: Ward, account: Account | None, facts: Facts) -> Wording | None:
    """Why the address of the operation policy cannot be taken, or None where it can."""
    policy, document = account.operation_policy if account else None, facts["policy_document"]
    if document is None:
        if policy and policy.is_in_force:
            return _POLICY_STANDS
        return _NOTHING_TO_REVIEW if facts.get("next_review_on") else None
    if policy and policy.newest.document_url == document:
        return None
    try:
        refuse_foreign(ward, document)
    except CellRefused as refused:
        return refused.wording
    return None


def set_policy(session: Session, ward: Ward, account: Account, facts: Facts, actor: str) -> None:
    """Record what a row says of the operation policy. An abolished one comes back with a new address alone."""
    document, policy = facts["policy_document"], account.operation_policy
    if document is None or (policy and not policy.is_in_force and policy.newest.document_url == document):
        return
    if policy is None:
        policy = account.operation_policy = OperationPolicy(
            review_interval_months=ward.operation.duties.policy_review_months, versions=[]
        )
    policy.review_interval_months = facts.get("review_interval_months") or policy.review_interval_months
    was_in_force, planned = policy.state is PolicyState.IN_FORCE, policy.next_review_on
    policy.state = PolicyState.IN_FORCE
    policy.next_review_on = facts.get("next_review_on") or (
        planned if was_in_force else months_later(ward.today(), policy.review_interval_months)
    )
    if new := _new_version(ward, policy, facts, actor):
        add_version(session, ward, policy, new)
    session.flush()


def _new_version(ward: Ward, policy: OperationPolicy, facts: Facts, actor: str) -> NewVersion | None:
    document = facts["policy_document"]
    effective_on, items = facts.get("policy_effective_on"), facts.get("policy_items")
    if not policy.versions or policy.newest.document_url != document:
        return NewVersion(document, effective_on or ward.today(), items, actor)
    known = policy.newest
    if effective_on in (None, known.effective_on) and (items is None or list(items) == known.items):
        return None
    return NewVersion(document, effective_on or known.effective_on, items or _items_of(known), actor)


def _items_of(version: PolicyVersion) -> tuple[str, ...] | None:
    return None if version.items is None else tuple(version.items)


_POLICY_STANDS = Wording(
    "運用ポリシーが登録されているので、空欄にはできません。廃止はSlackの「見直しを記録」から行ってください。",
    "An operation policy is in force. To abolish it, record a policy review in Slack.",
)
_NOTHING_TO_REVIEW = Wording(
    "次回見直し日があるのに空欄です。運用ポリシーのURLを書いてください。",
    "There is a next review day but no operation policy. Write its address.",
)
