"""The columns of a file of accounts: what they are called, whether they must be filled, how they are read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.workflows import account_cells as cells
from bot.workflows.account_problems import CellRefused
from checks.wording import Wording


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `name` is its heading in both languages; the English one is also the name of the fact.

    A column that is not required may be left out of the file: what is registered then stays as it is.
    """

    name: Wording
    read: Callable[[str], Any]
    is_required: bool = False
    may_be_empty: bool = False

    def value(self, raw: str) -> Any:
        """What the cell says; None (or no authors) where it is empty; CellRefused where it cannot be read."""
        cells.refuse_control_characters(raw, newlines=self.read is cells.authors)
        text = raw.strip()
        if not text:
            return self._of_nothing()
        cells.refuse_formula(text, at_sign=self.read is cells.handle)
        return self.read(text)

    def _of_nothing(self) -> Any:
        if not self.may_be_empty:
            raise CellRefused("空欄です。必ず書いてください。", "This cell is empty and must be filled.")
        return () if self.read is cells.authors else None


COLUMNS = (
    Column(Wording("媒体", "platform"), cells.platform, is_required=True),
    Column(Wording("アカウント", "handle"), cells.handle, is_required=True),
    Column(Wording("名称", "name"), cells.short_text, is_required=True),
    Column(Wording("所管課", "section"), cells.short_text, is_required=True),
    Column(Wording("責任者", "owner"), cells.person, is_required=True),
    Column(Wording("副責任者", "deputy"), cells.person, may_be_empty=True),
    Column(Wording("担当者", "authors"), cells.authors, may_be_empty=True),
    Column(Wording("審査チャンネル", "review_channel"), cells.channel, may_be_empty=True),
    Column(Wording("返信方針", "replies"), cells.replies, is_required=True),
    Column(Wording("公式サイト掲載URL", "official_list_url"), cells.https_url, may_be_empty=True),
    Column(
        Wording("運用ポリシーURL", "policy_document"), cells.https_url, is_required=True, may_be_empty=True
    ),
    Column(Wording("見直し間隔（月）", "review_interval_months"), cells.months, may_be_empty=True),
    Column(Wording("次回見直し日", "next_review_on"), cells.day, may_be_empty=True),
)
BY_FACT = {column.name.en: column for column in COLUMNS}
