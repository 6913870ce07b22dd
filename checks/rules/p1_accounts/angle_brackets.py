"""YouTubeのタイトルや説明に、使えない記号（半角の山かっこ）が入っています。

保存のときにはじかれ、決めた時刻に動画を公開できません。開催を待つ人に、中継や会見が届かなくなります。
全角の＜ ＞と〈 〉は使えます。
死角: YouTubeのほかの媒体では調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Platform
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_BRACKET = regex(r"[<>]+")
_WIDE = str.maketrans("<>", "＜＞")


def _youtube(text: str) -> Example:
    return Example(text, platform=Platform.YOUTUBE)


RULE = Rule(
    id="angle_brackets",
    principle=1,
    severity=Severity.BLOCK,
    title=Wording("YouTubeで使えない記号", "Characters that YouTube refuses"),
    message=Wording(
        "「{found}」は、YouTubeのタイトルと説明に使えない記号です。このままでは保存できません。",
        "YouTube takes no “{found}” in titles and descriptions, so they cannot be saved.",
    ),
    suggestion=Wording(
        "全角の「{wide}」か、かぎ括弧に替えてください。", "Write “{wide}” or quotation marks."
    ),
    source="YouTube Data API（videos の snippet.title と snippet.description は < > を除く文字）",
    hints=("<", ">"),
    platforms=frozenset({Platform.YOUTUBE}),
    flags=(
        _youtube("⟦<⟧区長会見⟦>⟧11月22日"),
        _youtube("⟦<<⟧防災動画⟦>>⟧"),
        _youtube("防災訓練 ⟦>⟧ 給水所の動かし方"),
        _youtube("気温⟦<⟧体温のとき"),
        _youtube("目次\n⟦>⟧0:00 はじめに"),
        _youtube("ホーム⟦>⟧くらし⟦>⟧ごみ"),
        _youtube("いつもありがとう⟦<⟧3"),
        _youtube("⟦->⟧続きはこちら".replace("⟦->", "-⟦>")),
        _youtube("⟦<⟧b⟦>⟧開催⟦<⟧/b⟦>⟧"),
        _youtube("A ⟦>⟧ B の順に並びます。"),
    ),
    allows=(
        _youtube("＜区長会見＞11月22日"),
        _youtube("〈防災動画〉給水所の動かし方"),
        _youtube("《区議会》《録画》"),
        _youtube("「区長会見」11月22日"),
        _youtube("【手話付き】区長会見"),
        _youtube("ホーム→くらし→ごみ"),
        _youtube("0:00 はじめに"),
        _youtube("≪予告≫12月の講座"),
        "<お知らせ>11月22日は休館です。",
        Example("ホーム>くらし>ごみ", platform=Platform.FACEBOOK),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The half-width brackets in the text as written: the folded one no longer tells them from full-width ones."""
    for match in _BRACKET.finditer(document.post.text):
        yield Hit(
            start=match.start(),
            end=match.end(),
            values={"wide": match.group().translate(_WIDE)},
            replacement=match.group().translate(_WIDE),
            in_original=True,
        )
