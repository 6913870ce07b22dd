"""Findings as a SARIF 2.1.0 log, which code-review tools can read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from checks import Finding, Locale, Severity
from checks.catalogue import catalogue

_LEVELS = {Severity.BLOCK: "error", Severity.WARN: "warning", Severity.INFO: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif_log(source: str, text: str, findings: Sequence[Finding], locale: Locale) -> dict[str, Any]:
    """A log with one run; offsets count Unicode code points."""
    rule_ids = sorted({finding.rule for finding in findings})
    driver = {"name": "koetsu", "rules": [_rule(rule_id, locale) for rule_id in rule_ids]}
    results = [_result(source, text, finding, rule_ids.index(finding.rule)) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule_id: str, locale: Locale) -> dict[str, Any]:
    ruled = catalogue()[rule_id]
    return {
        "id": rule_id,
        "shortDescription": {"text": ruled.rule.title.say(locale)},
        "fullDescription": {"text": ruled.manual},
        "defaultConfiguration": {"level": _LEVELS[ruled.rule.severity]},
        "properties": {"principle": ruled.rule.principle},
    }


def _result(source: str, text: str, finding: Finding, rule_index: int) -> dict[str, Any]:
    artifact = "stdin" if source == "-" else quote(Path(source).as_posix())
    location: dict[str, Any] = {"artifactLocation": {"uri": artifact}}
    if finding.start is not None and finding.end is not None:
        location["region"] = _region(text, finding.start, finding.end)
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.suggestion}"},
        "locations": [{"physicalLocation": location}],
    }


def _region(text: str, start: int, end: int) -> dict[str, Any]:
    return {
        "startLine": text.count("\n", 0, start) + 1,
        "startColumn": start - text.rfind("\n", 0, start),
        "endLine": text.count("\n", 0, end) + 1,
        "endColumn": end - text.rfind("\n", 0, end),
        "charOffset": start,
        "charLength": end - start,
    }
