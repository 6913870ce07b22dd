"""What a file of accounts says against what is registered: moves that are not allowed, facts that are unfit."""

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.records.accounts import MOVES, Account, AccountState
from bot.records.drafts import Draft, DraftState
from bot.ward import Ward
from bot.workflows.account_checks import unfit_facts
from bot.workflows.account_facts import CLOSING_DAYS, Facts, facts_of
from bot.workflows.account_policies import unfit_policy
from bot.workflows.account_problems import Problem
from bot.workflows.account_rows import Line, problem
from bot.workflows.names import ACCOUNT_STATE_NAMES
from bot.workflows.policy_versions import Standing, standing
from checks.wording import Wording


def conflicts(session: Session, ward: Ward, account: Account | None, line: Line) -> Iterator[Problem]:
    """The problems of a row, given the account that it speaks of (None where that is new)."""
    before = facts_of(account) if account else {}
    if unfit := unfit_policy(ward, account, line.facts):
        yield problem(line, "policy_document", unfit)
    for fact, sentence in unfit_facts(ward, before, {**before, **line.facts}).items():
        yield problem(line, fact, sentence)
    yield from _state_problems(session, ward, account, line, before)


def drafts_in_review(session: Session, account_id: int) -> int:
    """How many drafts of an account stand before the reviewers."""
    waiting = (Draft.account_id == account_id, Draft.state == DraftState.IN_REVIEW)
    return session.scalars(select(func.count()).select_from(Draft).where(*waiting)).one()


def _state_problems(
    session: Session, ward: Ward, account: Account | None, line: Line, before: Facts
) -> Iterator[Problem]:
    after = {**before, **{fact: value for fact, value in line.facts.items() if fact in _OF_STATE}}
    state = after.get("state") or AccountState.ACTIVE
    if all(after.get(fact) == before.get(fact) for fact in _OF_STATE):
        return
    all_days = all(after.get(day) for day in CLOSING_DAYS)
    if (state is AccountState.CLOSED) != all_days:
        yield problem(line, "state", _CLOSED_WITH_ALL_DAYS)
    if account is None or state is account.state:
        return
    if state not in MOVES[account.state]:
        yield problem(line, "state", _no_move(account.state, state))
    elif state is AccountState.ACTIVE and not _will_hold(ward, account, line.facts):
        yield problem(line, "state", _NEEDS_POLICY)
    elif state is AccountState.CLOSED and (count := drafts_in_review(session, account.id)):
        yield problem(line, "state", _drafts_wait(count))


_OF_STATE = ("state", *CLOSING_DAYS)


def _will_hold(ward: Ward, account: Account, facts: Facts) -> bool:
    if standing(account.operation_policy, ward.today()) is Standing.HOLDS:
        return True
    effective_on = facts.get("policy_effective_on") or ward.today()
    return facts["policy_document"] is not None and effective_on <= ward.today()


def _no_move(before: AccountState, after: AccountState) -> Wording:
    one, other = ACCOUNT_STATE_NAMES[before], ACCOUNT_STATE_NAMES[after]
    return Wording(
        f"「{one.ja}」のアカウントは「{other.ja}」にできません。",
        f"It is {one.en} and cannot become {other.en}.",
    )


def _drafts_wait(count: int) -> Wording:
    return Wording(
        f"審査中の投稿案が{count}件あるので、まだ廃止できません。判断が出るか取り下げられてから、もう一度行ってください。",
        f"{count} drafts are in review, so it cannot be closed yet.",
    )


_CLOSED_WITH_ALL_DAYS = Wording(
    "「廃止」にできるのは、告知した日・リンクを外した日・投稿を保存した日の3つがそろったときです。"
    "3つがそろったアカウントの状態は「廃止」と書いてください。",
    "An account is closed exactly when all three days of closing are given.",
)
_NEEDS_POLICY = Wording(
    "有効な運用ポリシーがないので「運用中」にできません（原則2）。運用ポリシーのURLと施行日を確かめてください。",
    "Without a valid operation policy it cannot become active (principle 2). See its address and effective day.",
)
