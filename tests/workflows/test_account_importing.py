"""Importing accounts from a spreadsheet's CSV."""

from datetime import date, time

import pytest
from sqlalchemy import event

from bot.records.accounts import Account, AccountAuthor, AccountState, Badge
from bot.records.audit import AuditEntry
from bot.records.duties import Duty, DutyKind
from bot.records.operation_policies import REQUIRED_ITEMS, OperationPolicy, PolicyVersion
from bot.records.reminders import Reminder
from bot.workflows.account_columns import COLUMNS
from bot.workflows.account_keeping import Imported
from bot.workflows.account_problems import ImportRefused
from bot.workflows.accounts import all_accounts
from bot.workflows.names import POLICY_ITEM_NAMES
from checks import Platform, Replies
from tests.workflows.account_tables import CITY, SAMPLE, import_, row, table
from tests.workflows.stories import actions, rows


def test_the_sample_imports(ward):
    assert import_(ward, SAMPLE.read_bytes()) == Imported(created=6)
    assert import_(ward, SAMPLE.read_bytes()) == Imported(unchanged=6)
    assert {account.platform for account in all_accounts(ward)} == {
        Platform.X, Platform.FACEBOOK, Platform.INSTAGRAM, Platform.LINE, Platform.YOUTUBE,
    }  # fmt: skip


def test_the_sample_is_as_a_japanese_spreadsheet_saves_it():
    content = SAMPLE.read_bytes()

    assert content.count(b"\r\n") == content.count(b"\n") == 7
    assert content.decode().splitlines()[0] == ",".join(column.name.ja for column in COLUMNS)


def test_a_row_becomes_an_account_with_its_policy_and_its_first_reminder(ward):
    assert import_(ward, table({})) == Imported(created=1)

    [account] = rows(ward, Account)
    assert (account.platform, account.handle, account.name) == (Platform.X, "minamo_city", "みなも区公式")
    assert (account.owner_slack_user_id, account.deputy_slack_user_id) == ("U0OWNER", "U0DEPUTY")
    assert (account.replies, account.review_slack_channel_id) == (Replies.NONE, "C0SHINSA")
    assert {author.slack_id for author in rows(ward, AccountAuthor)} == {"S0KOHO", "U0SATO"}
    [policy] = rows(ward, OperationPolicy)
    assert (policy.review_interval_months, policy.next_review_on) == (6, date(2027, 3, 31))
    [duty] = [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.POLICY_REVIEW]
    [reminder] = [reminder for reminder in rows(ward, Reminder) if reminder.duty_id == duty.id]
    assert (reminder.stage, duty.due_on) == (-30, date(2027, 3, 31))


def test_every_creation_is_in_the_audit_log_with_who_and_what(ward):
    import_(ward, table({}))

    [entry] = rows(ward, AuditEntry)
    assert (entry.actor, entry.action, entry.subject) == ("cli:joho", "account_created", "account:1")
    assert entry.detail["changes"]["handle"] == [None, "minamo_city"]
    assert entry.detail["changes"]["next_review_on"] == [None, "2027-03-31"]


def test_a_change_writes_what_changed_and_nothing_else(ward):
    import_(ward, table({}))
    changed = {"名称": "みなも区", "担当者": "U0SATO U0YAMADA"}
    assert import_(ward, table(changed)) == Imported(updated=1)

    assert rows(ward, AuditEntry)[-1].detail["changes"] == {
        "name": ["みなも区公式", "みなも区"],
        "authors": [["S0KOHO", "U0SATO"], ["U0SATO", "U0YAMADA"]],
    }
    assert rows(ward, Account)[0].name == "みなも区"


def test_an_unchanged_row_writes_nothing(ward):
    import_(ward, table({}))
    assert import_(ward, table({"アカウント": "minamo_city", "担当者": "S0KOHO;U0SATO"})) == Imported(
        unchanged=1
    )

    assert actions(ward) == ["account_created"]


def test_an_account_is_known_whatever_the_case_of_its_handle(ward):
    import_(ward, table({}))

    assert import_(ward, table({"アカウント": "@Minamo_City"})) == Imported(updated=1)
    assert [account.handle for account in rows(ward, Account)] == ["Minamo_City"]


