"""The same draft delivered again, or to several processes at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from bot.records.drafts import Draft, Revision
from tests.workflows.stories import CLEAN, WRONG_WEEKDAY, actions, rows, submit_draft


@pytest.mark.parametrize("text", [CLEAN, WRONG_WEEKDAY])
def test_the_same_delivery_again_gives_one_draft_and_the_same_answer(ward, account, text):
    first = submit_draft(ward, account, text=text)
    again = submit_draft(ward, account, text=text)

    assert again == first
    assert len(rows(ward, Draft)) == 1
    assert len(actions(ward)) == 1


def test_the_same_delivery_of_a_later_revision_gives_one_revision(ward, account):
    first = submit_draft(ward, account)
    second = {
        "draft_id": first.draft_id,
        "base_revision": 1,
        "delivery_key": "delivery-2",
        "text": "直しました。",
    }
    submit_draft(ward, account, **second)
    submit_draft(ward, account, **second)

    assert [revision.number for revision in rows(ward, Revision)] == [1, 2]


@pytest.mark.parametrize("text", [CLEAN, WRONG_WEEKDAY])
def test_the_same_delivery_to_two_processes_at_once_gives_one_draft(ward, account, text):
    start = Barrier(3)

    def submit(_):
        start.wait()
        return submit_draft(ward, account, text=text)

    with ThreadPoolExecutor(3) as threads:
        answers = list(threads.map(submit, range(3)))

    assert answers[0] == answers[1] == answers[2]
    assert len(rows(ward, Draft)) == len(actions(ward)) == 1


def test_the_same_next_revision_delivered_to_two_processes_at_once_is_one_revision(ward, account):
    submit_draft(ward, account)
    start = Barrier(2)

    def submit(_):
        start.wait()
        return submit_draft(
            ward, account, draft_id=1, base_revision=1, delivery_key="delivery-2", text="二版"
        )

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(submit, range(2)))

    assert answers[0] == answers[1]
    assert len(rows(ward, Revision)) == 2
