"""The modal in which an administrator announces a new service or feature, and what it answers."""

from datetime import date

from slack_sdk.models.blocks import DatePickerElement, InputBlock, PlainTextInputElement, StaticSelectElement
from slack_sdk.models.views import View

from bot.workflows.announcing import Announcement
from bot.workflows.names import PLATFORM_NAMES
from checks.wording import Locale
from handlers.ids import Field, Form
from handlers.texts import duties as texts
from handlers.texts import reviewing
from handlers.views.pieces import day_of, option, plain, say, section, small

NAME_MAX = 200


def feature_modal(due_on: date, locale: Locale) -> View:
    """Asks for the platform, what is new, and the day by which to have looked."""
    platforms = [option(name.say(locale), value) for value, name in PLATFORM_NAMES.items()]
    return View(
        type="modal",
        callback_id=Form.FEATURE,
        title=plain(texts.FEATURE_TITLE.say(locale)),
        submit=plain(texts.FEATURE_SUBMIT.say(locale)),
        close=plain(reviewing.CANCEL.say(locale)),
        blocks=[
            small(texts.FEATURE_LEAD.say(locale)),
            InputBlock(
                block_id=Field.PLATFORM,
                label=plain(texts.FEATURE_PLATFORM.say(locale)),
                element=StaticSelectElement(
                    action_id=Field.PLATFORM, options=platforms, initial_option=platforms[0]
                ),
            ),
            InputBlock(
                block_id=Field.NAME,
                label=plain(texts.FEATURE_NAME.say(locale)),
                hint=plain(texts.FEATURE_NAME_HINT.say(locale)),
                element=PlainTextInputElement(action_id=Field.NAME, max_length=NAME_MAX),
            ),
            InputBlock(
                block_id=Field.DUE_ON,
                label=plain(texts.DUE_ON.say(locale)),
                element=DatePickerElement(action_id=Field.DUE_ON, initial_date=due_on.isoformat()),
            ),
        ],
    )


def announced_modal(announced: Announcement, count: int, locale: Locale) -> View:
    """How many accounts are asked, or why none is."""
    platform = PLATFORM_NAMES[announced.platform].say(locale)
    due_on = day_of(announced.due_on, locale)
    wording = texts.FEATURE_DONE if count else texts.FEATURE_NONE
    return View(
        type="modal",
        title=plain(texts.FEATURE_TITLE.say(locale)),
        close=plain(reviewing.CLOSE.say(locale)),
        blocks=[section(say(wording, locale, platform=platform, count=count, due_on=due_on))],
    )
