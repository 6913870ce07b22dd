"""What is wrong with a file of accounts, place by place, as its author sees it in a spreadsheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.errors import Refusal
from checks.wording import Locale, Wording

WHOLE_ROW = Wording("", "")


class CellRefused(ValueError):  # noqa: N818
    """A cell that cannot be read; `wording` says why and what to write."""

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(en)
        self.wording = Wording(ja, en)


@dataclass(frozen=True, slots=True)
class Problem:
    """One place to correct. `line` is the row number that a spreadsheet shows; `column` is empty for a whole row."""

    line: int
    column: Wording
    sentence: Wording

    def say(self, locale: Locale) -> str:
        """The place and the sentence, in one line."""
        column = self.column.say(locale)
        if locale == "ja":
            return f"{self.line}行目{f'「{column}」' if column else ''}: {self.sentence.ja}"
        return f"Row {self.line}{f', {column}' if column else ''}: {self.sentence.en}"


class ImportRefused(Refusal):
    """Nothing was imported. Correct the following and import again:"""

    ja = "取り込みませんでした（登録は何も変わっていません）。次の箇所を直して、もう一度取り込んでください。"

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = sorted(problems, key=lambda problem: problem.line)
        super().__init__()

    def sentence(self, locale: Locale) -> str:
        """The refusal, then each problem in a line of its own."""
        return "\n".join([super().sentence(locale), *(problem.say(locale) for problem in self.problems)])


class FactsRefused(Refusal):
    """Some of what was written cannot be taken. See the fields."""

    ja = "受け付けられない欄があります。各欄の説明を見て直してください。"

    def __init__(self, fields: Mapping[str, Wording]) -> None:
        self.fields = dict(fields)
        super().__init__()

    def sentence(self, locale: Locale) -> str:
        """All sentences, for where there is no field to put them at."""
        return "\n".join([super().sentence(locale), *(each.say(locale) for each in self.fields.values())])
