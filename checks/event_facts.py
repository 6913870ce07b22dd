"""What a post tells of an event or a call for applications: when, where, how, until when, for whom."""

from checks.document import Document
from checks.patterns import regex

_DAY = regex(
    r"本日|今日|明日|あす|あした|今週|来週|今月|来月|今夜|今晩|毎[日週月年朝晩]|第[一二三四五1-5](?:[・、][一二三四五1-5])*\s?[月火水木金土日]|[月火水木金土日]曜|\d{1,2}日(?!間)|\d{1,2}月|期間|随時|通年|年中|連休|週末|平日|開館日|開庁日|日程|日時は|(?:正月|年末|クリスマス|夏休み|冬休み|春休み)(?:に(?!つい|向|備)|中|まで|から|期間|当日|明け|の?\d|、|は)"
)
_HOUR = regex(
    r"\d{1,2}\s?[時:]|午前|午後|正午|終日|一日中|朝|夕方|夜|昼|日没|時間|時刻|時限|[〇一二三四五六七八九十]時|開館中|随時|いつでも|AM|PM|am|pm"
)
_PLACE = regex(
    r"(?:会場|場所|ところ|集合|開催地|受付)\s?[::】\]はにが]|(?:会場|場所|ところ|集合)(?:で?す|[ \u3000])|[一-龥々ァ-ヶーA-Za-z0-9](?:館|ホール|公園|広場|緑地|庭園|会議室|庁舎|役所|役場|センター|プラザ|ルーム|サロン|[小中高]学?校|学校|大学|学園|幼稚園|保育園|こども園|児童館|体育館|図書館|美術館|博物館|駅|駅前|通り|商店街|神社|寺|橋|川|河川敷|海岸|港|プール|グラウンド|グランド|球場|競技場|コート|ギャラリー|ロビー|モール|ビル|タワー|店|食堂|農園|牧場|キャンプ場|会館|集会所|保健所|事務所|支所|出張所|ひろば|地区|地域|エリア|キャンパス|スタジオ|シアター|劇場|アリーナ|ドーム|病院|(?<!教)室|階|町|丁目|番地|島|山|湖|池|城|邸|園|村|苑|荘|ハウス|パーク|ガーデン|ステージ|テラス|カフェ)(?:[^一-龥]|$|内|前|周辺|南|北|東|西|隣|及|入)"
    r"|[ぁ-ん](?:ひろば|ホール|センター|プラザ|会館|図書館|公民館|公園|体育館|小学校|中学校|高校|駅|アリーナ|ギャラリー|シアター|劇場|庁舎|児童館|区民館)(?=[^一-龥]|$)"
    r"|(?<![一-龥])(?:保健所|図書館|公民館|体育館|児童館|区民館|区役所|市役所|役場|学校|公園)(?=[でにへ、。(\s]|$)"
    r"|オンライン|Zoom|ズーム|Teams|ウェブ|Web|YouTube|ユーチューブ|配信|中継|LIVE|[区市町村県都府]内(?:で|各|全|一円|\d|の(?:公園|施設|会場|図書館|児童館|小学校で|駅|店舗?で|文化|掲示|商店))|[区市町村県都府]全域|各[会地施学校]|ご?自宅|お家|現地|屋上|(?<!家)庭"
)
# What stands before で is a place where something is held there, unless it tells the manner.
_SAID_PLACE = regex(
    r"[一-龥々ァ-ヶーぁ-んA-Za-z0-9]{2}(?<!無料)(?<!共催)(?<!主催)(?<!合同)(?<!形式)(?<!予約)(?<!抽選)(?<!対面)(?<!んな)(?<!親子)(?<!先着)"
    r"(?:にて|[」』]?で、?[^。\n]{1,24}?を?(?:開催|実施|上演|開[きい]|行[いわ]))"
)
_HOW = regex(
    r"電話|TEL|メール|フォーム|窓口|郵送|はがき|ハガキ|葉書|ファクス|ファックス|FAX|アプリ|LINE|サイト|ホームページ|HP|QR|二次元|インターネット|ネット|オンライン|電子申請|直接|持参|来館|応募用紙|申込書|申請書|カウンター|受付で|(?:[課係館校]|センター|事務局|協会|協議会)(?:へ|まで|に|の)|0\d{1,4}[-(]\d|@|プロフィール|検索|ハッシュタグ|#|タグを|投稿して|DM|不要|専用|公式|ページ|こちら|リンク|URL"
)
_UNTIL = regex(
    r"まで|締め?切|〆切|期限|必着|消印|先着|定員に(?:達|な)|なり次第|随時|期間|[~〜～―]\s?(?:\d{1,2}\s?[月/日]|\d{4}[年/.]|令和)|\d日?\)?\s?[-–]\s?\d{1,2}[月/日]|当日|通年|以内|いつでも|抽選日|不要|受付中|\d日[^一-龥]{0,3}[にへ]?受付|(?:申込|申し込み?|応募|受付|予約)順|申し?込み?[^。\n]{0,4}(?:は|:|】)[^。\n]{0,16}(?:から|より)"
)
_WHOM = regex(
    r"対象|在住|在勤|在学|\d\s?[歳才]|年生|どなた|誰でも|だれでも|方|人|者|生|民|員|親子|家族|団体|グループ|事業所|企業|店|会社|皆さ[んま]|みなさ[んま]|皆様|子ども|こども|子供|乳幼児|赤ちゃん|高齢|シニア|女性|男性|ママ|パパ|世帯|児|あなた|学校|町会|自治会|ボランティア|チーム|選手|モニター"
)


