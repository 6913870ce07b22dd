"""What is said of findings above a draft: whether they stop it, and what its author can do."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block

from bot.workflows.forms import DraftForm
from checks import Finding, Severity
from checks.wording import Locale, Wording
from handlers.texts import drafting as texts
from handlers.views.findings import findings_list, unwaived
from handlers.views.pieces import small
from handlers.views.rich import line, rich, text

MOST_WAIVERS = 60  # a view holds 100 blocks, and ten images take twenty


def above_the_fields(form: DraftForm, findings: Sequence[Finding], locale: Locale) -> Iterator[Block]:
    """The findings above the fields of a draft; none of them stops one that reviewers have seen as it is."""
    if not findings:
        return
    blocking = blocks_in(findings)
    is_stopped = any(not form.reason_for(finding) for finding in blocking)
    title = texts.STOPPED_TITLE if is_stopped else texts.TOLD_TITLE
    sentence = what_to_do(blocking, texts.STOPPED, texts.STOPPED_FOR_GOOD) if is_stopped else texts.TOLD
    yield rich(line(text(title.say(locale), bold=True), text("\n" + sentence.say(locale))))
    yield from findings_list(unwaived(findings), locale)
    yield from never_waived(blocking, locale)


def blocks_in(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that have to be fixed or waived."""
    return [finding for finding in findings if finding.severity is Severity.BLOCK]


def what_to_do(blocking: Sequence[Finding], fix_or_waive: Wording, fix: Wording) -> Wording:
    """What to ask of the author: no reason, where none would be taken."""
    return fix_or_waive if any(finding.waivable for finding in blocking) else fix


def never_waived(blocking: Sequence[Finding], locale: Locale) -> Iterator[Block]:
    """Which of several have no field for a reason."""
    waivable = [finding for finding in blocking if finding.waivable]
    if waivable and (len(blocking) > MOST_WAIVERS or len(waivable) < len(blocking)):
        yield small(texts.NEVER_WAIVED.say(locale))
