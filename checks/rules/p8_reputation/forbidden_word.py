"""自治体が使わないと決めた言葉が入っています。

決めた理由は自治体ごとに違います（誤解の経験、団体との取り決めなど）。指摘には、その理由がそのまま示されます。
言葉・理由・言い換えは、ガイドラインの設定（forbidden_words）に書きます。なければ何も指摘しません。
死角: 活用した形は、設定に書いた形だけを調べます。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.folding import fold
from checks.guideline import ForbiddenWord, Guideline
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_WARD = Guideline(
    name="例",
    version="1",
    digest="",
    forbidden_words=(
        ForbiddenWord("ほたる祭り", "正式な名前は「ほたるまつり」です。", "ほたるまつり"),
        ForbiddenWord("限界集落", "住む人を傷つけるという声がありました", "高齢化の進む地域", Severity.BLOCK),
        ForbiddenWord("お役所", "市民との距離を感じさせます", "市役所", Severity.INFO, ("お役所仕事",)),
        ForbiddenWord("SDGs", "中身が伝わりません", "取組の中身"),
    ),
)


def _text(text: str) -> Example:
    return Example(text, guideline=_WARD)


RULE = Rule(
    id="forbidden_word",
    principle=8,
    severity=Severity.WARN,
    title=Wording("自治体が使わないと決めた言葉", "Word that the ward does not use"),
    message=Wording(
        "「{found}」は、ガイドラインで使わないと決めた言葉です。理由: {reason}。",
        "The guideline does not use “{found}”. Its reason: {reason}.",
    ),
    suggestion=Wording("「{instead}」のように書いてください。", "Write: {instead}."),
    source="自治体の決まり（ガイドラインの forbidden_words）",
    flags=(
        _text("⟦ほたる祭り⟧を開きます。"),
        _text("今年も⟦ほたる祭り⟧へどうぞ"),
        _text("⟦限界集落⟧の暮らしを紹介します。"),
        _text("「⟦限界集落⟧」を考える"),
        _text("⟦お役所⟧へお越しください。"),
        _text("⟦SDGs⟧に取り組んでいます。"),
        _text("⟦ＳＤＧｓ⟧に取り組んでいます。"),
        _text("⟦sdgs⟧の日"),
        _text("⟦SDGs⟧と⟦SDGs⟧"),
        _text("#みなも ⟦限界集落⟧"),
    ),
    allows=(
        _text("ほたるまつりを開きます。"),
        _text("お役所仕事と言われないようにします。"),
        _text("市役所へお越しください。"),
        _text("高齢化の進む地域を紹介します。"),
        _text("ほたるの祭りではありません。"),
        _text("持続可能な開発目標に取り組んでいます。"),
        "ほたる祭りを開きます。",
        "限界集落の暮らしを紹介します。",
        "お役所へお越しください。",
        "SDGsに取り組んでいます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The places of the guideline's forbidden words, whatever their width and case."""
    for word in document.guideline.forbidden_words:
        kept = [match.span() for longer in word.unless for match in _places(longer, document.text)]
        for match in _places(word.word, document.text):
            if not any(first <= match.start() and match.end() <= last for first, last in kept):
                yield Hit(
                    start=match.start(),
                    end=match.end(),
                    values={"reason": word.reason.rstrip("。."), "instead": word.suggestion.rstrip("。.")},
                    severity=word.severity,
                )


def _places(word: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(re.escape(fold(word).text), text, re.IGNORECASE)
