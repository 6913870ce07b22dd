"""Importing accounts from a spreadsheet's CSV."""

import csv
import io
from datetime import date, time
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.records.accounts import Account, AccountAuthor, AccountState, Badge
from bot.records.audit import AuditEntry
from bot.records.duties import Duty, DutyKind, DutyState
from bot.records.operation_policies import (
    REQUIRED_ITEMS,
    OperationPolicy,
    PolicyOutcome,
    PolicyState,
    PolicyVersion,
)
from bot.records.reminders import Reminder, ReminderState
from bot.workflows import policy_reviewing, withdrawing
from bot.workflows.account_columns import COLUMNS
from bot.workflows.account_keeping import Imported, import_accounts
from bot.workflows.account_problems import ImportRefused
from bot.workflows.accounts import all_accounts
from bot.workflows.forms import PolicyReviewForm
from bot.workflows.names import POLICY_ITEM_NAMES
from checks import Platform, Replies
from tests.workflows.stories import (
    SATO,
    actions,
    duty_of,
    notices,
    register_account,
    rows,
    send_all,
    submit_draft,
)
from tests.workflows.test_reminding import travel

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


def import_(ward, content):
    return import_accounts(ward, content, actor="cli:joho")


def problems(ward, content):
    """What the refusal says, a line each, in Japanese."""
    with pytest.raises(ImportRefused) as refusal:
        import_(ward, content)
    assert rows(ward, Account) == []
    assert actions(ward) == []
    return refusal.value.sentence("ja").split("\n")[1:]


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


def test_a_changed_review_day_plans_the_reminders_anew(ward):
    import_(ward, table({}))
    import_(ward, table({"次回見直し日": "2027-09-30"}))

    reviews = [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.POLICY_REVIEW]
    assert [(duty.due_on, duty.state) for duty in reviews] == [
        (date(2027, 3, 31), DutyState.VOID),
        (date(2027, 9, 30), DutyState.OPEN),
    ]
    states = {reminder.duty_id: reminder.state for reminder in rows(ward, Reminder)}
    assert [states[duty.id] for duty in reviews] == [ReminderState.SETTLED, ReminderState.SCHEDULED]


def test_a_reminder_that_was_told_loses_its_buttons_when_the_day_is_changed(ward):
    import_(ward, table({"次回見直し日": "2026-11-30"}))
    travel(ward, ward.clock.now().replace(month=11, day=26))
    send_all(ward)
    import_(ward, table({"次回見直し日": "2027-11-30"}))

    assert [key for key in notices(ward) if "settled" in key] == ["reminder-update:1:settled:U0OWNER"]


def test_an_empty_review_day_of_a_known_account_stays_as_it_is_planned(ward):
    import_(ward, table({}))

    assert import_(ward, table({"次回見直し日": ""})) == Imported(unchanged=1)
    assert rows(ward, OperationPolicy)[0].next_review_on == date(2027, 3, 31)


def test_an_empty_review_day_of_a_new_account_is_one_interval_from_today(ward):
    import_(ward, table({"次回見直し日": "", "見直し間隔（月）": ""}, {"次回見直し日": "", "媒体": "LINE"}))

    assert [
        (policy.review_interval_months, policy.next_review_on) for policy in rows(ward, OperationPolicy)
    ] == [
        (12, date(2027, 11, 24)),
        (6, date(2027, 5, 24)),
    ]


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


def test_an_account_may_have_no_operation_policy_yet(ward):
    import_(ward, table({"運用ポリシーURL": "", "次回見直し日": ""}))

    assert rows(ward, OperationPolicy) == []
    assert import_(ward, table({})) == Imported(updated=1)
    assert len(rows(ward, OperationPolicy)) == 1
    assert {duty.kind for duty in rows(ward, Duty)} == set(DutyKind) - {DutyKind.NEW_FEATURE}


def test_an_operation_policy_is_not_abolished_by_an_empty_cell(ward):
    register_account(ward)
    with pytest.raises(ImportRefused, match="record a policy review"):
        import_(ward, table({"運用ポリシーURL": "", "次回見直し日": ""}))


