"""What cannot be sent: administrators are told, and nothing is lost."""

from datetime import timedelta

import pytest

from bot.records.outbox import JobKind, JobState, OutboxJob
from bot.workflows import delivering
from bot.workflows.delivering import LASTS, LONGEST_BACKOFF, PACE
from tests.wards import ADMINISTRATOR, make_ward
from tests.workflows.lanes import fails, put, put_card, struggles, undeliverable
from tests.workflows.stories import open_review, rows, send_all


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
