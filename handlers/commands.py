"""The grammar of `/draft`: a subcommand in Japanese or English, an account, a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.workflows.accounts import AccountSheet


class Subcommand(StrEnum):
    """What somebody wants of `/draft`."""

    SUBMIT = "submit"
    CHECK = "check"
    LIST = "list"
    HELP = "help"


WORDS: dict[str, Subcommand] = {
    "check": Subcommand.CHECK,
    "点検": Subcommand.CHECK,
    "チェック": Subcommand.CHECK,
    "list": Subcommand.LIST,
    "一覧": Subcommand.LIST,
    "リスト": Subcommand.LIST,
    "help": Subcommand.HELP,
    "ヘルプ": Subcommand.HELP,
    "使い方": Subcommand.HELP,
}
ALONE = frozenset({Subcommand.LIST, Subcommand.HELP})
HANDLE = re.compile(r"[@＠](?P<handle>[\w.\-]+)(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class Request:
    """A parsed `/draft`."""

    subcommand: Subcommand
    text: str


def parse(words: str) -> Request:
    """What the words after `/draft` ask for.

    A post may begin with such a word too: 「一覧 を公開しました」 is a text, because nothing may follow 一覧.
    """
    first, *rest = words.split(maxsplit=1) or [""]
    subcommand = WORDS.get(first.lower())
    if subcommand is None or (subcommand in ALONE and rest):
        return Request(Subcommand.SUBMIT, words.strip())
    return Request(subcommand, "".join(rest).strip())


def account_named(words: str, accounts: Sequence[AccountSheet]) -> tuple[list[AccountSheet], str]:
    """The accounts that a text beginning with `@handle` names, and the text behind it.

    Where no account has that handle the words are a text that happens to begin so, and stay whole.
    """
    match = HANDLE.match(words)
    if match:
        named = [account for account in accounts if account.handle.lower() == match["handle"].lower()]
        if named:
            return named, words[match.end() :]
    return [], words
