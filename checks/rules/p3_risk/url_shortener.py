"""行き先の分からない短縮URLが入っています。

開くまで行き先が分からないので、読む人は本物の区の案内か確かめられません。
短縮サービスが終わったり広告を挟んだりして、詐欺のページへ導かれた例もあります。
Xではどの長さのURLも23字と数えるので、短くする利点もありません。
死角: lin.ee や youtu.be など、媒体が自分で出す短いアドレスは調べません。画像の中のQRコードは読めません。
"""

from collections.abc import Iterator
from functools import cache

from checks.document import Document
from checks.findings import Severity
from checks.lexicon import read_table
from checks.rule import Hit, Rule
from checks.wording import Wording

RULE = Rule(
    id="url_shortener",
    principle=3,
    severity=Severity.BLOCK,
    title=Wording("短縮URL", "Shortened link"),
    message=Wording(
        "「{found}」は短縮URLです。開くまで行き先が分からず、読む人が本物の区の案内か確かめられません。",
        "“{found}” is a shortened link. Readers cannot tell where it leads, or whether it is really ours.",
    ),
    suggestion=Wording(
        "短縮する前の、公式サイトのアドレスをそのまま書いてください。",
        "Write the full address of the official page.",
    ),
    source="国の指針（2011-04-05）③短縮URLは原則使わない",
    hints=(".",),
    flags=(
        "詳しくは⟦https://bit.ly/3AbCdEf⟧をご覧ください。",
        "申込み：⟦bit.ly/minamo2026⟧",
        "⟦https://tinyurl.com/minamo⟧",
        "アンケートは⟦https://x.gd/AbCdE⟧から。",
        "⟦http://goo.gl/abc123⟧（地図）",
        "⟦https://www.bit.ly/3AbCdEf⟧",
        "⟦HTTPS://BIT.LY/3AbCdEf⟧",
        "「⟦https://qr.paps.jp/AbCdE⟧」を開いてください。",
        "⟦ｈｔｔｐｓ：／／ｂｉｔ．ｌｙ／ａｂｃ⟧",
        "1日目⟦https://onl.bz/a⟧、2日目⟦https://cutt.ly/b⟧",
        "配信は⟦https://is.gd/abcdef⟧。",
        "⟦https://rb.gy/abc⟧ #みなも区",
    ),
    allows=(
        "詳しくはhttps://www.city.minamo.lg.jp/bosai/をご覧ください。",
        "https://notbit.ly.example.lg.jp/ は別のサイトです。",
        "https://www.city.minamo.lg.jp/?from=bit.ly",
        "動画は https://youtu.be/abcdefghijk からご覧になれます。",
        "友だち追加は https://lin.ee/AbCdEfG から。",
        "短縮URLは使いません。",
        "ビットリーという名前の店が開店します。",
        "https://maps.app.goo.gl/AbCdEf123",
        "11.22は「いい夫婦の日」です。",
        "city.minamo.lg.jp/t.ly を開いてください。",
        "料金は1.5倍です。",
        "お問い合わせは koho@city.minamo.lg.jp まで。",
    ),
)


@cache
def _hosts() -> frozenset[str]:
    return frozenset(str(read_table("url_shorteners")["hosts"]).split())


def find(document: Document) -> Iterator[Hit]:
    """The links whose host is a shortener."""
    for link in document.links:
        if link.host.removeprefix("www.") in _hosts():
            yield Hit(start=link.start, end=link.end)
