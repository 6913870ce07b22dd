"""Reading a file of accounts, whichever spreadsheet saved it."""

from datetime import date

import pytest

from bot.records.accounts import Account
from bot.records.operation_policies import OperationPolicy
from bot.workflows.account_columns import COLUMNS
from bot.workflows.account_keeping import Imported
from checks import Platform, Replies
from tests.workflows.account_tables import CITY, import_, problems, table
from tests.workflows.stories import rows


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
