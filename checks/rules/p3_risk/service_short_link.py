"""媒体が出す短いアドレスの行き先が、文章に書かれていません。

lin.ee や youtu.be などは媒体の公式の短いアドレスですが、開くまで中身が分かりません。
何のページかが書いてあると、読む人は安心して開けます。
死角: 書いてある行き先と実際の行き先が同じかどうかは調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.rule import Hit, Rule
from checks.wording import Wording

_HOSTS = {
    "youtu.be": "動画|YouTube|ユーチューブ|配信|中継|チャンネル|ライブ|ご覧|視聴|再生|映像",
    "lin.ee": "LINE|ライン|友だち|ともだち|友達|登録",
    "forms.gle": "フォーム|アンケート|申込|申し込|申請|応募|回答|予約|意見|登録|受付|エントリー",
    "maps.app.goo.gl": "地図|マップ|アクセス|場所|会場|所在地|集合|ルート|map",
    "g.page": "地図|マップ|アクセス|場所|所在地|会場",
    "g.co": "Google|グーグル",
    "fb.me": "Facebook|フェイスブック",
    "t.co": "X|ポスト|投稿",
    "lnkd.in": "LinkedIn",
    "apple.co": "アプリ|App",
    "onelink.me": "アプリ|ダウンロード",
    "linktr.ee": "リンク集|リンク一覧|一覧",
}
_TOLD = {host: re.compile(words, re.IGNORECASE) for host, words in _HOSTS.items()}
_BEFORE, _AFTER = 80, 40

RULE = Rule(
    id="service_short_link",
    principle=3,
    severity=Severity.INFO,
    title=Wording("行き先の書かれていない短いアドレス", "Short link without its target"),
    message=Wording(
        "「{found}」は短いアドレスで、何のページかが文章に書かれていません。読む人は開いてよいか迷います。",
        "“{found}” is short, and the text does not say where it leads: readers hesitate to open it.",
    ),
    suggestion=Wording(
        "「区公式LINEの友だち登録」「説明会の動画」のように、行き先を前に書き添えてください。",
        "Say before it where it leads, as in “video of the briefing”.",
    ),
    source="国の指針（2011-04-05）③短縮URLは原則使わない／ガイドライン 原則3",
    hints=tuple(_HOSTS),
    yields_to=frozenset({"unofficial_link"}),
    flags=(
        "詳しくはこちら⟦https://youtu.be/abcdefghijk⟧",
        "詳細→⟦https://lin.ee/AbCdEfG⟧",
        "⟦https://lin.ee/HiJkLmN⟧までどうぞ。",
        "こちらから ⟦https://youtu.be/AbCdEf123⟧",
        "続きは⟦youtu.be/AbCdEf⟧で。",
        "⟦lin.ee/AbCdEfG⟧を開いてください。",
        "防災訓練を行います。⟦https://youtu.be/abc⟧",
        "【お知らせ】区民まつり\n⟦https://youtu.be/xyz⟧",
        "くわしくは ⟦https://lin.ee/kgs⟧ #みなも区",
        "秋の味覚が届きました。⟦https://youtu.be/aki⟧",
    ),
    allows=(
        "動画は https://youtu.be/abcdefghijk からご覧になれます。",
        "LINEの友だち追加は https://lin.ee/AbCdEfG から。",
        "アンケートにご協力ください。https://forms.gle/AbCdEf",
        "会場の地図 https://maps.app.goo.gl/AbCdEf123",
        "YouTubeで生中継します。\nhttps://youtu.be/abc",
        "https://www.city.minamo.lg.jp/",
        "https://lin.ee/AbC で友だちになると、ごみの日が届きます。",
        "アプリのダウンロードは https://apple.co/abc から。",
        "申込みフォーム：https://forms.gle/AbC",
        "https://www.youtube.com/watch?v=abc",
        "お問い合わせは koho@city.minamo.lg.jp まで。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The short links of services beside which no word tells where they lead."""
    for link in document.links:
        told = _TOLD.get(link.host.removeprefix("www.")) or (
            _TOLD["onelink.me"] if link.host.endswith(".onelink.me") else None
        )
        if told and not _is_told(document, told, link.start, link.end):
            yield Hit(start=link.start, end=link.end)


def _is_told(document: Document, told: re.Pattern[str], start: int, end: int) -> bool:
    before = document.text[max(0, start - _BEFORE) : start]
    after = document.text[end : end + _AFTER]
    return bool(told.search(before) or told.search(after))
