"""A draft in a list: where it stands, how it begins, and the button to go on with it."""

from slack_sdk.models.blocks import ButtonElement, RichTextBlock

from bot.records.drafts import DraftState
from bot.workflows.draft_sheets import DraftSheet
from bot.workflows.names import STATE_NAMES
from checks.wording import Locale
from handlers.ids import Action, pack
from handlers.texts import drafting as texts
from handlers.views.pieces import button
from handlers.views.rich import line, rich, text


def draft_line(draft: DraftSheet, locale: Locale) -> RichTextBlock:
    """Number, state and account, and below them how the text begins."""
    state = STATE_NAMES[draft.state].say(locale)
    title = texts.LIST_ROW.say(locale, draft=draft.draft_id, state=state, account=draft.account.title)
    return rich(line(text(title, bold=True), text(f"\n{draft.opening}")))


def go_on_button(draft: DraftSheet, locale: Locale) -> ButtonElement:
    """直す for a draft that findings stop, 直して次の版を出す for one that reviewers have seen."""
    wording = texts.FIX if draft.state is DraftState.NEEDS_FIX else texts.NEXT_REVISION
    return button(wording.say(locale), Action.CONTINUE_DRAFT, pack(draft=draft.draft_id))
