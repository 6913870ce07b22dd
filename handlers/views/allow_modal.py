"""The modal in which a reviewer says why found words are fine here."""

from slack_sdk.models.blocks import InputBlock, PlainTextInputElement, RadioButtonsElement
from slack_sdk.models.views import View

from checks import Finding
from checks.wording import Locale
from handlers.ids import THIS_ACCOUNT, WHOLE_WARD, Field, Form, pack
from handlers.texts import learning as texts
from handlers.texts import reviewing
from handlers.views.findings import findings_list, unwaived
from handlers.views.pieces import option, plain, small

REASON_MAX = 500


def allow_modal(review_id: int, ordinal: int, finding: Finding, locale: Locale) -> View:
    """Shows the finding and asks for the reason and the scope."""
    scopes = [
        option(texts.SCOPE_ACCOUNT.say(locale), THIS_ACCOUNT),
        option(texts.SCOPE_WARD.say(locale), WHOLE_WARD),
    ]
    return View(
        type="modal",
        callback_id=Form.ALLOWANCE,
        title=plain(texts.TITLE.say(locale)),
        submit=plain(texts.SUBMIT.say(locale)),
        close=plain(reviewing.CANCEL.say(locale)),
        private_metadata=pack(review=review_id, ordinal=ordinal),
        blocks=[
            *findings_list(unwaived([finding]), locale),
            small(texts.LEAD.say(locale)),
            InputBlock(
                block_id=Field.REASON,
                label=plain(texts.REASON.say(locale)),
                element=PlainTextInputElement(
                    action_id=Field.REASON, multiline=True, max_length=REASON_MAX, focus_on_load=True
                ),
            ),
            InputBlock(
                block_id=Field.SCOPE,
                label=plain(texts.SCOPE.say(locale)),
                element=RadioButtonsElement(action_id=Field.SCOPE, options=scopes, initial_option=scopes[0]),
            ),
        ],
    )


def allowed_modal(locale: Locale) -> View:
    """Says that the words are allowed now."""
    return View(
        type="modal",
        title=plain(texts.TITLE.say(locale)),
        close=plain(reviewing.CLOSE.say(locale)),
        blocks=[small(texts.ALLOWED.say(locale))],
    )