def test_the_same_handle_on_another_platform_is_another_account(ward):
    assert import_(ward, table({}, {"媒体": "Instagram"})) == Imported(created=2)


def test_columns_that_are_left_out_stay_as_they_are_and_get_defaults_where_new(ward):
    needed = [column.name.ja for column in COLUMNS if column.is_required]
    row = ",".join(CITY[name] for name in needed)
    short = f"{','.join(needed)}\n{row}\n".encode()
    import_(ward, table({}))

    assert import_(ward, short) == Imported(unchanged=1)
    assert import_(ward, short.replace(b"minamo_city", b"minamo_bosai")) == Imported(created=1)
    assert rows(ward, OperationPolicy)[1].review_interval_months == 12


def test_an_emptied_cell_empties_the_fact(ward):
    import_(ward, table({}))
    import_(ward, table({"副責任者": "", "担当者": "", "審査チャンネル": ""}))

    [account] = rows(ward, Account)
    assert (account.deputy_slack_user_id, account.review_slack_channel_id) == (None, None)
    assert rows(ward, AccountAuthor) == []


def test_one_wrong_row_keeps_the_right_ones_out(ward):
    import_(ward, table({}))
    with pytest.raises(ImportRefused):
        import_(ward, table({"名称": "みなも区"}, {"媒体": "LINE"}, {"媒体": "mixi", "責任者": ""}))

    [account] = rows(ward, Account)
    assert account.name == "みなも区公式"


def test_an_import_writes_the_audit_log_last_so_that_no_other_writer_waits_in_a_circle(ward):
    import_(ward, table({}, {"アカウント": "@minamo_bosai"}))
    statements = []
    event.listen(
        ward.database.engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: statements.append(statement),
    )
    due = {"次回見直し日": "2027-05-31"}
    import_(ward, table(due, due | {"アカウント": "@minamo_bosai"}))

    first_note = next(at for at, statement in enumerate(statements) if "audit_head" in statement)
    writes = [each for each in statements[first_note:] if each.startswith(("INSERT", "UPDATE", "DELETE"))]
    assert len(writes) == 4
    assert all("audit_" in each for each in writes)


def test_every_fact_can_be_imported_and_neutralised_formulas_read_back(ward):
    more = {
        "状態": "準備中",
        "目的": "'=SUM(1)\n'@区民",
        "発信時間（から）": "８時３０分",
        "発信時間（まで）": "17:15:00",
        "認証バッジ": "申請中",
        "プロフィール：公式である旨": "○",
        "ログイン情報の保管場所": "広報課の金庫",
        "運用ポリシー施行日": "令和8年4月1日",
        "運用ポリシーの項目": "、".join(POLICY_ITEM_NAMES[item].ja for item in REQUIRED_ITEMS),
    }
    assert import_(ward, row(**more)) == Imported(created=1)

    [account] = rows(ward, Account)
    assert (account.state, account.badge) == (AccountState.PREPARING, Badge.APPLIED)
    assert account.purpose == "=SUM(1)\n'@区民"
    assert (account.posting_from, account.posting_until) == (time(8, 30), time(17, 15))
    assert account.profile_says_official
    assert not account.profile_links_site
    [version] = rows(ward, PolicyVersion)
    assert (version.effective_on, version.items) == (date(2026, 4, 1), [*REQUIRED_ITEMS])
    assert import_(ward, row(**more)) == Imported(unchanged=1)


def test_a_new_owner_in_a_file_opens_a_handover_and_is_in_the_audit_log(ward):
    import_(ward, table({}))
    assert import_(ward, table({"責任者": "U0NEW"})) == Imported(updated=1)

    [handover] = [duty for duty in rows(ward, Duty) if duty.cause]
    assert (handover.kind, handover.cause) == (DutyKind.HANDOVER, "責任者の交代")
    assert handover.due_on == date(2026, 12, 8)
    assert actions(ward) == ["account_created", "account_changed", "owner_changed"]
    assert rows(ward, AuditEntry)[-1].detail["changes"] == {"owner": ["U0OWNER", "U0NEW"]}
    assert import_(ward, table({"責任者": "U0NEW"})) == Imported(unchanged=1)
    assert len([duty for duty in rows(ward, Duty) if duty.cause]) == 1
