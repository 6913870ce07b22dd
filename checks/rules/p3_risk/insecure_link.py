"""暗号化されていない http:// のリンクが入っています。

通信の途中で書き換えられても読む人には分からず、偽のページへ導かれるおそれがあります。
いまの閲覧ソフトは「保護されていない通信」と警告を出すので、区の案内なのに不安にさせます。
死角: https:// に対応しているかどうかまでは調べません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.rule import Hit, Rule
from checks.wording import Wording

RULE = Rule(
    id="insecure_link",
    principle=3,
    severity=Severity.WARN,
    title=Wording("暗号化されていないリンク", "Link without encryption"),
    message=Wording(
        "「{found}」は暗号化されていないリンクです。開いた人に警告が出たり、途中で書き換えられたりするおそれがあります。",
        "“{found}” is not encrypted. Readers may see a warning, or be led astray on the way.",
    ),
    suggestion=Wording(
        "https:// で始まるアドレスがあれば、それに替えてください。",
        "Use the address that starts with https:// if there is one.",
    ),
    source="みなも区ソーシャルメディア活用ガイドライン 原則3（あらゆるリスクを想定し予め回避）",
    hints=("http://",),
    yields_to=frozenset({"internal_address", "url_shortener"}),
    flags=(
        "詳しくは⟦http://www.city.minamo.lg.jp/bosai/⟧をご覧ください。",
        "申込みは「⟦http://www.city.minamo.lg.jp/form⟧」から。",
        "⟦HTTP://www.city.minamo.lg.jp/⟧",
        "ｈｔｔｐ：//では開けません。⟦ｈｔｔｐ：／／www.city.minamo.lg.jp/⟧",
        "図書館（⟦http://www.lib.city.minamo.lg.jp/⟧）",
        "⟦http://www.metro.tokyo.lg.jp⟧。",
        "地図→⟦http://www.city.minamo.lg.jp/map?id=1&z=2⟧",
        "https://www.city.minamo.lg.jp/ と ⟦http://www.mlit.go.jp/⟧",
        "【募集】⟦http://www.city.minamo.lg.jp/boshu⟧\n締切は12月5日（土）",
        "一覧は⟦http://www.city.minamo.lg.jp/a/b.html#c⟧、",
    ),
    allows=(
        "詳しくはhttps://www.city.minamo.lg.jp/bosai/をご覧ください。",
        "city.minamo.lg.jpをご覧ください。",
        "http:// で始まる偽のページにご注意ください。",
        "「http」と「https」の違いを学ぶ講座です。",
        "アドレスがhttps://で始まるか確かめましょう。",
        "電話は03-5555-0123です。",
        "HTTPSに対応しました。",
        "ホームページは「みなも区」で検索してください。",
        "https://www.city.minamo.lg.jp/redirect?to=http%3A%2F%2Fexample.lg.jp",
        "資料はPDF：httpdocs フォルダの構成",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The links whose scheme is http."""
    for link in document.links:
        if link.scheme == "http":
            secure = f"https{document.text[link.start + 4 : link.end]}"
            yield Hit(start=link.start, end=link.end, replacement=secure)
