"""Findings as JSON, SARIF or text for people."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from checks import Finding, Locale, Severity, Wording

_LABELS = {
    Severity.BLOCK: Wording("要修正", "block"),
    Severity.WARN: Wording("注意", "warn"),
    Severity.INFO: Wording("提案", "info"),
}
_STYLES = {Severity.BLOCK: "bold red", Severity.WARN: "yellow", Severity.INFO: "cyan"}
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)
_AROUND = 15  # characters of the post shown on each side of a found place

Segment = tuple[str, str]


def as_json(value: object) -> str:
    """One line of JSON in readable Japanese; characters that UTF-8 cannot carry are escaped."""
    line = json.dumps(value, ensure_ascii=False)
    return line if line.isprintable() or _encodable(line) else json.dumps(value)


def finding_fields(finding: Finding) -> dict[str, Any]:
    """What a finding looks like in JSON."""
    return asdict(finding)


def text_segments(text: str, findings: Sequence[Finding], locale: Locale) -> Iterator[Segment]:
    """What people read, in pieces of (text, rich style): each finding with its place marked, then a summary."""
    for finding in findings:
        label = _LABELS[finding.severity].say(locale)
        yield f"【{label}】", _STYLES[finding.severity]
        yield f" {_place(text, finding, locale)}  {finding.rule}（{_principle(finding, locale)}）\n", "dim"
        if finding.start is not None and finding.end is not None:
            yield from _marked(text, finding.start, finding.end, _STYLES[finding.severity])
        yield f"  {finding.message}\n  → {finding.suggestion}\n\n", ""
    yield summary(findings, locale) + "\n", "bold"


def heading(name: str) -> Segment:
    """The line above the findings of one of several posts."""
    return f"■ {name}\n", "bold underline"


def summary(findings: Sequence[Finding], locale: Locale) -> str:
    """How many findings there are of each severity."""
    if not findings:
        return Wording("指摘はありません。", "Nothing to object to.").say(locale)
    counts = [(_LABELS[each].say(locale), sum(f.severity is each for f in findings)) for each in Severity]
    told = " / ".join(f"{label} {count}" for label, count in counts if count)
    return Wording("指摘: {told}", "Findings: {told}").say(locale, told=told)


def visible(text: str) -> str:
    """`text` with everything that would act on a terminal, or cannot be seen, written as <U+202E>."""
    return _UNPRINTABLE.sub(lambda match: f"<U+{ord(match.group()):04X}>", text)


def _encodable(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True


def _principle(finding: Finding, locale: Locale) -> str:
    return Wording("原則{number}", "principle {number}").say(locale, number=finding.principle)


def _place(text: str, finding: Finding, locale: Locale) -> str:
    if finding.start is None:
        return Wording("投稿全体", "whole post").say(locale)
    line = text.count("\n", 0, finding.start) + 1
    column = finding.start - (text.rfind("\n", 0, finding.start) + 1) + 1
    return Wording("{line}行{column}文字目", "line {line}, character {column}").say(
        locale, line=line, column=column
    )


def _marked(text: str, start: int, end: int, style: str) -> Iterator[Segment]:
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    yield f"  {visible(before)}", ""
    yield f"［{visible(text[start:end])}］", f"{style} underline"
    yield f"{visible(after)}\n", ""
