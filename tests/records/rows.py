"""Rows as the workflows write them, for tests of the database alone."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.records import audit
from bot.records.accounts import Account
from bot.records.drafts import Draft, DraftState, Revision, RevisionFinding
from bot.records.reviews import Decision, Outcome, Review, ReviewState
from checks import Kind, Platform, Replies, Severity

MORNING = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def account(**overrides: Any) -> Account:
    facts = {
        "platform": Platform.X,
        "handle": "minamo_city",
        "name": "みなも区",
        "section": "広報課",
        "owner_slack_user_id": "U0OWNER",
        "replies": Replies.NONE,
    }
    return Account(**facts | overrides)


def _revision(**overrides: Any) -> Revision:
    number = overrides["number"]
    facts = {
        "text": "お知らせです。",
        "digest": "0" * 64,
        "kind": Kind.NOTICE,
        "note": "",
        "images": [],
        "guideline_version": "1",
        "checked_on": date(2026, 11, 24),
        "submitted_at": MORNING,
        "delivery_key": f"revision-{number}",
    }
    return Revision(**facts | overrides)


def _review(**overrides: Any) -> Review:
    facts = {"state": ReviewState.OPEN, "slack_channel_id": "C0REVIEW", "opened_at": MORNING}
    return Review(**facts | overrides)


def _finding() -> RevisionFinding:
    return RevisionFinding(
        ordinal=0, rule="url_shortener", severity=Severity.WARN, principle=3, start=0, end=4,
        text="お知らせ", message="", suggestion="",
    )  # fmt: skip


def add_open_review(session: Session, draft_id: int, *, revision: int) -> None:
    """The next revision of a draft, in front of the reviewers."""
    following = _revision(draft_id=draft_id, number=revision)
    session.add(following)
    session.flush()
    session.add(_review(draft_id=draft_id, revision_id=following.id))


def add_decided_review(session: Session) -> Review:
    """One row in each append-only table, and the rows that they rest on."""
    owner = account()
    session.add(owner)
    session.flush()
    draft = Draft(
        account_id=owner.id, author_slack_user_id="U0AUTHOR", state=DraftState.APPROVED, revision_number=1,
        delivery_key="draft", created_at=MORNING, changed_at=MORNING,
    )  # fmt: skip
    session.add(draft)
    session.flush()
    first = _revision(draft_id=draft.id, number=1, findings=[_finding()])
    session.add(first)
    session.flush()
    decided = _review(draft_id=draft.id, revision_id=first.id, state=ReviewState.APPROVED, closed_at=MORNING)
    session.add(decided)
    session.flush()
    session.add(
        Decision(
            review_id=decided.id, revision_id=first.id, digest=first.digest, outcome=Outcome.APPROVED,
            slack_user_id="U0REVIEWER", reason="", decided_at=MORNING, delivery_key="click",
        )
    )  # fmt: skip
    audit.note(session, at=MORNING, actor="U0REVIEWER", action="review_approved", subject=f"draft:{draft.id}")
    return decided
