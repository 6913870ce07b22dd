"""The register as a file: what is exported can be imported again, and nothing changes."""

import csv
import io
import string
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.records.accounts import Account, AccountState, Badge
from bot.records.operation_policies import REQUIRED_ITEMS, OperationPolicy, PolicyItem, PolicyState
from bot.workflows.account_columns import BY_FACT, COLUMNS, looks_like_formula
from bot.workflows.account_exporting import export_accounts
from bot.workflows.account_facts import facts_of, set_facts
from bot.workflows.account_keeping import Imported, import_accounts
from bot.workflows.account_problems import CellRefused
from bot.workflows.policy_versions import NewVersion, add_version
from checks import Platform, Replies
from tests.workflows.account_tables import SAMPLE
from tests.workflows.stories import OWNER, actions, register_account, rows

AWKWARD = st.sampled_from(
    ["=", "+", "-", "@", "＝", "＠", "'", '"', '""', ",", ";", "\n", "\r\n", "、", "👨\u200d👩\u200d👧", "ﾃ", "髙", "　"]
)  # fmt: skip
RAW = st.lists(st.one_of(AWKWARD, st.text(max_size=6)), max_size=8).map("".join)
SLACK_ID = st.text(string.ascii_uppercase + string.digits, min_size=2, max_size=10)
DAYS = st.dates(date(2000, 1, 1), date(2031, 11, 24))


def written(fact):
    """What a person may have written of a fact, as it is registered."""

    column = BY_FACT[fact]

    def read(raw):
        try:
            return column.value(raw)
        except CellRefused:
            return "みなも" if column.is_required else None

    return RAW.map(read)


def slack_ids(first):
    return st.builds("{}{}".format, st.sampled_from(first), SLACK_ID)


TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
FACTS = st.fixed_dictionaries(
    {
        "platform": st.sampled_from(Platform),
        "handle": written("handle"),
        "name": written("name"),
        "section": written("section"),
        "state": st.sampled_from(AccountState),
        "owner": slack_ids("UW"),
        "deputy": st.none() | slack_ids("UW"),
        "authors": st.lists(slack_ids("UWS"), max_size=4, unique=True).map(lambda ids: tuple(sorted(ids))),
        "review_channel": st.none() | slack_ids("CG"),
        "section_channel": st.none() | slack_ids("CG"),
        "url": st.none() | st.just("https://x.com/minamo_city?a=1,2&b='\"="),
        "purpose": written("purpose"),
        "posting_from": st.none() | TIMES,
        "posting_until": st.none() | TIMES,
        "replies": st.sampled_from(Replies),
        "reply_contact": written("reply_contact"),
        "follow_policy": written("follow_policy"),
        "repost_policy": written("repost_policy"),
        "badge": st.sampled_from(Badge),
        "profile_says_official": st.booleans(),
        "profile_links_site": st.booleans(),
        "profile_links_policy": st.booleans(),
        "credentials_place": written("credentials_place"),
        "mfa_place": written("mfa_place"),
        "closing_announced_on": st.none() | DAYS,
        "closing_unlinked_on": st.none() | DAYS,
        "closing_archived_on": st.none() | DAYS,
    }
)
ITEMS = st.none() | st.sets(st.sampled_from(PolicyItem)).map(
    lambda chosen: tuple(item for item in PolicyItem if item in chosen or item in REQUIRED_ITEMS)
)
VERSIONS = st.none() | st.builds(
    NewVersion,
    st.sampled_from(["https://www.city.minamo.lg.jp/sns/policy.html", "https://note.example/p?a=',\""]),
    DAYS,
    ITEMS,
    st.just(OWNER),
)


def registered(ward, account_id):
    with ward.database.reading() as session:
        return facts_of(session.get_one(Account, account_id))


def put_down(ward, account_id, facts, version, state):
    with ward.database.transaction() as session:
        account = session.get_one(Account, account_id)
        set_facts(account, facts)
        if version is not None:
            policy = account.operation_policy or OperationPolicy(
                review_interval_months=12, next_review_on=date(2027, 3, 31), versions=[]
            )
            account.operation_policy, policy.state = policy, state
            add_version(session, ward, policy, version)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(FACTS, VERSIONS, st.sampled_from(PolicyState))
def test_importing_what_was_exported_changes_nothing(sqlite_ward, facts, version, state):
    known = rows(sqlite_ward, Account)
    account = known[0].id if known else register_account(sqlite_ward, policy=False)
    put_down(sqlite_ward, account, facts, version, state)
    before, noted = registered(sqlite_ward, account), actions(sqlite_ward)
    content = export_accounts(sqlite_ward)

    assert import_accounts(sqlite_ward, content, actor="cli") == Imported(unchanged=1)
    assert registered(sqlite_ward, account) == before
    assert before.items() >= facts.items()
    assert export_accounts(sqlite_ward) == content
    assert actions(sqlite_ward) == noted


@given(RAW)
def test_no_cell_runs_as_a_formula_and_each_reads_back(raw):
    column = BY_FACT["purpose"]
    try:
        value = column.value(raw)
    except CellRefused:
        return
    cell = column.cell(value)
    assert not cell or not looks_like_formula(cell[0])
    assert column.value_in_cell(cell) == value


def test_the_sample_comes_back_as_it_was_meant(ward):
    import_accounts(ward, SAMPLE.read_bytes(), actor="cli")
    content = export_accounts(ward)

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 7
    assert import_accounts(ward, content, actor="cli") == Imported(unchanged=6)
    table = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    city = next(row for row in table if row["アカウント"] == "minamo_city")
    assert (city["媒体"], city["状態"], city["次回見直し日"]) == ("X", "運用中", "2027-04-01")
    assert (city["発信時間（から）"], city["認証バッジ"]) == ("08:30", "取得済み")
    assert city["運用ポリシーの項目"].startswith("目的、媒体とアカウント名・URL、運用する課")


def test_an_export_fills_an_empty_register_with_the_same_accounts(ward, sqlite_url):
    import_accounts(ward, SAMPLE.read_bytes(), actor="cli")
    content = export_accounts(ward)
    with ward.database.transaction() as session:
        for account in session.query(Account):
            account.handle = f"old-{account.handle}"

    assert import_accounts(ward, content, actor="cli") == Imported(created=6)
    kept = [line for line in export_accounts(ward).splitlines() if b",old-" not in line]
    assert sorted(kept) == sorted(content.splitlines())


def test_an_empty_register_is_exported_as_its_headings(sqlite_ward):
    [line] = export_accounts(sqlite_ward).decode("utf-8-sig").splitlines()
    assert line.split(",") == [column.name.ja for column in COLUMNS]


@pytest.mark.parametrize("value", [time(0, 0), time(23, 59)])
def test_the_ends_of_the_day_are_times(value):
    column = BY_FACT["posting_from"]
    assert column.value_in_cell(column.cell(value)) == value
