"""`koetsu check`: checks text from the shell, without Slack and without a database."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import click

from bot.commands.check_progress import Progress
from bot.commands.check_sources import Source, find_sources
from bot.commands.option_types import Day, GuidelineFile, OneOf, today_in_japan
from bot.commands.post_lines import LineRefused, PostDefaults, read_post
from bot.commands.renderings import Segment, as_json, finding_fields, heading, text_segments, visible
from bot.unused_objects import look_as_usual
from checks import Finding, Guideline, Kind, Locale, Platform, Post, Severity, check_post

CLEAN, OBJECTED, WRONG_USE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class _Run:
    """How to check and how to tell; `several` sources are told apart by their names."""

    defaults: PostDefaults
    guideline: Guideline | None
    locale: Locale
    form: str
    several: bool
    progress: Progress
    sarif_runs: list[Any] = field(default_factory=list)

    def check(self, post: Post) -> list[Finding]:
        findings = check_post(post, guideline=self.guideline, locale=self.locale)
        self.progress.advance()
        return findings


@click.command("check")
@click.argument("names", metavar="[FILE|FOLDER|-]...", nargs=-1)
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
    names: Sequence[str],
    platform: str,
    kind: str,
    today: date | None,
    guideline: Guideline | None,
    form: str,
    locale: Locale,
    jsonl: bool,
) -> None:
    """投稿案を点検します。ファイルもフォルダ（.txt・.md・.jsonl）もいくつでも。省くか - で標準入力から読みます。

    終了コード: 0 注意・要修正の指摘なし、1 指摘あり、2 使い方の誤り。
    """
    defaults = PostDefaults(Platform(platform), Kind(kind), today or today_in_japan())
    sources = find_sources(names, jsonl=jsonl)
    if form == "sarif" and any(source.by_line for source in sources):
        raise click.UsageError("sarif は文章のファイルに使います。JSONLには --format json を使ってください。")
    if len(sources) > 1 or sources[0].by_line:
        look_as_usual()
    with Progress() as progress:
        run = _Run(defaults, guideline, locale, "json" if jsonl else form, len(sources) > 1, progress)
        worst = max(_check_source(source, run) for source in sources)
        if run.sarif_runs:
            click.echo(as_json(_one_log(run.sarif_runs)))
    sys.exit(worst)


def _check_source(source: Source, run: _Run) -> int:
    """The exit code of one source; of several, one that cannot be read is named and the rest goes on."""
    try:
        return _check_lines(source, run) if source.by_line else _check_text(source, run)
    except click.UsageError as refused:
        if not run.several:
            raise
        named = "" if refused.message.startswith(source.name) else f"{source.name}: "
        click.echo(f"{named}{refused.message}", err=True)
        return WRONG_USE


def _check_text(source: Source, run: _Run) -> int:
    text = source.text()
    if not text.strip():
        raise click.UsageError("文章が空です。点検する文章を入れてください。")
    defaults = run.defaults
    findings = run.check(Post(text, defaults.today, defaults.platform, defaults.kind))
    if run.form == "json":
        named = {"file": source.name} if run.several else {}
        click.echo(as_json({**named, "findings": [finding_fields(each) for each in findings]}))
    elif run.form == "sarif":
        from bot.commands.sarif import sarif_log

        run.sarif_runs.append(sarif_log(source.name, text, findings, run.locale))
    else:
        if run.several:
            _print([heading(visible(source.name))])
        _print(text_segments(text, findings, run.locale))
    return _exit_code(findings)


def _check_lines(source: Source, run: _Run) -> int:
    worst = CLEAN
    for number, raw in enumerate(source.lines(), start=1):
        if raw.strip():
            worst = max(worst, _check_line(source, number, raw, run))
    return worst


def _check_line(source: Source, number: int, raw: bytes, run: _Run) -> int:
    place = f"{source.name} {number}行目" if run.several else f"{number}行目"
    try:
        line_id, post = read_post(raw.decode("utf-8-sig"), run.defaults)
    except UnicodeDecodeError:
        click.echo(f"{place}: UTF-8ではありません。", err=True)
        return WRONG_USE
    except LineRefused as refused:
        click.echo(f"{place}: {refused}", err=True)
        return WRONG_USE
    findings = run.check(post)
    if run.form == "json":
        named = {"file": source.name} if run.several else {}
        click.echo(as_json({**named, "id": line_id, "findings": [finding_fields(each) for each in findings]}))
    elif findings:
        _print([heading(visible(place if line_id is None else f"{place} {line_id}"))])
        _print(text_segments(post.text, findings, run.locale))
    return _exit_code(findings)


def _print(segments: Iterable[Segment]) -> None:
    if not sys.stdout.isatty():
        click.echo("".join(written for written, _ in segments), nl=False)
        return
    from rich.console import Console
    from rich.text import Text

    # The terminal breaks lines better: between two Japanese characters, not only at spaces.
    Console(highlight=False).print(Text.assemble(*segments), end="", soft_wrap=True)


def _one_log(logs: Sequence[Any]) -> Any:
    return {**logs[0], "runs": [run for log in logs for run in log["runs"]]}


def _exit_code(findings: Sequence[Finding]) -> int:
    return OBJECTED if any(each.severity is not Severity.INFO for each in findings) else CLEAN
