"""What scenarios do again and again: submit a draft, look for its card, wait while notices are delivered."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import func, select

from bot.playground.envelopes import Envelope, EnvelopeType
from bot.playground.messages import Message
from bot.playground.person import Person
from bot.playground.seed import REVIEW_CHANNEL
from bot.playground.stage import Stage
from bot.playground.stamps import Json
from bot.playground.views import View
from bot.records.accounts import Account
from bot.records.audit import AuditEntry
from bot.records.base import Record
from bot.records.drafts import Draft
from bot.records.outbox import JobState, OutboxJob
from bot.records.reviews import Review
from bot.workflows import delivering
from handlers.ids import DRAFT_COMMAND, Action

T = TypeVar("T")
CLEAN = "図書館は11月30日（月）に休館します。詳しくは https://www.city.minamo.lg.jp/library/ をご覧ください。"
WRONG_WEEKDAY = (
    "防災訓練を12月6日（月）に開催します。詳しくは https://www.city.minamo.lg.jp/bosai/ をご覧ください。"
)
RIGHT_WEEKDAY = WRONG_WEEKDAY.replace("（月）", "（日）")


class Scene:
    """The stage with an eye for drafts and their cards.

    While something is awaited the ward's clock moves on, so that the pause between two messages costs no time.
    """

    def __init__(self, stage: Stage) -> None:
        self.stage, self.server, self.slack, self.ward = stage, stage.server, stage.server.slack, stage.ward
        self._began = stage.server.slack.messages.mint.next()

    def until(self, condition: Callable[[], T], timeout: float = 8) -> T:
        """Wait until the condition holds, and return its value."""

        def seen() -> T:
            value = condition()
            if not value:
                self._skip_the_pause()
            return value

        return self.server.wait_for(seen, timeout)

    def settles(self) -> None:
        """Wait until nothing is left to be sent."""
        self.until(lambda: all(job.state is JobState.DEAD for job in delivering.unfinished(self.ward)))

    def submits(self, author: Person, text: str = CLEAN) -> int:
        """`/draft text`; the draft's number."""
        author.types(DRAFT_COMMAND, text, channel=REVIEW_CHANNEL)
        return self.latest(Draft).id

    def opens(self, author: Person, words: str = "") -> View:
        """`/draft words` where that opens the modal."""
        return self.opened(author, lambda: author.types(DRAFT_COMMAND, words, channel=REVIEW_CHANNEL))

    def opened(self, person: Person, gesture: Callable[[], object]) -> View:
        """The modal that a gesture opens, in place of any other that was open before."""
        before = person.modal
        gesture()
        return self.until(
            lambda: person.modal if before is None or person.modal not in (None, before) else None
        )

    def in_review(self, author: Person, text: str = CLEAN) -> Message:
        """The card of a draft just submitted."""
        return self.card(self.submits(author, text))

    def cards(self, draft_id: int, revision: int = 1) -> list[Message]:
        """The cards of a revision in the review channel; one, if all is well."""
        line = f"投稿案 #{draft_id}・第{revision}版\n"
        return [message for message in self.channel() if line in message.rendered]

    def card(self, draft_id: int, revision: int = 1, *, says: str = "") -> Message:
        """The card of a revision, once it stands there and says so."""

        def found() -> list[Message]:
            return [card for card in self.cards(draft_id, revision) if says in card.rendered]

        [card] = self.until(found)
        return card

    def channel(self) -> list[Message]:
        """The lasting messages of the review channel."""
        return [told for told in self.slack.messages.all_in(REVIEW_CHANNEL) if told.ephemeral_for is None]

    def told(self, person: Person, words: str) -> Message:
        """The private answer of this test with these words in the review channel, once it is there."""

        def found() -> list[Message]:
            private = [seen for seen in person.sees(REVIEW_CHANNEL) if seen.ephemeral_for]
            return self.of_this_test(private, words)

        return self.until(found)[-1]

    def dm(self, person: Person, words: str) -> Message:
        """The direct message of this test with these words, once it is there."""
        return self.until(lambda: self.of_this_test(person.dm(), words))[-1]

    def rows(self, record: type[Record], *where: Any) -> list[Any]:
        """Rows of a record in the order of their keys."""
        with self.ward.database.reading() as session:
            found = list(
                session.scalars(select(record).where(*where).order_by(*record.__mapper__.primary_key))
            )
            session.expunge_all()
            return found

    def latest(self, record: type[Record]) -> Any:
        """The row written last."""
        return self.rows(record)[-1]

    def count(self, *records: type[Record]) -> list[int]:
        """How many rows there are of each record."""
        with self.ward.database.reading() as session:
            return [session.scalars(select(func.count()).select_from(record)).one() for record in records]

    def actions(self, subject: str) -> list[str]:
        """What the audit log says happened to `draft:1`, `operation_policy:2` …, in order."""
        return [entry.action for entry in self.rows(AuditEntry, AuditEntry.subject == subject)]

    def account(self, handle: str) -> int:
        """The id of an account."""
        [found] = self.rows(Account, Account.handle == handle)
        return found.id

    def review_of(self, draft_id: int) -> Any:
        """The draft's last review."""
        return self.rows(Review, Review.draft_id == draft_id)[-1]

    def delivers(self, kind: EnvelopeType, payload: Json) -> None:
        """Send a payload in an envelope of its own, as Slack does again after an acknowledgement was lost."""
        envelope = Envelope(kind, payload, accepts_response_payload=True)
        self.server.switchboard.deliver(envelope, lambda answer: answer).result()

    def jobs(self, key: str) -> list[Any]:
        """The notices whose key begins so."""
        return self.rows(OutboxJob, OutboxJob.key.startswith(key))

    def of_this_test(self, messages: list[Message], words: str = "") -> list[Message]:
        """Those of the messages that came since this test began, with these words."""
        return [message for message in messages if message.ts > self._began and words in message.rendered]

    def _skip_the_pause(self) -> None:
        unsent = [job for job in delivering.unfinished(self.ward) if job.state is not JobState.DEAD]
        # Not while something is being sent: its lease would run out.
        if unsent and all(job.state is JobState.WAITING for job in unsent):
            self.stage.clock.advance(timedelta(seconds=1))


def has_buttons(shown: Message) -> bool:
    """Whether a card can still be decided."""
    return Action.APPROVE in str(shown.blocks)


def spans_of(shown: Message | View) -> list[dict[str, Any]]:
    """Every piece of rich text in a message or view."""
    return list(_spans(list(shown.blocks)))


def quoted(shown: Message | View) -> list[str]:
    """The texts that stand as a quote or to be copied, each put together from its pieces."""
    return [
        "".join(span["text"] for span in part["elements"])
        for block in shown.blocks
        if block["type"] == "rich_text"
        for part in block["elements"]
        if part["type"] in {"rich_text_quote", "rich_text_preformatted"}
    ]


def _spans(value: Any) -> Any:
    if isinstance(value, list):
        for each in value:
            yield from _spans(each)
    elif isinstance(value, dict):
        if value.get("type") in {"text", "user", "broadcast", "link", "usergroup", "channel", "emoji"}:
            yield value
        yield from _spans(value.get("elements", []))
