"""媒体が出す短いアドレスの行き先の名前が、文章に書かれていません。

lin.ee や youtu.be などは媒体の公式の短いアドレスですが、開くまで中身が分かりません。
「区LINE公式アカウント」「YouTubeの区公式チャンネル」「Googleフォーム」のように、どこのページかが書いてあると、読む人は本物か確かめてから開けます。
死角: 書いてある行き先と実際の行き先が同じかどうかは調べません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.guideline import Guideline
from checks.patterns import regex
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_GOOGLE = "Google|グーグル"
_META = "Facebook|フェイスブック|Instagram|インスタグラム"
_HOSTS = {
    "youtu.be": "YouTube|ユーチューブ|公式チャンネル|公式動画",
    "lin.ee": r"公式\s?(?:LINE|ライン)|LINE\s?公式|[区市町村県都府道課館局会]の?\s?(?:LINE|ライン)|(?:LINE|ライン)[「『(:]|LINE ?ID|(?<![\w.])@[a-z0-9_.]{3}",
    "forms.gle": f"{_GOOGLE}|フォーム",
    "maps.app.goo.gl": f"{_GOOGLE}|地図アプリ",
    "g.page": _GOOGLE,
    "g.co": _GOOGLE,
    "fb.me": _META,
    "fb.watch": _META,
    "m.me": f"{_META}|Messenger|メッセンジャー",
    "instagr.am": _META,
    "t.co": r"(?<![A-Za-z])X(?![A-Za-z])|エックス|Twitter",
    "lnkd.in": "LinkedIn",
    "apple.co": "Apple|アップル|App ?Store|アプリ",
    "onelink.me": "アプリ|App",
    "page.link": "アプリ|App",
    "linktr.ee": "リンク集|リンク一覧|Linktree",
    "lit.link": "リンク集|リンク一覧|リットリンク",
    "amzn.asia": "Amazon|アマゾン",
    "pin.it": "Pinterest",
    "spoti.fi": "Spotify",
}
_TOLD = {host: regex(words, re.IGNORECASE) for host, words in _HOSTS.items()}
_BEFORE, _AFTER = 80, 40
_TRUSTING_FORMS = Guideline(
    name="", version="", digest="", trusted_domains=("forms.gle", "maps.app.goo.gl", "g.page")
)

RULE = Rule(
    id="service_short_link",
    principle=3,
    severity=Severity.INFO,
    title=Wording("行き先の名前がない短いアドレス", "Short link without its target"),
    message=Wording(
        "「{found}」は短いアドレスで、どこのページかが文章に書かれていません。読む人は、本物か確かめられません。",
        "“{found}” is short, and the text does not say where it leads: readers cannot tell whether it is really ours.",
    ),
    suggestion=Wording(
        "「区公式LINEの追加画面」「区公式YouTubeの動画」「Googleフォーム」のように、行き先の名前を書き添えてください。",
        "Say before it where it leads, as in “our official YouTube channel”.",
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
        "LINEの友だち追加はこちら ⟦https://lin.ee/AbCdEfG⟧",
        "友だち登録をお願いします。⟦https://lin.ee/AbCdEfG⟧",
        "動画はこちらから。⟦https://youtu.be/abc⟧",
        "説明会の録画をご覧いただけます。⟦https://youtu.be/abc⟧",
        *(
            Example(text, guideline=_TRUSTING_FORMS)
            for text in (
                "アンケートにご協力ください。⟦https://forms.gle/AbCdEf⟧",
                "申込みはこちら→⟦https://forms.gle/AbCdEf⟧",
                "会場の地図 ⟦https://maps.app.goo.gl/AbCdEf123⟧",
                "アクセス：⟦https://g.page/minamo⟧",
            )
        ),
    ),
    allows=(
        "動画は区公式YouTube https://youtu.be/abcdefghijk からご覧になれます。",
        "区公式LINEの友だち追加は https://lin.ee/AbCdEfG から。",
        "みなも区LINE公式アカウントの追加画面が開きます。 https://lin.ee/AbCdEfG",
        "図書館のLINEを始めました。https://lin.ee/AbCdEfG",
        "アンケート（Googleフォーム）にご協力ください。https://forms.gle/AbCdEf",
        "会場の地図（Googleマップ） https://maps.app.goo.gl/AbCdEf123",
        "YouTubeで生中継します。\nhttps://youtu.be/abc",
        "https://www.city.minamo.lg.jp/",
        "https://lin.ee/AbC で区のLINEと友だちになると、ごみの日が届きます。",
        "アプリのダウンロードは https://apple.co/abc から。",
        "申込みフォーム：https://forms.gle/AbC",
        "https://www.youtube.com/watch?v=abc",
        "お問い合わせは koho@city.minamo.lg.jp まで。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The short links of services beside which no name tells where they lead."""
    for link in document.links:
        host = link.host.removeprefix("www.")
        told = _TOLD.get(host) or _TOLD.get(
            host.partition(".")[2]
        )  # each app has a host of its own: app.onelink.me
        if told and not _is_told(document, told, link.start, link.end):
            yield Hit(start=link.start, end=link.end)


def _is_told(document: Document, told: re.Pattern[str], start: int, end: int) -> bool:
    before = document.text[max(0, start - _BEFORE) : start]
    after = document.text[end : end + _AFTER]
    return bool(told.search(before) or told.search(after))
