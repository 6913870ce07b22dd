"""The outbox: what must reach Slack, once and in order."""

from contextlib import suppress
from datetime import timedelta

from bot.records.outbox import JobKind, OutboxJob
from bot.records.reviews import Review
from bot.workflows import delivering
from bot.workflows.delivering import PACE, Posted
from bot.workflows.outbox import enqueue
from tests.wards import REVIEW_CHANNEL
from tests.workflows.lanes import finish, put
from tests.workflows.stories import approve, open_review, rows, send_all


def test_a_notice_is_enqueued_once_by_its_key(ward):
    put(ward, "card:1:1")
    put(ward, "card:1:1", lane="C0OTHER")

    [job] = rows(ward, OutboxJob)
    assert job.lane == "C0LANE"


def test_a_notice_of_a_change_that_was_rolled_back_never_existed(ward):
    with suppress(InterruptedError), ward.database.transaction() as session:
        enqueue(session, key="k", lane="C", kind=JobKind.REVIEW_CARD, payload={}, at=ward.clock.now())
        raise InterruptedError

    assert rows(ward, OutboxJob) == []
    assert delivering.claim(ward) is None


def test_a_lane_sends_in_order_and_one_a_second(ward):
    for key in ("first", "second"):
        put(ward, key)
    first = delivering.claim(ward)
    assert first.key == "first"
    assert delivering.claim(ward) is None
    assert finish(ward, first)
    ward.clock.advance(PACE - timedelta(milliseconds=1))
    assert delivering.claim(ward) is None
    ward.clock.advance(timedelta(milliseconds=1))
    assert delivering.claim(ward).key == "second"


def test_lanes_do_not_wait_for_each_other(ward):
    put(ward, "first", lane="C0ONE")
    put(ward, "second", lane="C0TWO")

    assert [delivering.claim(ward).key for _ in range(2)] == ["first", "second"]


def test_a_notice_in_front_that_waits_holds_its_lane(ward):
    put(ward, "later", at=ward.clock.now() + timedelta(minutes=5))
    put(ward, "now")

    assert delivering.claim(ward) is None
    assert min(job.run_at for job in delivering.unfinished(ward)) == ward.clock.now()
    ward.clock.advance(timedelta(minutes=5))
    assert delivering.claim(ward).key == "later"


def test_where_the_card_stands_is_written_down_with_its_review(ward):
    review = open_review(ward)
    claim = delivering.claim(ward)
    assert delivering.finish(ward, claim, Posted(REVIEW_CHANNEL, "1700000000.000100"))

    [found] = rows(ward, Review)
    assert (found.id, found.card_ts) == (review, "1700000000.000100")
    assert rows(ward, OutboxJob)[0].result == {"channel": REVIEW_CHANNEL, "ts": "1700000000.000100"}


def test_a_card_is_updated_after_it_was_posted(ward):
    approve(ward, open_review(ward))

    sent = [claim.key for claim in send_all(ward)]
    assert sent.index("card:1:1") < sent.index("card-update:1:approved")


def test_each_failure_waits_longer_up_to_a_quarter_of_an_hour(ward):
    put(ward, "notice")
    waits = []
    for _ in range(14):
        claim = delivering.claim(ward)
        again_at = delivering.retry_later(ward, claim, "ratelimited")
        waits.append((again_at - ward.clock.now()).total_seconds())
        assert delivering.claim(ward) is None
        ward.clock.advance_to(again_at)

    assert all(2**n / 2 <= waits[n - 1] <= 2**n for n in range(1, 9))
    assert all(wait <= 900 for wait in waits)
    assert rows(ward, OutboxJob)[0].error == "ratelimited"


def test_the_wait_that_slack_asks_for_holds_for_the_whole_lane(ward):
    put(ward, "first")
    put(ward, "second")
    delivering.retry_later(ward, delivering.claim(ward), "ratelimited", timedelta(seconds=30))
    ward.clock.advance(timedelta(seconds=29))
    assert delivering.claim(ward) is None
    ward.clock.advance(timedelta(seconds=1))
    assert delivering.claim(ward).key == "first"


def test_a_dead_notice_does_not_hold_its_lane(ward):
    put(ward, "dead")
    put(ward, "alive")
    delivering.give_up(ward, delivering.claim(ward), "msg_too_long")
    ward.clock.advance(PACE)

    assert delivering.claim(ward).key == "alive"
