"""What people read in the history of an account: words, never what the audit log keeps them as."""

import re
from dataclasses import replace
from typing import Any

from bot.playground.seed import accounts_csv
from bot.workflows.account_keeping import import_accounts
from bot.workflows.account_sheets import register_sheet
from bot.workflows.history import history_of
from bot.workflows.registering import AccountForm, change, register
from handlers.views.history_modal import history_modal
from tests.wards import ADMINISTRATOR
from tests.workflows.stories import OWNER

WRITTEN = {
    "platform": "x",
    "handle": "UTOKYO",
    "name": "みなも区水道",
    "section": "水道課",
    "owner": OWNER,
    "deputy": "",
    "authors": "S0KOHO U0SATO",
    "replies": "some",
    "badge": "none",
    "purpose": "fine",
    "profile_says_official": "yes",
    "profile_links_site": "no",
    "profile_links_policy": "no",
}


def form(**written: str) -> AccountForm:
    return AccountForm(WRITTEN | written, ADMINISTRATOR, "delivery-1")


def told(ward: Any, account_id: int) -> list[str]:
    view = history_modal(history_of(ward, account_id, ADMINISTRATOR), ward.zone, "ja")
    return [block.to_dict()["text"]["text"] for block in view.blocks or []][1:]


def test_a_new_account_is_told_in_words_and_without_what_nobody_wrote(ward):
    [created] = told(ward, register(ward, form()))

    assert created.splitlines()[2:] == [
        "媒体：X",
        "アカウント：UTOKYO",
        "名称：みなも区水道",
        "所管課：水道課",
        "状態：準備中",
        f"責任者：<@{OWNER}>",
        "目的：fine",
        "返信方針：必要に応じて返信",
        "認証バッジ：なし",
        "プロフィール：公式である旨：はい",
        "担当者：<!subteam^S0KOHO>、<@U0SATO>",
    ]


def test_no_fact_of_an_imported_account_is_told_under_its_name_in_the_audit_log(ward):
    import_accounts(ward, accounts_csv(ward.today()), actor=ADMINISTRATOR)
    told_of_it = told(ward, 1)[-1]

    assert "運用ポリシーの状態：有効" in told_of_it
    assert "運用ポリシー施行日：2026年11月24日（火）" in told_of_it
    assert not re.search(r"[a-z]_[a-z]+：", told_of_it)


def test_a_change_tells_before_and_after_in_words(ward):
    account_id = register(ward, form())
    seen = register_sheet(ward, account_id, ADMINISTRATOR).seen
    changed = form(replies="none", badge="granted", profile_links_site="yes")
    change(ward, replace(changed, account_id=account_id, seen=seen, delivery_key="delivery-2"))

    assert told(ward, account_id)[0].splitlines()[2:] == [
        "返信方針：必要に応じて返信 → 返信しない（発信専用）",
        "認証バッジ：なし → 取得済み",
        "プロフィール：公式サイトのURL：いいえ → はい",
    ]
