"""What is wrong in a file of accounts is told by row and column."""

import pytest

from bot.workflows.account_problems import ImportRefused
from tests.workflows.account_tables import import_, problems, row, table


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


def test_rows_are_counted_as_a_spreadsheet_shows_them(sqlite_ward):
    content = table({"名称": "みなも\n\n区"}, {"媒体": "LINE", "責任者": "山田"}).replace(
        b"\r\nLINE", b"\r\n\r\n,,,\r\nLINE"
    )

    assert [problem.split(":")[0] for problem in problems(sqlite_ward, content)] == [
        "2行目「名称」",
        "5行目「責任者」",
    ]


def test_the_refusal_speaks_english_too(sqlite_ward):
    with pytest.raises(ImportRefused) as refusal:
        import_(sqlite_ward, table({"責任者": "山田"}))

    assert refusal.value.sentence("en").split("\n")[1].startswith("Row 2, owner: Write a Slack member id")
