"""紹介料の入るリンク（アフィリエイト）が書かれています。

開いて買い物をすると誰かに紹介料が入るので、区が特定の会社や個人のもうけに手を貸したと受け取られます。
死角: 決まった形のない紹介用のリンクは分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_HOSTS = regex(
    r"amzn\.(?:to|asia)|(?:.+\.)?(?:a8\.net|valuecommerce\.(?:com|ne\.jp)|moshimo\.com|accesstrade\.net|felmat\.net|rentracks\.jp|linksynergy\.com|afi-b\.com|affiliate-b\.com|janet\.jp|afl\.rakuten\.co\.jp|j-a-net\.jp|presco\.asia|tcs-asp\.net)|a\.r10\.to"
)
_MARKS = regex(
    r"[?&](?:tag=[\w\-]{1,40}-2\d(?![\w])|a8mat=|aff(?:iliate)?(?:_?id|_?code)?=|a_aid=|afid=|aff_sub=|scid=af_|rafcid=|moshimo_aid=|vc_url=|ref_code=|invite(?:_?code)?=|referral(?:_?code)?=)",
    re.IGNORECASE,
)

RULE = Rule(
    id="affiliate_link",
    principle=6,
    severity=Severity.BLOCK,
    title=Wording("紹介料の入るリンク", "Affiliate link"),
    message=Wording(
        "「{found}」は紹介料の入るリンクです。区が特定の会社や個人のもうけに手を貸したと受け取られます。",
        "“{found}” earns somebody a commission: residents would think that the ward serves a private interest.",
    ),
    suggestion=Wording(
        "公的なページのアドレスに替えるか、紹介用の文字を除いたアドレスにしてください。",
        "Link to a public page, or remove what marks the referrer.",
    ),
    source="不当景品類及び不当表示防止法に基づく告示（2023-10-01 ステルスマーケティング）／ガイドライン 原則6",
    hints=("amzn", ".net", ".com", ".jp", ".asia", "r10.to", "?", "&"),
    yields_to=frozenset({"credential", "internal_address", "url_shortener"}),
    flags=(
        "防災グッズはこちら⟦https://amzn.to/3AbCdEf⟧",
        "⟦https://www.amazon.co.jp/dp/B000000000?tag=minamo-22⟧",
        "⟦https://www.amazon.co.jp/dp/B000000000?th=1&tag=bosai123-22&psc=1⟧",
        "⟦https://px.a8.net/svt/ejp?a8mat=ABC⟧",
        "⟦https://hb.afl.rakuten.co.jp/ichiba/abc⟧から購入できます。",
        "⟦https://af.moshimo.com/af/c/click?a_id=1⟧",
        "⟦https://ck.jp.ap.valuecommerce.com/servlet/referral?sid=1⟧",
        "⟦https://h.accesstrade.net/sp/cc?rk=abc⟧",
        "⟦https://shop.example.com/item?affiliate_id=55⟧",
        "⟦https://a.r10.to/hAbCdE⟧",
        "⟦https://example.jp/signup?invite_code=MINAMO⟧",
    ),
    allows=(
        "https://www.city.minamo.lg.jp/?tag=bosai",
        "https://www.city.minamo.lg.jp/search?tag=event-2026",
        "https://www.city.minamo.lg.jp/page?ref=top",
        "アフィリエイト詐欺にご注意ください。",
        "https://www.amazon.jobs/",
        "https://www.rakuten.co.jp/",
        "https://youtu.be/abc?t=22",
        "https://www.city.minamo.lg.jp/affiliate.html",
        "#みなも区 のタグで検索してください。",
        "https://www.city.minamo.lg.jp/a?area=22&id=3",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The links of affiliate services and those that name a referrer."""
    for link in document.links:
        if _HOSTS.fullmatch(link.host) or _MARKS.search(link.text):
            yield Hit(start=link.start, end=link.end)
