"""Ways by which readers can ask or apply, as posts tell them."""

from checks.document import Document
from checks.patterns import regex

_PHONE = regex(
    r"(?<!\d)0\d{1,4}[-(.‐–ー ]\d{1,4}[-).‐–ー ]\d{3,4}(?!\d)|(?<!\d)0(?:120|570|800|50|3|6)\d{6,8}(?!\d)|#\d{4}|内線\d"
)
_SHORT_NUMBER = regex(r"(?<!\d)(?:110|118|119|171|188|189)[」』]?(?:番|へ|に|を|\))")
_WORDS = regex(
    r"問い?合わ?せ|連絡先|TEL|Tel|☎|📞|FAX|ファクス|電話(?:番号|で|か|に|また|やメール|、|・)|メール(?:で|フォーム|また|、|・|かフ)|[A-Za-z0-9]@[A-Za-z0-9]"
    r"|フォーム|QRコード|二次元コード|2次元コード|電子申請|申込書|応募用紙|往復はがき|はがき|ハガキ|郵送|アプリ(?:から|で)|(?:専用|公式|特設|市|区|町|村|県)の?(?:サイト|ホームページ|HP|ページ|LINE)|ホームページ|ウェブサイト|Webサイト"
    r"|プロフィール|固定(?:ポスト|投稿)|リプ欄|返信欄|コメント欄|スレッド|ツリー|リッチメニュー|メニュー(?:から|の)|下の(?:ボタン|リンク)|付けて投稿|タグを付け|案内状|通知を|個別にお?(?:送|知)|区報|広報紙|広報[^\s。]{1,6}(?:号|を|に|で)|検索"
)
_SECTION = regex(
    r"[一-龥々ァ-ヶー](?:課(?![題程税外目金長する])|係(?![者数長る])|担当(?![者のしい])|事務局|窓口|支所|出張所|(?:推進|対策|準備|広報|総務|政策|企画|秘書|市民|区民|相談|支援|管理)室)"
    r"|(?:センター|館|役所|役場|事務所|協議会|協会|委員会|保健所|学校|園|団体|会場|受付|カウンター)(?:の?(?:窓口|カウンター|受付)|へ|まで(?:お|ご|電|直)|に(?:お|ご|電話|連絡|直接|申)|\(?\s?電話)"
)
_ASKED = regex(
    r"問い?合わ?せ|連絡先|TEL|Tel|☎|📞|[A-Za-z0-9]@[A-Za-z0-9]|電話番号|フォーム|QRコード|二次元コード|2次元コード|(?:専用|公式|特設|市|区|町|村|県)の?(?:サイト|ホームページ|HP|ページ)|ホームページ|ウェブサイト|Webサイト|検索"
    r"|プロフィール|固定(?:ポスト|投稿)|リプ欄|返信欄|スレッド|ツリー|リッチメニュー|下の(?:ボタン|リンク)|案内状|区報|広報紙|広報[^\s。]{1,6}(?:号|を|に|で)|(?:課|係|センター|事務所|館|事務局)(?:\s|$|\(|$)"
)
_NAMED = regex(
    r"[一-龥々ァ-ヶー](?:課|係|担当|事務局|推進室|対策室|支援室|相談室|広報室|センター|事務所|保健所|支所|出張所|協議会|協会|委員会|役所|役場|館|園|学校|大学|窓口)"
    r"(?:\s|へ|まで|[()/:]|に(?:お|ご|電話|連絡|直接|相談)|か(?=[一-龥])|で(?:聞|お?尋|ご?相談|お?申|お?受)|、(?:電話|内線)|\Z)"
)
_ELSEWHERE = regex(
    r"電話|窓口|アプリ|フォーム|サイト|ホームページ|HP|ページ|QR|次元|検索|プロフィール|固定|返信欄|コメント|スレッド|ツリー|メニュー|ボタン|リンク|案内状|通知|区報|市報|広報|ポスター|ちらし|チラシ|動画|配信"
)
_NO_NEED = regex(
    r"(?:申し?込み?|予約|事前登録)(?:は|の必要は)?(?:不要|いりません|要りません|ありません)|当日(?:、)?直接|出入り?自由|直接会場"
)


def tells_a_contact(document: Document) -> bool:
    """Whether the post names a phone number, an address, a section or any other way to ask."""
    text = document.text
    return bool(
        document.links
        or _PHONE.search(text)
        or _WORDS.search(text)
        or _SECTION.search(text)
        or _SHORT_NUMBER.search(text)
        or document.mentions
    )


def tells_whom_to_ask(document: Document) -> bool:
    """Whether the post names a section, a phone number, a mail or web address; ways to apply are no ways to ask."""
    text = document.text
    return bool(
        document.links
        or _PHONE.search(text)
        or _ASKED.search(text)
        or _SECTION.search(text)
        or _SHORT_NUMBER.search(text)
        or document.mentions
    )


def names_nobody(document: Document) -> bool:
    """Whether no section, number, page or other place is named at which a reader could ask."""
    text = document.text
    return not (
        document.links
        or document.mentions
        or _ELSEWHERE.search(text)
        or _NAMED.search(text)
        or _PHONE.search(text)
        or _SHORT_NUMBER.search(text)
    )


def needs_no_contact(text: str) -> bool:
    """Whether a folded text says that people can simply come."""
    return bool(_NO_NEED.search(text))
