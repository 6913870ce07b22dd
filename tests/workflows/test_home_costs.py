"""The App Home of an administrator asks the database as often for 500 accounts as for 5."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from time import perf_counter
from typing import Any

from sqlalchemy import event, insert, select, update

from bot.records.accounts import Account
from bot.records.allowances import Allowance
from bot.records.drafts import Draft, DraftState, Revision
from bot.records.engine import Database
from bot.records.reviews import Review, ReviewState
from bot.ward import Ward
from checks import Kind
from handlers import home
from tests.bench.register import fill
from tests.wards import ADMINISTRATOR, REVIEW_CHANNEL

MOMENT = datetime(2026, 11, 20, tzinfo=UTC)
MOST_BLOCKS = 100


class OneWorkspace:
    """Slack as the Home needs it: everybody is in the review channel, and what was published is kept."""

    def __init__(self) -> None:
        self.published: dict[str, Any] = {}

    def conversations_members(self, **_: Any) -> dict[str, Any]:
        return {"members": [ADMINISTRATOR]}

    def views_publish(self, *, user_id: str, view: Any) -> None:
        self.published[user_id] = view.to_dict()


def register(ward: Ward, size: int, *, first: int = 1) -> None:
    """Accounts that the administrator keeps, each with a draft in review and words that were allowed."""
    fill(ward.database, size, first=first)
    with ward.database.transaction() as session:
        ids = session.scalars(select(Account.id).where(Account.id >= first).order_by(Account.id)).all()
        session.execute(update(Account).values(owner_slack_user_id=ADMINISTRATOR))
        session.execute(update(Draft).values(state=DraftState.IN_REVIEW))
        session.execute(insert(Revision), [_revision(each) for each in ids])
        session.execute(insert(Review), [_review(each) for each in ids])
        session.execute(insert(Allowance), [_allowance(each) for each in ids])
        own = update(Draft).where(Draft.id.in_(ids[: len(ids) // 2]))
        session.execute(own.values(author_slack_user_id=ADMINISTRATOR))


def _revision(draft_id: int) -> dict[str, Any]:
    return {
        "id": draft_id, "draft_id": draft_id, "number": 1, "text": "お知らせです。", "digest": "0" * 64,
        "kind": Kind.NOTICE, "note": "", "images": [], "guideline_version": "1", "checked_on": date(2026, 11, 20),
        "submitted_at": MOMENT, "delivery_key": f"revision{draft_id}",
    }  # fmt: skip


def _review(draft_id: int) -> dict[str, Any]:
    return {
        "draft_id": draft_id, "revision_id": draft_id, "state": ReviewState.OPEN,
        "slack_channel_id": REVIEW_CHANNEL, "opened_at": MOMENT,
    }  # fmt: skip


def _allowance(account_id: int) -> dict[str, Any]:
    return {
        "rule": "slang", "words": f"ことば{account_id}", "account_id": account_id, "reason": "区の愛称です",
        "slack_user_id": ADMINISTRATOR, "allowed_at": MOMENT, "delivery_key": f"allowance{account_id}",
    }  # fmt: skip


@contextmanager
def statements_of(database: Database) -> Iterator[list[str]]:
    """All statements sent to a database meanwhile."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        sent.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield sent
    event.remove(database.engine, "before_cursor_execute", note)


def look_at_home(ward: Ward, page: int = 0) -> tuple[list[str], dict[str, Any], float]:
    """The statements, the view, and the seconds that one look at the Home took."""
    slack = OneWorkspace()
    start = perf_counter()
    with statements_of(ward.database) as sent:
        home.publish_home(slack, ward, ADMINISTRATOR, page=page)
    return sent, slack.published[ADMINISTRATOR], perf_counter() - start


def test_the_home_of_an_administrator_asks_as_often_for_500_accounts_as_for_5(ward, record_property):
    register(ward, 5)
    few, _, _ = look_at_home(ward)
    register(ward, 495, first=6)
    for page in (0, 1, 24):
        many, view, seconds = look_at_home(ward, page)
        assert len(many) == len(few), many
        assert len(view["blocks"]) <= MOST_BLOCKS
    kind = ward.database.url.get_backend_name()
    record_property(
        "figure", f"App Home with 500 accounts, {kind}: {len(many)} statements, {seconds * 1000:.0f} ms"
    )
