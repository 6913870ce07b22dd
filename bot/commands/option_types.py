"""Option types that refuse in Japanese."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import click

from checks import Guideline, GuidelineRefused, load_guideline

JAPAN = timezone(timedelta(hours=9))


def today_in_japan() -> date:
    """The day it is in Japan now."""
    return datetime.now(JAPAN).date()


class OneOf(click.Choice[str]):
    """One of some words."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__([str(word) for word in words])

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        """Says which words there are."""
        del ctx
        return f"「{value}」は使えません。{'・'.join(self.choices)} のいずれかにしてください。"


class Day(click.ParamType[date]):
    """A day such as 2026-11-22."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a refusal."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"「{value}」は日付ではありません。2026-11-22 のように書いてください。", param, ctx)


class GuidelineFile(click.ParamType[Guideline]):
    """A guideline's TOML file."""

    name = "file"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Guideline:
        """The guideline, or a refusal that names file, line and key."""
        if isinstance(value, Guideline):
            return value
        try:
            return load_guideline(Path(str(value)))
        except GuidelineRefused as refused:
            self.fail(str(refused), param, ctx)
