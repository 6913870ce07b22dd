"""The facts of an account as columns of a file: what they are called, how they are read and written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any, NamedTuple
from unicodedata import normalize

from bot.workflows import account_cell_days as days
from bot.workflows import account_cell_words as words
from bot.workflows import account_cells as cells
from bot.workflows.account_problems import CellRefused
from bot.workflows.names import (
    ACCOUNT_STATE_NAMES,
    BADGE_NAMES,
    PLATFORM_NAMES,
    POLICY_ITEM_NAMES,
    REPLIES_NAMES,
)
from checks.wording import Wording

STARTS_A_FORMULA = frozenset("=+-@")
HARMLESS = "'"


class Kind(NamedTuple):
    """A kind of fact: how it is read, how it is written, and what an empty cell means."""

    read: Callable[[str], Any]
    write: Callable[[Any], str] = str
    of_nothing: Any = None
    has_lines: bool = False


def _words(named: Iterable[str]) -> str:
    return "、".join(named)


PLATFORM = Kind(words.platform, lambda platform: PLATFORM_NAMES[platform].ja)
REPLIES = Kind(words.replies, lambda replies: REPLIES_NAMES[replies].ja)
STATE = Kind(words.state, lambda state: ACCOUNT_STATE_NAMES[state].ja)
BADGE = Kind(words.badge, lambda badge: BADGE_NAMES[badge].ja)
YES_OR_NO = Kind(words.yes_or_no, lambda said: (words.YES if said else words.NO).ja, of_nothing=False)
ITEMS = Kind(words.items, lambda items: _words(POLICY_ITEM_NAMES[item].ja for item in items), has_lines=True)
HANDLE = Kind(cells.handle)
NAME = Kind(cells.short_text)
PLACE = Kind(cells.place)
PASSAGE = Kind(cells.passage, has_lines=True)
PERSON = Kind(cells.person)
CHANNEL = Kind(cells.channel)
AUTHORS = Kind(cells.authors, " ".join, of_nothing=(), has_lines=True)
URL = Kind(cells.https_url)
TIME = Kind(days.clock_time, lambda at: time.strftime(at, "%H:%M"))
DAY = Kind(days.day, date.isoformat)
MONTHS = Kind(days.months)


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `name` is its heading in both languages; the English one is also the name of the fact.

    A column that is not required may be left out of the file: what is registered then stays as it is.
    """

    name: Wording
    kind: Kind
    is_required: bool = False
    may_be_empty: bool = True

    def value(self, raw: str) -> Any:
        """What somebody wrote; for nothing what the kind says; CellRefused where it cannot be read."""
        cells.refuse_control_characters(raw, newlines=self.kind.has_lines)
        text = raw.strip()
        return self.kind.read(text) if text else self._of_nothing()

    def value_in_cell(self, raw: str) -> Any:
        """The same for a cell of a spreadsheet, in which nothing may run as a formula."""
        text = raw.strip()
        if not looks_like_formula(text):
            return self.value(raw)
        if text.startswith(HARMLESS):
            return self.value(text.removeprefix(HARMLESS))
        cells.refuse_formula(text, at_sign=self.kind is HANDLE)
        return self.value(raw)

    def cell(self, value: Any) -> str:
        """The cell that `value_in_cell` reads back, with an apostrophe before what looks like a formula."""
        text = "" if value is None else self.kind.write(value)
        return HARMLESS + text if looks_like_formula(text) else text

    def _of_nothing(self) -> Any:
        if not self.may_be_empty:
            raise CellRefused("空欄です。必ず書いてください。", "This cell is empty and must be filled.")
        return self.kind.of_nothing


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet could run it, but for the apostrophes that may stand before it."""
    return normalize("NFKC", text.lstrip(HARMLESS))[:1] in STARTS_A_FORMULA


def _needed(ja: str, en: str, kind: Kind) -> Column:
    return Column(Wording(ja, en), kind, is_required=True, may_be_empty=False)


def _optional(ja: str, en: str, kind: Kind) -> Column:
    return Column(Wording(ja, en), kind)


COLUMNS = (
    _needed("媒体", "platform", PLATFORM),
    _needed("アカウント", "handle", HANDLE),
    _needed("名称", "name", NAME),
    _needed("所管課", "section", NAME),
    _optional("状態", "state", STATE),
    _needed("責任者", "owner", PERSON),
    _optional("副責任者", "deputy", PERSON),
    _optional("担当者", "authors", AUTHORS),
    _optional("審査チャンネル", "review_channel", CHANNEL),
    _optional("課のチャンネル", "section_channel", CHANNEL),
    _optional("アカウントのURL", "url", URL),
    _optional("目的", "purpose", PASSAGE),
    _optional("発信時間（から）", "posting_from", TIME),
    _optional("発信時間（まで）", "posting_until", TIME),
    _needed("返信方針", "replies", REPLIES),
    _optional("返信の問合せ先", "reply_contact", PLACE),
    _optional("フォローの方針", "follow_policy", PASSAGE),
    _optional("リポストの方針", "repost_policy", PASSAGE),
    _optional("公式サイト掲載URL", "official_list_url", URL),
    _optional("認証バッジ", "badge", BADGE),
    _optional("プロフィール：公式である旨", "profile_says_official", YES_OR_NO),
    _optional("プロフィール：公式サイトのURL", "profile_links_site", YES_OR_NO),
    _optional("プロフィール：運用ポリシー", "profile_links_policy", YES_OR_NO),
    _optional("ログイン情報の保管場所", "credentials_place", PLACE),
    _optional("多要素認証の保管場所", "mfa_place", PLACE),
    Column(Wording("運用ポリシーURL", "policy_document"), URL, is_required=True),
    _optional("運用ポリシー施行日", "policy_effective_on", DAY),
    _optional("運用ポリシーの項目", "policy_items", ITEMS),
    _optional("見直し間隔（月）", "review_interval_months", MONTHS),
    _optional("次回見直し日", "next_review_on", DAY),
    _optional("廃止：告知した日", "closing_announced_on", DAY),
    _optional("廃止：リンクを外した日", "closing_unlinked_on", DAY),
    _optional("廃止：投稿を保存した日", "closing_archived_on", DAY),
)
BY_FACT = {column.name.en: column for column in COLUMNS}
