"""災害や出没の知らせに、確かめていない画像を使ったように読めます。

提供された画像や生成AIの画像が事実と違うと、誤った知らせが一気に広まり、訂正しても戻りません。避難の判断も誤らせます。
撮影の日時・場所・撮った人を確かめたと書いてあれば指摘しません。
死角: 画像の出どころが本文に書かれていないときは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.post import Kind
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_WHAT = r"(?:写真|画像|動画|映像|イラスト|想像図|予想図|イメージ図|CG)"
_WHO = r"(?:住民|区民|市民|町民|村民|視聴者|フォロワー|読者|近隣|近所|通行人|利用者|地域|目撃者|目撃した|匿名)(?:の(?:方|人|皆さん|かた))?"
_OTHERS = regex(
    rf"{_WHO}(?:々)?(?:から|より|が|の|に)?(?:ご)?(?:提供|撮影|投稿|情報提供|寄せられ|いただ|送|届|送付)[^。、\n]{{0,10}}?{_WHAT}"
    rf"|{_WHAT}(?:は|:|提供:?|\(|/|は、)?\s?{_WHO}(?:から|より|が|の)?(?:ご)?(?:提供|撮影|投稿|寄せられ|いただ)?"
    rf"|(?:SNS|X|インスタ(?:グラム)?|Instagram|ネット|インターネット|LINE|TikTok)(?:上)?(?:で|に|から|より|の)[^。、\n]{{0,14}}?{_WHAT}"
    rf"|{_WHAT}は、?(?:SNS|X|ネット|インターネット)(?:上)?(?:から|で|より|の|に)|(?:生成)?(?:AI|人工知能)(?:で|により|が|を使って|に)?(?:生成|作成|作|描|再現)[^。、\n]{{0,16}}?{_WHAT}|{_WHAT}は、?(?:生成)?AI(?:で|により|が|を使)"
)
_ALERT = regex(
    r"出没|目撃|クマ|熊|ヒグマ|イノシシ|サル(?!ビア)|猿|不審者|地震|津波|浸水|冠水|あふれ|溢れ|増水|水が引|土砂|崩れ|氾濫|火災|火事|倒木|停電|断水|台風|大雨|豪雨|洪水|災害|竜巻|噴火|避難(?!訓練)|被害|行方不明"
)
_CHECKED = regex(
    r"確認(?:し(?:まし|た|て|ており)|済み|のうえ|の上|が取れ)|検証|現地を|裏付け|撮影日時|日[^。\n]{0,12}撮影|時[^。\n]{0,10}撮影"
)
_NO_ALERT = regex(
    r"募集|お寄せください|ご提供ください|送ってください|投稿してください|偽|フェイク|惑わ|うのみ|注意(?:して|しま|くだ)|ご注意|講座|講習|写真展|パネル|年前|周年|当時|記録|アーカイブ|教訓|訓練|使っていません|ではありません"
)

RULE = Rule(
    id="unverified_image_in_alert",
    principle=3,
    severity=Severity.BLOCK,
    title=Wording("災害・出没の知らせに確かめていない画像", "Unverified image in an alert"),
    message=Wording(
        "「{found}」とあり、画像が事実か確かめたと書かれていません。誤った知らせが広まると、訂正しても戻りません。",
        "“{found}”: nothing says that the image was verified. A false alert spreads and cannot be called back.",
    ),
    suggestion=Wording(
        "撮影の日時・場所・撮った人を現地や警察に確かめ、確かめられなければ画像なしで文字だけにしてください。",
        "Verify when, where and by whom it was taken, or post without the image.",
    ),
    source="女川町の生成AI画像による誤った注意喚起と訂正（2025-11）／ガイドライン 原則3（誤情報）",
    hints=("写真", "画像", "動画", "映像", "イラスト", "想像図", "予想図", "イメージ図", "cg"),
    flags=(
        "クマの⟦写真はSNSに⟧投稿されたものです。",
        "⟦市民提供の動画⟧です。川があふれています。",
        "⟦AIで作った被害の想像図⟧です。浸水が続いています。",
        "クマが出没しました。⟦住民提供の写真⟧です。",
        "⟦区民の方から提供いただいた画像⟧です。クマに近づかないで。",
        "川が氾濫しています。⟦SNSで見つけた動画⟧です。",
        "北町が浸水しています。⟦写真：近隣の方提供⟧",
        "イノシシが出ました。⟦生成AIで作成した画像⟧です。",
        Example("⟦フォロワーの方から届いた映像⟧です。", kind=Kind.EMERGENCY),
        "⟦X上の写真⟧によると、みなも橋が冠水しています。",
        "⟦視聴者撮影の動画⟧を見ると、土砂が崩れています。",
        "火災が発生しています。⟦画像はAIで⟧作りました。",
        "⟦目撃者から寄せられた写真⟧を載せます。サルが出没しています。",
        "⟦LINEで回ってきた画像⟧です。倒木に気を付けて。",
    ),
    allows=(
        "クマが出没しました。撮影した方と場所を警察署が確認しました。住民提供の写真です。",
        "区民の方から提供いただいた桜の写真です。",
        "SNSの偽画像に惑わされないでください。地震のときに広まります。",
        "災害の写真を募集します。区民の方から提供いただいた写真は展示します。",
        "職員が10時に撮影した写真です。みなも通りは冠水しています。",
        "生成AIで作った画像を見分ける講座です。災害のデマも扱います。",
        "関東大震災のときの写真を、住民から提供いただき、当時を伝えます。",
        "クマが目撃されました。写真はありません。",
        "台風の写真展を開きます。住民提供の写真も並びます。",
        "区民が撮影した動画で街の魅力を伝えます。",
        "Xで動画を公開しています。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The images of others, in an alert, of which nothing says that they were verified."""
    if document.post.kind is not Kind.EMERGENCY and not _ALERT.search(document.text):
        return
    if _CHECKED.search(document.text) or _NO_ALERT.search(document.text):
        return
    for match in _OTHERS.finditer(document.text):
        yield Hit(start=match.start(), end=match.end())
