"""The modal in which a reviewer says why a draft goes back."""

from slack_sdk.models.blocks import InputBlock, PlainTextInputElement
from slack_sdk.models.views import View

from checks.wording import Locale
from handlers.ids import Field, Form, pack
from handlers.texts import reviewing as texts
from handlers.views.pieces import plain

REASON_MAX = 2000


def return_modal(review_id: int, locale: Locale) -> View:
    """Asks for the reason, which is required."""
    return View(
        type="modal",
        callback_id=Form.RETURN,
        title=plain(texts.RETURN_TITLE.say(locale)),
        submit=plain(texts.RETURN_SUBMIT.say(locale)),
        close=plain(texts.CANCEL.say(locale)),
        private_metadata=pack(review=review_id),
        blocks=[
            InputBlock(
                block_id=Field.REASON,
                label=plain(texts.RETURN_LABEL.say(locale)),
                hint=plain(texts.RETURN_HINT.say(locale)),
                element=PlainTextInputElement(action_id=Field.REASON, multiline=True, max_length=REASON_MAX),
            )
        ],
    )
