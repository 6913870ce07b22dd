"""The owner of an overdue operation policy is reminded once, and may put the reminder off to an opening day."""

from datetime import datetime, timedelta

from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.reminders import Reminder, ReminderState
from handlers.ids import Action, pack
from tests.scenarios.conftest import TUESDAY_MORNING

TOKYO = TUESDAY_MORNING.tzinfo


def of_kanko(scene):
    """The policy review of みなも区観光 that is due."""
    of_account = (Duty.account_id == scene.account("minamo_kanko"), Duty.kind == DutyKind.POLICY_REVIEW)
    [duty] = scene.rows(Duty, *of_account, Duty.state == DutyState.OPEN)
    return duty


def reminders(scene, state):
    return scene.rows(Reminder, Reminder.duty_id == of_kanko(scene).id, Reminder.state == state)


def goes_to(scene, moment):
    """Move the ward's clock on to a moment."""
    scene.stage.clock.advance(moment - scene.ward.clock.now())


def at(month, day, hour=9, minute=0, second=1):
    return datetime(2026, month, day, hour, minute, second, tzinfo=TOKYO)


def puts_off(scene, owner, message, days, **how):
    """Choose a number of days in the menu 延期."""
    sent = reminders(scene, ReminderState.SENT)[-1] if not how else None
    reminder = how.get("reminder") or sent
    option = pack(reminder=reminder.id, days=days)
    owner.presses(message, Action.SNOOZE, selected=option, as_seen="reminder" in how)


def told(owner):
    return [message for message in owner.dm() if "運用ポリシーの見直し" in message.rendered]


def test_the_overdue_owner_is_reminded_once_and_may_put_it_off_three_times(scene, kato, tanaka):
    # Tuesday 24 November: the due day was 15 October; a reminder comes in the morning.
    assert told(kato) == []
    goes_to(scene, at(11, 25, 8, 59))
    scene.settles()
    assert told(kato) == []

    goes_to(scene, at(11, 26))
    [first] = scene.until(lambda: told(kato))
    assert "期日を42日過ぎています。" in first.rendered
    assert "みなも区観光" in first.rendered
    goes_to(scene, at(11, 26, 17))
    scene.settles()
    assert told(kato) == [first]

    # One day after Thursday is Friday; one day after Friday is Saturday, so Monday.
    for count, again_on in enumerate([at(11, 27), at(11, 30), at(12, 1)], start=1):
        message = told(kato)[-1]
        puts_off(scene, kato, message, 1)
        put_off = scene.until(lambda ts=message.ts, n=count: said(kato, ts, f"延期 {n}回目"))
        assert f"2026年{again_on.month}月{again_on.day}日" in put_off.rendered
        assert "もう一度お知らせします" in put_off.rendered
        assert Action.SNOOZE not in str(put_off.blocks)
        assert scene.ward.calendar.is_open(again_on.date())
        goes_to(scene, again_on - timedelta(minutes=5))
        scene.settles()
        assert told(kato)[-1].ts == message.ts
        goes_to(scene, again_on)
        again = scene.until(lambda ts=message.ts: [each for each in told(kato) if each.ts > ts])
        assert len(again) == 1

    last = told(kato)[-1]
    puts_off(scene, kato, last, 1)
    scene.dm(kato, "この督促はこれ以上延期できません（3回まで）。")
    assert Action.SNOOZE in str(told(kato)[-1].blocks)
    policy = f"account:{of_kanko(scene).account_id}"
    assert scene.actions(policy).count("reminder_snoozed") == 3
    assert scene.actions(policy).count("reminder_sent") == 4

    # Who does not keep the account cannot put it off.
    puts_off(scene, tanaka, last, 1, reminder=reminders(scene, ReminderState.SENT)[-1])
    scene.until(
        lambda: [seen for seen in private(scene, tanaka) if "副責任者と管理者だけです" in seen.rendered]
    )
    assert scene.actions(policy).count("reminder_snoozed") == 3


def test_what_was_put_off_already_says_so(scene, kato):
    goes_to(scene, at(12, 10))
    message = scene.until(lambda: [each for each in told(kato) if "56日過ぎています" in each.rendered])[-1]
    reminder = reminders(scene, ReminderState.SENT)[-1]
    for _ in range(2):
        puts_off(scene, kato, message, 3, reminder=reminder)
    scene.dm(kato, "この督促はもう延期されています。")
    assert scene.rows(Reminder, Reminder.id == reminder.id)[0].snooze_count == 1


def private(scene, person):
    return [seen for seen in scene.slack.messages.all_in("D0KATO") if seen.ephemeral_for == person.id]


def said(owner, ts, words):
    return next((each for each in owner.dm() if each.ts == ts and words in each.rendered), None)
