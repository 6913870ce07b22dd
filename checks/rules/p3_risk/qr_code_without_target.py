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
from checks.post import Image
from checks.rule import Example, Hit, Rule
from checks.wording import Wording

_NAMED = r"(?:QR|Qr|qr|キューアール|二次元|2次元)(?:コード)?"
_NAME = regex(_NAMED)
_CODE = regex(
    r"(?:QR|Qr|qr|キューアール|二次元|2次元|バー)(?:コード)?(?:を|から|より|で|にて|へ|は)(?:、)?[^。\n]{0,16}?(?:読み取|読みと|読込|読み込|スキャン|アクセス|お?申し?込|ご?応募|ご?登録|ご?回答|ご?覧|ご?確認|ご?予約|どうぞ|参加|開)"
    rf"|{_NAMED}(?:から|より|へ|で)、?(?=[。!♪\s]|$|お願い|どうぞ|ダウンロード|入手|取得|ご?回答|投稿|視聴|ご?連絡|お?問い?合)"
    rf"|{_NAMED}は(?:こちら|下|右|左|上|画像|↓|👇|⬇)"
    rf"|{_NAMED}を(?:ご?利用|ご?活用|お?使い|使って|かざ|タッチ|ピッ|カメラ|スマホ|スマートフォン|お?読み|掲載|添付|載せ)"
    rf"|{_NAMED}(?:の?読み取り)(?:で|から|を(?:お願い|して))"
    rf"|[::]\s?(?:(?:画像|写真|下|右|左)の)?{_NAMED}(?=[\n。、]|$)"
    r"|(?<!バー)(?<!ソース)(?<!郵便)コードを(?:スマホ|スマートフォン|カメラ|携帯)(?:で|のカメラで)(?:読|かざ|撮)"
    r"|(?:画像|写真|投稿|イラスト|\d枚目)の(?:中の)?コード(?:を|から|より)[^。\n]{0,8}?(?:読み取|読込|スキャン|アクセス|かざ|申)"
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
    hints=("qr", "キューアール", "元コード", "バー", "のコード", "コードを"),
    flags=(
        "⟦コードをスマホで読⟧むと、申込画面が開きます。",
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
        "アンケートは画像の⟦QRから⟧。",
        "⟦QRコードはこちら⟧👇",
        "詳しくは、画像の⟦QRコードへ⟧。",
        "画像2枚目の⟦QRコードをご利用⟧ください。",
        "⟦画像のコードをスキャン⟧してください。",
        "スマホで⟦QRをピッ⟧！",
        "⟦二次元コードを掲載⟧しました。応募はそこからお願いします。",
        "⟦QRコード読み取りで⟧簡単に申し込めます。",
        "申込方法⟦：二次元コード⟧",
        "画像内の⟦QRコードより⟧お願いいたします。",
        Example(
            "お申し込みは、ちらしの右下にある⟦QRコードからどうぞ⟧。",
            images=(Image(alt_text="セミナーのちらし。右下に申込用のQRコード"),),
        ),
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
        "QRコードの入った名刺の作り方を学びます。",
        "買い物は現金かQRコード決済で。",
        "券売機の二次元コードへかざすと入場できます。",
        "持ち物：整理券の二次元コード",
        "手荷物の写真のコードレス掃除機を探しています。",
        "バーコードの付いた納付書はコンビニで使えます。",
        "二次元コードまたは city.minamo.lg.jp からご覧ください。QRコードで開きます。",
        "図書館のカードのバーコードを読み取ると貸出しができます。",
        Example(
            "町内で配ったちらしのQRコードから申し込めます。",
            images=(Image(alt_text="前回の会場の様子"),),
        ),
    ),
)


def find(document: Document) -> Iterator[Hit]:
    """The invitations to scan a code in a post that names no address at all."""
    if document.links:
        return
    printed = None if _shows_a_code(document) else _PRINTED
    for match in _CODE.finditer(document.text):
        around = document.around(match.start())
        if not (printed and printed.search(around)) and not _WARNED.search(around):
            yield Hit(start=match.start(), end=match.end())


def _shows_a_code(document: Document) -> bool:
    """Whether an image of the post is described as having the code: a leaflet on the screen is no printed one."""
    return any(image.alt_text and _NAME.search(image.alt_text) for image in document.post.images)
