"""A CSV file as a spreadsheet saves it: bytes in, numbered rows out."""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from bot.workflows.account_columns import COLUMNS, Column
from bot.workflows.account_problems import WHOLE_ROW, ImportRefused, Problem
from checks.wording import Wording

NOT_CSV = Wording(
    "CSVファイルとして読めません。表計算ソフトで「CSV（コンマ区切り）」として保存してください。",
    "This is not a CSV file. Save it from your spreadsheet as CSV (comma separated).",
)
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank: its number in the spreadsheet, and its cells by column."""

    line: int
    cells: dict[Column, str]


def read_table(content: bytes) -> tuple[list[Row], list[Problem]]:
    """The rows below the header, and the problems of rows that have too many cells.

    UTF-8 (with or without BOM) or Shift_JIS, any line ends. ImportRefused where there is no table to read.
    """
    lines = _lines(_text(content))
    header_line, header = next(lines, (1, []))
    if not header:
        raise ImportRefused([_on_row(1, "ファイルが空です。", "The file is empty.")])
    columns = _columns(header_line, header)
    rows, problems = [], []
    for number, cells in lines:
        if any(cell.strip() for cell in cells[len(columns) :]):
            problems.append(_too_many(number, len(columns)))
        else:
            rows.append(Row(number, dict(zip(columns, _filled(cells, len(columns)), strict=True))))
    if not rows and not problems:
        raise ImportRefused(
            [_on_row(header_line, "見出しの下に行がありません。", "There are no rows below the header.")]
        )
    return rows, problems


def _text(content: bytes) -> str:
    if b"\0" in content or content.startswith((b"PK\3\4", *UTF_16)):
        raise ImportRefused([Problem(1, WHOLE_ROW, NOT_CSV)])
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    refusal = _on_row(
        1,
        "文字コードが分かりません。UTF-8かShift_JISで保存してください。",
        "The encoding is unknown. Save the file as UTF-8 or Shift_JIS.",
    )
    raise ImportRefused([refusal])


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    # A spreadsheet counts a record as one row, however many line breaks its quoted cells hold.
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), start=1):
            if any(cell.strip() for cell in cells):
                yield number, cells
    except csv.Error as error:
        unclosed = Wording(
            'CSVの書き方が崩れています。二重引用符（"）が閉じているか確かめてください。',
            "The CSV is malformed. See whether all double quotes are closed.",
        )
        raise ImportRefused([Problem(number + 1, WHOLE_ROW, unclosed)]) from error


def _columns(line: int, header: list[str]) -> list[Column]:
    while header and not header[-1].strip():
        header = header[:-1]
    if len(header) == 1 and any(mark in header[0] for mark in "\t;"):
        raise ImportRefused([Problem(line, WHOLE_ROW, NOT_CSV)])
    known = {_folded(name): column for column in COLUMNS for name in column.name}
    found = [known.get(_folded(title)) for title in header]
    unknown = [title.strip() for title, column in zip(header, found, strict=True) if column is None]
    problems = [_unknown(line, unknown)] if unknown else []
    problems += [_twice(line, column) for column in {*found} if column and found.count(column) > 1]
    problems += [_missing(line, column) for column in COLUMNS if column.is_required and column not in found]
    if problems:
        raise ImportRefused(problems)
    return [column for column in found if column]


def _folded(title: str) -> str:
    return "".join(normalize("NFKC", title).casefold().split())


def _filled(cells: list[str], width: int) -> list[str]:
    return (cells + [""] * width)[:width]  # some programs leave out empty cells at the end


def _on_row(line: int, ja: str, en: str) -> Problem:
    return Problem(line, WHOLE_ROW, Wording(ja, en))


def _too_many(line: int, width: int) -> Problem:
    ja = f"見出しの{width}列より多くのセルがあります。余分なコンマがないか確かめてください。"
    return _on_row(line, ja, f"There are more cells than the {width} columns of the header.")


def _unknown(line: int, titles: Sequence[str]) -> Problem:
    known = "、".join(column.name.ja for column in COLUMNS)
    ja = f"見出し{''.join(f'「{title}」' for title in titles)}は使えません。使えるのは次の見出しです: {known}"
    names = ", ".join(column.name.en for column in COLUMNS)
    listed = ", ".join(f'"{title}"' for title in titles)
    return _on_row(line, ja, f"There is no column {listed}. The columns are: {names}")


def _twice(line: int, column: Column) -> Problem:
    return Problem(line, column.name, Wording("同じ見出しが2つあります。", "This column is there twice."))


def _missing(line: int, column: Column) -> Problem:
    ja = "この列がありません。見出しの行に加えてください。"
    return Problem(line, column.name, Wording(ja, "This column is missing."))
