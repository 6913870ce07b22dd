"""Accounts in a real browser, as the administrator and the owner look after them."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.e2e.conftest import PHONE
from tests.e2e.hands import fill, is_refused, press, sees, submit, type_command

pytestmark = pytest.mark.e2e
POLICY = "https://www.city.minamo.lg.jp/sns/tosho-policy.html"


def opens(page: Any, account: str) -> None:
    """開く on the row of an account in the Home."""
    row = page.locator("[data-block]", has_text=account).filter(
        has=page.locator('[data-action-id="account_open"]')
    )
    row.last.locator('[data-action-id="account_open"]').click()
    page.get_by_role("dialog").wait_for()


def test_an_administrator_sees_what_is_late_and_opens_an_account(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None]
) -> None:
    admin = open_page("U0ITO", "home")
    sees(admin, "すべてのアカウント")
    sees(admin, "40日超過")
    picture(admin, "home-administrator")
    opens(admin, "みなも区観光")
    sees(admin, "運用ポリシーの見直し")
    picture(admin, "account-window")


def test_an_owner_registers_the_missing_policy_and_checks_the_account(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None]
) -> None:
    owner = open_page("U0KATO", "home")
    sees(owner, "運用ポリシーなし")
    opens(owner, "みなも区立図書館")
    press(owner, "account_policy")
    sees(owner, "運用ポリシー")
    fill(owner, "policy_document", "https://note.com/minamo/policy")
    dialog = owner.get_by_role("dialog").last
    for box in dialog.get_by_role("checkbox").all():
        box.check()
    submit(owner)
    is_refused(owner, "公式")
    picture(owner, "policy-refused")
    fill(owner, "policy_document", POLICY)
    submit(owner)
    sees(owner, "運用状況の確認")
    picture(owner, "account-with-policy")


def test_an_owner_records_a_status_check_on_a_phone(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None]
) -> None:
    owner = open_page("U0SUZUKI", "home", viewport=PHONE)
    opens(owner, "みなも区公式")
    dialog = owner.get_by_role("dialog").last
    dialog.locator("[data-block]", has_text="運用状況の確認").locator(
        '[data-action-id="duty_record"]'
    ).last.click()
    sees(owner, "なりすまし")
    submit(owner)
    is_refused(owner, "まだ確かめていない項目が6つあります")
    dialog = owner.get_by_role("dialog").last
    for box in dialog.get_by_role("checkbox").all():
        box.check()
    picture(owner, "status-check-phone")
    submit(owner)
    sees(owner, "2027年2月25日")


def test_an_administrator_announces_a_new_feature(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None]
) -> None:
    admin = open_page("U0ITO", "home")
    press(admin, "feature_announce")
    admin.get_by_role("dialog").wait_for()
    fill(admin, "name", "投稿への自動要約の表示")
    picture(admin, "feature-modal")
    submit(admin)
    sees(admin, "確認をお願いしました")


def test_what_waits_is_told_in_short(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None]
) -> None:
    owner = open_page("U0KATO")
    type_command(owner, "/draft 期限")
    sees(owner, "あなたを待っているもの")
    sees(owner, "40日超過")
    picture(owner, "due")
