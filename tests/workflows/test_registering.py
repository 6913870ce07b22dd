"""Registering and changing accounts by hand."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.records.accounts import Account, AccountAuthor, AccountState, Badge
from bot.records.audit import AuditEntry
from bot.records.duties import Duty, DutyKind, DutyState
from bot.workflows import keepers_leaving, registering
from bot.workflows.account_problems import FactsRefused
from bot.workflows.account_sheets import is_kept_by, register_sheet
from bot.workflows.refusals import AccountIsClosed, AccountMovedOn, NotAdministrator, NotPolicyOwner
from bot.workflows.registering import AccountForm
from checks import Platform, Replies
from tests.wards import ADMINISTRATOR
from tests.workflows.stories import DEPUTY, OWNER, SATO, actions, register_account, rows

WRITTEN = {
    "platform": "x",
    "handle": "@minamo_city",
    "url": "https://x.com/minamo_city",
    "name": "みなも区公式",
    "section": "広報課",
    "owner": OWNER,
    "deputy": DEPUTY,
    "authors": "U0SATO  S0KOHO",
    "review_channel": "C0REVIEW",
    "section_channel": "",
    "purpose": "くらしの情報を伝える\r\n災害時は最優先",
    "posting_from": "08:30",
    "posting_until": "17:15",
    "replies": "none",
    "reply_contact": "広報課 03-1234-5678",
    "follow_policy": "公的機関だけ",
    "repost_policy": "- 国・都・区の投稿",
    "official_list_url": "https://www.city.minamo.lg.jp/sns/",
    "badge": "granted",
    "profile_says_official": "yes",
    "profile_links_site": "no",
    "profile_links_policy": "no",
    "credentials_place": "広報課の金庫・共有パスワード管理ツールの「SNS」フォルダ",
    "mfa_place": "広報課の公用携帯",
}


def form(**changes):
    return AccountForm(WRITTEN | changes, ADMINISTRATOR, "delivery-1")


def changed(ward, account_id, who=OWNER, **written):
    """What somebody hands in who has opened the account just now."""
    seen = register_sheet(ward, account_id, who).seen
    return AccountForm(written, who, "delivery-2", account_id, seen)


def refused(ward, handed_in):
    """What is said at which field, in Japanese."""
    before = actions(ward)
    do = registering.register if handed_in.account_id is None else registering.change
    with pytest.raises(FactsRefused) as refusal:
        do(ward, handed_in)
    assert actions(ward) == before
    return {fact: each.ja for fact, each in refusal.value.fields.items()}


def test_a_new_account_begins_in_preparation_with_all_its_facts(ward):
    account_id = registering.register(ward, form())

    [account] = rows(ward, Account)
    assert (account.id, account.state) == (account_id, AccountState.PREPARING)
    assert (account.platform, account.handle) == (Platform.X, "minamo_city")
    assert (account.owner_slack_user_id, account.deputy_slack_user_id) == (OWNER, DEPUTY)
    assert (account.posting_from, account.posting_until) == (time(8, 30), time(17, 15))
    assert (account.replies, account.badge) == (Replies.NONE, Badge.GRANTED)
    assert account.purpose == "くらしの情報を伝える\n災害時は最優先"
    assert (account.profile_says_official, account.profile_links_site) == (True, False)
    assert {author.slack_id for author in rows(ward, AccountAuthor)} == {"U0SATO", "S0KOHO"}
    assert rows(ward, Duty) == []


def test_the_audit_log_says_who_registered_what(ward):
    account_id = registering.register(ward, form())

    [entry] = rows(ward, AuditEntry)
    assert (entry.actor, entry.action) == (ADMINISTRATOR, "account_created")
    assert entry.subject == f"account:{account_id}"
    assert entry.detail["changes"]["posting_from"] == [None, "08:30"]
    assert entry.detail["changes"]["state"] == [None, "preparing"]


def test_only_administrators_register(ward):
    with pytest.raises(NotAdministrator):
        registering.register(ward, replace(form(), slack_user_id=OWNER))
    assert rows(ward, Account) == []


def test_the_same_delivery_registers_once_and_answers_the_same(ward):
    first = registering.register(ward, form())
    assert registering.register(ward, form()) == first
    assert actions(ward) == ["account_created"]


def test_an_account_is_registered_once_whatever_the_case_of_its_handle(ward):
    registering.register(ward, form())
    told = refused(ward, replace(form(handle="MINAMO_city"), delivery_key="delivery-2"))
    assert "すでに登録されています" in told["handle"]


def test_all_that_is_wrong_is_said_at_once(ward):
    told = refused(ward, form(url="http://x.com/", deputy=OWNER, mfa_place="パスワードは himitsu です"))
    assert list(told) == ["deputy", "mfa_place", "url"]


@pytest.mark.parametrize("platform", ["x", "instagram", "threads"])
def test_the_name_shown_is_not_taken_for_the_handle(ward, platform):
    told = refused(ward, form(platform=platform, handle="みなも区広報"))
    assert "@の後ろの文字を書いてください" in told["handle"]


def test_where_handles_may_be_japanese_they_are_taken(ward):
    registering.register(ward, form(platform="youtube", handle="みなも区チャンネル"))
    assert [account.handle for account in rows(ward, Account)] == ["みなも区チャンネル"]


def test_of_two_administrators_at_once_one_registers_and_the_other_is_told(ward):
    def attempt(key):
        try:
            return registering.register(ward, replace(form(), delivery_key=key))
        except FactsRefused as refusal:
            return list(refusal.fields)

    with ThreadPoolExecutor(2) as pool:
        came = list(pool.map(attempt, ["one", "other"]))
    assert ["handle"] in came
    assert len(rows(ward, Account)) == 1


@pytest.mark.parametrize(
    ("fact", "written", "said"),
    [
        ("handle", "https://x.com/minamo", "アカウント名だけを書いてください"),
        ("handle", "", "空欄です"),
        ("name", "あ" * 81, "81字あります"),
        ("name", "みなも\u202e区", "見えない文字"),
        ("name", "みなも\ud800区", "見えない文字"),
        ("url", "http://x.com/minamo", "https:// で始まるURL"),
        ("authors", "@sato", "ユーザーグループID"),
        ("deputy", OWNER, "責任者と同じ人です"),
        ("posting_from", "", "両方"),
        ("posting_until", "08:30", "遅い時刻"),
        ("purpose", "あ" * 501, "501字あります"),
        ("reply_contact", "個人番号は 1234 5678 9018 です", "マイナンバー"),
        ("credentials_place", "パスワード：minamo2026", "しまってある場所だけを書いてください"),
        ("credentials_place", "パスワードは Minamo#1234 です", "しまってある場所だけを書いてください"),
        ("mfa_place", "JBSWY3DPEHPK3PXP", "しまってある場所だけを書いてください"),
    ],
)
def test_what_is_unfit_is_refused_at_its_field(sqlite_ward, fact, written, said):
    told = refused(sqlite_ward, form(**{fact: written}))
    assert list(told) == [fact]
    assert said in told[fact]


def test_all_unfit_fields_are_told_at_once(sqlite_ward):
    assert set(refused(sqlite_ward, form(handle="", url="x", section=""))) == {"handle", "url", "section"}
    assert set(refused(sqlite_ward, form(credentials_place="PW: abc123", deputy=OWNER))) == {
        "credentials_place",
        "deputy",
    }


def test_a_refused_secret_is_written_nowhere(ward):
    refused(ward, form(credentials_place="パスワード：minamo2026"))
    assert rows(ward, Account) == rows(ward, AuditEntry) == []


def test_an_owner_changes_facts_and_the_audit_log_has_what_changed_alone(ward):
    account_id = registering.register(ward, form())
    registering.change(ward, changed(ward, account_id, name="みなも区", posting_until="17:00"))

    entry = rows(ward, AuditEntry)[-1]
    assert (entry.actor, entry.action) == (OWNER, "account_changed")
    assert entry.detail["changes"] == {
        "name": ["みなも区公式", "みなも区"],
        "posting_until": ["17:15", "17:00"],
    }


def test_what_changes_nothing_writes_nothing(ward):
    account_id = registering.register(ward, form())
    registering.change(ward, changed(ward, account_id, **WRITTEN))
    assert actions(ward) == ["account_created"]


@pytest.mark.parametrize(
    ("fact", "written"),
    [("platform", "line"), ("handle", "minamo_2"), ("section", "防災課"), ("owner", SATO)],
)
def test_whose_account_it_is_changes_an_administrator_alone(ward, fact, written):
    account_id = registering.register(ward, form())
    with pytest.raises(NotAdministrator):
        registering.change(ward, changed(ward, account_id, DEPUTY, **{fact: written}))
    registering.change(ward, changed(ward, account_id, ADMINISTRATOR, **{fact: written}))
    assert "account_changed" in actions(ward)


def test_a_stranger_changes_and_sees_nothing(ward):
    account_id = registering.register(ward, form())
    with pytest.raises(NotPolicyOwner):
        registering.change(ward, AccountForm({"name": "別の名"}, SATO, "delivery-2", account_id))
    with pytest.raises(NotPolicyOwner):
        register_sheet(ward, account_id, SATO)
    assert not is_kept_by(ward, account_id, SATO)


def test_what_somebody_else_has_changed_meanwhile_is_not_written_over(ward):
    account_id = registering.register(ward, form())
    mine, theirs = changed(ward, account_id, name="私の名"), changed(ward, account_id, DEPUTY, name="別の名")
    registering.change(ward, theirs)
    with pytest.raises(AccountMovedOn):
        registering.change(ward, mine)
    registering.change(ward, theirs)  # the same delivery again finds its work done
    assert rows(ward, Account)[0].name == "別の名"


def test_a_new_owner_is_asked_to_look_at_the_handover(ward):
    account_id = register_account(ward)
    registering.change(ward, changed(ward, account_id, ADMINISTRATOR, owner="U0NEW"))

    [duty] = [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.HANDOVER]
    assert (duty.due_on, duty.cause, duty.state) == (date(2026, 12, 8), "責任者の交代", DutyState.OPEN)
    assert actions(ward)[-2:] == ["account_changed", "owner_changed"]
    assert rows(ward, AuditEntry)[-1].detail["changes"] == {"owner": [OWNER, "U0NEW"]}


def test_a_new_owner_has_one_handover_to_look_at_also_where_the_one_before_has_left(ward):
    account_id = register_account(ward)
    keepers_leaving.hear(ward, OWNER, has_left=True)
    ward.clock.advance(timedelta(days=3))
    registering.change(ward, changed(ward, account_id, ADMINISTRATOR, owner="U0NEW"))

    for _ in range(2):
        handovers = [duty for duty in rows(ward, Duty) if duty.kind is DutyKind.HANDOVER]
        assert [(duty.cause, duty.state) for duty in handovers] == [
            (keepers_leaving.CAUSE, DutyState.VOID),
            ("責任者の交代", DutyState.OPEN),
        ]
        ward.clock.advance(timedelta(days=1))
        keepers_leaving.hear(ward, OWNER, has_left=True)  # Slack says so every day


def test_an_account_in_preparation_has_no_handover_to_look_at(ward):
    account_id = registering.register(ward, form())
    registering.change(ward, changed(ward, account_id, ADMINISTRATOR, owner="U0NEW"))
    assert rows(ward, Duty) == []
    assert actions(ward)[-1] == "owner_changed"


def test_a_closed_account_cannot_be_changed(ward):
    account_id = register_account(ward, state=AccountState.CLOSED)
    with pytest.raises(AccountIsClosed):
        registering.change(ward, changed(ward, account_id, name="別の名"))


def test_what_was_registered_before_is_not_questioned_again(ward):
    account_id = register_account(ward, credentials_place="PW: abc123", deputy_slack_user_id=OWNER)
    registering.change(ward, changed(ward, account_id, name="別の名", credentials_place="PW: abc123"))
    assert rows(ward, Account)[0].name == "別の名"


def test_the_sheet_says_what_is_missing(ward):
    account_id = registering.register(ward, form(deputy="", purpose="", posting_from="", posting_until=""))
    sheet = register_sheet(ward, account_id, OWNER)

    assert sheet.gaps == ("deputy", "purpose", "posting_from", "profile_links_site", "profile_links_policy")
    assert sheet.lack is not None
    assert sheet.lack.ja == "運用ポリシーが登録されていません"
    assert not sheet.for_administrator
