"""ハッシュタグが、タグとして働きません。

押しても検索されず、同じタグで探している人に投稿が届きません。途中で切れたタグは、別の話題に混ざります。
「#」の直前に空白がない、数字だけ、記号・絵文字・かっこ・空白で切れる、の三つを調べます。
「#防災の日（9月1日）」のように、タグの後に日付や数を添えたものは指摘しません。
死角: 媒体ごとの細かな違いと、そのタグがほかで別の意味に使われていないかは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Platform
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_JOINED = regex(r"(?<=[\wー々])(?<![&/])#(?=[^\W\d_])[\w・〜ー]+")
_DIGITS = regex(r"(?<![\w&/#])#[0-9_]{2,12}(?![\w・〜ー\ufe0f\u20e3.\-)])")
_BROKEN = regex(
    r"(?<![\w&/])#[\w・〜ー]*[^\W\d_][\w・〜ー]*(?:"
    r"(?:[\-&+'./|=@:;*~^\u2010-\u2015](?=[^\W\d_])|[×☆★♪♡♥◎○●■◇◆→\u2600-\u27bf\U0001f300-\U0001faff](?=\w))[\w・〜ー]+"
    r"|[!?…]{1,3}[\w・〜ー]{1,8}(?=\s|#|$)|,\s?(?=#)"
    r"|\((?![0-9])[\w・〜ー ]{1,12}\)(?=\s|#|$)"
    r"|[「『【\[〈《][\w・〜ー ]{1,12}[」』】\]〉》](?=\s|#|$))"
)
_EMPTY = regex(
    r"(?<![\w&/#])#(?= {1,2}[^\W\d_]|[「『【〈《(\[]{1,2}[^\W\d_]|[☆★♡♥♪◎○●■◇◆\U0001f300-\U0001faff]{1,2}[^\W\d_]|\s*$)|(?<![\w&/#])#{2,3}(?=[^\W\d_])|♯(?=[^\W\d_A-Ga-g])"
)
_NUMBER = regex(r"(?:ダイヤル|電話|TEL|番|☎|回線|プッシュ|相談|短縮|No)\D{0,4}$|[(「]$")
_LONGEST_LABEL = 8
# Short numbers to dial are # and four digits that are no year: #7119, #8000, #8891, #9910.
_DIALLED_OR_COUNTED = regex(r"#(?:[3-9]\d{3}|(?!1[178][0189]\b)\d{2,3})(?!\w)")
_PROGRAMMING = regex(r"[A-Za-z]#")

_WHY_JOINED = Wording("「#」の前に空白がない", "there is no space before #")
_WHY_DIGITS = Wording("数字だけである", "it is all digits")
_WHY_BROKEN = Wording("記号のところで途中で切れる", "it breaks at a mark")
_WHY_EMPTY = Wording(
    "「#」の後に空白やかっこがあるか、「#」の形が違う", "a space or bracket follows #, or it is another sign"
)

RULE = Rule(
    id="broken_hashtag",
    principle=5,
    severity=Severity.WARN,
    title=Wording("働かないハッシュタグ", "Broken hashtag"),
    message=Wording(
        "「{found}」は、{why}ため、ハッシュタグとして働きません。タグで探す人に投稿が届きません。",
        "“{found}” does not work as a hashtag: {why}. Those who search by it will not find the post.",
    ),
    suggestion=Wording(
        "「#」の前に空白を置き、文字・数字・「_」「・」「ー」だけで続けて書いてください。",
        "Put a space before # and use letters, digits and underscores only.",
    ),
    source="twitter-text v3（ハッシュタグの規則）",
    hints=("#", "♯"),
    platforms=frozenset(
        {Platform.X, Platform.INSTAGRAM, Platform.FACEBOOK, Platform.THREADS, Platform.YOUTUBE}
    ),
    flags=(
        "お知らせ⟦#防災⟧",
        "ぜひご覧ください⟦#みなも区⟧ #図書館",
        "訓練を行います ⟦#2026⟧",
        "桜まつり ⟦#みなも-まつり⟧",
        "読書の秋 ⟦#本&人⟧",
        "秋の味覚 ⟦#食べよう+みなも⟧",
        "熱中症予防⟦＃水分補給⟧",
        "お知らせ ⟦#みなも.区⟧",
        "⟦#⟧ みなも区",
        "音楽会 ⟦#⟧☆みなも",
        "音楽会 ⟦#みなも☆音楽会⟧",
        "通報は正しく ⟦#119⟧",
        "採用情報 ⟦#20270401⟧",
        "訓練の様子です。 ⟦#みなも区（公式）⟧",
        "⟦#図書館（中央）⟧ #読書",
        "ご応募ください\n⟦#みなも【公式】⟧",
        "おめでとうございます ⟦#祝！開館⟧",
        "夏の行事 ⟦#みなも🌻まつり⟧",
        "募集中 ⟦#子育て:相談⟧",
        "⟦#⟧「防災」",
        "⟦#⟧【お知らせ】",
        "育児の話 ⟦#ママ@みなも⟧",
        "⟦♯⟧みなも区 で検索",
        "⟦##⟧みなも区 #防災",
        "おすすめ ⟦#みなも区へ行こう！！絶景⟧",
    ),
    allows=(
        "お知らせ #防災",
        "お知らせ\n#防災 #みなも区",
        "ぜひご覧ください。#みなも区",
        "（#みなも区）で投稿してください。",
        "#みなも・まつり #コーヒー #みなも_区",
        "#2026年 #119番の日",
        "救急相談センター #7119 へ。",
        "子ども医療電話相談（#8000）",
        "https://www.city.minamo.lg.jp/page#top",
        "C#の入門講座です。",
        "1️⃣ #️⃣ を押してください。",
        "#防災！日ごろから備えましょう。",
        "#みなも区、秋の催し",
        "整理番号は #1 から #6 です。",
        "みなも川の生きもの図鑑 #12",
        "女性の相談は #8778 へ。",
        "#防災の日（9月1日）に備えましょう。",
        "#防災の日（9月1日）",
        "#みなも区（東京都）の魅力を紹介します。",
        "開館しました！ #祝開館🎉 #図書館",
        "#みなも区\n（広報課 03-5555-0123）",
        "#図書館📚",
        Example("お知らせ#防災", platform=Platform.LINE),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The tags that platforms do not link, or link only in part."""
    text = document.text
    links = tuple((link.start, link.end) for link in document.links)
    for pattern, why in (
        (_JOINED, _WHY_JOINED),
        (_DIGITS, _WHY_DIGITS),
        (_BROKEN, _WHY_BROKEN),
        (_EMPTY, _WHY_EMPTY),
    ):
        for match in pattern.finditer(text):
            start, end = match.span()
            in_link = any(a <= start < b for a, b in links)
            if not in_link and not _is_no_tag(text, start, pattern):
                yield Hit(start=start, end=end, values={"why": why})


def _is_no_tag(text: str, start: int, pattern: re.Pattern[str]) -> bool:
    """C# is a language, #7119 a number to dial, and #12 the twelfth of a series."""
    if pattern is _DIGITS:
        return bool(_DIALLED_OR_COUNTED.match(text, start)) or bool(
            _NUMBER.search(text[max(0, start - _LONGEST_LABEL) : start])
        )
    return pattern is _JOINED and bool(_PROGRAMMING.match(text, max(0, start - 1)))
