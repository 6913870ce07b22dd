"""公的機関のものと確かめられないリンクが入っています。

区の投稿にあるリンクを、読む人は区が勧めるものと受け取ります。行き先が偽物だったり後で変わったりすると、被害につながります。
信頼するドメインは、ガイドラインの設定（trusted_domains）で区が決めます。
IPアドレスのリンク、国際化ドメイン（xn--）、@で本当の行き先を隠したリンク、ポート番号の付いたリンクも指摘します。
死角: リンク先の内容は見ません。信頼するドメインの中の古いページも分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.links import Link
from checks.official_hosts import is_public
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_USUAL_ENDINGS = frozenset(
    {"biz", "com", "info", "jp", "net", "online", "org", "shop", "site", "tokyo", "xyz"}
)
_USUAL_PORTS = frozenset({"", "80", "443"})
_IP_ADDRESS = regex(r"\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:.]*")
_HIDDEN = Wording("@の後ろが本当の行き先です", "the real destination stands after the @")
_NUMBER = Wording(
    "数字のアドレスで、誰のサイトか分かりません", "the address is a number, nobody can tell whose it is"
)
_LOOKALIKE = Wording(
    "見た目が似た別のアドレスを作れる文字が使われています", "its letters can imitate another address"
)
_ODD_PORT = Wording(
    "ポート番号が付いていて、公開用のページでないかもしれません",
    "it names a port and may be no public page",
)
_OUTSIDE = Wording(
    "区や国などの公的なサイトと確かめられません", "it cannot be told to be a public body's site"
)

RULE = Rule(
    id="unofficial_link",
    principle=3,
    severity=Severity.WARN,
    title=Wording("公的機関のものと確かめられないリンク", "Link that is not known to be official"),
    message=Wording(
        "「{found}」は、{reason}。読む人は区が勧めるサイトと受け取ります。",
        "“{found}”: {reason}. Readers take it as recommended by the ward.",
    ),
    suggestion=Wording(
        "公式サイトの案内ページに替えるか、行き先の運営者を確かめて本文に書いてください。",
        "Link to the page on the official site, or check who runs the site and name them in the text.",
    ),
    source="国の指針（2011-04-05）④リンクは慎重に／ガイドライン 原則3",
    hints=(".", "://"),
    yields_to=frozenset(
        {
            "internal_address",
            "url_shortener",
            "credential",
            "lookalike_domain",
            "private_mail",
            "affiliate_link",
        }
    ),
    flags=(
        "詳しくは⟦https://minamo-info.xyz/⟧をご覧ください。",
        "申込みは⟦https://www.example-event.com/form⟧から。",
        "⟦http://203.0.113.10/bosai⟧",
        "⟦https://xn--eckwd4c7c.xn--zckzah/⟧",
        "⟦https://www.city.minamo.lg.jp@login.example.net/⟧",
        "⟦https://www.city.minamo.lg.jp:8443/bosai⟧",
        "⟦minamo-matsuri.com⟧で検索",
        "⟦www.minamo-fan.net⟧をご覧ください。",
        "⟦https://みなも区.jp/⟧",
        "協力団体のブログ（⟦https://ameblo.jp/minamo/⟧）",
        "⟦https://fakelg.jp/⟧は別のサイトです。",
        "⟦https://event-minato.bar.jp/⟧",
    ),
    allows=(
        "詳しくはhttps://www.city.minamo.lg.jp/bosai/をご覧ください。",
        "気象庁 https://www.jma.go.jp/bosai/",
        "東京都 https://www.metro.tokyo.lg.jp/",
        "区議会 https://www.city.minamo.tokyo.jp/gikai/",
        "city.minamo.lg.jpで検索",
        "お問い合わせは koho@city.minamo.lg.jp まで。",
        "添付の資料.zipをご覧ください。report.zipです。",
        "開催日は2026.11.22です。",
        "Node.jsの入門講座を開きます。",
        "https:// で始まるか確かめましょう。",
        "図書館のページ（https://www.lib.city.minamo.lg.jp/opac/）をご利用ください。",
        "電話03-5555-0123、内線1.2です。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The links that neither the guideline nor their registry vouches for."""
    for link in document.links:
        reason = _reason(link, document)
        if reason:
            yield Hit(start=link.start, end=link.end, values={"reason": reason})


def _reason(link: Link, document: Document) -> Wording | None:
    if not link.scheme and not _surely_an_address(link):
        return None
    if link.user:
        return _HIDDEN
    if is_public(link.host, document.guideline):
        return _ODD_PORT if link.port not in _USUAL_PORTS else None
    if _IP_ADDRESS.fullmatch(link.host):
        return _NUMBER
    return _LOOKALIKE if "xn--" in link.host or not link.host.isascii() else _OUTSIDE


def _surely_an_address(link: Link) -> bool:
    """Whether something without https:// is an address and no file name: report.zip is none."""
    return link.host.startswith("www.") or "/" in link.text or link.host.rpartition(".")[2] in _USUAL_ENDINGS
