"""Tables for operators: drawn on a terminal, tab-separated in a pipe."""

import sys
from collections.abc import Sequence

import click


def print_table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows under their headings."""
    if not sys.stdout.isatty():
        for row in (headings, *rows):
            click.echo("\t".join(_in_one_line(cell) for cell in row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*headings)
    for row in rows:
        table.add_row(*(Text(_in_one_line(cell)) for cell in row))
    Console().print(table)


def _in_one_line(cell: object) -> str:
    return " ".join(str("" if cell is None else cell).split())
