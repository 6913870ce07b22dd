"""媒体の文字数の上限を超えています。

途中で切れた文章が出たり、投稿そのものが失敗したりして、肝心な部分が読む人に届きません。
Xでは日本語1文字を2と数え、上限は280（日本語で140字）です。URLはどの長さでも23です。
有料プランなどで上限が違うときは、ガイドラインの設定（limits）で変えられます。
死角: 画像の中の文字は考えません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.platform_limits import limit_on
from checks.post import Platform
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_UNITS = {
    "x_weight": Wording("（日本語は1字を2と数えます）", " (a Japanese character counts 2)"),
    "threads": Wording("（絵文字はバイト数で数えます）", " (emoji count by their bytes)"),
    "utf16": Wording("（絵文字などは1字を2と数えます）", " (emoji count 2)"),
    "characters": Wording("", ""),
}

RULE = Rule(
    id="over_length",
    principle=1,
    severity=Severity.BLOCK,
    waivable=False,
    title=Wording("文字数の上限を超えている", "Too long for the platform"),
    message=Wording(
        "長さが{length}で、上限の{limit}を{over}超えています{unit}。このままでは投稿できないか、途中で切れます。",
        "The length is {length}: {over} more than {limit}{unit}. It cannot be posted, or will be cut.",
    ),
    suggestion=Wording(
        "{over}以上短くしてください。詳しい内容は公式サイトに載せ、リンクで案内できます。",
        "Shorten it by {over} or more. Put the details on the official site and link to them.",
    ),
    source="checks/platform_limits.toml（媒体ごとの上限・出典・確認日）",
    flags=(
        "あ" * 141,
        "a" * 281,
        "ｱ" * 141,
        "…" * 141,
        "　" * 140 + "あ",
        "あ" * 129 + "https://www.city.minamo.lg.jp/",
        "あ" * 129 + "city.minamo.lg.jp",
        "あ" * 139 + "👨‍👩‍👧‍👦\n\n",
        "か\u3099" * 141,
        "あ" * 139 + "11.22",
        Example("あ" * 501, platform=Platform.THREADS),
        Example("あ" * 498 + "👍", platform=Platform.THREADS),
        Example("あ" * 2201, platform=Platform.INSTAGRAM),
        Example("あ" * 4999 + "👍", platform=Platform.LINE),
        Example("あ" * 5001, platform=Platform.YOUTUBE),
    ),
    allows=(
        "あ" * 140,
        "a" * 280,
        "ｱ" * 140,
        "か\u3099" * 140,
        "あ" * 128 + "https://www.city.minamo.lg.jp/bosai/hinan/2026/kunren/index.html?from=x",
        "あ" * 128 + "city.minamo.lg.jp",
        "あ" * 139 + "👨‍👩‍👧‍👦",
        "あ" * 139 + "🇯🇵",
        "あ" * 139 + "☀️",
        "あ" * 139 + "\n\n",
        Example("あ" * 500, platform=Platform.THREADS),
        Example("あ" * 2200, platform=Platform.INSTAGRAM),
        Example("あ" * 5000, platform=Platform.LINE),
        Example("あ" * 3000, platform=Platform.FACEBOOK),
        Example("あ" * 20000, platform=Platform.BBS),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The whole post where it is longer than its platform takes."""
    limit = limit_on(document.post.platform, document.guideline)
    if limit is None:
        return
    length = limit.length(document.post.text)
    if length > limit.limit:
        yield Hit(
            values={
                "length": length,
                "limit": limit.limit,
                "over": length - limit.limit,
                "unit": _UNITS[limit.count],
            }
        )
