"""公的なサイトに見せかけたアドレスが入っています。

区の投稿から偽のサイトへ導かれると、読む人は疑わずに個人情報や口座の番号を入れてしまいます。
公式のドメインの後ろに別のドメインを付けたもの、似た文字に置き換えたもの、公式の名前に役所らしい語を付けたもの、英字に似た外国の文字を混ぜたものを指摘します。
死角: 公式の名前に似ていない偽のサイトは分かりません。公式のドメインは、ガイドラインの設定（official_domains）で区が決めます。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.lookalikes import imitates, is_slip_of
from checks.official_hosts import is_public
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

# Letters of both cases, for to ignore case would take i for ı and s for ſ.
_FOREIGN = "Ѐ-џѕіјԁһΑ-ωÀ-ÖØ-öø-ɏ"
_MIXED = regex(
    rf"[A-Za-z0-9](?<![A-Za-z0-9{_FOREIGN}.\-].)[A-Za-z0-9.\-]{{0,60}}[{_FOREIGN}][A-Za-z0-9.\-{_FOREIGN}]{{0,60}}\.[A-Za-z{_FOREIGN}]{{2,}}"
)
_NOT_ENGLISH = regex(r"[\u00df-\u024f\u0370-\u052f]")

RULE = Rule(
    id="lookalike_domain",
    principle=3,
    severity=Severity.BLOCK,
    title=Wording("公的なサイトに似せたアドレス", "Address that imitates an official one"),
    message=Wording(
        "「{found}」は、公的なサイトに似ていますが別のアドレスです。読む人が偽のサイトで個人情報を入れてしまうおそれがあります。",
        "“{found}” resembles an official address but is another: readers may give their data to a fake site.",
    ),
    suggestion=Wording(
        "公式ページを開いて確かめたアドレスに替えてください。",
        "Open the official page and copy its address.",
    ),
    source="国の指針（2011-04-05）なりすましの防止／ガイドライン 原則3",
    hints=(".",),
    yields_to=frozenset({"credential", "internal_address"}),
    flags=(
        "申込みは⟦https://city.minamo.lg.jp.example.com/form⟧から。",
        "⟦https://www.m1namo.jp/⟧をご覧ください。",
        "⟦https://minamo-city.com/⟧で受け付けます。",
        "⟦https://www.city-minamo-lg.jp/⟧",
        "⟦www.cityminamo.net⟧をご覧ください。",
        "給付金は⟦https://city.rninamo.jp/kyufu⟧へ。",
        "⟦https://www.minaamo.tokyo/⟧",
        "⟦https://minamo-ku.info/⟧",
        "⟦www.city.minаmo.lg.jp⟧（キリル文字のа）",
        "https://⟦www.cıty.minamo.lg.jp⟧/（点のないı）",
        "⟦https://kokuzei-go.jp/⟧で納税できます。",
        "⟦https://www.city.minamo.lg.jp-login.example.net/⟧",
        "⟦https://soumu.go.jp.login.example.org/⟧",
        "⟦https://city.minamo.bar.jp/⟧",
        "⟦https://www.city.minam0.lg.jp/nozei/⟧",
        "⟦https://www.city.mianmo.lg.jp/⟧をご覧ください。",
        "⟦https://www.city.h0taru.lg.jp/⟧",
        "⟦https://www.town.asag1ri.lg.jp/doro/⟧",
        "⟦https://www.city.minammo.lg.jp/bosai/⟧",
    ),
    allows=(
        "詳しくはhttps://www.city.minamo.lg.jp/bosai/をご覧ください。",
        "Trẻ vào lớp 1: hạn tiêm MR mũi 2 miễn phí là ngày 31 tháng 3. https://www.city.minamo.lg.jp/en/mr.html",
        "区議会 https://www.city.minamo.tokyo.jp/gikai/",
        "https://www.lib.city.minamo.lg.jp/",
        "みなも祭の公式サイト https://minamo-matsuri.com/",
        "https://www.minamo-shotengai.com/",
        "https://www.minami-hospital.jp/",
        "https://www.soumu.go.jp/",
        "https://www.city.nakano.tokyo.jp/",
        "お問い合わせは koho@city.minamo.lg.jp まで。",
        "資料はreport.zipです。料金は1.5倍です。",
        "隣の市のページ https://www.city.minami.lg.jp/",
        "https://www2.city.minamo.lg.jp/gikai/",
        "https://lib1.city.minamo.lg.jp/",
        "https://logoform.jp/form/minamo/12345",
        "https://example.com/?url=city.minamo.lg.jp",
        "https://www.tepco.co.jp/",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The links whose host is made to be taken for a public body's."""
    official = document.guideline.official_domains
    mixed = _NOT_ENGLISH.search(document.text) is not None
    for match in _MIXED.finditer(document.text) if mixed else ():
        yield Hit(start=match.start(), end=match.end())
    for link in document.links:
        differs = is_slip_of if is_public(link.host, document.guideline) else imitates
        if link.host.isascii() and differs(link.host, official):
            yield Hit(start=link.start, end=link.end)