def test_an_abolished_policy_comes_into_force_again_with_a_new_address_alone(ward):
    account = register_account(ward)
    policy_reviewing.record(
        ward,
        PolicyReviewForm(duty_of(ward, account), PolicyOutcome.ABOLISHED, "", None, "U0OWNER", "record"),
    )
    import_(ward, table({"次回見直し日": ""}))
    assert rows(ward, OperationPolicy)[0].state is PolicyState.ABOLISHED
    new = "https://www.city.minamo.lg.jp/sns/policy-2.html"
    import_(ward, table({"運用ポリシーURL": new, "次回見直し日": ""}))

    [policy] = rows(ward, OperationPolicy)
    assert (policy.state, policy.next_review_on) == (PolicyState.IN_FORCE, date(2027, 5, 24))


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("cp932"),
        lambda text: text.replace("\r\n", "\n").encode(),
        lambda text: text.replace("\r\n", "\r").encode(),
        lambda text: (text + "\r\n,,,,,,,,,,,,\r\n\r\n").encode("cp932"),
    ],
    ids=["utf-8", "bom", "shift_jis", "lf", "cr", "blank lines"],
)
def test_files_of_all_spreadsheets_are_read(ward, encode):
    text = table({"名称": "みなも区～髙﨑①"}).decode()

    assert import_(ward, encode(text)) == Imported(created=1)
    assert rows(ward, Account)[0].name == "みなも区～髙﨑①"


def test_english_headings_and_words_are_read(ward):
    words = {"媒体": "youtube", "返信方針": "some"}
    english = {column.name.ja: column.name.en for column in COLUMNS}
    content = table(words, header=[english[name] for name in CITY])

    assert import_(ward, content) == Imported(created=1)
    [account] = rows(ward, Account)
    assert (account.platform, account.replies) == (Platform.YOUTUBE, Replies.SOME)


def test_headings_may_be_broken_or_half_width_or_in_any_order(ward):
    header = ["見直し間隔\n(月)" if name.startswith("見直し間隔") else f" {name} " for name in CITY]
    assert import_(ward, table({}, header=header)) == Imported(created=1)
    turned = "\n".join(",".join(reversed(line.split(","))) for line in table({}).decode().split())

    assert import_(ward, turned.encode()) == Imported(unchanged=1)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2027-03-31", date(2027, 3, 31)),
        ("2027/3/31", date(2027, 3, 31)),
        ("２０２７年３月３１日", date(2027, 3, 31)),
        ("令和9年3月31日", date(2027, 3, 31)),
        ("令和９年３月３１日", date(2027, 3, 31)),
        ("R9.3.31", date(2027, 3, 31)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("2028/2/29", date(2028, 2, 29)),
    ],
)
def test_days_are_read_as_offices_write_them(sqlite_ward, written, read):
    import_(sqlite_ward, table({"次回見直し日": written}))

    assert rows(sqlite_ward, OperationPolicy)[0].next_review_on == read


