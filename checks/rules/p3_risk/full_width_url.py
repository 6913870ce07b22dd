"""アドレスが全角の文字で書かれています。

全角のアドレスは押しても開けず、写して貼っても届きません。案内にたどり着けない人が出ます。
ホームページのアドレスとメールアドレスの両方を調べます。
死角: 画像の中の文字は分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_MAIL = regex(
    r"[A-Za-z0-9](?<![A-Za-z0-9._%+\-].)[A-Za-z0-9._%+\-]{0,63}@(?:[A-Za-z0-9\-]{1,63}\.){1,5}[A-Za-z]{2,24}"
)
_WIDE = regex(r"[＃-＆＋－-：＝？-Ｚ＼＾-ｚ｜～]")  # other wide marks end an address

RULE = Rule(
    id="full_width_url",
    principle=3,
    severity=Severity.WARN,
    title=Wording("全角で書かれたアドレス", "Address in full-width letters"),
    message=Wording(
        "「{found}」には全角の文字が入っています。押しても開けず、案内にたどり着けない人が出ます。",
        "“{found}” holds full-width letters: it does not open, and readers get lost.",
    ),
    suggestion=Wording("半角で「{half}」と書いてください。", "Write it in half-width letters: {half}."),
    source="RFC 3986・RFC 5322（アドレスに使える文字）／ガイドライン 原則3",
    hints=(".",),
    yields_to=frozenset(
        {
            "internal_address",
            "url_shortener",
            "credential",
            "lookalike_domain",
            "unofficial_link",
            "insecure_link",
            "private_mail",
        }
    ),
    flags=(
        "詳しくは⟦ｈｔｔｐｓ：／／ｗｗｗ．ｃｉｔｙ．ｍｉｎａｍｏ．ｌｇ．ｊｐ／⟧をご覧ください。",
        "⟦https：//www.city.minamo.lg.jp/bosai⟧",
        "⟦https:／／www.city.minamo.lg.jp/⟧へ",
        "⟦https：／／www.city.minamo.lg.jp/⟧",
        "⟦https://www．city．minamo．lg．jp/⟧",
        "⟦ｗｗｗ．ｃｉｔｙ．ｍｉｎａｍｏ．ｌｇ．ｊｐ⟧",
        "お問い合わせは⟦ｋｏｈｏ＠ｃｉｔｙ．ｍｉｎａｍｏ．ｌｇ．ｊｐ⟧まで。",
        "⟦koho＠city.minamo.lg.jp⟧",
        "動画：⟦https://youtu.be／abcdefghijk⟧",
        "⟦https://www.city.minamo.lg.jp／bosai／index.html⟧",
        "⟦HTTPS：//www.mlit.go.jp/⟧",
    ),
    allows=(
        "詳しくはhttps://www.city.minamo.lg.jp/bosai/をご覧ください。",
        "公式サイト（https://www.city.minamo.lg.jp/）をご覧ください。",
        "お問い合わせは koho@city.minamo.lg.jp まで。",
        "受付時間：９：００～１７：００",
        "ＡＢＣ．ＸＹＺ 展を開きます。",
        "料金は１．５倍です。",
        "https://www.city.minamo.lg.jp/　申込みはこちら",
        "https://www.city.minamo.lg.jp/！",
        "日時：１１月２２日／会場：区民ホール",
        "詳しくは、city.minamo.lg.jpで検索！！",
        "「ｈｔｔｐｓ」で始まるか確かめましょう。",
        "ＮＨＫ／ＢＳで放送します。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The web and mail addresses in which a full-width character stands."""
    if not _WIDE.search(document.post.text):
        return
    spans = [(link.start, link.end) for link in document.links]
    if "@" in document.text:
        spans += [match.span() for match in _MAIL.finditer(document.text)]
    for start, end in spans:
        begin, stop = document.folded.original_span(start, end)
        if _WIDE.search(document.post.text, begin, stop):
            half = document.text[start:end]
            yield Hit(start=start, end=end, values={"half": half}, replacement=half)
