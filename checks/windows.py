"""Windows at which people are heard: what a post that refuses an answer may offer instead."""

from checks.patterns import regex

WINDOW = regex(
    r"電話(?!番号を)|TEL|Tel|tel|☎|☏|\d{2,4}[-(]\d{2,4}[-)]\d{3,4}|#\d{4}|1\d\d番|メール|@[a-z0-9\-]+\.|フォーム|https?://|\.lg\.jp|窓口|郵送"
    r"|ファク|FAX|Fax|はがき|ハガキ|応募用紙|アンケート|投函|意見箱|会場で|QRコード|コールセンター|総合案内|お問い?合わせ先|問い?合わせ?先"
    r"|[課係室署所館局]\s?(?:へ|まで|に(?:ご?連絡|お?問|お?尋|ご?相談)|\(|:|内線)|ホームページ|公式サイト|プロフィール|チャットボット|専用ダイヤル"
)
"""Something that tells where one can ask or speak up."""
