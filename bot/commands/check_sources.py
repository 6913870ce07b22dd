"""What `koetsu check` reads: files, whole folders, or what is piped in."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from bot.commands.wrong_use import why

PIPED = "-"
_ENDINGS = frozenset({".jsonl", ".md", ".txt"})


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or what is piped in; `by_line` says that each line is a post."""

    name: str
    by_line: bool

    def text(self) -> str:
        """All of it; a UsageError where it cannot be read."""
        try:
            content = sys.stdin.buffer.read() if self.name == PIPED else Path(self.name).read_bytes()
            return content.decode("utf-8-sig").removesuffix("\n").removesuffix("\r")
        except OSError as error:
            raise unreadable(self.name, error) from error
        except UnicodeDecodeError as error:
            raise click.UsageError(
                f"{'標準入力' if self.name == PIPED else self.name} はUTF-8の文章ではありません。UTF-8で保存し直してください。"
            ) from error

    def lines(self) -> Iterable[bytes]:
        """Line by line, so that memory does not grow with it; a UsageError where it cannot be read."""
        return sys.stdin.buffer if self.name == PIPED else _lines_of(self.name)


def find_sources(names: Sequence[str], *, jsonl: bool) -> list[Source]:
    """The sources in order; of a folder, all .txt, .md and .jsonl files below it that are not hidden."""
    found: list[Source] = []
    for name in names or (PIPED,):
        if not name:  # an unset variable of a script; as a path it would mean the whole folder
            raise click.UsageError("ファイルの名前が空です。")
        files = _files_below(Path(name)) if name != PIPED and Path(name).is_dir() else [name]
        found.extend(Source(each, by_line=jsonl or each.endswith(".jsonl")) for each in files)
    return found


def unreadable(name: str, error: OSError) -> click.UsageError:
    """The refusal of a file that cannot be read."""
    return click.UsageError(f"{name} を読めません（{why(error)}）。")


def _files_below(folder: Path) -> list[str]:
    files = sorted(
        str(path)
        for path in folder.rglob("*")
        if path.suffix.lower() in _ENDINGS and path.is_file() and not _is_hidden(path.relative_to(folder))
    )
    if not files:
        raise click.UsageError(f"フォルダ {folder} に .txt・.md・.jsonl のファイルがありません。")
    return files


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _lines_of(name: str) -> Iterator[bytes]:
    try:
        file = Path(name).open("rb")  # noqa: SIM115
    except OSError as error:
        raise unreadable(name, error) from error
    with file:
        yield from file
