"""Named people, accounts and drafts of みなも区, for tests of the workflows."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.records import audit
from bot.records.accounts import Account, AccountAuthor
from bot.records.base import Record
from bot.records.duties import DutyKind
from bot.records.operation_policies import OperationPolicy, PolicyState
from bot.records.outbox import OutboxJob
from bot.records.reviews import Review
from bot.ward import Ward
from bot.workflows import deciding, delivering, duties, submitting
from bot.workflows.deciding import Verdict
from bot.workflows.delivering import Claim
from bot.workflows.forms import DraftForm, key_of
from bot.workflows.policy_versions import NewVersion, add_version
from bot.workflows.submitting import Submission
from checks import Platform, Replies
from tests.wards import TOKYO

SATO = "U0SATO"  # writes
SUZUKI = "U0SUZUKI"  # reviews
TANAKA = "U0TANAKA"  # reviews too
OWNER = "U0OWNER"
DEPUTY = "U0DEPUTY"

CLEAN = "図書館は11月30日（月）に休館します。詳しくは https://www.city.minamo.lg.jp/library/ をご覧ください。"
WRONG_WEEKDAY = "防災訓練を12月6日（月）に開催します。"
MY_NUMBER = "個人番号は 1234 5678 9018 です。"
FAR_AWAY = date(2028, 3, 31)


def register_account(
    ward: Ward, *, authors: tuple[str, ...] = (), policy: bool = True, **overrides: Any
) -> int:
    """Register an account with its operation policy; its id."""
    facts = {
        "platform": Platform.X,
        "handle": "minamo_city",
        "name": "みなも区公式",
        "section": "広報課",
        "owner_slack_user_id": OWNER,
        "deputy_slack_user_id": DEPUTY,
        "replies": Replies.NONE,
        "official_list_url": "https://www.city.minamo.lg.jp/sns/",
    }
    with ward.database.transaction() as session:
        account = Account(**facts | overrides, authors=[AccountAuthor(slack_id=who) for who in authors])
        session.add(account)
        session.flush()
        account_id = account.id
    if policy:
        register_policy(ward, account_id)
    return account_id


def register_policy(ward: Ward, account_id: int, *, due_on: date = FAR_AWAY) -> int:
    """Register the operation policy of an account and the policy review that is due; its id."""
    with ward.database.transaction() as session:
        policy = OperationPolicy(
            account_id=account_id,
            review_interval_months=12,
            next_review_on=due_on,
            state=PolicyState.IN_FORCE,
            versions=[],
        )
        session.add(policy)
        session.flush()
        document = "https://www.city.minamo.lg.jp/sns/policy.html"
        add_version(session, ward, policy, NewVersion(document, ward.today(), None, OWNER))
        account = session.get_one(Account, account_id)
        duties.open_(session, ward, account, DutyKind.POLICY_REVIEW, due_on)
        return policy.id


def duty_of(ward: Ward, account_id: int, kind: DutyKind = DutyKind.POLICY_REVIEW) -> int:
    """The id of the open duty of a kind that an account has."""
    with ward.database.reading() as session:
        return next(duty.id for duty in duties.open_duties(session, account_id) if duty.kind is kind)


def draft(account_id: int, **overrides: Any) -> DraftForm:
    """A clean draft by SATO."""
    form = DraftForm(author=SATO, account_id=account_id, text=CLEAN, delivery_key="delivery-1")
    return replace(form, **overrides)


def submit_draft(ward: Ward, account_id: int, **overrides: Any) -> Submission:
    return submitting.submit(ward, draft(account_id, **overrides))


def waived(ward: Ward, account_id: int, text: str, reason: str = "主催者に確かめました") -> dict[str, str]:
    """A stopped draft whose findings are all waived; the waivers."""
    findings = submit_draft(ward, account_id, text=text).findings
    return {key_of(finding): reason for finding in findings if finding.severity == "block"}


def open_review(ward: Ward, **overrides: Any) -> int:
    """A draft by SATO in front of the reviewers; the id of its review."""
    return review_of(ward, submit_draft(ward, register_account(ward), **overrides).draft_id)


def review_of(ward: Ward, draft_id: int) -> int:
    """The id of the draft's last review."""
    with ward.database.reading() as session:
        return session.scalars(
            select(Review.id).where(Review.draft_id == draft_id).order_by(Review.id)
        ).all()[-1]


def click(review_id: int, who: str = SUZUKI, **overrides: Any) -> Verdict:
    return Verdict(review_id=review_id, slack_user_id=who, **{"delivery_key": f"click-{who}"} | overrides)


def approve(ward: Ward, review_id: int, who: str = SUZUKI) -> None:
    deciding.approve(ward, click(review_id, who))


def rows(ward: Ward, record: type[Record]) -> list[Any]:
    """All rows of a record, detached, in the order of their keys."""
    with ward.database.reading() as session:
        found = list(session.scalars(select(record).order_by(*record.__mapper__.primary_key)))
        session.expunge_all()
        return found


def notices(ward: Ward) -> list[str]:
    """The keys of all notices ever put into the outbox, in order."""
    return [job.key for job in rows(ward, OutboxJob)]


def actions(ward: Ward) -> list[str]:
    """What the audit log says happened, in order."""
    return [entry.action for entry in rows(ward, audit.AuditEntry)]


def send_all(ward: Ward) -> list[Claim]:
    """Deliver everything that is due, as a worker would, without Slack."""
    sent = []
    while claim := delivering.claim(ward):
        posted = delivering.Posted(claim.lane, f"{len(sent)}.{claim.job_id}")
        assert delivering.finish(ward, claim, posted)
        sent.append(claim)
        ward.clock.advance(delivering.PACE)
    return sent


def tokyo(*moment: int) -> datetime:
    """A moment in the ward's zone."""
    return datetime(*moment, tzinfo=TOKYO)


MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
