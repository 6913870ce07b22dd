"""The outbox: what must reach Slack, once and in order."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

import pytest

from bot.records.outbox import JobKind, JobState, OutboxJob
from bot.records.reviews import Review
from bot.workflows import delivering
from bot.workflows.delivering import LASTS, LEASE, LONGEST_BACKOFF, LONGEST_CALL, PACE, Posted
from bot.workflows.outbox import enqueue
from tests.wards import ADMINISTRATOR, REVIEW_CHANNEL, make_ward
from tests.workflows.stories import approve, open_review, rows, send_all


def put(ward, key, lane="C0LANE", at=None):
    with ward.database.transaction() as session:
        enqueue(
            session,
            key=key,
            lane=lane,
            kind=JobKind.UNDELIVERABLE,
            payload={"job_id": 0},
            at=at or ward.clock.now(),
        )


def finish(ward, claim):
    return delivering.finish(ward, claim, Posted(claim.lane, "1700000000.000100"))


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


def test_claimers_at_once_never_get_the_same_notice(ward):
    put_in = {f"notice-{number}" for number in range(12)}
    for key in put_in:
        put(ward, key, lane=f"lane-{key}")

    def claim_all(_):
        claims = []
        while len(claims) < len(put_in):
            claim = delivering.claim(ward)
            if claim is None and not delivering_left():
                break
            claims += [claim.key] if claim else []
        return claims

    def delivering_left():
        return any(job.state is JobState.WAITING for job in rows(ward, OutboxJob))

    with ThreadPoolExecutor(4) as threads:
        claimed = [key for keys in threads.map(claim_all, range(4)) for key in keys]

    assert sorted(claimed) == sorted(put_in)


def test_the_work_of_a_dead_process_is_taken_over_when_its_lease_ends(ward):
    put(ward, "notice")
    dead = delivering.claim(ward)
    assert not dead.was_tried
    ward.clock.advance(LEASE - timedelta(milliseconds=1))
    assert delivering.claim(ward) is None
    ward.clock.advance(timedelta(milliseconds=1))
    heir = delivering.claim(ward)

    assert (heir.key, heir.attempts, heir.was_tried) == ("notice", 2, True)
    assert heir.token != dead.token


def test_a_notice_is_ours_while_a_call_to_slack_would_be_answered_within_the_lease(ward):
    put(ward, "notice")
    claim = delivering.claim(ward)
    ward.clock.advance(LEASE - LONGEST_CALL)
    assert delivering.is_still_ours(ward, claim)
    ward.clock.advance(timedelta(milliseconds=1))
    assert not delivering.is_still_ours(ward, claim)


def test_a_process_that_wakes_after_its_lease_cannot_finish_what_another_took_over(ward):
    put(ward, "notice")
    zombie = delivering.claim(ward)
    ward.clock.advance(LEASE)
    heir = delivering.claim(ward)

    assert not finish(ward, zombie)
    delivering.retry_later(ward, zombie, "late")
    delivering.give_up(ward, zombie, "late")
    assert rows(ward, OutboxJob)[0].state is JobState.SENDING
    assert finish(ward, heir)
    assert [(job.state, job.error) for job in rows(ward, OutboxJob)] == [(JobState.SENT, None)]


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


def test_what_cannot_be_sent_is_kept_and_every_administrator_is_told_once(database):
    ward = make_ward(database, admins=(ADMINISTRATOR, "U0ADMIN2"))
    open_review(ward)
    claim = delivering.claim(ward)
    delivering.give_up(ward, claim, "channel_not_found")
    delivering.give_up(ward, claim, "channel_not_found")

    dead, *told = rows(ward, OutboxJob)
    assert (dead.state, dead.error) == (JobState.DEAD, "channel_not_found")
    assert [(job.lane, job.kind) for job in told] == [
        (ADMINISTRATOR, JobKind.UNDELIVERABLE),
        ("U0ADMIN2", JobKind.UNDELIVERABLE),
    ]


def test_an_administrator_who_cannot_be_told_is_not_told_of_it(ward):
    put(ward, "undeliverable", lane=ADMINISTRATOR)
    delivering.give_up(ward, delivering.claim(ward), "user_not_found")

    assert [job.state for job in rows(ward, OutboxJob)] == [JobState.DEAD]


def undeliverable(ward):
    """Which jobs the administrators were told of, in order."""
    told = [job for job in rows(ward, OutboxJob) if job.kind is JobKind.UNDELIVERABLE]
    return [(job.payload["job_id"], job.payload["error"], job.payload["lasts"]) for job in told]


def put_card(ward, key, lane="C0LANE"):
    with ward.database.transaction() as session:
        enqueue(session, key=key, lane=lane, kind=JobKind.REVIEW_CARD_UPDATE, payload={}, at=ward.clock.now())


def fails(ward, error, lane="C0LANE"):
    """The next job of the lane is refused for good; its number."""
    ward.clock.advance(PACE)
    claim = delivering.claim(ward)
    while claim.lane != lane:
        delivering.finish(ward, claim, None)
        claim = delivering.claim(ward)
    delivering.give_up(ward, claim, error)
    return claim.job_id


def test_a_lane_that_is_out_of_order_is_told_once_while_it_lasts(ward):
    for number in range(3):
        put_card(ward, f"notice-{number}")
    put_card(ward, "elsewhere", lane="C0OTHER")
    first, *_ = [fails(ward, "channel_not_found") for _ in range(3)]
    other = fails(ward, "channel_not_found", lane="C0OTHER")

    assert undeliverable(ward) == [(first, "channel_not_found", False), (other, "channel_not_found", False)]
    assert delivering.revive_dead(ward) == 4  # repaired in vain
    assert [fails(ward, "channel_not_found") for _ in range(3)][:1] == [first]
    assert [job for job, _, _ in undeliverable(ward)] == [first, other, first]


def test_a_lane_that_fails_again_after_something_got_through_is_told_again(ward):
    put_card(ward, "dead")
    first = fails(ward, "not_in_channel")
    put_card(ward, "through")
    send_all(ward)
    put_card(ward, "dead too")
    second = fails(ward, "not_in_channel")

    assert [job for job, _, _ in undeliverable(ward)] == [first, second]


def test_a_notice_with_nothing_left_to_tell_says_nothing_of_its_lane(ward):
    put_card(ward, "dead")
    first = fails(ward, "not_in_channel")
    put_card(ward, "silent")
    ward.clock.advance(PACE)
    while claim := delivering.claim(ward):
        delivering.finish(ward, claim, None)
    put_card(ward, "dead too")
    fails(ward, "not_in_channel")

    assert [job for job, _, _ in undeliverable(ward)] == [first]


@pytest.mark.parametrize("error", ["msg_too_long", "KeyError"])
def test_notices_that_fail_for_what_they_say_are_each_told(ward, error):
    put_card(ward, "long")
    put_card(ward, "longer")
    refused = [fails(ward, error) for _ in range(2)]

    assert [job for job, _, _ in undeliverable(ward)] == refused


def struggles(ward, until):
    """Whatever is sent fails in a way that may pass, but for what administrators are told."""
    while ward.clock.now() < until:
        claim = delivering.claim(ward)
        if claim is None:
            ward.clock.advance(timedelta(seconds=20))
        elif claim.lane == ADMINISTRATOR:
            assert finish(ward, claim)
        else:
            delivering.retry_later(ward, claim, "internal_error")


def test_a_trouble_that_lasts_more_than_an_hour_is_told_once_and_nothing_is_lost(ward):
    put_card(ward, "held up")
    put_card(ward, "behind it")
    began = ward.clock.now()
    struggles(ward, began + LASTS)
    assert undeliverable(ward) == []
    struggles(ward, began + 3 * LASTS)
    assert undeliverable(ward) == [(1, "internal_error", True)]

    assert delivering.is_unfinished(ward, 1)
    ward.clock.advance(LONGEST_BACKOFF)
    assert [claim.key for claim in send_all(ward)] == ["held up", "behind it"]
    assert not delivering.is_unfinished(ward, 1)


def test_a_first_failure_after_a_week_without_a_process_is_no_lasting_trouble(ward):
    put_card(ward, "old")
    ward.clock.advance(timedelta(days=7))
    delivering.retry_later(ward, delivering.claim(ward), "internal_error")

    assert undeliverable(ward) == []


def test_a_dead_notice_does_not_hold_its_lane(ward):
    put(ward, "dead")
    put(ward, "alive")
    delivering.give_up(ward, delivering.claim(ward), "msg_too_long")
    ward.clock.advance(PACE)

    assert delivering.claim(ward).key == "alive"


def test_dead_notices_are_revived_and_sent(ward):
    put(ward, "dead")
    delivering.give_up(ward, delivering.claim(ward), "not_in_channel")
    ward.clock.advance(PACE)
    [seen] = delivering.unfinished(ward)
    assert (seen.key, seen.state, seen.error) == ("dead", JobState.DEAD, "not_in_channel")
    assert delivering.revive_dead(ward) == 1
    assert delivering.revive_dead(ward) == 0
    send_all(ward)

    assert delivering.unfinished(ward) == []
