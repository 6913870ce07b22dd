"""A line of JSON as a post to check."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from bot.commands.option_types import JAPAN
from checks import AccountFacts, Image, Kind, Platform, Post, Replies

Choice = TypeVar("Choice", bound=StrEnum)


class LineRefused(ValueError):  # noqa: N818
    """A line that is no post; the message says why."""


@dataclass(frozen=True, slots=True)
class PostDefaults:
    """What a post takes where its line does not say."""

    platform: Platform
    kind: Kind
    today: date


def read_post(line: str, defaults: PostDefaults) -> tuple[object, Post]:
    """The `id` of the line, as it is, and its post; LineRefused where something is missing or of a wrong type."""
    fields = _read_object(line)
    text = _typed(fields, "text", str, "文字列")
    if text is None:
        raise LineRefused("text がありません。")
    if not text.strip():
        raise LineRefused("text が空です。投稿する文章を入れてください。")
    post = Post(
        text=text,
        today=_day(fields, "today") or defaults.today,
        platform=_one_of(fields, "platform", Platform) or defaults.platform,
        kind=_one_of(fields, "kind", Kind) or defaults.kind,
        planned_at=_moment(fields, "planned_at"),
        account=_account(fields),
        images=_images(fields),
    )
    return fields.get("id"), post


def _read_object(line: str) -> Mapping[str, Any]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineRefused(f"JSONとして読めません（{error}）。") from error
    if not isinstance(fields, dict):
        raise LineRefused('JSONのオブジェクト {"text": "…"} にしてください。')
    return fields


def _typed(fields: Mapping[str, Any], key: str, kind: type, description: str) -> Any:
    value = fields.get(key)
    if value is not None and type(value) is not kind:
        raise LineRefused(f"{key} は{description}にしてください。")
    return value


def _one_of(fields: Mapping[str, Any], key: str, choices: type[Choice]) -> Choice | None:
    value = fields.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or value not in set(choices):
        words = "・".join(choices)
        raise LineRefused(f"{key} の「{value}」は使えません。{words} のいずれかにしてください。")
    return choices(value)


def _parsed(fields: Mapping[str, Any], key: str, parse: Callable[[str], Any], example: str) -> Any:
    value = _typed(fields, key, str, "文字列")
    if value is None:
        return None
    try:
        return parse(value)
    except ValueError as error:
        raise LineRefused(f"{key} の「{value}」は読めません。{example} のように書いてください。") from error


def _day(fields: Mapping[str, Any], key: str) -> date | None:
    day: date | None = _parsed(fields, key, date.fromisoformat, "2026-11-22")
    return day


def _moment(fields: Mapping[str, Any], key: str) -> datetime | None:
    moment: datetime | None = _parsed(fields, key, datetime.fromisoformat, "2026-11-22T09:00:00+09:00")
    return moment.replace(tzinfo=JAPAN) if moment and moment.tzinfo is None else moment


def _account(fields: Mapping[str, Any]) -> AccountFacts:
    account = _typed(fields, "account", dict, "オブジェクト") or {}
    return AccountFacts(
        replies=_one_of(account, "replies", Replies),
        has_operation_policy=_typed(account, "has_operation_policy", bool, "true か false"),
        next_policy_review_on=_day(account, "next_policy_review_on"),
        on_official_list=_typed(account, "on_official_list", bool, "true か false"),
    )


def _images(fields: Mapping[str, Any]) -> tuple[Image, ...]:
    alt_texts, rights = _strings(fields, "alt_texts"), _strings(fields, "image_rights")
    count = _typed(fields, "images", int, "整数") or 0
    if count and alt_texts is None:
        alt_texts = []  # whoever counts images and describes none leaves them without description
    if not 0 <= count <= 100:  # noqa: PLR2004
        raise LineRefused("images は0から100までの整数にしてください。")
    count = max(count, len(alt_texts or ()), len(rights or ()))
    return tuple(Image(_nth(alt_texts, index), _nth(rights, index)) for index in range(count))


def _strings(fields: Mapping[str, Any], key: str) -> list[str] | None:
    values: list[str] | None = _typed(fields, key, list, "文字列の一覧")
    if values is not None and not all(isinstance(each, str) for each in values):
        raise LineRefused(f"{key} は文字列の一覧にしてください。")
    return values


def _nth(values: list[str] | None, index: int) -> str | None:
    if values is None:
        return None
    return values[index] if index < len(values) else ""
