"""二次元コードを読み取るよう案内していますが、行き先のアドレスが書かれていません。

スマートフォンで投稿を見ている人は、自分の画面のコードを読み取れません。画面を読み上げて聞く人には、行き先が伝わりません。
行き先が書いてないと、偽のコードに貼り替えられても気づけません。
チラシや会場に印刷されたコードの案内は指摘しません。
死角: 画像の中のコードがどこへ導くかは分かりません。
"""

from collections.abc import Iterator

from checks.document import Document
from checks.findings import Severity
from checks.patterns import regex
from checks.rule import Hit, Rule
from checks.wording import Wording

_CODE = regex(
    r"(?:QR|Qr|qr|キューアール|二次元|2次元|バー)(?:コード)?(?:を|から|より|で|にて|へ|は)(?:、)?[^。\n]{0,16}?(?:読み取|読みと|読込|読み込|スキャン|アクセス|お?申し?込|ご?応募|ご?登録|ご?回答|ご?覧|ご?確認|ご?予約|どうぞ|参加|開)"
    r"|(?:詳しく|詳細|申し?込み?|応募|回答|登録|予約|アンケート)は、?(?:画像の|下の|右の|左の|こちらの|写真の|添付の|投稿の)?(?:QR|二次元|2次元)コード(?:から|で|より|を|にて)"
)
_PRINTED = regex(
    r"チラシ|ちらし|ポスター|パンフ|リーフ|冊子|広報紙|広報誌|区報|市報|会場|受付|窓口|封筒|はがき|ハガキ|通知書|同封|掲示|貼|納付書|券|車内|店頭|館内|レジ|カード|手帳|裏面|表面|紙面|バス停|現地|案内板|看板|PayPay|決済|支払"
)
_WARNED = regex(r"偽|詐欺|注意|不審|だまし|怪し|むやみ|安易|講座|使い方")

RULE = Rule(
    id="qr_code_without_target",
    principle=3,
    severity=Severity.WARN,
    title=Wording("行き先の書かれていない二次元コード", "QR code without its target"),
    message=Wording(
        "「{found}」とありますが、行き先のアドレスがありません。スマートフォンで見る人は、自分の画面のコードを読み取れません。",
        "The text says “{found}”, without an address. Whoever reads it on a phone cannot scan their own screen.",
    ),
    suggestion=Wording(
        "コードと同じ行き先のアドレスを、文章にも書いてください。",
        "Write the address behind the code into the text as well.",
    ),
    source="無料の二次元コード作成サービスから広告へ導かれた事故（2023年10〜11月）／ガイドライン 原則3",
    hints=("qr", "キューアール", "元コード", "バー"),
    flags=(
        "⟦QRコードから申し込⟧んでください。",
        "画像の⟦二次元コードを読み取⟧ってご応募ください。",
        "⟦アンケートはQRコードから⟧ご回答ください。",
        "⟦ＱＲコードをスキャン⟧すると、地図が開きます。",
        "⟦申込みは、画像の二次元コードから⟧お願いします。",
        "参加希望の方は、⟦2次元コードよりアクセス⟧してください。",
        "⟦QRコードで登録⟧できます。",
        "⟦詳しくは下のQRコードから⟧！",
        "下の⟦QRコードから、事前に予約⟧してください。",
        "⟦二次元コードを読み込⟧むと動画が流れます。",
        "友だち追加は⟦QRコードからどうぞ⟧。",
    ),
    allows=(
        "QRコードから申し込んでください。https://www.city.minamo.lg.jp/form",
        "チラシのQRコードから申し込めます。",
        "偽のQRコードを読み取らないよう、ご注意ください。",
        "会場に掲示した二次元コードからアンケートにご回答ください。",
        "QRコード決済で住民票の手数料を払えます。",
        "納付書の二次元コードを読み取って支払えます。",
        "通知書に印刷したQRコードを読み取ると、申請画面が開きます。",
        "スマホ講座でQRコードの読み取りを学びます。",
        "QRコードは掲載していません。",
        "バーコードの付いた納付書はコンビニで使えます。",
        "二次元コードまたは city.minamo.lg.jp からご覧ください。QRコードで開きます。",
        "図書館のカードのバーコードを読み取ると貸出しができます。",
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The invitations to scan a code in a post that names no address at all."""
    if document.links:
        return
    for match in _CODE.finditer(document.text):
        around = document.around(match.start())
        if not _PRINTED.search(around) and not _WARNED.search(around):
            yield Hit(start=match.start(), end=match.end())
