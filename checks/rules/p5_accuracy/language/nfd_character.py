"""濁点や半濁点が、文字と別々に入っています。

見た目は同じでも、検索に掛からず、読み上げが「か、てんてん」のように分かれます。ファイル名から写したときなどに紛れ込みます。
一つの投稿では、初めの一か所だけを示します。
死角: 声調記号などの付いた外国語の文字は調べません。
"""

import unicodedata
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_DAKUTEN, _HANDAKUTEN = "\u3099", "\u309a"
_SPLIT = regex(f"(?:[ぁ-んァ-ヶ][{_DAKUTEN}{_HANDAKUTEN}])+")

RULE = Rule(
    id="nfd_character",
    principle=5,
    severity=Severity.WARN,
    title=Wording("濁点の分かれた文字", "Kana with a separate voicing mark"),
    message=Wording(
        "「{found}」は、濁点や半濁点が別の文字として入っています。検索に掛からず、読み上げも乱れます。",
        "“{found}” carries its voicing mark as a separate character; search and reading aloud fail.",
    ),
    suggestion=Wording("「{full}」と打ち直してください。", "Type it again as one character: {full}."),
    source="Unicode Standard Annex #15（正規化形式）",
    flags=(
        "⟦か\u3099き\u3099⟧の採集",
        "み⟦す\u3099⟧を飲みましょう。",
        "⟦は\u309a⟧んの教室",
        "サ⟦ヒ\u3099⟧スのご案内",
        "ホームヘ⟦シ\u3099⟧",
        "⟦カ\u3099⟧イドブック",
        "こど⟦た\u3099⟧いすき",
        "アフ⟦ト\u3099⟧",
        "⟦ハ\u309a⟧ソコン講座",
        "ま⟦て\u3099⟧",
    ),
    allows=(
        "がぎぐげご",
        "パソコン講座",
        "ホームページ",
        "あ゛ーと叫ぶ大会",
        "ﾊﾟｿｺﾝ",
        "Café",
        "e\u0301cole",
        "ガイドブック",
        "みずを飲みましょう。",
        "한국어",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first kana with a combining mark in the text as it was written: where one is, there are many."""
    text = document.post.text
    match = _SPLIT.search(text) if _DAKUTEN in text or _HANDAKUTEN in text else None
    if match:
        full = unicodedata.normalize("NFC", match.group())
        yield Hit(
            start=match.start(), end=match.end(), values={"full": full}, replacement=full, in_original=True
        )
