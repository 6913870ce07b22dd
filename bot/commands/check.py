"""`koetsu check`: checks text from the shell, without Slack and without a database."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from bot.commands.option_types import Day, GuidelineFile, OneOf, today_in_japan
from bot.commands.post_lines import LineRefused, PostDefaults, read_post
from bot.commands.renderings import as_json, finding_fields, text_segments
from checks import Finding, Guideline, Kind, Locale, Platform, Post, Severity, check_post

CLEAN, OBJECTED, WRONG_USE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class _Wanted:
    defaults: PostDefaults
    guideline: Guideline | None
    locale: Locale

    def check(self, post: Post) -> list[Finding]:
        return check_post(post, guideline=self.guideline, locale=self.locale)


@click.command("check")
@click.argument("source", metavar="[FILE|-]", default="-")
@click.option(
    "--platform", type=OneOf(list(Platform)), default=Platform.X.value, help="媒体", show_default=True
)
@click.option("--kind", type=OneOf(list(Kind)), default=Kind.NOTICE.value, help="種類", show_default=True)
@click.option("--today", type=Day(), help="点検する日（既定は今日）")
@click.option("--guideline", type=GuidelineFile(), help="ガイドラインのTOMLファイル（既定は区のもの）")
@click.option("--format", "form", type=OneOf(["text", "json", "sarif"]), default="text", show_default=True)
@click.option("--locale", type=OneOf(["ja", "en"]), default="ja", show_default=True)
@click.option("--jsonl", is_flag=True, help="1行に1件のJSONを読み、1行に1件の結果を返す")
def command(  # noqa: PLR0913
    *,
    source: str,
    platform: str,
    kind: str,
    today: date | None,
    guideline: Guideline | None,
    form: str,
    locale: Locale,
    jsonl: bool,
) -> None:
    """投稿案を点検します。FILE を省くか - にすると標準入力から読みます。

    終了コード: 0 注意・止める指摘なし、1 指摘あり、2 使い方の誤り。
    """
    defaults = PostDefaults(Platform(platform), Kind(kind), today or today_in_japan())
    wanted = _Wanted(defaults, guideline, locale)
    if jsonl:
        sys.exit(_check_lines(_lines(source), wanted))
    sys.exit(_check_text(source, wanted, form))


def _check_text(source: str, wanted: _Wanted, form: str) -> int:
    text = _text(source)
    if not text.strip():
        raise click.UsageError("文章が空です。点検する文章を入れてください。")
    defaults = wanted.defaults
    findings = wanted.check(
        Post(text=text, today=defaults.today, platform=defaults.platform, kind=defaults.kind)
    )
    if form == "json":
        click.echo(as_json({"findings": [finding_fields(each) for each in findings]}))
    elif form == "sarif":
        from bot.commands.sarif import sarif_log

        click.echo(as_json(sarif_log(source, text, findings, wanted.locale)))
    else:
        _print_text(text, findings, wanted.locale)
    return _exit_code(findings)


def _print_text(text: str, findings: Sequence[Finding], locale: Locale) -> None:
    segments = text_segments(text, findings, locale)
    if not sys.stdout.isatty():
        click.echo("".join(written for written, _ in segments), nl=False)
        return
    from rich.console import Console
    from rich.text import Text

    Console(highlight=False).print(Text.assemble(*segments), end="")


def _check_lines(lines: Iterable[bytes], wanted: _Wanted) -> int:
    worst = CLEAN
    for number, raw in enumerate(lines, start=1):
        if raw.strip():
            worst = max(worst, _check_line(number, raw, wanted))
    return worst


def _check_line(number: int, raw: bytes, wanted: _Wanted) -> int:
    try:
        line_id, post = read_post(raw.decode("utf-8-sig"), wanted.defaults)
    except UnicodeDecodeError:
        click.echo(f"{number}行目: UTF-8ではありません。", err=True)
        return WRONG_USE
    except LineRefused as refused:
        click.echo(f"{number}行目: {refused}", err=True)
        return WRONG_USE
    findings = wanted.check(post)
    click.echo(as_json({"id": line_id, "findings": [finding_fields(each) for each in findings]}))
    return _exit_code(findings)


def _exit_code(findings: Sequence[Finding]) -> int:
    return OBJECTED if any(each.severity is not Severity.INFO for each in findings) else CLEAN


def _lines(source: str) -> Iterable[bytes]:
    return sys.stdin.buffer if source == "-" else _opened(source)


def _opened(source: str) -> Iterable[bytes]:
    try:
        file = Path(source).open("rb")  # noqa: SIM115
    except OSError as error:
        raise _unreadable(source, error) from error
    with file:
        yield from file


def _text(source: str) -> str:
    try:
        content = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return content.decode("utf-8-sig").removesuffix("\n").removesuffix("\r")
    except OSError as error:
        raise _unreadable(source, error) from error
    except UnicodeDecodeError as error:
        raise click.UsageError(
            f"{source} はUTF-8の文章ではありません。UTF-8で保存し直してください。"
        ) from error


def _unreadable(source: str, error: OSError) -> click.UsageError:
    return click.UsageError(f"{source} を読めません（{error.strerror}）。")
