"""Who is named in a text, and where a house's address stands."""

from datetime import date

import pytest

from checks import Post
from checks.addresses import find_addresses
from checks.document import Document
from checks.people import people_between
from tests.checks.guidelines import PLAIN


def people(text: str) -> list[str]:
    document = Document(Post(text=text, today=date(2026, 11, 22)), PLAIN)
    return [document.text[each.start : each.end] for each in document.people]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("みなも小の佐藤花子さんと山田太郎", ["佐藤花子さん", "山田太郎"]),
        ("高橋 美咲、渡辺　蓮", ["高橋 美咲", "渡辺 蓮"]),
        ("田中はるとくんと佐藤ゆうきさん", ["田中はるとくん", "佐藤ゆうきさん"]),
        ("髙橋優子様より", ["髙橋優子様"]),
        ("千葉さんと中野さん", ["千葉さん", "中野さん"]),
        ("吉田さん方、松本邸", ["吉田さん", "松本"]),
        ("松本あかりさんと岡本りくくん", ["松本あかりさん", "岡本りくくん"]),
        ("石川あさひくん、清水かんなさん", ["石川あさひくん", "清水かんなさん"]),
        ("田中そうたくん", ["田中そうたくん"]),
    ],
)
def test_people_are_found_with_their_titles(text: str, named: list[str]):
    assert people(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "千葉県と中野区と山口市",
        "お母さん、店員さん、お客さん、皆さん、患者さん、赤ちゃん",
        "Aさんとサンタさん",
        "山田医院と田中通り",
        "横浜でみなさんと",
        "沖縄のおばあさん",
        "千葉からおじさんが",
        "",
    ],
)
def test_places_and_unnamed_people_are_nobody(text: str):
    assert people(text) == []


def test_people_between_are_those_whose_names_begin_there():
    document = Document(Post(text="田中さん、山田さん、佐藤さん", today=date(2026, 11, 22)), PLAIN)
    assert [each.start for each in people_between(document.people, 1, 10)] == [5]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("みなも町3-4-5の家", "3-4-5"),
        ("中央三丁目12番5号", "三丁目12番5号"),
        ("本町1丁目2番地の3", "1丁目2番地の3"),
        ("西町12番地の3", "12番地の3"),
        ("緑町5−6−7", "5−6−7"),
        ("川端町5-6", "5-6"),
        ("大字北沢123-4", "123-4"),
        ("東町12番5", "12番5"),
    ],
)
def test_addresses_go_down_to_the_house(text: str, address: str):
    assert [text[each.start : each.end] for each in find_addresses(text)] == [address]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22",
        "電話03-5555-0123",
        "みなも町三丁目",
        "A1-2-3",
        "0120-12-3456",
        "緑町1-2年生",
        "東町5-6西町",
    ],
)
def test_dates_phones_and_neighbourhoods_are_no_addresses(text: str):
    assert find_addresses(text) == ()
