"""Findings, in the same words wherever they are shown."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block, RichTextElement

from bot.workflows.review_sheets import WaivedFinding
from checks import Finding
from checks.principles import PRINCIPLES
from checks.wording import Locale
from handlers.texts import reviewing as texts
from handlers.views.pieces import shorten
from handlers.views.rich import line, rich, text
from handlers.views.room import characters_in

MOST = 20
FOUND_MAX = 40


def findings_list(findings: Sequence[WaivedFinding], locale: Locale, *, room: int = 8_000) -> list[Block]:
    """The findings with principle, reason, suggestion and waiver, as many as fit into `room` characters.

    A calm line where there are none.
    """
    if not findings:
        return [rich(line(text(texts.NO_FINDINGS.say(locale))))]
    title = line(text(texts.FINDINGS.say(locale, count=len(findings)), bold=True))
    shown = list(_fitting((_finding(told, locale) for told in findings[:MOST]), room))
    more = len(findings) - len(shown)
    rest = [line(text(texts.MORE_FINDINGS.say(locale, count=more)))] if more > 0 else []
    return [rich(title, *shown, *rest)]


def _fitting(drawn: Iterator[RichTextElement], room: int) -> Iterator[RichTextElement]:
    for element in drawn:
        room -= characters_in([element])
        if room < 0:
            return
        yield element


def unwaived(findings: Sequence[Finding]) -> list[WaivedFinding]:
    """Findings as they stand before anybody wrote a waiver."""
    return [WaivedFinding(finding, None) for finding in findings]


def _finding(told: WaivedFinding, locale: Locale) -> RichTextElement:
    finding = told.finding
    parts = [
        text(f"\n{texts.SEVERITY_MARKS[finding.severity].say(locale)} ", bold=True),
        *(
            [text(shorten(finding.text.strip(), FOUND_MAX), marked=True), text("　")]
            if finding.text.strip()
            else []
        ),
        text(_principle(finding.principle, locale)),
        text(f"\n{finding.message}\n{texts.INSTEAD.say(locale, suggestion=finding.suggestion)}"),
    ]
    if told.waiver:
        parts.append(text(f"\n{texts.WAIVED.say(locale, reason=told.waiver)}", bold=True))
    return line(*parts)


def _principle(number: int, locale: Locale) -> str:
    return texts.PRINCIPLE.say(locale, number=number, name=PRINCIPLES[number].say(locale))
