"""Hosts that imitate an official one, and those that do not."""

import pytest

from checks.lookalikes import imitates, skeleton
from checks.official_hosts import is_public
from tests.checks.guidelines import PLAIN

OFFICIAL = ("city.minamo.lg.jp",)


@pytest.mark.parametrize(
    "host",
    [
        "city.minamo.lg.jp.example.com",
        "city-minamo.jp",
        "www.m1namo.jp",
        "rninamo.com",
        "minamo.com",
        "minaamo.jp",
        "mianmo.jp",
        "soumu.go.jp.example.org",
        "kokuzei-go.jp",
    ],
)
def test_a_host_that_resembles_an_official_one_imitates_it(host: str):
    assert imitates(host, OFFICIAL)


@pytest.mark.parametrize(
    "host", ["minamo-matsuri.com", "minami.jp", "www.example.com", "tepco.co.jp", "algo.jp.example.com"]
)
def test_a_host_of_its_own_imitates_nobody(host: str):
    assert not imitates(host, OFFICIAL)


def test_a_short_name_is_imitated_only_by_the_whole_domain():
    assert imitates("city.tsu.lg.jp.example.com", ("city.tsu.lg.jp",))
    assert not imitates("tsushin.example.com", ("city.tsu.lg.jp",))


def test_letters_that_look_alike_have_one_skeleton():
    assert skeleton("M1nаm0") == skeleton("minamo")


@pytest.mark.parametrize(
    ("host", "public"),
    [
        ("www.city.nakano.tokyo.jp", True),
        ("pref.chiba.jp", True),
        ("city.yokohama.jp", True),
        ("www.mlit.go.jp", True),
        ("city.example.com", False),
        ("city.minamo.bar.jp", False),
    ],
)
def test_registries_say_whose_a_host_is(host: str, public):
    assert is_public(host, PLAIN) is public
