"""What an administrator is told of a notice that Slack does not take."""

from typing import Any

from slack_sdk.models.blocks import Block

from bot.workflows.delivering import is_of_one_notice
from checks.wording import Locale
from handlers.texts import undelivered as texts
from handlers.views.pieces import say, section


def undeliverable(payload: dict[str, Any], locale: Locale) -> list[Block]:
    """Which notice, to whom, why, and what to do."""
    particulars = {"job": payload["job_id"], "lane": payload["lane"], "error": payload["error"]}
    if payload.get("lasts"):
        return [section(say(texts.LASTING, locale, **particulars))]
    advice = texts.ADVICE.get(payload["error"], texts.ADVICE_OTHER).say(locale)
    others = "" if is_of_one_notice(payload["error"]) else texts.OTHERS_TOO.say(locale)
    return [section(say(texts.UNDELIVERABLE, locale, advice=advice, others=others, **particulars))]


def undeliverable_fallback(payload: dict[str, Any], locale: Locale) -> str:
    """The same in one line, for notifications."""
    return (texts.LASTING_FALLBACK if payload.get("lasts") else texts.UNDELIVERABLE_FALLBACK).say(locale)
