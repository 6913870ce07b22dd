"""ハッシュタグの数が、媒体の上限を超えています。

上限を超えると、投稿できなかったり、タグがまとめて効かなくなったりして、探している人に届きません。
Instagramは2025年12月から、1つの投稿に5個までです。
死角: コメント欄に分けて書くタグは数えません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.platform_limits import limit_on
from checks.post import Platform
from checks.rule import Example, Hit, Rule
from checks.wording import Wording


def _instagram(text: str) -> Example:
    return Example(text, platform=Platform.INSTAGRAM)


RULE = Rule(
    id="too_many_hashtags",
    principle=1,
    severity=Severity.BLOCK,
    title=Wording("ハッシュタグが多すぎる", "Too many hashtags"),
    message=Wording(
        "ハッシュタグが{count}個あり、この媒体の上限の{limit}個を超えています。投稿できないか、タグから探せなくなります。",
        "There are {count} hashtags, more than the {limit} this platform takes; it may refuse or ignore them.",
    ),
    suggestion=Wording(
        "「{found}」からあとを消し、大切な{limit}個に絞ってください。",
        "Keep the {limit} that matter, and drop those from “{found}” on.",
    ),
    source="checks/platform_limits.toml（媒体ごとの上限・出典・確認日）",
    hints=("#",),
    flags=(
        _instagram("紅葉です。#みなも区 #紅葉 #秋 #公園 #散歩 ⟦#写真⟧"),
        _instagram("#みなも区 #防災 #訓練 #避難 #備え ⟦#消防⟧ #給水 #地域"),
        _instagram("＃みなも区 ＃桜 ＃春 ＃花見 ＃公園 ⟦＃写真⟧"),
        _instagram("#a #b #c #d #e ⟦#f⟧"),
        _instagram("#みなも区\n#図書館\n#読書\n#絵本\n#本\n⟦#おはなし会⟧"),
        _instagram("・\n・\n#minamo #minamocity #tokyo #japan #autumn ⟦#leaves⟧"),
        _instagram("#みなも区、#祭り、#太鼓、#踊り、#屋台、⟦#秋祭り⟧"),
        _instagram("図書館の日です。#本 #絵本 #読書 #図書館 #みなも区 ⟦#おすすめ⟧ です"),
        _instagram("（#みなも区）（#花）（#春）（#桜）（#公園）（⟦#散歩⟧）"),
        _instagram("#子育て #みなも区 #児童館 #遊び #工作 ⟦#冬休み2026⟧ #親子"),
    ),
    allows=(
        _instagram("紅葉です。#みなも区 #紅葉 #秋 #公園 #散歩"),
        _instagram("紅葉です。"),
        _instagram("整理番号は #1 #2 #3 #4 #5 #6 です。"),
        _instagram("https://www.city.minamo.lg.jp/#a をご覧ください。#みなも区 #紅葉 #秋 #公園 #散歩"),
        _instagram("色は#で始まる記号で書きます。# # # # # # #"),
        _instagram("救急相談は#7119、子ども医療相談は#8000へ。#みなも区 #救急 #医療 #相談 #夜間"),
        _instagram("お知らせ#防災#訓練 #みなも区 #備え"),
        "#a #b #c #d #e #f #g",
        Example("#みなも区 #紅葉 #秋 #公園 #散歩 #写真", platform=Platform.THREADS),
        Example("#みなも区 #紅葉 #秋 #公園 #散歩 #写真", platform=Platform.FACEBOOK),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first tag that is one too many."""
    limit = limit_on(document.post.platform, document.guideline)
    tags = document.hashtags
    if limit and limit.hashtags is not None and len(tags) > limit.hashtags:
        extra = tags[limit.hashtags]
        yield Hit(start=extra.start, end=extra.end, values={"count": len(tags), "limit": limit.hashtags})
