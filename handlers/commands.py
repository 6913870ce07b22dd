"""The grammar of `/draft`: a subcommand in Japanese or English, an account, a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from bot.workflows.accounts import AccountSheet
from bot.workflows.refusals import AccountMisspelt


class Subcommand(StrEnum):
    """What somebody wants of `/draft`."""

    SUBMIT = "submit"
    CHECK = "check"
    LIST = "list"
    DUE = "due"
    HELP = "help"


WORDS: dict[str, Subcommand] = {
    "check": Subcommand.CHECK,
    "点検": Subcommand.CHECK,
    "チェック": Subcommand.CHECK,
    "list": Subcommand.LIST,
    "一覧": Subcommand.LIST,
    "リスト": Subcommand.LIST,
    "due": Subcommand.DUE,
    "期限": Subcommand.DUE,
    "期日": Subcommand.DUE,
    "help": Subcommand.HELP,
    "ヘルプ": Subcommand.HELP,
    "へるぷ": Subcommand.HELP,
    "使い方": Subcommand.HELP,
}
ALONE = frozenset({Subcommand.LIST, Subcommand.DUE, Subcommand.HELP})
HANDLE = re.compile(r"[@＠](?P<handle>[\w.\-]+)(?:\s+|$)")
ALIKE = 0.8  # minamo_bosai and minamo_bousai are 0.96 alike, minamo_kanko and minamo_city 0.61


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
    """The accounts that a text beginning with `@handle` or `@name` means, and the text behind it.

    Where no account is called like that the words are a text that happens to begin so, and stay whole;
    a slip of the pen is refused, or the text would go to another account.
    """
    match = HANDLE.match(words)
    if match is None:
        return [], words
    written = match["handle"].lower()
    named = [account for account in accounts if written in _calls(account)]
    if named:
        return named, words[match.end() :]
    likely = get_close_matches(
        written, [call for each in accounts for call in _calls(each)], n=1, cutoff=ALIKE
    )
    if likely:
        raise AccountMisspelt(written=match["handle"], likely=likely[0])
    return [], words


def _calls(account: AccountSheet) -> tuple[str, str]:
    return account.handle.lower(), account.name.lower()
