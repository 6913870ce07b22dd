"""Owners and deputies who left Slack."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, timedelta
from threading import Barrier
from typing import Any

from bot.records.accounts import Account, AccountState
from bot.records.audit import AuditEntry
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.keepers import Keeper
from bot.records.outbox import OutboxJob
from bot.workflows import duties, keepers_leaving, reminding
from bot.workflows.history import history_of
from bot.workflows.keepers_leaving import CAUSE, hear, to_ask_for
from handlers.views.history_modal import history_modal
from tests.wards import ADMINISTRATOR, make_ward
from tests.workflows.stories import DEPUTY, OWNER, SATO, actions, register_account, rows, tokyo


def handovers(ward) -> list[Duty]:
    return [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.HANDOVER and duty.cause == CAUSE]


def changes(ward, account_id: int, **facts: Any) -> None:
    with ward.database.transaction() as session:
        account = session.get_one(Account, account_id)
        for fact, value in facts.items():
            setattr(account, fact, value)


def test_an_owner_who_left_leaves_a_handover_for_every_account_in_use(ward):
    kept = [register_account(ward, handle=f"minamo_{number}") for number in range(2)]
    register_account(ward, handle="closed", state=AccountState.CLOSED)
    register_account(ward, handle="new", state=AccountState.PREPARING)
    register_account(ward, handle="other", owner_slack_user_id="U0OTHER", deputy_slack_user_id=OWNER)
    hear(ward, OWNER, has_left=True)

    assert [(duty.account_id, duty.due_on, duty.state) for duty in handovers(ward)] == [
        (account, date(2026, 12, 8), DutyState.OPEN) for account in kept
    ]
    left = [entry for entry in rows(ward, AuditEntry) if entry.action == "keeper_left"]
    assert [(entry.subject, entry.detail["role"], entry.detail["handover"]) for entry in left] == [
        ("account:1", "owner", True),
        ("account:2", "owner", True),
        ("account:4", "owner", False),
        ("account:5", "deputy", False),
    ]
    [keeper] = rows(ward, Keeper)
    assert keeper.left_at == ward.clock.now()


def test_it_is_noticed_once_however_often_slack_says_it(ward):
    register_account(ward)
    for _ in range(3):
        hear(ward, OWNER, has_left=True)
        ward.clock.advance(timedelta(days=1))

    assert len(handovers(ward)) == 1
    assert actions(ward).count("keeper_left") == 1


def test_a_handover_that_was_looked_at_does_not_come_again_the_next_day(ward):
    register_account(ward)
    hear(ward, OWNER, has_left=True)
    with ward.database.transaction() as session:
        duties.end(session, ward, session.get_one(Duty, handovers(ward)[0].id), DutyState.DONE)
    ward.clock.advance(timedelta(days=1))
    hear(ward, OWNER, has_left=True)

    assert [duty.state for duty in handovers(ward)] == [DutyState.DONE]


def test_who_comes_back_and_leaves_again_leaves_a_new_handover(ward):
    register_account(ward)
    hear(ward, OWNER, has_left=True)
    hear(ward, OWNER, has_left=False)
    assert [keeper.left_at for keeper in rows(ward, Keeper)] == [None]
    ward.clock.advance(timedelta(days=60))
    hear(ward, OWNER, has_left=True)

    assert [duty.due_on for duty in handovers(ward)] == [date(2026, 12, 8), date(2027, 2, 6)]
    assert [each for each in actions(ward) if each.startswith("keeper")] == [
        "keeper_left", "keeper_returned", "keeper_left",
    ]  # fmt: skip


def test_somebody_who_has_left_and_is_entered_as_an_owner_is_noticed_too(ward):
    register_account(ward)
    hear(ward, OWNER, has_left=True)
    ward.clock.advance(timedelta(days=3))
    other = register_account(ward, handle="late_comer")
    hear(ward, OWNER, has_left=True)

    assert [(duty.account_id, duty.due_on) for duty in handovers(ward)][1:] == [(other, date(2026, 12, 11))]


def test_reminders_go_to_the_deputy_and_else_to_the_administrators(ward):
    register_account(ward)
    alone = register_account(ward, handle="alone", deputy_slack_user_id=None)
    hear(ward, OWNER, has_left=True)
    ward.clock.advance_to(tokyo(2026, 11, 25, 9))
    reminding.sweep(ward)

    told = {job.lane: job.key for job in rows(ward, OutboxJob)}
    assert set(told) == {DEPUTY, ADMINISTRATOR}
    by_account = {duty.account_id: f"reminder:handover-{duty.id}:" for duty in handovers(ward)}
    assert told[ADMINISTRATOR].startswith(by_account[alone])


def test_an_answer_that_the_news_have_overtaken_counts_for_nothing(ward):
    register_account(ward)
    asked_at = ward.clock.now()
    ward.clock.advance(timedelta(seconds=1))
    hear(ward, OWNER, has_left=True)
    hear(ward, OWNER, has_left=False, asked_at=asked_at)

    assert [keeper.left_at for keeper in rows(ward, Keeper)] == [ward.clock.now()]


def test_nobody_is_remembered_who_keeps_nothing(ward):
    register_account(ward)
    hear(ward, SATO, has_left=True)

    assert rows(ward, Keeper) == []


def test_somebody_whom_slack_does_not_know_is_asked_for_again_the_next_day_alone(ward):
    register_account(ward)
    hear(ward, OWNER, has_left=None)

    assert to_ask_for(ward, 5) == [DEPUTY]
    assert handovers(ward) == []
    ward.clock.advance(timedelta(hours=24))
    assert to_ask_for(ward, 5) == [DEPUTY, OWNER]


def test_each_keeper_is_asked_for_once_a_day_a_few_at_a_time(ward):
    for number in range(4):
        owner = f"U0OWNER{number}"
        register_account(ward, handle=owner, owner_slack_user_id=owner, deputy_slack_user_id="U0SHARED")
    register_account(ward, handle="gone", owner_slack_user_id="U0GONE", state=AccountState.CLOSED)
    asked = []
    while some := to_ask_for(ward, 2):
        assert len(some) <= 2
        asked += some
        for who in some:
            hear(ward, who, has_left=False)

    assert sorted(asked) == ["U0OWNER0", "U0OWNER1", "U0OWNER2", "U0OWNER3", "U0SHARED"]
    ward.clock.advance(timedelta(hours=23, minutes=59))
    assert to_ask_for(ward, 9) == []


def test_two_processes_that_hear_it_at_once_open_one_handover(ward):
    register_account(ward)
    start = Barrier(4)

    def hears(each) -> None:
        start.wait()
        hear(each, OWNER, has_left=True)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(hears, [make_ward(ward.database, ward.clock) for _ in range(4)]))

    assert len(handovers(ward)) == 1
    assert actions(ward).count("keeper_left") == 1


def test_a_process_that_dies_on_the_way_leaves_it_to_the_next_day(ward, monkeypatch):
    register_account(ward)

    def die(*_: Any, **__: Any) -> None:
        raise InterruptedError

    with monkeypatch.context() as patch, suppress(InterruptedError):
        patch.setattr(keepers_leaving.audit, "note", die)
        hear(ward, OWNER, has_left=True)
    assert (rows(ward, Keeper), handovers(ward)) == ([], [])
    assert OWNER in to_ask_for(ward, 5)
    hear(ward, OWNER, has_left=True)
    assert len(handovers(ward)) == 1


def test_a_new_owner_is_told_of_the_handover(ward):
    account = register_account(ward)
    hear(ward, OWNER, has_left=True)
    changes(ward, account, owner_slack_user_id="U0NEXT")
    ward.clock.advance_to(tokyo(2026, 11, 25, 9))
    reminding.sweep(ward)

    assert [job.lane for job in rows(ward, OutboxJob)] == ["U0NEXT"]


def test_where_both_keepers_have_left_and_nobody_administers_a_channel_is_told(ward):
    unmanned = make_ward(ward.database, ward.clock, admins=())
    account_id = register_account(ward)
    for keeper in (OWNER, DEPUTY):
        hear(unmanned, keeper, has_left=True)
    ward.clock.advance_to(tokyo(2026, 11, 25, 9))
    reminding.sweep(unmanned)
    assert [job.lane for job in rows(ward, OutboxJob)] == [ward.review_channel]

    changes(ward, account_id, section_slack_channel_id="C0SECTION")
    ward.clock.advance_to(tokyo(2026, 12, 1, 9))
    reminding.sweep(unmanned)
    assert [job.lane for job in rows(ward, OutboxJob)] == [ward.review_channel, "C0SECTION"]


def test_the_history_has_words_for_who_left_and_came_back(ward):
    account_id = register_account(ward)
    hear(ward, OWNER, has_left=True)
    hear(ward, OWNER, has_left=False)

    shown = str(history_modal(history_of(ward, account_id, ADMINISTRATOR), ward.zone, "ja").to_dict())
    assert "責任者か副責任者がSlackを離れました" in shown
    assert "責任者か副責任者がSlackに戻りました" in shown
    assert shown.count(f"該当者：<@{OWNER}>") == 2
