"""Tables of accounts as CSV, and what their import says."""

import csv
import io
from pathlib import Path

import pytest

from bot.records.accounts import Account
from bot.workflows.account_keeping import import_accounts
from bot.workflows.account_problems import ImportRefused
from tests.workflows.stories import actions, rows

SAMPLE = Path(__file__).parents[2] / "docs" / "accounts-sample.csv"
CITY = {
    "媒体": "X",
    "アカウント": "@minamo_city",
    "名称": "みなも区公式",
    "所管課": "広報課",
    "責任者": "U0OWNER",
    "副責任者": "U0DEPUTY",
    "担当者": "U0SATO、S0KOHO",
    "審査チャンネル": "C0SHINSA",
    "返信方針": "しない",
    "公式サイト掲載URL": "https://www.city.minamo.lg.jp/sns/",
    "運用ポリシーURL": "https://www.city.minamo.lg.jp/sns/policy.html",
    "見直し間隔（月）": "6",
    "次回見直し日": "2027-03-31",
}


def table(*changes, header=None):
    """A CSV file with one row for each of `changes` to CITY."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerow(header or CITY)
    writer.writerows([(CITY | change).values() for change in changes])
    return lines.getvalue().encode()


def row(**facts):
    """A file of one account with a few columns more."""
    return table({}, header=[*CITY, *facts]).replace(
        b"2027-03-31\r\n", f"2027-03-31,{_cells(facts)}\r\n".encode()
    )


def _cells(facts):
    line = io.StringIO(newline="")
    csv.writer(line).writerow(facts.values())
    return line.getvalue().removesuffix("\r\n")


def import_(ward, content):
    return import_accounts(ward, content, actor="cli:joho")


def problems(ward, content):
    """What the refusal says, a line each, in Japanese."""
    with pytest.raises(ImportRefused) as refusal:
        import_(ward, content)
    assert rows(ward, Account) == []
    assert actions(ward) == []
    return refusal.value.sentence("ja").split("\n")[1:]
