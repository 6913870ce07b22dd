"""新聞や雑誌、テレビの画面を、そのまま載せるように読めます。

記事や写真には新聞社などの権利があり、切り抜きの画像を載せると、許しのない転載になります。区が賠償を求められた例もあります。
掲載されたことの紹介や、許しを得たと書いてあるものは指摘しません。
死角: 画像の中の記事は分かりません。
"""

import re
from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.rule import Hit, Rule
from checks.wording import Wording

_MEDIUM = r"(?:新聞|朝刊|夕刊|雑誌|週刊誌|紙面|テレビ|TV|番組|ニュース|ドラマ|記事)"
_PIECE = r"(?:記事|紙面|切り?抜き|切抜き|コラム|社説|画面|写真|キャプチャ|スクリーンショット|スクショ|コピー|スキャン|全文|一面|映像|録画|画像|ページ)"
_TAKE = r"(?:載せ|のせ|掲載し|貼[りっ]|転載|アップ|投稿|添付|公開し|スキャン|コピー|スクショ|撮影し|撮っ|撮り|写し|引用し|紹介|シェア|お見せ|共有|お届け|ご覧ください)"
_CLIPPED = re.compile(
    rf"{_MEDIUM}(?:の|に(?:載った|掲載された|出た))?{_PIECE}(?:の?(?:画像|写真|コピー|切り?抜き|全文|スキャン|一部|キャプチャ|スクショ|スクリーンショット))?(?:を|も|は)[^。、\n]{{0,8}}?{_TAKE}"
    rf"|{_MEDIUM}(?:の|に(?:載った|掲載された))?{_PIECE}?の?(?:切り?抜き|切抜き|スキャン|スクショ|スクリーンショット|キャプチャ)(?:画像|写真)?(?:です|から|より)"
    rf"|(?:テレビ|TV)(?:の)?(?:画面|番組|放送)を(?:スマホで|カメラで)?(?:撮影|撮っ|録画し(?:て|た))[^。\n]{{0,12}}?(?:載せ|投稿|アップ|公開|紹介|掲載|写真|画像|動画)?"
)
_CLEARED = re.compile(
    r"許諾|許可|承諾|了承|転載承認|著作権|無断|禁止|しない|ません|やめ|注意|違法|工作|図書館|展示|展|コンクール|縮刷版|データベース|リンク|講座|教室|作り方|持ち寄り|回収|古新聞|募集|読み比べ|ボランティア|いただきました|いただいた|区報|広報紙|広報誌|壁新聞|学校新聞|学級新聞"
)

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
    hints=(
        "新聞",
        "朝刊",
        "夕刊",
        "雑誌",
        "週刊誌",
        "紙面",
        "テレビ",
        "tv",
        "番組",
        "ニュース",
        "ドラマ",
        "記事",
    ),
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
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The phrases that reprint an article or a broadcast."""
    for match in _CLIPPED.finditer(document.text):
        if not _CLEARED.search(document.around(match.start())):
            yield Hit(start=match.start(), end=match.end())