@pytest.mark.parametrize(
    ("column", "written", "said"),
    [
        ("媒体", "ニコニコ", "「ニコニコ」という媒体はありません"),
        ("媒体", "", "空欄です"),
        ("アカウント", "https://x.com/minamo_city", "アカウント名だけを書いてください"),
        ("アカウント", "minamo city", "アカウント名だけを書いてください"),
        ("アカウント", "@@minamo", "アカウント名だけを書いてください"),
        ("アカウント", "=minamo", "数式"),
        ("アカウント", "@=minamo", "数式"),
        ("名称", "=HYPERLINK(1)", "数式"),
        ("名称", "＝HYPERLINK(1)", "数式"),
        ("名称", "+81", "数式"),
        ("名称", "-1", "数式"),
        ("名称", "@minamo", "数式"),
        ("名称", "あ" * 81, "81字あります"),
        ("名称", "みなも\n区", "見えない文字（U+000A"),
        ("名称", "みなも\u202e区", "見えない文字（U+202E"),
        ("所管課", " ", "空欄です"),
        ("責任者", "山田", "SlackのメンバーID"),
        ("責任者", "S0KOHO", "SlackのメンバーID"),
        ("責任者", "<@U0OWNER>", "SlackのメンバーID"),
        ("担当者", "U0SATO,山田", "ユーザーグループID"),
        ("審査チャンネル", "#shinsa", "チャンネルID"),
        ("返信方針", "たまに", "「たまに」は使えません"),
        ("公式サイト掲載URL", "http://www.city.minamo.lg.jp/", "https:// で始まるURL"),
        ("公式サイト掲載URL", "https://minamo", "https:// で始まるURL"),
        ("公式サイト掲載URL", "https://a@b.example/", "https:// で始まるURL"),
        ("公式サイト掲載URL", "https://[", "https:// で始まるURL"),
        ("運用ポリシーURL", "javascript:alert(1)", "https:// で始まるURL"),
        ("運用ポリシーURL", "", "次回見直し日があるのに空欄です"),
        ("見直し間隔（月）", "0", "1から60まで"),
        ("見直し間隔（月）", "61", "1から60まで"),
        ("見直し間隔（月）", "半年", "1から60まで"),
        ("次回見直し日", "2027-02-29", "という日はありません"),
        ("次回見直し日", "4月ごろ", "日付として読めません"),
        ("次回見直し日", "2031-11-25", "5年以内"),
        ("次回見直し日", "1927-03-31", "昔すぎます"),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column(sqlite_ward, column, written, said):
    [problem] = problems(sqlite_ward, table({"媒体": "LINE"}, {column: written}))

    assert problem.startswith(f"3行目「{column}」: ")
    assert said in problem


def test_all_problems_are_told_at_once_in_order(ward):
    content = table(
        {"責任者": "山田", "返信方針": "たまに"},
        {},
        {"アカウント": "MINAMO_CITY"},
        {"媒体": "LINE", "運用ポリシーURL": ""},
    )

    assert [problem.split(":")[0] for problem in problems(ward, content)] == [
        "2行目「責任者」",
        "2行目「返信方針」",
        "4行目「アカウント」",
        "5行目「運用ポリシーURL」",
    ]


def test_one_wrong_row_keeps_the_right_ones_out(ward):
    import_(ward, table({}))
    with pytest.raises(ImportRefused):
        import_(ward, table({"名称": "みなも区"}, {"媒体": "LINE"}, {"媒体": "mixi", "責任者": ""}))

    [account] = rows(ward, Account)
    assert account.name == "みなも区公式"


def test_rows_are_counted_as_a_spreadsheet_shows_them(sqlite_ward):
    content = table({"名称": "みなも\n\n区"}, {"媒体": "LINE", "責任者": "山田"}).replace(
        b"\r\nLINE", b"\r\n\r\n,,,\r\nLINE"
    )

    assert [problem.split(":")[0] for problem in problems(sqlite_ward, content)] == [
        "2行目「名称」",
        "5行目「責任者」",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "1行目: ファイルが空です。"),
        (b"\r\n , \r\n", "1行目: ファイルが空です。"),
        (",".join(CITY).encode(), "1行目: 見出しの下に行がありません。"),
        (b"PK\x03\x04xlsx", "1行目: CSVファイルとして読めません"),
        ("媒体\tアカウント\r\n".encode(), "1行目: CSVファイルとして読めません"),
        ("媒体,アカウント".encode("utf-16"), "1行目: CSVファイルとして読めません"),
        (b"\x80\x81\xff\xfe", "1行目: 文字コードが分かりません"),
        (table({}) + b'"LINE,', "3行目: CSVの書き方が崩れています"),
        (
            table({"次回見直し日": "2027-03-31"}).replace(b"2027-03-31", b"2027-03-31,x"),
            "2行目: 見出しの13列より多く",
        ),
    ],
)
def test_what_is_no_table_of_accounts_is_refused_in_a_sentence(sqlite_ward, content, said):
    [problem] = problems(sqlite_ward, content)

    assert problem.startswith(said)


def test_unknown_missing_and_repeated_columns_are_told_together(sqlite_ward):
    header = ["媒体", "媒体", "名称", "所管課", "責任者", "備考", "電話"]
    told = problems(sqlite_ward, (",".join(header) + "\r\nX,X,a,b,U0A,c,d\r\n").encode())

    assert [problem.split("。")[0] for problem in told] == [
        "1行目: 見出し「備考」「電話」は使えません",
        "1行目「媒体」: 同じ見出しが2つあります",
        "1行目「アカウント」: この列がありません",
        "1行目「返信方針」: この列がありません",
        "1行目「運用ポリシーURL」: この列がありません",
    ]


def test_the_refusal_speaks_english_too(sqlite_ward):
    with pytest.raises(ImportRefused) as refusal:
        import_(sqlite_ward, table({"責任者": "山田"}))

    assert refusal.value.sentence("en").split("\n")[1].startswith("Row 2, owner: Write a Slack member id")


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


def row(**facts):
    """A file of one account with a few columns more."""
    return table({}, header=[*CITY, *facts]).replace(
        b"2027-03-31\r\n", f"2027-03-31,{_cells(facts)}\r\n".encode()
    )


def _cells(facts):
    line = io.StringIO(newline="")
    csv.writer(line).writerow(facts.values())
    return line.getvalue().removesuffix("\r\n")


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


