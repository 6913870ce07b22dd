"""新聞や雑誌、テレビの画面を、そのまま載せるように読めます。

記事や写真には新聞社などの権利があり、切り抜きの画像を載せると、許しのない転載になります。区が賠償を求められた例もあります。
掲載されたことの紹介や、許しを得たと書いてあるものは指摘しません。
死角: 画像の中の記事は分かりません。
"""

from collections.abc import Iterator
from itertools import islice

from checks.document import Document
from checks.findings import Severity
from checks.lexicon.phrases import read_hints, read_phrases
from checks.patterns import regex
from checks.post import Image
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_PHRASES = read_phrases("newspaper_clipping")
_CLIPPED = regex(_PHRASES["clipped"])
_CLEARED = regex(_PHRASES["cleared"])
_TOLD_OF = regex(_PHRASES["told_of"])
_SHOWN = regex(_PHRASES["shown"])


def _pictured(text: str, alt_text: str) -> Example:
    return Example(text, images=(Image(alt_text=alt_text),))


RULE = Rule(
    id="newspaper_clipping",
    principle=6,
    severity=Severity.WARN,
    title=Wording("新聞やテレビの転載", "Clipping of a newspaper or broadcast"),
    message=Wording(
        "「{found}」とあります。記事や画面には新聞社などの権利があり、許しなく載せると転載になります。",
        "The text says “{found}”. Articles and broadcasts belong to their publishers; reprinting needs their leave.",
    ),
    suggestion=Wording(
        "「〇月〇日の〇〇新聞で紹介されました」のように自分の言葉で書き、新聞社のページにリンクしてください。",
        "Tell of the article in your own words and link to the publisher's page, or get permission.",
    ),
    source="著作権法（複製・公衆送信）／自治体の記事の無断転載と賠償の例／ガイドライン 原則6",
    hints=read_hints("newspaper_clipping"),
    flags=(
        "⟦新聞記事の切り抜きを載せ⟧ます。",
        "本日の⟦朝刊の記事を貼り⟧ます。",
        "⟦新聞に掲載された記事の画像をアップ⟧します。",
        "⟦雑誌のページをスキャン⟧しました。",
        "⟦テレビの画面を撮影し⟧ました。",
        "⟦新聞の紙面をそのまま転載⟧します。",
        "区の祭りが出た⟦ニュースの画面をスクショ⟧しました。",
        "⟦夕刊のコラムの全文を紹介⟧します。",
        "これは今朝の⟦新聞の切り抜きです⟧。",
        "⟦週刊誌の記事をコピー⟧して添えます。",
        "⟦番組の録画を公開し⟧ています。",
        "⟦地元紙の社説を全文写し⟧ます。",
        "⟦記事の全文はこちらの画像からお読み⟧ください。",
        "⟦業界紙の記事を丸写し⟧しました。",
        "⟦朝刊の記事は写真でご覧⟧になれます。",
        "⟦情報誌のページをお見せ⟧します。",
        "⟦県民日報に載りました。記事の切り抜きを⟧画像で付けます。",
        "⟦切り抜きを添え⟧ますので、ぜひお読みください。",
        "みなも⟦新報の地域版に掲載されました。紙面の写真で⟧す。",
        _pictured("⟦県民日報に載りました⟧。", "新聞の切り抜き。見出しは「給食に地元の野菜」"),
    ),
    allows=(
        "区の取組が新聞で紹介されました。",
        "許可を得て、新聞記事を掲載しています。",
        "新聞の切り抜きで工作をします。",
        "図書館では新聞の記事をコピーできます。",
        "区長がテレビ番組に出演します。",
        "新聞記事の無断転載は禁止されています。",
        "古新聞は資源の日に出してください。",
        "新聞社のページにリンクしています。",
        "ニュースでも取り上げていただきました。",
        "この投稿は広報紙の記事を紹介するものです。",
        "新聞の写真コンクールの展示をご覧ください。",
        "壁新聞の写真を掲載します。",
        "記事の全文は、新聞社のサイトでお読みください。",
        "地元紙で紹介されました。",
        "県民日報に載りました。ぜひお読みください。",
        "給食の取組が、今朝の県民日報で紹介されました。写真は給食の様子です。",
        _pictured("県民日報に載りました。", "給食を配る調理員"),
        _pictured("学校新聞に載りました。", "学校新聞の紙面"),
        "チラシの記事はこちらのPDFから印刷できます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The phrases that reprint an article or a broadcast, or tell of one that a picture shows."""
    found = [*_CLIPPED.finditer(document.text)]
    if not found and any(_SHOWN.search(image.alt_text or "") for image in document.post.images):
        found = [*islice(_TOLD_OF.finditer(document.text), 1)]
    for match in found:
        if not _CLEARED.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
