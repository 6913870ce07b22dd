"""What waits for whom, what is late, and what happened to an account."""

from datetime import date

import pytest

from bot.records.accounts import Account, AccountState
from bot.records.duties import DutyKind, InspectionOutcome
from bot.workflows import deciding, duties, inspecting, overview, reminding
from bot.workflows.history import MOST, history_of
from bot.workflows.inspecting import InspectionForm
from bot.workflows.overview import DueCounts
from bot.workflows.refusals import AccountUnknown, NotPolicyOwner
from checks import Platform
from tests.wards import ADMINISTRATOR, REVIEW_CHANNEL
from tests.workflows.passing_time import travel
from tests.workflows.stories import (
    DEPUTY,
    OWNER,
    SATO,
    SUZUKI,
    click,
    duty_of,
    open_review,
    register_account,
    register_policy,
    review_of,
    submit_draft,
    tokyo,
)


def registered(ward, handle, due_on=None, **facts):
    """An account, with a policy whose review is due on a day, or without one."""
    account_id = register_account(ward, policy=False, handle=handle, name=handle, **facts)
    if due_on:
        register_policy(ward, account_id, due_on=due_on)
    return account_id


def handles(page):
    return [row.account.handle for row in page.rows]


def test_all_accounts_are_listed_by_urgency(ward):
    registered(ward, "later", date(2027, 3, 31))
    registered(ward, "late", date(2026, 11, 1))
    registered(ward, "closed", state=AccountState.CLOSED)
    registered(ward, "unruled")
    registered(ward, "soon", date(2026, 12, 1))
    page = overview.account_page(ward, 0)

    assert handles(page) == ["unruled", "late", "soon", "later", "closed"]
    assert (page.number, page.pages, page.count) == (0, 1, 5)
    assert [(row.kind, row.due_on) for row in page.rows][1] == (DutyKind.POLICY_REVIEW, date(2026, 11, 1))
    assert overview.due_counts(ward) == DueCounts(late=1, soon=1)


def test_the_table_has_pages_and_the_last_one_is_given_for_those_behind_it(ward):
    for number in range(45):
        registered(ward, f"minamo_{number:02}")
    pages = [overview.account_page(ward, number) for number in (0, 1, 2, 9, -1)]

    assert [(page.number, len(page.rows)) for page in pages] == [(0, 20), (1, 20), (2, 5), (2, 5), (0, 20)]
    assert {handle for page in pages[:3] for handle in handles(page)} == {
        f"minamo_{number:02}" for number in range(45)
    }


def test_an_empty_register_has_one_empty_page(ward):
    page = overview.account_page(ward, 0)

    assert (page.rows, page.pages, page.count) == ((), 1, 0)
    assert overview.due_counts(ward) == DueCounts(0, 0)


def test_a_keeper_sees_the_accounts_that_they_answer_for(ward):
    registered(ward, "own", date(2026, 12, 1))
    registered(ward, "stands_in", owner_slack_user_id=SUZUKI, deputy_slack_user_id=OWNER)
    registered(ward, "of_others", owner_slack_user_id=SUZUKI, deputy_slack_user_id=None)
    registered(ward, "gone", state=AccountState.CLOSED)

    assert {row.account.handle for row in overview.accounts_of(ward, OWNER)} == {"own", "stands_in"}
    assert overview.accounts_of(ward, SATO) == []


def test_a_draft_waits_for_everybody_in_its_channel_but_its_author(ward):
    review = open_review(ward)

    assert overview.waiting_channels(ward, SUZUKI) == [REVIEW_CHANNEL]
    assert overview.waiting_channels(ward, SATO) == []
    [waiting] = overview.waiting_reviews(ward, SUZUKI, [REVIEW_CHANNEL], most=5)
    assert (waiting.draft_id, waiting.revision_number, waiting.author) == (1, 1, SATO)
    assert waiting.opening.startswith("図書館は11月30日")
    assert overview.waiting_reviews(ward, SUZUKI, ["C0OTHER"], most=5) == []
    deciding.approve(ward, click(review))
    assert overview.waiting_channels(ward, SUZUKI) == []


def test_the_history_of_an_account_tells_everything_that_was_recorded_newest_first(ward):
    account_id = register_account(ward, policy=False)
    register_policy(ward, account_id, due_on=date(2026, 12, 1))
    other = register_account(ward, handle="minamo_line", platform=Platform.LINE)
    with ward.database.transaction() as session:
        duties.arrange(session, ward, session.get_one(Account, account_id))
    travel(ward, tokyo(2026, 11, 25, 12))
    reminding.snooze(ward, 1, DEPUTY, days=1)
    draft = submit_draft(ward, account_id)
    submit_draft(ward, other, delivery_key="of another")
    deciding.return_(ward, click(review_of(ward, draft.draft_id), reason="日付を直してください。"))
    inspecting.record(
        ward,
        InspectionForm(
            duty_of(ward, account_id, DutyKind.STATUS_CHECK),
            InspectionOutcome.PUT_RIGHT,
            (),
            "通報した。",
            OWNER,
            "look",
        ),
    )
    past = history_of(ward, account_id, OWNER)

    assert [event.action for event in past.events] == [
        "duty_recorded",
        "review_returned",
        "review_opened",
        "reminder_snoozed",
        "reminder_sent",
    ]
    assert [event.actor for event in past.events] == [OWNER, SUZUKI, SATO, DEPUTY, "koetsu"]
    assert past.events[0].detail["note"] == "通報した。"
    assert past.older_than is None


def test_a_long_history_is_read_in_portions(ward):
    account_id = register_account(ward)
    for number in range(MOST + 1):
        submit_draft(ward, account_id, delivery_key=f"draft-{number}")
    past = history_of(ward, account_id, ADMINISTRATOR)

    older = history_of(ward, account_id, ADMINISTRATOR, older_than=past.older_than)

    assert len(past.events) == MOST
    assert past.events[0].subject == f"draft:{MOST + 1}"
    assert [event.subject for event in older.events] == ["draft:1"]
    assert older.older_than is None


def test_a_history_is_for_those_who_keep_the_account(ward):
    account_id = register_account(ward)
    with pytest.raises(NotPolicyOwner):
        history_of(ward, account_id, SATO)
    with pytest.raises(AccountUnknown):
        history_of(ward, 99, OWNER)
