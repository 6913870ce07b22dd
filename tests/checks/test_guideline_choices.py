"""What a ward can decide in its guideline file, and how each wrong value is refused."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from checks import (
    AccountFacts,
    Finding,
    Guideline,
    GuidelineRefused,
    check_text,
    default_guideline,
    load_guideline,
)
from checks.guideline import MunicipalityKind
from checks.guideline_keys import KEYS, Key
from checks.platform_limits import limit_on
from checks.post import Platform
from tests.checks.test_dates import SUNDAY
from tests.checks.test_guideline_file import written

DOCS = Path(__file__).parents[2] / "docs"
SAMPLE = DOCS / "guideline-sample.toml"
HEAD = 'name = "a"\nversion = "1"\n'


@pytest.fixture(scope="module")
def firefly_city() -> Guideline:
    return load_guideline(SAMPLE)


def found(text: str, guideline: Guideline, **facts) -> list[Finding]:
    return check_text(text, today=facts.pop("today", SUNDAY), guideline=guideline, **facts)


def rules_of(text: str, guideline: Guideline, **facts) -> list[str]:
    return [each.rule for each in found(text, guideline, **facts)]


def key_paths(keys: Mapping[str, Key], before: str = "") -> Iterator[str]:
    for name, key in keys.items():
        inner = key.named.inside if key.named else key.inside
        if inner:
            yield from key_paths(inner, f"{before}{name}.…." if key.named else f"{before}{name}.")
        else:
            yield before + name


def test_the_page_explains_every_key_and_no_other():
    page = (DOCS / "guideline.ja.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE))
    assert explained == set(key_paths(KEYS))


def test_the_sample_of_another_municipality_shows_every_key(firefly_city: Guideline):
    sample = SAMPLE.read_text(encoding="utf-8")
    assert firefly_city.municipality
    assert firefly_city.municipality.kind is MunicipalityKind.CITY
    for path in key_paths(KEYS):
        if not path.endswith(".links"):
            assert re.search(rf"^{path.rpartition('.')[2]} = ", sample, re.MULTILINE), path


def test_the_wards_own_guideline_is_a_ward():
    municipality = default_guideline().municipality
    assert municipality
    assert (municipality.kind, municipality.name) == (MunicipalityKind.WARD, "みなも区")


def test_a_contract_changes_the_limits_of_a_platform(firefly_city: Guideline):
    assert "over_length" not in rules_of("あ" * 300, firefly_city)
    assert "over_length" in rules_of("あ" * 300, default_guideline())
    tags = "紅葉です。#秋 #公園 #散歩 #写真"
    assert "too_many_hashtags" in rules_of(tags, firefly_city, platform="instagram")
    assert "too_many_hashtags" not in rules_of(tags, default_guideline(), platform="instagram")
    threads = limit_on(Platform.THREADS, firefly_city)
    assert threads
    assert threads.links == 5


def test_house_style_proposes_the_form_and_leaves_names_alone(firefly_city: Guideline):
    (finding,) = found("子供の広場を開きました。", firefly_city)
    assert (finding.rule, finding.text, finding.replacement) == ("house_style", "子供", "子ども")
    assert found("子供会とこども家庭庁のお知らせです。", firefly_city) == []


def test_a_forbidden_word_tells_the_wards_own_reason(firefly_city: Guideline):
    (finding,) = [
        each for each in found("限界集落を訪ねました。", firefly_city) if each.rule == "forbidden_word"
    ]
    assert finding.severity == "block"
    assert "住んでいる方を傷つけるという声がありました" in finding.message
    assert "高齢化の進む地域" in finding.suggestion
    assert "forbidden_word" not in rules_of("限界集落サミットの記録です。", firefly_city)


def test_an_allowed_word_silences_the_rules_it_names(firefly_city: Guideline):
    assert "outdated_term" not in rules_of("看護婦像の前で写真を撮りました。", firefly_city)
    assert "outdated_term" in rules_of("看護婦の募集です。", firefly_city)


def test_names_of_places_and_bodies_are_never_objected_to(firefly_city: Guideline):
    assert firefly_city.kept_words("outdated_term")[:3] == ("ほたるの里", "山口台", "千葉新田")
    assert rules_of("ほたる市婦人会の皆さん", firefly_city) == []


def test_no_allowed_word_softens_a_rule_that_keeps_secrets(tmp_path):
    number = "マイナンバーは1234 5678 9018です。"
    kept = load_guideline(written(tmp_path, HEAD + 'places = ["1234 5678 9018"]\n'))
    assert "my_number" in rules_of(number, kept)


def test_accounts_are_trusted_by_name_beginning_or_end(firefly_city: Guideline):
    known = ["hotaru_kanko", "Hotarugawa_mura", "minami_shobodan"]
    assert all(firefly_city.knows_account(name) for name in known)
    assert not any(firefly_city.knows_account(name) for name in ["hotaru_kankou", "hotarugawa", "shobodan_x"])


def test_names_are_watched_from_the_announcement_to_the_vote(firefly_city: Guideline):
    text = "蛍川光さんが講演しました。"
    days = [date(2027, 4, 17), date(2027, 4, 18), date(2027, 4, 25), date(2027, 4, 26)]
    assert ["election_period" in rules_of(text, firefly_city, today=day) for day in days] == [
        False,
        True,
        True,
        False,
    ]


def test_disaster_mode_holds_festive_posts_back(tmp_path):
    calm = load_guideline(written(tmp_path, HEAD + "disaster_mode = false\n"))
    assert "festive_during_disaster" not in rules_of("秋祭りの写真です。", calm)
    alarmed = load_guideline(written(tmp_path, HEAD + "disaster_mode = true\n"))
    assert "festive_during_disaster" in rules_of("秋祭りの写真です。", alarmed)


def test_account_facts_reach_the_rules_about_accounts():
    facts = AccountFacts(on_official_list=False)
    assert "unlisted_account" in rules_of("お知らせです。", default_guideline(), account=facts)


@pytest.mark.parametrize(
    ("body", "line", "key", "told"),
    [
        ('municipality = "みなも区"', 3, "municipality", "[municipality]"),
        ('municipality = { kind = "国", name = "a" }', 3, "municipality.kind", "都道府県"),
        ('[municipality]\nkind = "区"', 3, "municipality.name", "必要"),
        ('[municipality]\nkind = "区"\nname = 3', 5, "municipality.name", "文字列"),
        ("name = ' '", 1, "-", "TOML"),
        ('disaster_mode = "yes"', 3, "disaster_mode", "true"),
        ("disaster_mode = 1", 3, "disaster_mode", "true"),
        ("info_limit = 2.5", 3, "info_limit", "整数"),
        ('official_domains = ["https://a.jp"]', 3, "official_domains", "https://"),
        ('trusted_domains = ["a.jp/x"]', 3, "trusted_domains", "https://"),
        ('trusted_domains = [""]', 3, "trusted_domains", "一覧"),
        ('trusted_accounts = ["みなも"]', 3, "trusted_accounts", "アカウント名"),
        ('places = "山"', 3, "places", "一覧"),
        ('organisations = [" "]', 3, "organisations", "空でない"),
        ("limits = 3", 3, "limits", "[limits"),
        ("[limits]\nx = 300", 4, "limits.x", "表"),
        ("[limits.x]\nlength = 0", 4, "limits.x.length", "1以上"),
        ('[limits.x]\nhashtags = "5"', 4, "limits.x.hashtags", "整数"),
        ("[limits.x]\nimages = 4", 4, "limits.x.images", "知らない"),
        ("[limits.myspace]\nlength = 5", 3, "limits.myspace", "instagram"),
        ('house_style = ["子ども"]', 3, "house_style", "[[house_style]]"),
        ('[house_style]\nwrite = "子ども"', 3, "house_style", "[[house_style]]"),
        ('[[house_style]]\nwrite = "子ども"', 3, "house_style.instead_of", "必要"),
        ('[[house_style]]\nwrite = "a"\ninstead_of = []', 5, "house_style.instead_of", "一覧"),
        ('[[house_style]]\nwrite = "a"\ninstead_of = ["a"]', 5, "house_style.instead_of", "同じ"),
        (
            '[[house_style]]\nwrite = "a"\ninstead_of = ["b"]\n\n[[house_style]]\nwrite = 5\ninstead_of = ["c"]',
            8,
            "house_style.write",
            "文字列",
        ),
        ('[[forbidden_words]]\nword = "a"\nsuggestion = "b"', 3, "forbidden_words.reason", "必要"),
        (
            '[[forbidden_words]]\nword = "a"\nreason = "b"\nsuggestion = "c"\nseverity = "stop"',
            7,
            "forbidden_words.severity",
            "block",
        ),
        ('[[allowed_words]]\nword = "a"', 3, "allowed_words.reason", "必要"),
        (
            '[[allowed_words]]\nword = "a"\nreason = "b"\nrules = ["nothing"]',
            6,
            "allowed_words.rules",
            "規則",
        ),
        (
            '[[allowed_words]]\nword = "a"\nreason = "b"\nrules = ["my_number"]',
            6,
            "allowed_words.rules",
            "弱め",
        ),
        (
            '[[elections]]\nname = "a"\nannounced_on = "2027-04-18"\nvoting_on = 2027-04-25',
            5,
            "elections.announced_on",
            "引用符",
        ),
        (
            '[[elections]]\nname = "a"\nannounced_on = 2027-04-18T00:00:00\nvoting_on = 2027-04-25',
            5,
            "elections.announced_on",
            "日付",
        ),
        (
            '[[elections]]\nname = "a"\nannounced_on = 2027-04-25\nvoting_on = 2027-04-18',
            6,
            "elections.voting_on",
            "告示日",
        ),
        ('rules = "all"', 3, "rules", "[rules"),
        ("[rules.shouting]\nwaivable = 1", 4, "rules.shouting.waivable", "true"),
        ('[rules.shouting]\nallow = "a"', 4, "rules.shouting.allow", "一覧"),
        ("places = " + "[" * 5_000, 3, "-", "TOML"),
    ],
)
def test_a_value_of_a_wrong_type_is_refused_by_line_and_key(
    tmp_path, body: str, line: int, key: str, told: str
):
    path = written(tmp_path, HEAD + body + "\n")
    with pytest.raises(GuidelineRefused) as refused:
        load_guideline(path)
    japanese = refused.value.say("ja")
    assert f"「{key}」" in japanese
    assert told in japanese
    if key != "-":
        assert f"{path} の{line}行目" in japanese
