"""Operation settings: the defaults, a ward's file over them, and what is said where that file is wrong."""

import tomllib
from datetime import date, time
from pathlib import Path

import pytest

from bot.operation import DEFAULTS, OperationRefused, default_operation, load_operation

PAGE = Path(__file__).parents[2] / "docs" / "operation.ja.md"


@pytest.fixture
def load(tmp_path):
    """Loads a file with the given content."""

    def write_and_load(content):
        file = tmp_path / "ward.toml"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load_operation(file)

    return write_and_load


def settings():
    """Each setting as its table, its name, and the line of the defaults on which it stands."""
    lines = DEFAULTS.read_text(encoding="utf-8").splitlines()
    table = tomllib.loads("\n".join(lines))
    return [
        (part, name, next(line for line in lines if line.startswith(f"{name} ")))
        for part, inside in table.items()
        for name in inside
    ]


@pytest.mark.parametrize(("part", "name", "line"), settings())
def test_every_default_is_explained_on_its_page_as_ours(part, name, line):
    written = line.partition("=")[2].partition("#")[0].strip()
    rows = PAGE.read_text(encoding="utf-8").partition(f"`[{part}]`")[2].partition("\n## ")[0].splitlines()

    [row] = [row for row in rows if row.startswith(f"| `{name}` |")]
    assert f"| `{written}` |" in row
    assert "推奨値" in PAGE.read_text(encoding="utf-8")


def test_a_file_says_only_what_is_different(load):
    operation = load('[duties]\nstatus_check_months = 6\n[calendar]\nclosed_days = ["2027-01-04", "10-01"]\n')

    assert operation.duties.status_check_months == 6
    assert operation.calendar.closed_days == (date(2027, 1, 4), (10, 1))
    assert operation.duties.days_before == default_operation().duties.days_before
    assert operation.drafts == default_operation().drafts
    assert operation.calendar.opens == time(8, 30)


def test_an_empty_file_is_the_defaults(load):
    assert load("") == load("\ufeff# 何も変えない\r\n") == default_operation()


def test_days_and_times_may_be_written_as_toml_or_in_quotes(load):
    operation = load('[calendar]\nclosed_days = [2027-01-04]\nopens = "09:00"\ncloses = 17:00:00\n')

    assert operation.calendar.closed_days == (date(2027, 1, 4),)
    assert (operation.calendar.opens, operation.calendar.closes) == (time(9), time(17))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[duties]\noverdue_every = 0\n", "2行目「duties.overdue_every」: 1以上にしてください。"),
        ("\n[duties]\noverdue_every = 400\n", "3行目「duties.overdue_every」: 366以下にしてください。"),
        ('[duties]\noverdue_every = "7"\n', "2行目「duties.overdue_every」: 引用符や小数点のない整数で"),
        ("[duties]\noverdue_every = 7.5\n", "2行目「duties.overdue_every」: 引用符や小数点のない整数で"),
        ("[duties]\noverdue_every = true\n", "2行目「duties.overdue_every」: 引用符や小数点のない整数で"),
        ("[duties]\ndays_before = 30\n", "2行目「duties.days_before」: [30, 7] のような一覧で"),
        ("[duties]\ndays_before = [30, 0]\n", "2行目「duties.days_before」: 1以上にしてください。"),
        ("[duties]\nweekly = 7\n", "2行目「duties.weekly」: 知らない項目です（使えるのは days_before・"),
        (
            "[dutys]\nweekly = 7\n",
            "1行目「dutys」: 知らない項目です（使えるのは calendar・duties・drafts・digest",
        ),
        ("duties = 3\n", "1行目「duties」: [duties] の表として書いてください。"),
        ('[duties]\nhandover_on = "4-1"\n', '2行目「duties.handover_on」: "04-01" のように'),
        ('[duties]\nhandover_on = "02-29"\n', "2行目「duties.handover_on」: 2月29日のない年があります"),
        ("[duties]\nhandover_on = 2027-04-01\n", '2行目「duties.handover_on」: "04-01" のように'),
        (
            "[duties]\nquiet_days = 200\n",
            "2行目「duties.quiet_days」: dormant_days（休眠とする日数、いまは180）",
        ),
        (
            '[calendar]\nclosed_days = ["10月1日"]\n',
            '2行目「calendar.closed_days」: "2027-01-04"（その日だけ）',
        ),
        ('[calendar]\nclosed_days = ["02-30"]\n', '2行目「calendar.closed_days」: "04-01" のように'),
        ("[calendar]\nclosed_days = [1]\n", '2行目「calendar.closed_days」: "2027-01-04"（その日だけ）'),
        ("[calendar]\nopens = 8\n", "2行目「calendar.opens」: 08:30:00 のような時刻で"),
        ('[calendar]\ncloses = "午後5時"\n', "2行目「calendar.closes」: 08:30:00 のような時刻で"),
        ("[calendar]\nopens = 18:00:00\n", "2行目「calendar.opens」: closes（閉庁の時刻）より早く"),
        ('[digest]\nweekday = "sunday"\n', "2行目「digest.weekday」: 'monday'、'tuesday'、"),
        ("[digest]\nweekday = 1\n", "2行目「digest.weekday」: 'monday'、"),
        ("[drafts]\nwaiting_hours = 2\nwaiting_hours = 3\n", "TOMLの書き方が違います"),
        ("[duties\n", "1行目: TOMLの書き方が違います。"),
        ("[duties]\n# 運用\n".encode("cp932"), "2行目: UTF-8で保存してください。"),
        (
            "[drafts]\nwaiting_hours = 100\n[duties]\noverdue_every = 0\n",
            "2行目「drafts.waiting_hours」: 72以下",
        ),
    ],
)
def test_a_wrong_file_is_refused_by_line_and_key_in_words_that_a_clerk_understands(load, content, said):
    with pytest.raises(OperationRefused) as refused:
        load(content)

    told = refused.value.say("ja")
    assert said in told
    assert told.startswith("運用設定 ")
    assert "ward.toml の" in told
    assert "line " in refused.value.say("en")


def test_a_file_that_is_not_there_is_told_with_the_setting_that_names_it(tmp_path):
    with pytest.raises(OperationRefused, match="KOETSU_OPERATION"):
        load_operation(tmp_path / "none.toml")