@pytest.mark.parametrize(
    ("column", "written", "said"),
    [
        ("状態", "運転中", "準備中・運用中・休眠・停止中・廃止 のいずれか"),
        ("状態", "廃止", "3つがそろったとき"),
        ("目的", "=SUM(1)", "数式"),
        ("目的", "あ" * 501, "501字あります"),
        ("発信時間（から）", "25:00", "時刻として読めません"),
        ("認証バッジ", "金", "なし・申請中・取得済み"),
        ("プロフィール：公式である旨", "たぶん", "はい・いいえ"),
        ("ログイン情報の保管場所", "パスワード：minamo2026", "しまってある場所だけを書いてください"),
        ("多要素認証の保管場所", "JBSWY3DPEHPK3PXP", "しまってある場所だけを書いてください"),
        ("返信の問合せ先", "個人番号は 1234 5678 9018 です", "マイナンバー"),
        ("運用ポリシーの項目", "目的、免責", "利用者の禁止事項"),
        ("運用ポリシーの項目", "目的、予算", "「予算」という項目はありません"),
        ("運用ポリシー施行日", "2031-11-25", "5年以内"),
        ("廃止：告知した日", "きのう", "日付として読めません"),
    ],
)
def test_a_wrong_cell_of_the_further_columns_is_named_too(sqlite_ward, column, written, said):
    [problem] = problems(sqlite_ward, row(**{column: written}))
    assert problem.startswith(f"2行目「{column}」: ")
    assert said in problem


def test_posting_hours_need_both_ends(sqlite_ward):
    [problem] = problems(sqlite_ward, row(**{"発信時間（から）": "8:30", "発信時間（まで）": ""}))
    assert problem.startswith("2行目「発信時間（まで）」: 発信時間は「から」と「まで」の両方を書くか")


def test_a_policy_elsewhere_than_on_the_official_site_is_refused(sqlite_ward):
    [problem] = problems(sqlite_ward, table({"運用ポリシーURL": "https://note.com/minamo"}))
    assert problem.startswith("2行目「運用ポリシーURL」: 区の公式サイト（city.minamo.lg.jp）のページ")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (AccountState.CLOSED, "運用中", "「廃止」のアカウントは「運用中」にできません"),
        (AccountState.SUSPENDED, "休眠", "「停止中」のアカウントは「休眠」にできません"),
    ],
)
def test_a_state_changes_by_a_file_only_as_it_may_by_hand(ward, before, after, said):
    register_account(ward, state=before)
    with pytest.raises(ImportRefused) as refusal:
        import_(ward, row(状態=after))
    assert said in refusal.value.sentence("ja")


def test_an_account_becomes_active_by_a_file_with_a_valid_policy_alone(ward):
    register_account(ward, state=AccountState.PREPARING, policy=False)
    with pytest.raises(ImportRefused, match="Without a valid operation policy"):
        import_(ward, row(状態="運用中", 運用ポリシー施行日="2026-12-01"))
    assert import_(ward, row(状態="運用中")) == Imported(updated=1)
    assert actions(ward) == ["account_changed", "account_state_changed"]
    assert {duty.kind for duty in rows(ward, Duty)} == set(DutyKind) - {DutyKind.NEW_FEATURE}


def test_an_account_is_closed_by_a_file_with_all_three_days_and_no_draft_in_review(ward):
    account = register_account(ward)
    submission = submit_draft(ward, account)
    closed = {"状態": "廃止", "廃止：告知した日": "2026-11-01", "廃止：リンクを外した日": "2026-11-02"}
    closed |= {"廃止：投稿を保存した日": "2026-11-03"}
    with pytest.raises(ImportRefused, match="1 drafts are in review"):
        import_(ward, row(**closed))
    withdrawing.withdraw(ward, submission.draft_id, SATO)
    assert import_(ward, row(**closed)) == Imported(updated=1)
    assert rows(ward, Account)[0].state is AccountState.CLOSED
    assert {duty.state for duty in rows(ward, Duty)} == {DutyState.VOID}


def test_an_empty_state_stays_as_it_is(ward):
    register_account(ward, state=AccountState.SUSPENDED)
    import_(ward, row(状態=""))
    assert rows(ward, Account)[0].state is AccountState.SUSPENDED


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


def test_a_new_effective_day_or_checklist_is_a_new_version_and_the_same_ones_are_none(ward):
    items = "、".join(POLICY_ITEM_NAMES[item].ja for item in REQUIRED_ITEMS)
    import_(ward, table({}))
    assert import_(ward, row(運用ポリシー施行日="2026-11-24")) == Imported(unchanged=1)
    assert import_(ward, row(運用ポリシーの項目=items)) == Imported(updated=1)
    assert import_(ward, row(運用ポリシー施行日="2027-04-01", 運用ポリシーの項目="")) == Imported(updated=1)

    versions = [(each.number, each.effective_on, each.items) for each in rows(ward, PolicyVersion)]
    assert versions == [
        (1, date(2026, 11, 24), None),
        (2, date(2026, 11, 24), [*REQUIRED_ITEMS]),
        (3, date(2027, 4, 1), [*REQUIRED_ITEMS]),
    ]
