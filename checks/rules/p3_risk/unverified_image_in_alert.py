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

_WHAT = r"(?:写真|画像|動画|映像|イラスト|想像図|予想図|イメージ図|CG|一枚|(?<![一-龥])絵(?![本画]))"
_WHO = (
    r"(?:住民|区民|市民|町民|村民|視聴者|フォロワー|読者|近隣|近所|通行人|利用者|地域|目撃者|目撃した|匿名|通りすがり|通りがかり|ドライバー|ユーザー|(?<!係の)(?<!署の)(?<!庁の)(?<!課の)(?<!夕)(?<!明け)(?<![一-龥])方|さん)"
    r"(?:の(?:方|人|皆さん|かた)|さん|々|ら)?"
)
_GAVE = r"(?:ご)?(?:提供|撮影|撮[っり]|投稿|情報提供|寄せられ|寄せて|いただ|頂い|もら|送|届|上げ|アップ|送付)"
_NET = r"(?:SNS|X|インスタ(?:グラム)?|Instagram|ネット|インターネット|LINE|TikTok)"
_MAKER = r"(?:(?:生成)?AI|人工知能|(?i:chatgpt|gemini|copilot|midjourney|stable ?diffusion)|画像生成(?:ソフト|アプリ|サービス|ツール))"
_MADE = rf"(?:{_WHAT}|図|様子|作[らりっ]|描[いかき]|生成(?!AI)|再現|合成|加工|出力)"
_OTHERS = regex(
    rf"{_WHO}(?:から|より|が|の|に)?{_GAVE}[^。、\n]{{0,10}}?{_WHAT}"
    rf"|{_WHAT}(?:は|:|提供:?|\(|/|は、)?\s?{_WHO}(?:から|より|が|の)?{_GAVE}"
    rf"|{_WHAT}は、?[^。、\n]{{0,8}}?{_WHO}(?:から|が|より|の){_GAVE}"
    rf"|{_WHO}(?:から|より)[^。、\n]{{0,6}}?{_WHAT}(?:が|を)(?:届|寄せ|提供|いただ|送)"
    rf"|匿名で(?:届|送|寄せ)[^。、\n]{{0,8}}?{_WHAT}"
    rf"|{_NET}(?:上)?(?:で|に|から|より|の)[^。、\n]{{0,14}}?{_WHAT}"
    rf"|{_WHAT}は、?{_NET}(?:上)?(?:から|で|より|の|に)"
    rf"|{_MAKER}[^。\n]{{0,20}}?{_MADE}(?:[^。、\n]{{0,10}}?{_WHAT})?|{_WHAT}[^。\n]{{0,16}}?{_MAKER}"
)
_ELSEWHERE = regex(
    rf"(?:去年|昨年|前回|以前|過去|別の(?:場所|地域|町|市|区|災害)|他の(?:場所|地域|町|市|県)|よその[一-龥]|海外)の[^。、\n]{{0,10}}?{_WHAT}(?=です|を(?:載|使|添|掲)|ですが|\))"
)
_ALERT = regex(
    r"出没|目撃|クマ|熊|ヒグマ|イノシシ|サル(?!ビア)|猿|不審者|地震|津波|浸水|冠水|あふれ|溢れ|増水|水が引|土砂|崩れ|氾濫|火災|火事|倒木|停電|断水|台風|大雨|豪雨|洪水|災害|竜巻|噴火|避難(?!訓練)|被害|行方不明|高潮|高波|波しぶき|雪崩|陥没"
)
_CHECKED = regex(
    r"確認(?:し(?:まし|た|て|ており)|済み|のうえ|の上|が取れ)|検証|現地を|裏付け|撮影日時|日[^。\n]{0,12}撮影|時[^。\n]{0,10}撮影"
)
_NO_ALERT = regex(
    r"募集|お寄せください|ご提供ください|送ってください|投稿してください|偽|フェイク|惑わ|うのみ|(?:画像|動画|投稿|情報|デマ|SNS)(?:などに|に|へ)(?:は|も)?(?:十分)?ご?注意|講座|講習|写真展|パネル|年前|周年|当時|記録|アーカイブ|教訓|訓練|使っていません|ではありません"
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
    hints=(
        "写真",
        "画像",
        "動画",
        "映像",
        "イラスト",
        "想像図",
        "予想図",
        "イメージ図",
        "cg",
        "一枚",
        "絵",
        "生成",
    ),
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
        "火災が発生しています。⟦画像はAI⟧で作りました。",
        "⟦目撃者から寄せられた写真⟧を載せます。サルが出没しています。",
        "⟦LINEで回ってきた画像⟧です。倒木に気を付けて。",
        "添えた⟦画像は、当課で生成AI⟧に作らせた高潮の様子です。",
        "クマが出ました。⟦匿名で届いた写真⟧です。",
        Example("⟦フォロワーさんからいただいた写真⟧です。電柱が倒れています。", kind=Kind.EMERGENCY),
        Example("⟦去年の台風の写真⟧です。同じことが起きています。", kind=Kind.EMERGENCY),
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
        "AIカメラで川の水位を見守り、氾濫に備えています。",
        Example("道路が冠水しています。写真は区土木課が現地で撮影しました。", kind=Kind.EMERGENCY),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The images of others, in an alert, of which nothing says that they were verified."""
    emergency = document.post.kind is Kind.EMERGENCY
    if not emergency and not _ALERT.search(document.text):
        return
    if not _CHECKED.search(document.text) and not _NO_ALERT.search(document.text):
        for match in _OTHERS.finditer(document.text):
            yield Hit(start=match.start(), end=match.end())
    for match in _ELSEWHERE.finditer(document.text) if emergency else ():
        yield Hit(start=match.start(), end=match.end())
