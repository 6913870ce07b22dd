"""Drafts that wait while time passes, and what was told of them."""

from typing import Any

from bot.records.audit import AuditEntry
from bot.records.draft_reminders import DraftReminder
from bot.records.reminders import ReminderState
from bot.workflows import deciding, draft_reminding
from checks import Kind
from tests.wards import TOKYO
from tests.workflows.stories import CLEAN, click, notices, rows, submit_draft, tokyo

ALARM = "区内で停電しています。復旧は14時の見込みです（10時現在、区防災課）。詳しくは https://www.city.minamo.lg.jp/ をご覧ください。"
EMERGENCY = {"kind": Kind.EMERGENCY, "text": ALARM}


def travel(ward, *moment: int) -> list[str]:
    """Let time pass as for a bot that never sleeps; when reminders of drafts were told, and of what."""
    told: list[str] = []
    until = tokyo(*moment)
    while (due_at := draft_reminding.next_due_at(ward)) and due_at <= until:
        ward.clock.advance_to(max(due_at, ward.clock.now()))
        before = set(told_keys(ward))
        assert draft_reminding.sweep(ward)
        local = ward.clock.now().astimezone(TOKYO)
        told += [f"{local:%m-%d %H:%M} {key}" for key in told_keys(ward) if key not in before]
    ward.clock.advance_to(until)
    return told


def told_keys(ward) -> list[str]:
    return [key.removeprefix("draft-reminder:") for key in notices(ward) if key.startswith("draft-reminder:")]


def sent_entries(ward) -> list[Any]:
    return [entry for entry in rows(ward, AuditEntry) if entry.action == "draft_reminder_sent"]


def states(ward) -> dict[str, ReminderState]:
    return {f"{each.waiting_for} {each.ordinal}": each.state for each in rows(ward, DraftReminder)}


def return_(ward, review: int) -> None:
    deciding.return_(ward, click(review, reason="場所を書いてください。"))


def submit_again(ward) -> None:
    """The author's second revision."""
    submit_draft(ward, 1, draft_id=1, base_revision=1, delivery_key="again", text=CLEAN + "！")
