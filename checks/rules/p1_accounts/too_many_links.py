"""リンクの数が、媒体の上限を超えています。

上限を超えると投稿そのものが失敗し、急ぐお知らせが予定の時刻に出ません。
Threadsは2025年12月から、1つの投稿に5個までです。同じ行き先を2度書いても1個と数えます。
死角: プロフィールや返信に置くリンクは数えません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.links import Link
from checks.platform_limits import limit_on
from checks.post import Platform
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_SITE = "https://www.city.minamo.lg.jp"
_FIVE = "\n".join(f"{_SITE}/{page}/" for page in range(1, 6))


def _threads(text: str) -> Example:
    return Example(text, platform=Platform.THREADS)


RULE = Rule(
    id="too_many_links",
    principle=1,
    severity=Severity.BLOCK,
    title=Wording("リンクが多すぎる", "Too many links"),
    message=Wording(
        "リンクが{count}個あり、この媒体の上限の{limit}個を超えています。このままでは投稿が失敗します。",
        "There are {count} links, more than the {limit} this platform takes, so posting would fail.",
    ),
    suggestion=Wording(
        "リンクを{limit}個までにし、ほかは案内ページにまとめてください。",
        "Keep {limit} links and collect the others on one page.",
    ),
    source="checks/platform_limits.toml（媒体ごとの上限・出典・確認日）",
    hints=("://", "."),
    flags=(
        _threads(f"各課のページです。\n{_FIVE}\n⟦{_SITE}/6/⟧"),
        _threads(f"{_FIVE} ⟦{_SITE}/6/⟧ {_SITE}/7/"),
        _threads(f"防災\n{_FIVE}\n気象庁 ⟦https://www.jma.go.jp/⟧"),
        _threads(f"{_FIVE}\n{_SITE}/1/\n⟦{_SITE}/7/⟧"),
        _threads(f"{_FIVE}\n⟦city.minamo.lg.jp⟧で検索"),
        _threads(f"{_FIVE}\n（⟦{_SITE}/6/⟧）"),
        _threads(f"{_FIVE}\n英語版は⟦{_SITE}/en/⟧です。"),
        _threads(f"{_FIVE}、⟦{_SITE}/6/⟧。"),
        _threads(f"▼一覧\n{_FIVE}\n▼動画\n⟦https://youtu.be/abcdefghijk⟧"),
        _threads(f"窓口の混雑状況\n{_FIVE}\n⟦ｈｔｔｐｓ：／／www.city.minamo.lg.jp/6/⟧"),
    ),
    allows=(
        _threads(_FIVE),
        _threads(f"{_FIVE}\n{_SITE}/1/"),
        _threads(f"{_FIVE}\nkoho@city.minamo.lg.jp"),
        _threads(f"{_FIVE}\n03-5555-0123"),
        _threads(f"{_FIVE}\n2026.11.22 更新"),
        _threads(f"{_FIVE}\n申込書.pdf を印刷してください。"),
        _threads("リンクはありません。"),
        _threads(f"{_FIVE}\n@minamo_city"),
        f"{_FIVE}\n{_SITE}/6/",
        Example(f"{_FIVE}\n{_SITE}/6/", platform=Platform.FACEBOOK),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The first link that is one too many."""
    limit = limit_on(document.post.platform, document.guideline)
    if limit is None or limit.links is None:
        return
    first_uses: dict[str, Link] = {}
    for link in document.links:
        first_uses.setdefault(link.text, link)
    if len(first_uses) > limit.links:
        extra = list(first_uses.values())[limit.links]
        yield Hit(start=extra.start, end=extra.end, values={"count": len(first_uses), "limit": limit.links})
