"""The weekly digest, as the administrator reads it where 広報課 has no channel of its own."""

from contextlib import ExitStack
from datetime import datetime

import pytest

from tests.scenarios.bots import bot_in, workspace
from tests.scenarios.conftest import TUESDAY_MORNING

TITLE = "SNS運用のまとめ"


@pytest.fixture
def stage(tmp_path):
    """The workspace without a bot; each test starts its own."""
    with workspace(f"sqlite:///{tmp_path / 'koetsu.db'}", TUESDAY_MORNING) as stage:
        yield stage


def goes_to(scene, *moment):
    target = datetime(*moment, second=1, tzinfo=TUESDAY_MORNING.tzinfo)
    scene.stage.clock.advance(target - scene.ward.clock.now())


def digests(person):
    return [told for told in person.dm() if TITLE in told.rendered]


def test_the_digest_says_what_to_do_first_and_what_is_late(stage, scene, sato, ito):
    with bot_in(stage):
        scene.until(lambda: digests(ito))  # Monday was a holiday
        draft_id = scene.submits(sato)
        goes_to(scene, 2026, 11, 30, 9, 0)
        [_, told] = scene.until(lambda: found if len(found := digests(ito)) == 2 else None)

        for words in (
            "2026年11月30日（月）",
            "まず、ここから",
            "みなも区観光（Instagram @minamo_kanko）の「運用ポリシーの見直し」が、期日を46日過ぎています",
            "期日を過ぎた確認　1件",
            "46日超過　みなも区観光（Instagram @minamo_kanko）　観光課　運用ポリシーの見直し",
            "有効な運用ポリシーがないアカウント　1件",
            "みなも区立図書館（Threads @minamo_tosho）　図書館",
            "判断を待つ投稿案　1件",
            f"#{draft_id}・第1版　みなも区公式（X @minamo_city）　2026年11月24日（火）10:",
            "30日以内に期日が来る確認",
            "運用ポリシーの見直し　1件",
        ):
            assert words in told.rendered


def test_several_bots_tell_one_digest_a_week(stage, scene, ito):
    with ExitStack() as both:
        both.enter_context(bot_in(stage))
        both.enter_context(bot_in(stage))
        scene.until(lambda: digests(ito))
        scene.settles()
        assert len(digests(ito)) == 1
    with bot_in(stage):
        scene.settles()
    assert len(digests(ito)) == 1
    assert scene.actions("ward") == ["digest_sent"]


def test_a_digest_that_comes_through_only_in_another_week_is_not_told(stage, scene, ito):
    scene.slack.faults.refuse("conversations.open", error="internal_error", times=200)
    with bot_in(stage):
        scene.until(lambda: [job for job in scene.jobs("digest:2026-W48") if job.attempts])
        goes_to(scene, 2026, 11, 30, 9, 0)
        scene.until(lambda: scene.jobs("digest:2026-W49"))
        scene.slack.faults.clear()
        scene.settles()
        assert ["11月30日" in told.rendered for told in digests(ito)] == [True]
