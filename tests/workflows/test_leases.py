"""A notice is sent by one process at a time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bot.records.outbox import JobState, OutboxJob
from bot.workflows import delivering
from bot.workflows.delivering import LEASE, LONGEST_CALL
from tests.workflows.lanes import finish, put
from tests.workflows.stories import rows


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
