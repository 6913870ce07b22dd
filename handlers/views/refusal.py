"""How a refusal is shown, with what the person had typed, so that nothing is lost."""

import re

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from checks.wording import Locale
from handlers.texts import reviewing, shared
from handlers.views.pieces import escaped, plain, section
from handlers.views.rich import line, rich, text, to_copy

MENTION = re.compile(r"&lt;(@[UW][A-Z0-9_]+)&gt;")
MOST_KEPT = 12_000


def refusal_blocks(sentence: str, typed: str, locale: Locale) -> list[Block]:
    """The sentence, people's names as mentions, and below it the typed text to be copied."""
    kept = [
        block
        for start in range(0, min(len(typed), MOST_KEPT), 3000)
        for block in [to_copy(typed[start : start + 3000])]
    ]
    title = [rich(line(text(shared.YOU_WROTE.say(locale), bold=True)))] if kept else []
    return [section(MENTION.sub(r"<\1>", escaped(sentence))), *title, *kept]


def refusal_modal(sentence: str, typed: str, locale: Locale) -> View:
    """The same as a modal that replaces the form."""
    return View(
        type="modal",
        title=plain(reviewing.REFUSED_TITLE.say(locale)),
        close=plain(reviewing.CLOSE.say(locale)),
        blocks=refusal_blocks(sentence, typed, locale),
    )
