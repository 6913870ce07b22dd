"""The audit log as files: CSV for spreadsheets, JSON for programs that compute the hashes again."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from datetime import UTC
from typing import IO
from zoneinfo import ZoneInfo

from bot.records.audit import AuditEntry

Write = Callable[[IO[bytes], Iterable[AuditEntry], ZoneInfo], None]
HEADINGS = ("連番", "記録日時", "行為者", "操作", "対象", "内容", "前行ハッシュ", "ハッシュ")
STARTS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def write_csv(target: IO[bytes], entries: Iterable[AuditEntry], zone: ZoneInfo) -> None:
    """Write UTF-8 with BOM and CRLF, moments in `zone`, no cell a formula."""
    lines = io.TextIOWrapper(target, encoding="utf-8-sig", newline="")
    table = csv.writer(lines)
    table.writerow(HEADINGS)
    for entry in entries:
        table.writerow(harmless(cell) for cell in _cells(entry, zone))
    lines.detach()  # or the caller's stream would be closed; what was written is flushed


def write_json(target: IO[bytes], entries: Iterable[AuditEntry], _zone: ZoneInfo) -> None:
    """Write one array, a row a line, moments in UTC as they were hashed."""
    separator = "[\n"
    for entry in entries:
        target.write((separator + json.dumps(_fields(entry), ensure_ascii=False)).encode())
        separator = ",\n"
    target.write(b"[]\n" if separator == "[\n" else b"\n]\n")


def _cells(entry: AuditEntry, zone: ZoneInfo) -> tuple[object, ...]:
    return (
        entry.number,
        entry.at.astimezone(zone).isoformat(timespec="seconds"),
        entry.actor,
        entry.action,
        entry.subject,
        json.dumps(entry.detail, ensure_ascii=False, sort_keys=True),
        entry.previous_hash,
        entry.hash,
    )


def _fields(entry: AuditEntry) -> dict[str, object]:
    return {
        "number": entry.number,
        "at": entry.at.astimezone(UTC).isoformat(),
        "actor": entry.actor,
        "action": entry.action,
        "subject": entry.subject,
        "detail": entry.detail,
        "previous_hash": entry.previous_hash,
        "hash": entry.hash,
    }


def harmless(cell: object) -> str:
    """The cell as a spreadsheet shows it without running it: an apostrophe goes before what looks like a formula."""
    text = str(cell)
    return f"'{text}" if text.startswith(STARTS_A_FORMULA) else text