_FOR_WHOM = regex(
    r"対象|在住|在勤|在学|\d\s?[歳才]|年生|どなた|誰でも|だれでも|みんなで|[小中高大]学?生|親子|保護者|世帯|会員|事業者|団体|(?:住まい|勤め|お持ち|お考え|お困り|希望|興味のある|関心のある|初めて|子育て中|中|以上|未満|以下)の方|方\s?\d|方(?:が対象|対象|限定|を対象|に限|なら|優先)|お子さん|乳幼児|赤ちゃん|未就学|妊[娠婦]|女性|男性|シニア|高齢者|障害|外国人|向け|資格|限定|チーム|の皆さ[んま]"
)
_FEE = regex(
    r"無料|有料|[\d〇百千万]\s?円|費用|参加費|受講[料費]|料金|[観入]\S?料|会費|実費|チケット|入場券|(?:お金|費用|代)は(?:かか|いり|要り)|自己負担|支払|持ち帰り"
)
_WHETHER_TO_APPLY = regex(
    r"申し?込|予約|先着|直接|当日|抽選|自由|不要|要りません|いりません|受付|受け付け|整理券|チケット|エントリー|応募|飛び入り|フォーム|登録|募集|電話で|メールで|お待ちして|招待"
)
_TO_APPLY = regex(
    r"(?:申し?込み?|予約|応募|エントリー)(?!(?:は|の必要は|も)?(?:不要|要りません|いりません|必要ありません|なし|ありません))|参加者?(?:を)?募集"
)
_ORGANISATION = regex(
    r"[一-龥々ァ-ヶーA-Za-z・の]{2,24}(?:\s|[((:]|\s?電話|\s?TEL|\s?☎){0,3}0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}|#[^\s#]{1,40}|https?://[\x21-\x7e]+"
)
_APPLYING = regex(r"申し?込|予約|応募|締め?切|〆切|募集|受け付け|エントリー")
_OF_THE_EVENT = regex(
    r"開催|行[いう]|開[きくい]|日時|とき|会期|当日|本番|不要|要りません|いりません|直接|集合|教室|講座|大会|[会式展祭](?:を|の|は|に|、|\s|[)」』】])|まつり|ツアー|随時|通年|毎"
)
_NUMERIC_DAY = regex(r"\d{1,2}/\d{1,2}")
_TITLE = regex(r"[「『][^「」『』\n]{0,60}[」』]")


# Those who walk together see many places, and have to know at which of them to meet.
_WALK = regex(
    r"めぐり|巡り|散策|まち歩き|街歩き|町歩き|ウォーク|ウオーク|ウォーキング|ハイキング|探訪|サイクリング|を歩[きくこい]"
)
_MEETS = regex(
    r"集合|集ま|会場|場所|ところ|スタート|出発|発着|受付場所|起点|コース|[一-龥](?:発|着)(?![一-龥])"
)
_SIGHT = regex(r"[一-龥々]{0,8}(?:橋|川|寺|神社|湖|池|島|山|城|村|町|通り|海岸|港|苑|園|邸|丁目|地区|地域)")


def missing_of_event(document: Document, *, strict: bool) -> list[str]:
    """Which of "day", "hour" and "place" the post does not tell; the hour is asked for only where `strict`."""
    text = document.text
    missing = []
    if not _tells_when(document):
        missing.append("day")
    elif strict and len(document.dates) == 1 and not _HOUR.search(text) and not document.times:
        missing.append("hour")
    if not _tells_where(document):
        missing.append("place")
    return missing


def _tells_when(document: Document) -> bool:
    """Whether a day is named besides those of applying."""
    if not document.dates and not _DAY.search(document.text):
        return False
    if not _APPLYING.search(document.text):
        return True
    told = [each.text for each in document.sentences if not _of_applying(each.text)]
    return any(_DAY.search(each) or _NUMERIC_DAY.search(each) for each in told)


def _of_applying(sentence: str) -> bool:
    """Whether a sentence, or a line of a list, tells when to apply and nothing of the event."""
    return bool(_APPLYING.search(sentence)) and not _OF_THE_EVENT.search(sentence)


def missing_of_application(document: Document) -> list[str]:
    """Which of "how", "until" and "whom" the post does not tell."""
    told = {"how": _HOW, "until": _UNTIL, "whom": _WHOM}
    return [fact for fact, pattern in told.items() if not pattern.search(document.text)]


def missing_terms(document: Document) -> list[str]:
    """Which of "for_whom", "fee", "apply" and, where one has to apply, "how" and "until" the post does not tell."""
    text = document.text
    told = {"for_whom": _FOR_WHOM, "fee": _FEE, "apply": _WHETHER_TO_APPLY}
    if _TO_APPLY.search(text):
        told |= {"how": _HOW, "until": _UNTIL}
    return [fact for fact, pattern in told.items() if not pattern.search(text)]


def _tells_where(document: Document) -> bool:
    """Whether a place is named; whom to phone, tags and titles name none."""
    text = _ORGANISATION.sub(" ", document.text)
    untitled = _TITLE.sub("「」", text)
    if _WALK.search(text) and not _MEETS.search(text):
        text = _SIGHT.sub(" ", untitled)
    return bool(_PLACE.search(text) or _SAID_PLACE.search(untitled)) or any(
        name in text for name in document.guideline.places
    )
