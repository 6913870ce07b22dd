"""The main job in a real browser, as the author, the reviewer and the owner do it."""

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from bot.playground.stage import Stage
from tests.e2e.conftest import PHONE
from tests.e2e.hands import fill, press, sees, submit, type_command

pytestmark = pytest.mark.e2e

BLOCKED = "12月5日（金）に冬のみなもまつりを開きます。詳しくは http://bit.ly/minamo をご覧ください。"
FIXED = (
    "12月5日（土）午前10時から、みなも公園で冬のみなもまつりを開きます。雨天中止。\n"
    "詳しくは https://www.city.minamo.lg.jp/matsuri をご覧ください。"
)


def test_a_blocked_text_is_fixed_reviewed_and_approved(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None], stage: Stage
) -> None:
    author = open_page("U0SATO")
    type_command(author, f"/draft {BLOCKED}")
    sees(author, "まだ審査には出ていません。")
    picture(author, "findings")

    press(author, "draft_continue")
    author.get_by_role("dialog").wait_for()
    picture(author, "draft-modal")
    fill(author, "text", FIXED)
    fill(author, "note", "会場の使用許可は取ってあります。")
    submit(author)
    sees(author, "審査に出しました")
    author.get_by_test_id("modal-x").click()

    reviewer = open_page("U0TANAKA", viewport=PHONE)
    sees(reviewer, "審査待ち")
    sees(reviewer, "雨天中止")
    picture(reviewer, "review-card-phone")
    press(reviewer, "review_approve")
    sees(reviewer, "承認されました")
    assert reviewer.locator('[data-action-id="review_approve"]').count() == 0

    author.get_by_test_id("dm").click()
    sees(author, "そのまま写して公開してください")
    sees(author, hashlib.sha256(FIXED.encode()).hexdigest())
    picture(author, "approved")


def test_what_a_reviewer_should_see_twice_asks_before_it_is_approved(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None]
) -> None:
    author = open_page("U0SATO")
    type_command(author, "/draft 税の相談は http://www.city.minamo.lg.jp/zei をご覧ください。")
    sees(author, "審査に出しました")

    reviewer = open_page("U0SUZUKI")
    sees(reviewer, "審査待ち")
    picture(reviewer, "review-card")
    press(reviewer, "review_approve")
    reviewer.get_by_test_id("confirm-no").click()
    sees(reviewer, "審査待ち")
    press(reviewer, "review_approve")
    reviewer.get_by_test_id("confirm-yes").click()
    sees(reviewer, "承認されました")


def test_nobody_approves_their_own_draft_and_the_reason_travels_back(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None]
) -> None:
    author = open_page("U0SATO")
    type_command(author, f"/draft {FIXED}")
    sees(author, "審査待ち")
    press(author, "review_approve")
    sees(author, "自分の投稿案は自分で判断できません")

    reviewer = open_page("U0TANAKA")
    press(reviewer, "review_return")
    reviewer.get_by_role("dialog").wait_for()
    fill(reviewer, "reason", "雨天のときの連絡方法も書いてください。")
    submit(reviewer)
    sees(reviewer, "差し戻されました")

    author.get_by_test_id("dm").click()
    sees(author, "雨天のときの連絡方法も書いてください。")
    picture(author, "returned")
    press(author, "draft_continue")
    author.get_by_role("dialog").wait_for()
    fill(author, "text", FIXED.replace("雨天中止", "雨天のときは前日に公式サイトでお知らせします"))
    submit(author)
    sees(reviewer, "第2版")
    sees(reviewer, "前の版からの変更")
    picture(reviewer, "second-revision")


def test_an_owner_records_an_overdue_policy_review(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None]
) -> None:
    owner = open_page("U0KATO", "dm")
    owner.get_by_test_id("clock-next_due").click()
    owner.get_by_test_id("dm").click()
    sees(owner, "期日を41日過ぎています。")
    picture(owner, "reminder")
    press(owner, "duty_record")
    owner.get_by_role("dialog").wait_for()
    fill(owner, "note", "返信方針と問い合わせ先を確かめた。")
    picture(owner, "policy-review-modal")
    submit(owner)
    sees(owner, "記録しました：変更なし")


def test_the_home_tab_shows_what_waits_for_a_person(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None]
) -> None:
    author = open_page("U0SATO")
    type_command(author, f"/draft {BLOCKED}")
    sees(author, "まだ審査には出ていません。")
    author.get_by_test_id("home").click()
    sees(author, "進行中の投稿案")
    sees(author, "#1　要修正")
    picture(author, "home")


def test_a_text_that_slack_would_read_as_markup_is_shown_as_it_is(open_page: Callable[..., Any]) -> None:
    author = open_page("U0SATO")
    type_command(author, "/draft <!channel> & `記号` <@U0SATO> の投稿案です。")
    sees(author, "審査待ち")
    sees(author, "<!channel>")
    sees(author, "& `記号`")


def test_who_opens_a_long_channel_sees_its_newest_message_and_the_answer_to_a_command(
    open_page: Callable[..., Any],
) -> None:
    def below(page: Any) -> int:
        return page.evaluate(
            "(() => { const m = document.querySelector('#messages');"
            " return m.scrollHeight - m.scrollTop - m.clientHeight; })()"
        )

    author = open_page("U0SATO")
    for _ in range(4):
        type_command(author, f"/draft {BLOCKED}")
        sees(author, "まだ審査には出ていません。")
    phone = open_page("U0SATO", viewport=PHONE)
    phone.wait_for_timeout(500)
    assert below(phone) < 2
    type_command(phone, "/draft 一覧")
    sees(phone, "あなたの投稿案")
    phone.wait_for_timeout(300)
    assert below(phone) < 2
