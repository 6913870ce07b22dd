"""ネットなどで見つけた画像を使ったように読めます。

公開されている画像にも作った人の権利があり、許しなく使うと、その人を傷つけ、区は賠償を求められます。
無断転載をやめるよう呼びかける文章は指摘しません。
死角: 出どころが書かれていない画像のことは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_WHERE = (
    r"(?:インターネット|ネット|ウェブ|Web|WEB|Google|グーグル|Yahoo!?|ヤフー|画像検索|検索|Pinterest|ピンタレスト|SNS|インスタ(?:グラム)?|Instagram|X|他(?:の)?(?:サイト|ホームページ|自治体))"
    r"(?:の?(?:上|画像検索|検索))?"
)
_TOOK = r"(?:見つけ|見つかっ|見かけ|拾っ|拾い|ダウンロード|取って|落ちてい|落ちて|保存し|コピーし|転載し|スクショし|お借りし|借り|いただい|もらっ|持ってき|引っ張って|拝借し)"
_WHAT = r"(?:画像|写真|イラスト|絵(?!本)|素材|動画|図(?!書|鑑)|壁紙|スタンプ)"
_PICKED = regex(
    rf"{_WHERE}(?:で|から|に|より)[^。\n、]{{0,6}}?{_TOOK}[^。\n、]{{0,6}}?{_WHAT}"
    rf"|{_WHAT}は?、?{_WHERE}(?:で|から|より){_TOOK}(?:まし|た)"
    rf"|拾い画(?:像)?|{_WHAT}の?(?:出典|引用元|転載元)(?:は|が)?(?:不明|なし|分かりません)|(?:出典|引用元|転載元)(?:不明|なし)の{_WHAT}"
)
_WARNED = regex(
    r"無断|著作権|しない|ません|やめ|禁止|注意|違法|フェイク|偽|詐欺|本物|どうか|場合|とき|権利|許諾|許可"
)

_UNSURE = regex(
    rf"(?:著作権|権利|利用規約|フリー素材|商用利用|使用許可|許諾)[^。、\n]{{0,8}}?(?:分から|わから|不明|未確認|確認して(?:い)?(?:ない|ません|おりません)|調べて(?:い)?(?:ない|ません))[^。\n]{{0,16}}?{_WHAT}"
    rf"|{_WHAT}[^。\n]{{0,6}}?の(?:著作権|権利|利用規約|使用許可|許諾)(?:は|が|を)[^。\n]{{0,6}}?(?:分から|わから|不明|未確認|確認して(?:い)?(?:ない|ません|おりません)|取って(?:い)?(?:ない|ません))"
)
_ASKED = regex(r"やめ|注意|しない(?:で|よう)|控え|ください|場合|とき|違法|相談")

RULE = Rule(
    id="picked_up_image",
    principle=6,
    severity=Severity.WARN,
    title=Wording("拾った画像を使ったような書き方", "Image told to be picked up"),
    message=Wording(
        "「{found}」とあります。公開されている画像にも作った人の権利があり、許しなく使うとその人の権利を損ないます。",
        "The text says “{found}”. Public images have owners too; using them without leave harms them.",
    ),
    suggestion=Wording(
        "作った人の許しと利用条件を確かめてください。確かめられなければ、課で撮影した写真などに替えてください。",
        "Check the maker's permission and terms of use, or use an image of your own.",
    ),
    source="著作権法／自治体のイラスト無断使用と賠償の例（2018〜2025）／ガイドライン 原則6",
    hints=(
        "見つけ",
        "見つか",
        "見かけ",
        "拾",
        "ダウンロード",
        "取って",
        "落ちて",
        "保存し",
        "コピー",
        "転載",
        "スクショ",
        "借り",
        "いただい",
        "もらっ",
        "持ってき",
        "引っ張",
        "出典",
        "引用元",
        "拝借",
        "分から",
        "わから",
        "不明",
        "未確認",
        "確認して",
        "調べて",
        "取ってい",
    ),
    yields_to=frozenset({"unverified_image_in_alert"}),
    flags=(
        "⟦ネットで見つけた画像⟧です。",
        "⟦インターネットで拾ったイラスト⟧を使いました。",
        "⟦Googleで検索して見つけた写真⟧を載せます。",
        "⟦画像検索で見つかった絵⟧がかわいいので紹介します。",
        "⟦SNSからお借りした写真⟧です。",
        "⟦Xで見かけた動画⟧を紹介します。",
        "⟦写真はネットから拾いまし⟧た。",
        "⟦拾い画⟧ですが、きれいな桜です。",
        "⟦出典不明の画像⟧ですが参考になります。",
        "⟦ネット上に落ちていた素材⟧で作りました。",
        "⟦他の自治体からもらったイラスト⟧です。",
        "⟦インスタから拝借した写真⟧です。",
        "⟦著作権は分からない画像⟧ですが、載せます。",
        "⟦イラストの使用許可は取っていません⟧。",
        "⟦ピンタレストで見つけた図⟧です。",
    ),
    allows=(
        "ネットで見つけた画像を無断で使うのはやめましょう。",
        "職員が撮影した写真です。",
        "インターネットで拾った画像にも著作権があります。",
        "図書館の写真をお借りしました。",
        "写真は区民の山本さんからご提供いただきました。",
        "ネットで申し込めます。写真付きの書類が必要です。",
        "公園で拾った落ち葉で絵を描きました。",
        "インスタグラムで写真を募集しています。",
        "検索で見つけた図書を予約できます。",
        "SNSで見かけた動画がフェイクかどうか、確かめる方法を学びます。",
        "区の公式サイトからダウンロードできる塗り絵です。",
        "Xから写真が届きました。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The phrases that tell of picking up an image, or of not knowing its rights, outside warnings against it."""
    for pattern, warned in ((_PICKED, _WARNED), (_UNSURE, _ASKED)):
        for match in pattern.finditer(document.text):
            if not warned.search(document.around(match.start())):
                yield Hit(start=match.start(), end=match.end())
