"""What the engine does with what rules find."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from checks import (
    AccountFacts,
    Finding,
    Guideline,
    Severity,
    check_post,
    check_text,
    default_guideline,
)
from checks.guideline import RuleSetting
from tests.checks.guidelines import PLAIN
from tests.checks.test_dates import SUNDAY

WRONG_WEEKDAY = "防災訓練は11月22日（土）に行います。"


def check(text: str, guideline: Guideline | None = None, **facts) -> list[Finding]:
    return check_text(text, today=SUNDAY, guideline=guideline, **facts)


def with_rule(rule_id: str, **setting) -> Guideline:
    return replace(PLAIN, rules={rule_id: RuleSetting(**setting)})


def test_a_good_post_has_no_findings():
    assert check("防災訓練は11月22日（日）に行います。詳しくは https://www.city.minamo.lg.jp/ へ。") == []


def test_findings_come_in_reading_order_and_the_whole_post_last():
    findings = check(
        "看護婦募集⟦！！！⟧11月22日（土） http://bit.ly/a".replace("⟦", "").replace("⟧", ""),
        account=AccountFacts(has_operation_policy=False),
    )
    assert [each.rule for each in findings] == [
        "outdated_term",
        "shouting",
        "weekday_mismatch",
        "url_shortener",
        "no_operation_policy",
    ]
    assert findings[-1].start is None
    assert findings[-1].text == ""


def test_a_finding_says_where_it_stands_in_the_text_as_written():
    text = "ﾊﾟｿｺﾝ\u200b教室は１１月２２日（土）です。"
    finding = next(each for each in check(text) if each.rule == "weekday_mismatch")
    assert text[finding.start : finding.end] == finding.text == "１１月２２日（土）"


def test_a_lesser_rule_is_silent_where_a_graver_one_speaks():
    assert [each.rule for each in check("http://192.168.0.1/")] == ["internal_address"]


def test_at_most_three_proposals_are_made():
    text = "ツイッター、リツイート、LINE@、USTREAM、Google+、すごい！！！"
    assert [each.severity for each in check(text)] == [Severity.INFO] * 3
    assert [each.start for each in check(text)] == sorted(each.start for each in check(text))
    assert len(check(text, replace(PLAIN, info_limit=1))) == 1


def test_a_finding_is_said_in_the_language_that_was_asked_for():
    (japanese,) = check(WRONG_WEEKDAY)
    (english,) = check(WRONG_WEEKDAY, locale="en")
    assert "日曜日です" in japanese.message
    assert "is a Sunday" in english.message


def test_braces_in_a_post_are_text():
    (finding,) = check("{0}{found}{{x}}11月22日（土）", with_rule("draft_leftover", enabled=False))
    assert finding.text == "11月22日（土）"


def test_a_guideline_can_switch_a_rule_off():
    assert check(WRONG_WEEKDAY, with_rule("weekday_mismatch", enabled=False)) == []


def test_a_guideline_can_change_severity_and_waivability():
    (finding,) = check(WRONG_WEEKDAY, with_rule("weekday_mismatch", severity=Severity.INFO, waivable=False))
    assert finding.severity is Severity.INFO
    assert not finding.waivable


def test_a_guideline_can_allow_words_around_a_finding():
    allowing = with_rule("outdated_term", allow=("みなも看護婦会館",))
    assert check("みなも看護婦会館で開きます。", allowing) == []
    assert [each.text for each in check("看護婦さんへ", allowing)] == ["看護婦さん"]


def test_the_planned_day_counts_in_japan_and_not_today():
    late_evening_utc = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
    assert check("11月25日（水）に行います。", planned_at=late_evening_utc) == []
    assert [each.rule for each in check("11月24日（火）に行います。", planned_at=late_evening_utc)] == [
        "past_event"
    ]


def test_an_unknown_platform_or_kind_is_refused():
    with pytest.raises(ValueError, match="myspace"):
        check("a", platform="myspace")
    with pytest.raises(ValueError, match="poem"):
        check("a", kind="poem")


def test_check_post_and_check_text_agree():
    from checks import Post

    assert check_post(Post(text=WRONG_WEEKDAY, today=SUNDAY)) == check(WRONG_WEEKDAY)


def test_the_wards_own_guideline_is_used_where_none_is_given():
    assert default_guideline().version
    assert len(default_guideline().digest) == 64
    assert check("https://www.facebook.com/minamo/") == []
    assert [each.rule for each in check("https://www.facebook.com/minamo/", PLAIN)] == ["unofficial_link"]
