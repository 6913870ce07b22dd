"""How the facts of an account that are one of a few words are read, in the words that offices use for them."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar
from unicodedata import normalize

from bot.records.accounts import AccountState, Badge
from bot.records.operation_policies import REQUIRED_ITEMS, PolicyItem
from bot.workflows.account_problems import CellRefused
from bot.workflows.names import (
    ACCOUNT_STATE_NAMES,
    BADGE_NAMES,
    PLATFORM_NAMES,
    POLICY_ITEM_NAMES,
    REPLIES_NAMES,
)
from checks.post import Platform, Replies
from checks.wording import Wording

Word = TypeVar("Word", bound=StrEnum)
YES, NO = Wording("はい", "yes"), Wording("いいえ", "no")


def _folded(text: str) -> str:
    return "".join(normalize("NFKC", text).casefold().split())


def _known_as(names: Mapping[Word, Wording]) -> dict[str, Word]:
    return {_folded(called): word for word, name in names.items() for called in (word.value, *name)}


PLATFORMS = _known_as(PLATFORM_NAMES) | {
    "twitter": Platform.X,
    "ツイッター": Platform.X,
    "x(旧twitter)": Platform.X,
    "フェイスブック": Platform.FACEBOOK,
    "インスタグラム": Platform.INSTAGRAM,
    "ユーチューブ": Platform.YOUTUBE,
    "ライン": Platform.LINE,
    "line公式アカウント": Platform.LINE,
    "スレッズ": Platform.THREADS,
    "掲示板": Platform.BBS,
    "ミクシィ": Platform.MIXI,
}
REPLIES = _known_as(REPLIES_NAMES) | {
    "しない": Replies.NONE,
    "返信しない": Replies.NONE,
    "発信専用": Replies.NONE,
    "必要に応じて": Replies.SOME,
    "必要に応じて返信する": Replies.SOME,
    "する": Replies.ALL,
    "返信する": Replies.ALL,
}
STATES = _known_as(ACCOUNT_STATE_NAMES) | {"運用": AccountState.ACTIVE, "停止": AccountState.SUSPENDED}
BADGES = _known_as(BADGE_NAMES) | {
    "無": Badge.NONE,
    "未取得": Badge.NONE,
    "あり": Badge.GRANTED,
    "有": Badge.GRANTED,
    "取得": Badge.GRANTED,
}
ITEMS = _known_as(POLICY_ITEM_NAMES)
AFFIRMATIONS = dict.fromkeys(("はい", "yes", "○", "〇", "有", "あり", "済", "済み", "true", "1"), True)
DENIALS = dict.fromkeys(("いいえ", "no", "×", "x", "無", "なし", "未", "false", "0"), False)


def platform(text: str) -> Platform:
    """A platform, by its name in Japanese or English."""
    found = PLATFORMS.get(_folded(text))
    if found is None:
        names = [name.ja for name in PLATFORM_NAMES.values()]
        raise CellRefused(
            f"「{text}」という媒体はありません。{'・'.join(names)} のいずれかを書いてください。",
            f'There is no platform "{text}". The platforms are: {", ".join(Platform)}',
        )
    return found


def replies(text: str) -> Replies:
    """To which replies the account answers."""
    return _one_of(REPLIES, REPLIES_NAMES, text)


def state(text: str) -> AccountState:
    """Where the account stands."""
    return _one_of(STATES, ACCOUNT_STATE_NAMES, text)


def badge(text: str) -> Badge:
    """Whether the platform has verified the account."""
    return _one_of(BADGES, BADGE_NAMES, text)


def yes_or_no(text: str) -> bool:
    """Whether something is so."""
    found = (AFFIRMATIONS | DENIALS).get(_folded(text))
    if found is None:
        raise CellRefused(
            f"「{text}」は使えません。はい・いいえ のどちらかを書いてください。", "Write yes or no."
        )
    return found


def items(text: str) -> tuple[PolicyItem, ...]:
    """The points that an operation policy covers, in their own order; all required ones must be among them."""
    named = [each for each in re.split(r"[、,;\n]+", normalize("NFKC", text)) if each.strip()]
    unknown = [each for each in named if _folded(each) not in ITEMS]
    if unknown:
        raise CellRefused(
            f"「{unknown[0].strip()}」という項目はありません。"
            f"{'、'.join(name.ja for name in POLICY_ITEM_NAMES.values())} から書いてください。",
            f'There is no item "{unknown[0].strip()}". The items are: {", ".join(PolicyItem)}',
        )
    found = {ITEMS[_folded(each)] for each in named}
    refuse_gaps(found)
    return tuple(item for item in PolicyItem if item in found)


def refuse_gaps(found: set[PolicyItem]) -> None:
    """Refuse a checklist in which required items are missing, by their names."""
    missing = [POLICY_ITEM_NAMES[item] for item in REQUIRED_ITEMS if item not in found]
    if missing:
        raise CellRefused(
            f"必須の項目が足りません：{'、'.join(name.ja for name in missing)}。"
            "運用ポリシーに書き加えてから登録してください。",
            f"Required items are missing: {', '.join(name.en for name in missing)}. Add them to the policy first.",
        )


def _one_of(known: Mapping[str, Word], names: Mapping[Word, Wording], text: str) -> Word:
    found = known.get(_folded(text))
    if found is None:
        raise CellRefused(
            f"「{text}」は使えません。{'・'.join(name.ja for name in names.values())} のいずれかを書いてください。",
            f'"{text}" cannot be used. Write one of: {", ".join(names)}',
        )
    return found
