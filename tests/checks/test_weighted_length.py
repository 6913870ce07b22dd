"""The counting of each platform."""

import pytest

from checks.platform_limits import platform_limits
from checks.post import Platform
from checks.weighted_length import threads_length, utf16_length, x_weight


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("a", 1),
        ("あ", 2),
        ("あ" * 140, 280),
        ("あ" * 141, 282),
        ("ｱ", 2),
        ("ﾊﾟ", 4),
        ("…", 2),
        ("“”", 2),
        ("′", 1),
        ("　", 2),
        ("\n", 1),
        ("か\u3099", 2),
        ("é", 1),
        ("e\u0301", 1),
        ("𠮷", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("🇯🇵", 2),
        ("👍🏽", 2),
        ("☀️", 2),
        ("1️⃣", 2),
        ("©", 1),
        ("©️", 2),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2),
        ("😀😀", 4),
        ("https://www.city.minamo.lg.jp/", 23),
        ("https://www.city.minamo.lg.jp/bosai/hinan/2026/index.html?from=x&to=y", 23),
        ("http://a.jp", 23),
        ("city.minamo.lg.jp", 23),
        ("詳細はcity.minamo.lg.jpへ", 6 + 23 + 2),
        ("11.22", 5),
        ("ver.2", 5),
        ("https://a.jp。", 25),
        ("（https://a.jp）", 27),
        ("https://a.jp https://b.jp", 47),
    ],
)
def test_x_weighs_as_twitter_text_does(text: str, weight: int):
    assert x_weight(text) == weight


def test_line_counts_utf16_units_and_threads_the_bytes_of_emoji():
    assert utf16_length("あ𠮷👍") == 5
    assert threads_length("あ👍") == 1 + 4


def test_every_limit_says_where_and_when_it_was_read():
    limits = platform_limits()
    assert set(limits) == set(Platform) - {Platform.BBS, Platform.MIXI}
    for limit in limits.values():
        assert limit.source
        assert limit.checked_on.year >= 2026
        assert limit.length("あ") in {1, 2}
