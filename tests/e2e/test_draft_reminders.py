"""The button of a reminder leads to the card on the same page."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.playground.seed import REVIEW_CHANNEL
from bot.playground.stage import Stage
from handlers.ids import DRAFT_COMMAND, Action, Field

pytestmark = pytest.mark.e2e

TEXT = "図書館は11月30日（月）に休館します。詳しくは https://www.city.minamo.lg.jp/library/ をご覧ください。"


def test_the_author_goes_from_the_reminder_to_the_card(
    open_page: Callable[..., Any], picture: Callable[[Any, str], None], stage: Stage
) -> None:
    sato = stage.server.person("U0SATO")
    sato.types(DRAFT_COMMAND, "", channel=REVIEW_CHANNEL)
    stage.server.wait_for(lambda: sato.modal)
    planned = stage.clock.now() + timedelta(minutes=40)
    sato.submits({Field.TEXT: TEXT, Field.PLANNED_AT: int(planned.timestamp())})
    sato.closes_modal()
    stage.server.wait_for(lambda: [told for told in sato.sees(REVIEW_CHANNEL) if TEXT in told.rendered])

    author = open_page("U0SATO", "dm")
    author.get_by_test_id("clock-next_due").click()
    author.locator(".run", has_text="公開予定が近いのに、まだ判断がありません").first.wait_for()
    picture(author, "draft-reminder")
    author.locator(f'[data-action-id="{Action.OPEN_CARD}"]').last.click()
    author.locator(f'[data-action-id="{Action.APPROVE}"]').last.wait_for()

    assert author.url.endswith(f"#U0SATO/{REVIEW_CHANNEL}")
    assert len(author.context.pages) == 1
