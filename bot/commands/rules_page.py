"""The rules as a page for people: what goes wrong, whom it harms, examples, source, blind spots."""

from collections.abc import Iterator

from checks.catalogue import CataloguedRule, catalogue
from checks.findings import Severity
from checks.principles import PRINCIPLES
from checks.rule import CLOSE_MARK, OPEN_MARK, Example, as_example

_LABELS = {Severity.BLOCK: "要修正", Severity.WARN: "注意", Severity.INFO: "提案"}
_SHOWN = 5  # examples of each sort on the page
_LONGEST = 80  # characters of an example on the page


def rules_list() -> str:
    """One line a rule: severity, principle, id, title."""
    lines = (
        f"{_LABELS[each.rule.severity]:<3}\t原則{each.rule.principle}\t{each.rule.id}\t{each.rule.title.ja}\n"
        for each in catalogue().values()
    )
    return "".join(lines)


def rules_page() -> str:
    """The content of docs/rules.md."""
    return "\n".join(_page_lines()).rstrip("\n") + "\n"


def _page_lines() -> Iterator[str]:
    rules = list(catalogue().values())
    yield "# 点検規則"
    yield ""
    yield f"いま{len(rules)}の規則があります。この頁は `koetsu rules --markdown` で作ります。"
    yield "「要修正」は直すか理由を書いて解除するまで審査に出せません。「注意」は審査の画面にも出ます。「提案」は書き手だけに見えます。"
    yield ""
    for number, asked in PRINCIPLES.items():
        members = [each for each in rules if each.rule.principle == number]
        if members:
            yield f"## 原則{number} {asked.ja}"
            yield ""
        for each in members:
            yield from _rule_lines(each)


def _rule_lines(ruled: CataloguedRule) -> Iterator[str]:
    rule = ruled.rule
    yield f"### {rule.title.ja}"
    yield ""
    yield f"`{rule.id}`・{_LABELS[rule.severity]}・{_waiver(ruled)}"
    yield ""
    yield from ruled.manual.splitlines()
    yield ""
    yield f"指摘の文: {_unfilled(rule.message.ja)}{_unfilled(rule.suggestion.ja)}"
    yield ""
    yield from _examples("指摘する例", rule.flags)
    yield from _examples("指摘しない例", rule.allows)
    yield f"出典: {rule.source}"
    yield ""


def _waiver(ruled: CataloguedRule) -> str:
    if ruled.rule.waivable:
        return "理由を書けば解除できます"
    return "解除できません（設定でも弱められません）" if ruled.rule.firm else "解除できません"


def _unfilled(template: str) -> str:
    return template.replace("{found}", "…").replace("{", "〈").replace("}", "〉")


def _examples(heading: str, examples: tuple[str | Example, ...]) -> Iterator[str]:
    shown = [as_example(each) for each in examples]
    lines = [_code(each.text) for each in shown if _speaks_for_itself(each)]
    if lines:
        yield f"{heading}:"
        yield ""
        yield from (f"- {line}" for line in lines[:_SHOWN])
        yield ""


def _speaks_for_itself(example: Example) -> bool:
    """Whether the text alone shows the case: short, and without facts about account, images or plans."""
    return example == Example(example.text) and 0 < len(example.text) <= _LONGEST


def _code(text: str) -> str:
    one_line = text.replace("\n", "↵").replace(OPEN_MARK, "【").replace(CLOSE_MARK, "】")
    readable = "".join(
        char if char.isprintable() or char == "　" else f"<U+{ord(char):04X}>" for char in one_line
    )
    return f"`{readable}`" if "`" not in readable else f"`` {readable} ``"
