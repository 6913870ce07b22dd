"""The rows of a file of accounts, read cell by cell, with what is wrong in each and between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.calendar import months_later
from bot.ward import Ward
from bot.workflows.account_cell_days import LONGEST_INTERVAL
from bot.workflows.account_columns import BY_FACT
from bot.workflows.account_problems import CellRefused, Problem
from bot.workflows.account_table import Row
from checks.post import Platform
from checks.wording import Wording

AccountKey = tuple[Platform, str]
NOT_FAR = ("next_review_on", "policy_effective_on")


@dataclass(frozen=True, slots=True)
class Line:
    """A row that could be read: its number in the spreadsheet, and its facts."""

    number: int
    facts: Mapping[str, Any]

    @property
    def key(self) -> AccountKey:
        """What tells accounts apart: platform and handle, whatever the case."""
        return self.facts["platform"], self.facts["handle"].lower()


def read_rows(ward: Ward, rows: Sequence[Row]) -> tuple[list[Line], list[Problem]]:
    """The rows that can be read, and the problems of the others and between them."""
    problems: list[Problem] = []
    latest = months_later(ward.today(), LONGEST_INTERVAL)
    lines = [line for row in rows if (line := _read(row, latest, problems))]
    return lines, [*problems, *_repeated(lines)]


def problem(line: Line, fact: str, sentence: Wording) -> Problem:
    """A problem of one fact of a row."""
    return Problem(line.number, BY_FACT[fact].name, sentence)


def _read(row: Row, latest: date, problems: list[Problem]) -> Line | None:
    facts: dict[str, Any] = {}
    refused = []
    for column, raw in row.cells.items():
        try:
            facts[column.name.en] = column.value_in_cell(raw)
        except CellRefused as cell:
            refused.append(Problem(row.line, column.name, cell.wording))
    refused += [
        Problem(row.line, BY_FACT[fact].name, _TOO_FAR)
        for fact in NOT_FAR
        if fact in facts and facts[fact] is not None and facts[fact] > latest
    ]
    problems += refused
    return None if refused else Line(row.line, facts)


def _repeated(lines: Sequence[Line]) -> list[Problem]:
    first: dict[AccountKey, int] = {}
    problems = []
    for line in lines:
        if line.key in first:
            again = Wording(
                f"{first[line.key]}行目と同じアカウントです。どちらかを消してください。",
                f"This is the same account as in row {first[line.key]}. Delete one of them.",
            )
            problems.append(problem(line, "handle", again))
        first.setdefault(line.key, line.number)
    return problems


_TOO_FAR = Wording("今日から5年以内の日を書いてください。", "Write a day within five years.")
