"""Promises that hold for any text whatever."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from time import thread_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks import Finding, Post, check_text
from checks.catalogue import catalogue
from checks.document import Document
from checks.rule import as_example
from tests.checks.guidelines import PLAIN
from tests.checks.test_dates import SUNDAY

PIECES = st.sampled_from(
    [as_example(each).plain_text[:60] for ruled in catalogue().values() for each in ruled.rule.flags]
    + [
        "\ud800",
        "\0",
        "ﾊﾟ",
        "か\u3099",
        "\u202e",
        "👨‍👩‍👧",
        "11月",
        "31日",
        "（日）",
        "「",
        "」",
        "https://",
        "@",
        "#",
        "\\\\",
    ]
)
TEXTS = st.one_of(
    st.text(st.characters(), max_size=80),
    st.lists(PIECES, max_size=6).map("".join),
    st.text("0123456789-年月日/（）. ", max_size=40),
)
UNHURRIED = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def check(text: str) -> list[Finding]:
    return check_text(text, today=SUNDAY, guideline=PLAIN)


@UNHURRIED
@given(TEXTS)
def test_every_place_stands_in_the_text(text: str):
    for finding in check(text):
        if finding.start is None:
            assert finding.end is None
            assert finding.text == ""
        else:
            assert 0 <= finding.start < finding.end <= len(text)
            assert text[finding.start : finding.end] == finding.text


@UNHURRIED
@given(TEXTS)
def test_the_same_text_has_the_same_findings(text: str):
    assert check(text) == check(text)


@UNHURRIED
@given(TEXTS)
def test_findings_are_in_reading_order_and_no_rule_objects_twice_to_a_place(text: str):
    findings = check(text)
    places = [(each.start is None, each.start or 0) for each in findings]
    assert places == sorted(places)
    for rule_id in {each.rule for each in findings}:
        spans = [
            (each.start, each.end) for each in findings if each.rule == rule_id and each.start is not None
        ]
        assert all(first[1] <= second[0] for first, second in pairwise(spans))


@UNHURRIED
@given(TEXTS)
def test_a_rule_has_nothing_to_say_where_none_of_its_hints_stands(text: str):
    document = Document(Post(text=text, today=SUNDAY), PLAIN)
    for ruled in catalogue().values():
        if ruled.hints and not any(hint in document.lower_text for hint in ruled.hints):
            assert list(ruled.find(document)) == []


def test_eight_threads_find_what_one_finds():
    texts = [as_example(each).plain_text for ruled in catalogue().values() for each in ruled.rule.flags] * 3
    alone = [check(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(check, texts)) == alone


HOSTILE = {
    "one letter": "a",
    "one kana": "あ",
    "digits": "1",
    "digits in fours": "1234 ",
    "dates": "11月31日（日）、",
    "open brackets": "（",
    "closing brackets": "）",
    "quotations": "「",
    "dots": "a.",
    "dashes": "a-",
    "links": "http://a.jp/(((",
    "one long link": "https://a.jp/)",
    "mails": "a@b.",
    "tags": "#a",
    "slashes": "1/",
    "backslashes": "\\",
    "marks": "！",
    "blanks": "〇",
    "kanji numerals": "十",
    "invisible": "\u200b",
    "joined emoji": "👩\u200d",
    "combining": "か\u3099",
    "words": "看護婦",
    "spaces": " ",
    "quoted blanks": "「〇月〇日」",
    "past dates": "11月1日に開催します、",
    "labelled dates": "日時:11月1日\n",
    "short links": "http://bit.ly/a ",
    "evacuation": "避難勧告ではなく",
    "lines": "\n",
    "passwords": "パスワード:",
    "braces": "{{",
    "uppercase": "A1",
}


def seconds(text: str) -> float:
    fastest = float("inf")
    for _ in range(3):
        start = thread_time()
        check(text)
        fastest = min(fastest, thread_time() - start)
    return fastest


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_length_and_not_faster(piece: str):
    short, long = piece * (2_000 // len(piece)), piece * (16_000 // len(piece))
    assert seconds(long) < 24 * max(seconds(short), 0.0015)
